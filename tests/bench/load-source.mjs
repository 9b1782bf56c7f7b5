import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../src/demo/setup.mjs'

/**
 * Bundles a TypeScript module of `src` as it ships, but for Node, and loads it; packages stay outside.
 *
 * @param {string} path like 'src/core/indicators/index.ts'
 * @returns {Promise<any>} the module
 */
export async function loadSource(path) {
  const { build } = await import('vite')
  const outDir = join(root, 'test-output', 'bench')
  const name = `${path.replace(/\W+/g, '-')}.mjs`
  mkdirSync(outDir, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: path,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: basename(name) } },
    },
  })
  return import(pathToFileURL(join(outDir, name)).href)
}
