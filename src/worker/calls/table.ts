/** The table of calls: which function answers which call. */
import { fine } from '../../core/base/problem'
import type { Calls } from '../../messages/server'
import type { Deps } from '../deps'
import * as cases from './case'
import * as clip from './clip'
import * as device from './device'
import * as draft from './draft'
import * as list from './list'
import * as log from './log'
import { viewMail } from './mail'
import { packTable } from './pack-table'
import * as page from './page'
import * as record from './record'
import { append } from './session'
import * as settings from './settings'
import * as source from './source'
import * as surface from './surface'

/**
 * Ties every call of the protocol to its function.
 *
 * @param deps    the worker's own
 * @returns       the table
 */
export function callTable(deps: Deps): Calls {
  return {
    'case.view': (input, caller) => cases.view(input, caller, deps),
    'case.list': () => cases.list(deps),
    'case.replay': input => cases.replay(input.caseId, deps),
    'session.append': input => append(input, deps),
    'source.add': input => source.add(input, deps),
    'source.load': input => source.load(input, deps),
    'log.view': input => log.view(input, deps),
    'log.timeline': input => log.timeline(input, deps),
    'log.findings': input => log.findings(input, deps),
    'log.rows': input => log.rows(input, deps),
    'mail.view': input => viewMail(input, deps),
    'draft.keep': input => draft.keep(input, deps),
    'draft.drop': input => draft.drop(input, deps),
    'page.mark': ({ caseId, place }, caller) => page.order({ caseId, name: 'page.mark', input: place }, caller, deps),
    'page.clip': ({ caseId }, caller) => page.order({ caseId, name: 'page.clip', input: {} }, caller, deps),
    'page.check': input => clip.check(input, deps),
    'record.read': input => record.read(input, deps),
    'page.insert': ({ caseId, text }, caller) => page.insert(caseId, text, caller, deps),
    'page.goComposer': ({ caseId }, caller) => page.goComposer(caseId, caller, deps),
    'overlay.close': async (_input, caller) => {
      if (caller.tabId !== undefined) await deps.tabs.order(caller.tabId, 'overlay.hide', {})
      return fine(null)
    },
    'overlay.layer': async (_input, { tabId = -1 }) =>
      fine((await deps.tabs.order(tabId, 'overlay.layer', {})) ?? null),
    'surface.sidePanel': ({ tabId }, caller) => surface.sidePanel(tabId, caller),
    'surface.panel': async ({ tabId }) => fine((await deps.tabs.order(tabId, 'overlay.toggle', {})) ?? null),
    'surface.desk': ({ caseId }) => surface.desk(caseId),
    'surface.options': () => surface.options(),
    'settings.load': async () => fine(await deps.settings()),
    'settings.keep': input => settings.keep(input, deps),
    'settings.guide': ({ guided }) => settings.keep({ guided }, deps),
    'site.zone': (input, caller) => settings.sayZone(input, caller, deps),
    'list.all': () => list.all(deps),
    'list.preview': input => list.preview(input, deps),
    'list.keep': input => list.keep(input, deps),
    'list.remove': input => list.remove(input, deps),
    ...packTable(deps),
    'device.log': () => device.log(deps),
    'site.state': ({ tabId }) => settings.siteState(tabId, deps),
    'page.hello': (_input, caller) => page.hello(caller, deps),
    'page.reading': ({ reading }, caller) => page.take(reading, caller, deps),
    'page.left': (_input, caller) => page.leave(caller, deps),
    'page.overlay': (input, caller) => page.overlay(input, caller),
    'overlay.lost': (_input, caller) => surface.lost(caller),
  }
}
