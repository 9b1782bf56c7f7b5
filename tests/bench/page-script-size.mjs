import { weighBundles } from '../run/sizes.mjs'
import { sizeOf } from './panel-size.mjs'

/** @type {import('./surroundings.mjs').Benchmark} */
export const benchmark = {
  name: 'page-script-size',
  needs: 'build',
  run: () => {
    const bytes = sizeOf('page script', weighBundles('dist/chrome'))
    return {
      unit: 'bytes gzip',
      values: [bytes],
      target: 12 * 1024,
      says: 'The one file that runs in a page, gzip level 9. Budgets count 1,024 bytes (src/DESIGN.md).',
      also: { targetOfThousands: 12_000, metOfThousands: bytes <= 12_000 },
    }
  },
}
