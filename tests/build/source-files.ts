/** The project's source as the architecture test sees it: files, lines, imports, exports and functions. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'vite'

export type Node = { type: string; start: number; end: number } & Record<string, unknown>
export type Source = {
  path: string
  text: string
  lines: number
  imports: { from: string; to: string; typeOnly: boolean }[]
  exports: { name: string; start: number; documented: boolean }[]
  functions: { name: string; lines: number; params: number; hasJsx: boolean }[]
  nodes: Node[]
}

const root = resolve(import.meta.dirname, '../..')

/** Lists files below a folder of the project, by ending. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(name => ending.test(name))
    .sort()
}

/** Reads one TypeScript file as structure. */
export function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const { program, comments } = parseSync(path, text)
  const nodes = [...walk(program)]
  const docEnds = comments.filter(note => note.type === 'Block' && note.value.startsWith('*')).map(note => note.end)
  const isDocumented = (start: number) => docEnds.some(end => end <= start && text.slice(end, start).trim() === '')
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports: nodes.flatMap(node => importOf(path, node)),
    exports: nodes.flatMap(node =>
      exportsOf(node).map(name => ({ name, start: node.start, documented: isDocumented(node.start) })),
    ),
    functions: nodes.filter(isFunction).map(node => shapeOf(node, text)),
    nodes,
  }
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item)
  else if (isNode(value)) {
    yield value
    for (const [key, child] of Object.entries(value)) if (key !== 'parent') yield* walk(child)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function importOf(path: string, node: Node): Source['imports'] {
  if (!['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type)) return []
  const source = node.source
  if (!isNode(source) || typeof source.value !== 'string') return []
  const from = source.value
  const to = from.startsWith('.') ? relative(root, resolve(root, dirname(path), from)) : from
  return [{ from, to, typeOnly: node.importKind === 'type' }]
}

function exportsOf(node: Node): string[] {
  if (node.type !== 'ExportNamedDeclaration') return node.type === 'ExportDefaultDeclaration' ? ['default'] : []
  const declaration = node.declaration
  if (!isNode(declaration)) return []
  if (declaration.type === 'VariableDeclaration') return namesOf(declaration.declarations)
  return namesOf([declaration])
}

function namesOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map(item => (isNode(item) && isNode(item.id) ? String(item.id.name) : '')) : []
}

function isFunction(node: Node): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)
}

function shapeOf(node: Node, text: string): Source['functions'][number] {
  const id = node.id
  const params = node.params
  return {
    name: isNode(id) ? String(id.name) : `at ${text.slice(0, node.start).split('\n').length}`,
    lines: text.slice(node.start, node.end).split('\n').length,
    params: Array.isArray(params) ? params.length : 0,
    hasJsx: [...walk(node.body)].some(inner => inner.type === 'JSXElement' || inner.type === 'JSXFragment'),
  }
}
