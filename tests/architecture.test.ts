import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, type Node, readSource, type Source } from './build/source-files'

/** Which rooms a room may know. The worker's two extra rooms are packs and store. */
const arrows: Record<string, readonly string[]> = {
  core: ['core'],
  packs: ['packs', 'core'],
  store: ['store', 'core'],
  messages: ['messages', 'core'],
  page: ['page', 'messages', 'core'],
  worker: ['worker', 'core', 'messages', 'store', 'packs', 'offscreen', 'page/main.iife.ts?script'],
  offscreen: ['offscreen', 'core', 'messages', 'packs/lists', 'packs/load-mail-lists', 'packs/load-network-lists'],
  ui: ['ui', 'messages', 'core'],
  demo: ['demo'],
}

/** Packages core may use: pure ones that also run in Node. */
const purePackages =
  /^(valibot|tldts|@scure\/|@noble\/|libphonenumber-js|bowser|papaparse|ipaddr\.js|ibantools|unicode-confusables)/
const impure =
  /\b(document|window|navigator|location|localStorage|indexedDB|XMLHttpRequest|setTimeout|setInterval)\b|\b(?:browser|chrome)\.|\bfetch\(|Math\.random|Date\.now|new Date\(\)|crypto\.(subtle|getRandomValues)/
const forbiddenNames = /^(utils?|helpers?|common|misc|shared|managers?|services?)(\.|$)/
const sinks = /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|eval)\b|new Function\(/

const sources = filesBelow('src', /\.tsx?$/).map(readSource)
const code = [...sources.map(source => source.path), ...filesBelow('src', /\.mjs$/)]

function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function broken(check: (source: Source) => string[]): string[] {
  return sources.flatMap(source => check(source).map(says => `${source.path}: ${says}`))
}

function withoutComments(source: Source): string {
  return source.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''")
}

describe('arrows: everyone may know core, core knows nobody', () => {
  it('no room imports a room it may not know', () => {
    const found = broken(source =>
      source.imports
        .filter(item => item.to.startsWith('src/'))
        .filter(item => !(arrows[roomOf(source.path)] ?? []).some(room => item.to.startsWith(`src/${room}`)))
        .map(item => `may not import ${item.to}; move the code to the room it belongs in`),
    )
    expect(found).toEqual([])
  })

  it('core imports pure packages only', () => {
    const found = broken(source =>
      roomOf(source.path) !== 'core'
        ? []
        : source.imports
            .filter(item => !item.from.startsWith('.') && !purePackages.test(item.from))
            .map(item => `imports ${item.from}; core is pure`),
    )
    expect(found).toEqual([])
  })

  it('core touches no page, network, clock or chance', () => {
    const found = broken(source => {
      const hit = roomOf(source.path) === 'core' ? impure.exec(withoutComments(source)) : null
      return hit ? [`uses ${hit[0]}; pass it in as an argument`] : []
    })
    expect(found).toEqual([])
  })

  it('the page script carries no decoder, no store, no view library', () => {
    const reach = reachable('src/page/main.iife.ts')
    const found = sources
      .filter(source => reach.has(source.path))
      .flatMap(source =>
        source.imports
          .filter(item => !item.typeOnly && !item.from.startsWith('.'))
          .map(item => `${source.path}: ${item.from}`),
      )
    expect(found).toEqual([])
  })

  it('there are no import cycles', () => {
    const found = sources.filter(source => reachable(source.path, true).has(source.path)).map(source => source.path)
    expect(found).toEqual([])
  })
})

describe('sizes', () => {
  it('no file is longer than 400 lines', () => {
    expect(broken(source => (source.lines > 400 ? [`${source.lines} lines; split it by subject`] : []))).toEqual([])
  })

  it('no function is longer than 80 lines, 120 where it draws, or takes more than 4 parameters', () => {
    const found = broken(source =>
      source.functions.flatMap(({ name, lines, params, hasJsx }) => [
        ...(lines > (hasJsx ? 120 : 80) ? [`${name} has ${lines} lines; take a part out`] : []),
        ...(params > 4 ? [`${name} takes ${params} parameters; pass one named object`] : []),
      ]),
    )
    expect(found).toEqual([])
  })

  it('no file exports more than 8 things; lists of a contract are named here', () => {
    const contracts = [
      'src/core/case/event.ts',
      'src/core/case/reading.ts',
      'src/core/case/fact.ts',
      'src/core/case/adapter.ts',
      'src/core/case/session.ts',
      'src/core/procedure/procedure.ts',
      'src/messages/heavy.ts',
      'src/messages/protocol.ts',
      'src/store/database.ts',
    ]
    const found = broken(source =>
      source.exports.length > 8 && !contracts.includes(source.path)
        ? [`${source.exports.length} exports; it has two subjects`]
        : [],
    )
    expect(found).toEqual([])
  })

  it('core/base never holds more than 8 files', () => {
    expect(filesBelow('src/core/base', /\.ts$/).length).toBeLessThanOrEqual(8)
  })

  it('folders are at most three deep and none is a catch-all', () => {
    const found = code.filter(path => {
      const parts = path.split('/').slice(1)
      return parts.length > 4 || parts.some(part => forbiddenNames.test(part))
    })
    expect(found).toEqual([])
  })
})

describe('language', () => {
  it('there is no any, enum, default export, non-null assertion or console', () => {
    const bad: Record<string, string> = {
      TSAnyKeyword: 'any; write the shape',
      TSEnumDeclaration: 'enum; use a union of literals',
      TSNonNullExpression: 'a non-null assertion; check it',
      ExportDefaultDeclaration: 'a default export; name it',
    }
    const found = broken(source => [
      ...source.nodes.flatMap(node => (bad[node.type] ? [bad[node.type] ?? ''] : [])),
      ...(/\bconsole\./.test(withoutComments(source)) ? ['console; return a problem instead'] : []),
    ])
    expect(found).toEqual([])
  })

  it('a cast has a reason on its line, and core has none', () => {
    const found = broken(source =>
      source.nodes.filter(isCast).flatMap(node => {
        const line = source.text.slice(node.start, source.text.indexOf('\n', node.end))
        const before = source.text.slice(source.text.lastIndexOf('\n', node.start) + 1, node.start)
        const hasReason = /\/\/ as: /.test(`${before}${line}`)
        return hasReason && roomOf(source.path) !== 'core' ? [] : [`casts without a reason: ${line.slice(0, 60)}`]
      }),
    )
    expect(found).toEqual([])
  })

  it('no HTML sink exists anywhere', () => {
    const found = code.filter(path => sinks.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    expect(found).toEqual([])
  })

  it('every export of core, store and messages has a doc comment', () => {
    const rooms = ['core', 'store', 'messages']
    const found = broken(source =>
      rooms.includes(roomOf(source.path))
        ? source.exports
            .filter(item => !item.documented)
            .map(item => `${item.name} has no doc comment; say what it is in one sentence`)
        : [],
    )
    expect(found).toEqual([])
  })
})

describe('rooms introduce themselves', () => {
  const rooms = [...new Set(sources.map(source => roomOf(source.path)))].filter(room => existsSync(`src/${room}`))

  it.each(rooms)('src/%s has a README of at most 40 lines', room => {
    const path = `src/${room}/README.md`
    expect(existsSync(path), `${path}: write promise, may import, how to add, one picture`).toBe(true)
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(41)
  })

  it('every signal file is in the registry', () => {
    const registry = existsSync('src/core/signals/index.ts') ? readFileSync('src/core/signals/index.ts', 'utf8') : ''
    const files = filesBelow('src/core/signals', /\/[a-z0-9]+-\d\d\.ts$/).map(path => basename(path, '.ts'))
    expect(files.filter(name => !registry.includes(`./${name}`))).toEqual([])
  })
})

function isCast(node: Node): boolean {
  if (node.type !== 'TSAsExpression') return false
  const type = node.typeAnnotation
  const text = JSON.stringify(type)
  return !(text.includes('"TSTypeReference"') && text.includes('"name":"const"'))
}

function reachable(start: string, withTypes = false): Set<string> {
  const found = new Set<string>()
  const next = [start]
  while (next.length > 0) {
    const source = sources.find(item => item.path === next[0])
    next.shift()
    for (const item of source?.imports ?? []) {
      if (!withTypes && item.typeOnly) continue
      const target = fileOf(item.to)
      if (!target || found.has(target)) continue
      found.add(target)
      next.push(target)
    }
  }
  if (!withTypes) found.add(start)
  return found
}

function fileOf(to: string): string | undefined {
  return [`${to}.ts`, `${to}.tsx`, `${to}/index.ts`, to].find(path => sources.some(source => source.path === path))
}
