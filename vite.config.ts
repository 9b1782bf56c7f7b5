import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { demoManifest, firefoxManifest, panelOnly, shippedManifest } from './tests/build/manifests.ts'
import { networkData } from './tests/build/network-data.ts'
import { siteFileMistakes } from './tests/build/site-files.ts'

type Target = 'chrome' | 'firefox' | 'demo'

function manifestFor(target: Target): ManifestV3Export {
  if (target === 'firefox') return firefoxManifest()
  return target === 'demo' ? demoManifest() : shippedManifest()
}

/** crxjs lists a dynamic page script for every site with a fixed address; only the panel page may be reachable. */
function narrowResources(): Plugin {
  return {
    name: 'gatehouse-narrow-resources',
    renderCrxManifest(manifest: { web_accessible_resources?: unknown }) {
      return { ...manifest, web_accessible_resources: panelOnly }
    },
  } as Plugin // as: renderCrxManifest is a crxjs hook that Vite's type does not know
}

/** No build with an adapter that would be left out when it is loaded. */
function checkSites(): Plugin {
  return {
    name: 'gatehouse-check-sites',
    buildStart() {
      const mistakes = siteFileMistakes('src/packs/sites')
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
      narrowResources(),
      networkData(),
      checkSites(),
    ],
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
