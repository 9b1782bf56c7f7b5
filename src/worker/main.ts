/** The worker: a table of calls, the news port, and the page script on granted sites. It may be stopped at any await. */
import browser from 'webextension-polyfill'
import { newsPort } from '../messages/port'
import type { News } from '../messages/protocol'
import { openRate } from '../messages/rate'
import { answer, callerOf, type House } from '../messages/server'
import { librarySteps, modules, packs, weights } from '../packs/load'
import { adapters } from '../packs/load-sites'
import pageScript from '../page/main.iife.ts?script'
import { deviceId } from '../store/cases'
import { openDatabase } from '../store/database'
import { loadSource } from '../store/sources'
import { grantedPatterns, isGranted, reconcile } from './access'
import { clipSelection } from './calls/clip'
import { callTable } from './calls/table'
import { type Deps, queue } from './deps'
import { openGatherer } from './gathered'
import { openHeavyDoor } from './heavy-door'
import { languageOf } from './language'
import { openLastCase } from './last-case'
import { listFileOf } from './lists'
import { startPacks } from './packs'
import { loadSettings } from './settings'
import { openTabs } from './tabs'
import { loadWalks } from './walks'

const db = openDatabase()
const tabs = openTabs()
const heavy = openHeavyDoor()
const listeners = new Set<browser.Runtime.Port>()
let granted: readonly string[] = []
const grants = refreshGrants()

const deps: Deps = {
  db,
  packs,
  modules,
  shipped: packs,
  library: librarySteps,
  packsReady: Promise.resolve(),
  walks: loadWalks,
  weights,
  adapters,
  gather: openGatherer({
    heavy,
    loadText: id => loadSource(db, id),
    loadList: id => listFileOf(db, id),
    onLate: caseId => deps.tell({ type: 'case.changed', caseId }),
    pause: ms => new Promise(done => setTimeout(done, ms)),
    language: languageOf,
  }),
  heavy,
  tabs,
  lastCase: openLastCase(),
  sign: async (tabId, text, title) => {
    await browser.action.setBadgeText({ tabId, text })
    await browser.action.setTitle({ tabId, title })
  },
  settings: loadSettings,
  tell: (news: News) => {
    for (const port of listeners) port.postMessage(news)
  },
  now: () => Date.now(),
  random: randomId,
  device: () => deviceId(db, randomId),
  inTurn: queue(),
  appVersion: browser.runtime.getManifest().version,
}

deps.packsReady = startPacks(deps)
const calls = callTable(deps)
const mayCapture = openRate({ perSecond: 10, most: 40 })
const house: House = {
  id: browser.runtime.id,
  origin: new URL(browser.runtime.getURL('')).href.replace(/\/$/, ''),
  isGranted: origin => isGranted(granted, origin),
}

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
  answered(message, sender),
)

browser.runtime.onConnect.addListener(port => {
  const isOurs =
    port.name === newsPort && port.sender?.id === house.id && (port.sender.url ?? '').startsWith(house.origin)
  if (!isOurs) return
  listeners.add(port)
  port.onDisconnect.addListener(() => listeners.delete(port))
})

browser.commands.onCommand.addListener(async command => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id === undefined) return
  if (command === 'toggle-panel') await tabs.order(tab.id, 'overlay.toggle', {})
  if (command === 'clip-selection') await clipSelection({ tabId: tab.id, windowId: tab.windowId ?? 0 }, deps)
})

browser.tabs.onRemoved.addListener(tabId => tabs.leave(tabId))
browser.permissions.onAdded.addListener(() => sitesChanged(true))
browser.permissions.onRemoved.addListener(() => sitesChanged(false))
// After an update open pages still hold the script of before, which says so and offers to load anew.
browser.runtime.onInstalled.addListener(({ reason }) => sitesChanged(reason === 'install'))
browser.runtime.onStartup.addListener(() => sitesChanged(true))

async function answered(message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> {
  // What a click allows, such as opening the side panel, is over at the first await; only pages need a grant.
  if (!sender.url?.startsWith(house.origin)) await grants
  const caller = callerOf(sender, house)
  if (caller?.role === 'page' && !mayCapture(`${caller.tabId}`, performance.now())) return undefined
  return caller ? ((await answer(message, caller, calls)) ?? undefined) : undefined
}

async function refreshGrants(): Promise<void> {
  granted = await grantedPatterns()
}

async function sitesChanged(startsNow: boolean): Promise<void> {
  await refreshGrants()
  await deps.inTurn(() => reconcile(pageScript, startsNow))
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
