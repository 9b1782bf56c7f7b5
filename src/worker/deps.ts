/** What the calls work with; tests pass their own. */
import type { Adapter } from '../core/case/adapter'
import type { Pack, Step } from '../core/procedure/procedure'
import type { SideModule } from '../core/procedure/side-module'
import type { Weights } from '../core/procedure/weights'
import type { HeavyDoor } from '../messages/heavy'
import type { News, Settings } from '../messages/protocol'
import type { Database } from '../store/database'
import type { Gatherer } from './gathered'
import type { LastCase } from './last-case'
import type { Tabs } from './tabs'

/** Everything the worker's calls need from outside. */
export type Deps = {
  db: Database
  /** The versions of procedures that are in use; exchanged when that changes. */
  packs: Pack[]
  modules: SideModule[]
  /** What ships with this release. */
  shipped: readonly Pack[]
  library: readonly Step[]
  /** Done when `packs` are what the store says. */
  packsReady: Promise<void>
  /** The shipped walks of a procedure as they lie in the build; null when there are none. */
  walks(procedureId: string): Promise<unknown>
  weights: Weights
  adapters: Adapter[]
  /** What the texts of a ticket tell. */
  gather: Gatherer
  /** The offscreen room. */
  heavy: HeavyDoor
  tabs: Tabs
  lastCase: LastCase
  /** Says something on the toolbar button of a tab, until its next page. */
  sign(tabId: number, badge: string, title: string): Promise<void>
  settings(): Promise<Settings & { width: number }>
  tell(news: News): void
  now(): number
  /** A new random id of at least 128 bits, lower-case hex. */
  random(): string
  device(): Promise<string>
  /** Runs writers one after another. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  appVersion: string
}

/**
 * Makes a queue that runs one piece of work at a time.
 *
 * @returns    `inTurn`; a failed piece does not stop the next
 */
export function queue(): Deps['inTurn'] {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
