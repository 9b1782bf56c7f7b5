import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const folder = 'tests/fixtures/walks'

/** Puts the walks of every procedure into the build, where the procedure editor runs them. */
export function walkData(): Plugin {
  return {
    name: 'gatehouse-walk-data',
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync(folder).filter(file => file.endsWith('.json'))) {
        const source = JSON.stringify(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
        this.emitFile({ type: 'asset', fileName: `data/walks/${name}`, source })
      }
    },
  }
}
