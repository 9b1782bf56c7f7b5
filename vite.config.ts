import { readFileSync, writeFileSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { demoManifest, firefoxManifest, panelOnly, shippedManifest } from './tests/build/manifests.ts'
import { networkData } from './tests/build/network-data.ts'
import { packFileMistakes } from './tests/build/pack-files.ts'
import { siteFileMistakes } from './tests/build/site-files.ts'
import { walkData } from './tests/build/walk-files.ts'

type Target = 'chrome' | 'firefox' | 'demo'

function manifestFor(target: Target): ManifestV3Export {
  if (target === 'firefox') return firefoxManifest()
  return target === 'demo' ? demoManifest() : shippedManifest()
}

/**
 * crxjs lists a dynamic page script for every site with a fixed address, the last time after everything is written: any
 * site could then tell that we are here. Only the panel page may be reachable.
 */
function narrowResources(target: Target): Plugin {
  return {
    name: 'gatehouse-narrow-resources',
    enforce: 'post',
    apply: 'build',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const file = `dist/${target}/manifest.json`
        const manifest = JSON.parse(readFileSync(file, 'utf8'))
        // Firefox gives every installation an address of its own and does not know the word.
        const reachable = panelOnly.map(({ use_dynamic_url, ...one }) =>
          target === 'firefox' ? one : { ...one, use_dynamic_url },
        )
        writeFileSync(file, `${JSON.stringify({ ...manifest, web_accessible_resources: reachable }, null, 2)}\n`)
      },
    },
  }
}

/** No build with an adapter or a procedure that would be left out when it is loaded. */
function checkData(): Plugin {
  return {
    name: 'gatehouse-check-data',
    buildStart() {
      const mistakes = [...siteFileMistakes('src/packs/sites'), ...packFileMistakes('src/packs')]
      if (mistakes.length > 0) this.error(mistakes.join('\n'))
    },
  }
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' || mode === 'demo' ? mode : 'chrome'
  return {
    plugins: [
      preact(),
      crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' }),
      networkData(),
      walkData(),
      checkData(),
      narrowResources(target),
    ],
    // The build for browsers of today: a kilobyte less for the worker than the one for all of them.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      // The offscreen room carries lists; its weight is checked by name in the sizes.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        output: {
          // The offscreen document starts its thread by this name.
          entryFileNames: ({ name }) => (name === 'thread' ? 'assets/thread.js' : 'assets/[name]-[hash].js'),
          codeSplitting: {
            groups: [
              { name: 'suffixes', test: /tldts/ },
              { name: 'lists', test: /src[\\/]packs[\\/].*\.json/ },
              { name: 'store', test: /dexie/ },
              { name: 'shapes', test: /valibot|noble[\\/]hashes[\\/](?:sha2|utils|_md|_u64)/ },
            ],
          },
        },
        input: {
          panel: 'src/ui/panel/index.html',
          desk: 'src/ui/desk/index.html',
          offscreen: 'src/offscreen/index.html',
          thread: 'src/offscreen/thread.ts',
        },
      },
    },
  }
})
