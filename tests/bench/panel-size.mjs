import { weighBundles } from '../run/sizes.mjs'

/** @type {import('./surroundings.mjs').Benchmark} */
export const benchmark = {
  name: 'panel-size',
  needs: 'build',
  run: () => {
    const bytes = sizeOf('panel', weighBundles('dist/chrome'))
    return {
      unit: 'bytes gzip',
      values: [bytes],
      target: 60 * 1024,
      says: 'Everything the panel loads before it runs, scripts and styles, each file gzip level 9.',
      also: { targetOfThousands: 60_000, metOfThousands: bytes <= 60_000 },
    }
  },
}

/**
 * @param {string} name
 * @param {ReturnType<typeof weighBundles>} rows
 */
export function sizeOf(name, rows) {
  const bytes = rows.find(row => row.name === name)?.bytes ?? 0
  if (bytes === 0) throw new Error(`${name} was not found in dist/chrome`)
  return bytes
}
