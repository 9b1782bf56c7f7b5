/** Checks what ships: the size budgets, and that no bundle holds what it must not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { manifestDifferences, reachableMistakes } from './manifests.mjs'

const kB = 1_000
const builds = ['dist/chrome', 'dist/firefox']

/** Addresses that may stand in shipped code: names of formats, documentation of a library, patterns of the manifest. */
const knownHosts =
  /^(www\.w3\.org|json-schema\.org|\*|tinyurl\.com|bit\.ly|dexie\.org|preactjs\.com|developer\.mozilla\.org|mdn\.io|bugs\.[\w.]+|github\.com|goo\.gl|[\w.-]+\.(example|invalid|test)|example\.(com|net|org)|127\.0\.0\.1|localhost)$/

/**
 * Prints the sizes and gives every mistake found.
 *
 * @returns {string[]}
 */
export function checkSizes() {
  const rows = weighBundles('dist/chrome')
  console.log('bundle       gzip bytes  budget')
  for (const { name, bytes, budget } of rows) {
    console.log(`${name.padEnd(12)} ${String(bytes).padStart(10)} ${String(budget).padStart(7)}`)
  }
  const heavy = rows
    .filter(({ bytes, budget }) => bytes > budget)
    .map(({ name, bytes, budget }) => `${name} is ${bytes} bytes gzip, over its ${budget}: split it or drop something`)
  const absent = rows.filter(({ bytes }) => bytes === 0).map(({ name }) => `${name} was not found in dist/chrome`)
  return [
    ...heavy,
    ...absent,
    ...builds.flatMap(forbidden),
    ...manifestDifferences(readManifest('dist/chrome'), readManifest('dist/demo')),
    ...reachableMistakes(readManifest('dist/chrome')),
    ...reachableMistakes(readManifest('dist/firefox'), false),
  ]
}

/** @param {string} build */
function readManifest(build) {
  return JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'))
}

/**
 * Weighs what a page, the panel and the worker load, gzip.
 *
 * @param {string} build folder of a build
 * @returns {{ name: string, bytes: number, budget: number }[]} in bytes; 0 bytes: not found
 */
export function weighBundles(build) {
  const manifest = readManifest(build)
  const worker = reach(build, [manifest.background.service_worker])
  return [
    { name: 'page script', bytes: weigh(build, pageScripts(build)), budget: 12 * kB },
    { name: 'panel', bytes: weigh(build, reach(build, ['src/ui/panel/index.html'])), budget: 60 * kB },
    {
      name: 'worker',
      bytes: weigh(
        build,
        worker.filter(file => !/\/lists-/.test(file)),
      ),
      budget: 105 * kB,
    },
    {
      name: 'offscreen',
      bytes: weigh(build, reach(build, ['src/offscreen/index.html', 'assets/thread.js'])),
      budget: 1_024 * kB,
    },
  ]
}

/**
 * The page script stands alone: the file that the worker registers and that is no module.
 *
 * @param {string} build
 */
function pageScripts(build) {
  const workerText = reach(build, [readManifest(build).background.service_worker])
    .map(file => readFileSync(join(build, file), 'utf8'))
    .join('\n')
  return filesIn(build).filter(file => /iife/.test(file) && workerText.includes(posix.basename(file)))
}

/**
 * All files a page or worker loads before it runs, following static imports.
 *
 * @param {string} build
 * @param {string[]} entries
 * @returns {string[]}
 */
function reach(build, entries) {
  const found = new Set(/** @type {string[]} */ ([]))
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(join(build, file))) continue
    found.add(file)
    const text = readFileSync(join(build, file), 'utf8')
    const links = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
      : [...text.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g)]
    for (const [, link = ''] of links)
      open.push(link.startsWith('/') ? link.slice(1) : posix.join(posix.dirname(file), link))
  }
  return [...found]
}

/**
 * @param {string} build
 * @param {string[]} files
 */
function weigh(build, files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0)
}

/** @param {string} build */
function forbidden(build) {
  return filesIn(build)
    .filter(file => /\.(js|html|css)$/.test(file))
    .flatMap(file => mistakesIn(readFileSync(join(build, file), 'utf8')).map(says => `${build}/${file}: ${says}`))
}

/** @param {string} text */
function mistakesIn(text) {
  const mistakes = []
  if (/(^|[^\w.$])eval\s*\(|new Function\s*\(/.test(text)) mistakes.push('holds eval or new Function')
  // Preact writes innerHTML only from dangerouslySetInnerHTML, whose value is `.__html`, and to empty an element.
  const writes = [...text.matchAll(/\.(?:innerHTML|outerHTML)\s*=(?!=)\s*([^;,)}]{0,40})/g)].filter(
    ([, value = '']) => !/__html|^(["'`])\1/.test(value),
  )
  if (writes.length > 0) mistakes.push(`writes HTML: ${writes[0]?.[0]}`)
  for (const [, host = ''] of text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.*-]+)/gi)) {
    if (!knownHosts.test(host)) mistakes.push(`names the host ${host}`)
  }
  return [...new Set(mistakes)]
}

/** @param {string} build */
function filesIn(build) {
  return readdirSync(build, { recursive: true, encoding: 'utf8' }).map(file => file.replaceAll('\\', '/'))
}
