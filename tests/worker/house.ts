import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { caseIdOf } from '../../src/core/base/ids'
import type { EventBody } from '../../src/core/case/event'
import type { Reading } from '../../src/core/case/reading'
import { gather } from '../../src/core/signals/gather'
import type { News } from '../../src/messages/protocol'
import { heavyTable } from '../../src/offscreen/table'
import { librarySteps, modules, packs, weights } from '../../src/packs/load'
import { adapters } from '../../src/packs/load-sites'
import { slaTable } from '../../src/packs/load-sla'
import { openDatabase } from '../../src/store/database'
import { append } from '../../src/worker/calls/session'
import { type Deps, queue } from '../../src/worker/deps'

const walkFiles = import.meta.glob('../fixtures/walks/*.json', { eager: true, import: 'default' })

/** The worker's calls with everything real but the browser: an in-memory database, tabs as a map, a clock set by hand. */
export type House = Deps & {
  shown: Map<number, Reading>
  news: News[]
  clock: { nowMs: number }
  /** The case worked on last, in the one window there is. */
  last: { caseId?: string }
  /** What the toolbar button said. */
  signs: string[]
  zones: Record<string, string>
  add: (caseId: string, body: EventBody) => ReturnType<typeof append>
}

/** Opens a house in which nothing happened yet; it is the time the reading was taken. */
export function openHouse(at = '2026-03-16T15:04:00.000Z'): House {
  const shown = new Map<number, Reading>()
  const news: News[] = []
  const zones: Record<string, string> = {}
  const last: { caseId?: string } = {}
  const signs: string[] = []
  const clock = { nowMs: Date.parse(at) }
  let ids = 0
  const id = () => (++ids).toString(16).padStart(32, '0')
  const tabOf = (caseId: string) => [...shown].find(([, one]) => caseIdOf(one.origin, one.ticketKey) === caseId)?.[0]
  const house: House = {
    shown,
    news,
    zones,
    clock,
    db: openDatabase('test', { indexedDB: new IDBFactory(), IDBKeyRange }),
    packs,
    modules,
    shipped: packs,
    library: librarySteps,
    packsReady: Promise.resolve(),
    walks: async id => walkFiles[`../fixtures/walks/${id}.json`] ?? null,
    weights,
    adapters,
    gather: async (reading, { now, record }) => ({ state: 'ready', value: gather({ reading, now, record }) }),
    heavy: (call, input) => heavyTable[call](input),
    tabs: {
      show: (tabId, reading) => void shown.set(tabId, reading),
      leave: tabId => void shown.delete(tabId),
      reading: async tabId => shown.get(tabId) ?? null,
      tabOf,
      readings: () => [...shown].map(([tabId, reading]) => ({ tabId, reading })),
      find: async caseId => tabOf(caseId),
      at: async () => [],
      order: async () => null,
    },
    lastCase: { note: async (_tab, caseId) => void Object.assign(last, { caseId }), of: async () => last.caseId },
    sign: async (_tab, badge, title) => void signs.push(`${badge} ${title}`),
    last,
    signs,
    settings: async () => ({
      actor: { name: 'Mara', role: 'L1' },
      guided: false,
      singleKeys: true,
      zones,
      calendar: slaTable.business,
      desk: { receivers: [], protectedNames: [], allowedDomains: [] },
      width: 380,
      locked: [],
    }),
    tell: one => news.push(one),
    now: () => clock.nowMs,
    random: id,
    device: async () => 'd1',
    inTurn: queue(),
    appVersion: '0.1.0',
    add: (caseId, body) => append({ caseId, eventId: id(), body }, house),
  }
  return house
}
