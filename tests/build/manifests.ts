/** The shipped manifest and what each target changes of it: Firefox its own keys, the demo build `key` and loopback hosts. */
import type { ManifestV3Export } from '@crxjs/vite-plugin'
import shipped from '../../manifest.json'

/** The panel page is all a web page may frame, under an address that changes with every session. */
export const panelOnly = [
  { resources: ['src/ui/panel/index.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true },
]

/** Public half of a throw-away key, so that the demo build has the same id everywhere. */
const demoKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvBjNCGWOOpjHMyItDUcEJ0+3uXIyYI8P328sygrfIRO6gwdgzwz+dB05NCp4gI+kYwVjEUB1ju26aB1Q8EIOanBqRH4uhpkxD8epS7KDToRY6Qwlx+6XBvzPEcdfvi4795ygRJN3NZOohdO3n+vrjIjN0DAeKcgntDjqQ3BeHHgxZv7gO4gwgU+3wEY8EuqDnoe1pdqqgEbMxH7tIaJc0u6O5VF43pWXVeZ2fUA7Xuy+H2Or1XxU+qfKW82KHO2Ze8MArm92I0Bf0Bx2h1m4T2wz1XVKR8vmkbTQ8llDcDDdL9EtpQzclITIQJmpjBUA4Xl/eAgky/h2zxvvmXGLFwIDAQAB'

/** The id Chrome derives from `demoKey`. */
export const demoHosts = ['http://127.0.0.1/*', 'http://localhost/*']

/**
 * Gives the manifest as it ships.
 *
 * @returns    manifest.json with the panel's frame resource
 */
export function shippedManifest(): ManifestV3Export {
  return exported({ ...shipped, web_accessible_resources: panelOnly })
}

/**
 * Gives the manifest of demo and test builds.
 *
 * @returns    the shipped manifest plus `key` and loopback hosts
 */
export function demoManifest(): ManifestV3Export {
  return exported({ ...shipped, web_accessible_resources: panelOnly, key: demoKey, host_permissions: demoHosts })
}

/**
 * Gives the manifest for Firefox.
 *
 * @returns    event page instead of a service worker, sidebar instead of a side panel
 */
export function firefoxManifest(): ManifestV3Export {
  const { side_panel: _panel, minimum_chrome_version: _version, background: _worker, ...rest } = shipped
  return exported({
    ...rest,
    permissions: shipped.permissions.filter(name => name !== 'sidePanel' && name !== 'offscreen'),
    web_accessible_resources: panelOnly,
    background: { scripts: ['src/worker/main.ts'], type: 'module' },
    sidebar_action: { default_panel: 'src/ui/panel/index.html', default_title: 'Gatehouse', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: 'gatehouse@gatehouse.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  })
}

function exported(manifest: object): ManifestV3Export {
  return manifest as unknown as ManifestV3Export // as: crxjs types the manifest narrower than browsers accept
}
