/** The adapters that ship: every file of `packs/sites`, checked before the build. A new site is a file there and nothing else. */
import type { Adapter } from '../core/case/adapter'

/** The adapters that ship; the build and the tests refuse a file that is none. */
export const adapters: Adapter[] = Object.values(
  import.meta.glob<Adapter>('./sites/*.json', { eager: true, import: 'default' }),
)
