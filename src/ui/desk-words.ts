/** What desk, options and popup say, in one place. */
import type { Disposition, Role } from '../core/case/event'

/** Names of roles. */
export const roleWords: Record<Role, string> = {
  trainee: 'Trainee',
  L1: 'Level 1, analyst',
  L2: 'Level 2, senior analyst',
  reviewer: 'Reviewer',
  lead: 'Team lead',
}

/** Words of the list of cases and the replay. */
export const deskWords = {
  noCase: 'No case yet',
  noCaseNext:
    'Open a ticket in your helpdesk, open the Gatehouse panel there and confirm the procedure. The case is kept here from then on.',
  noMatch: 'No case fits',
  noMatchNext: 'Take a filter off, or search for less.',
  search: 'Search tickets, people, subjects',
  hostileNote: 'Subjects are shown as text; invisible characters are named.',
  noneChosen: 'No case chosen',
  noneChosenNext: 'Choose a case from the list: J and K move, Enter opens it here as it was lived.',
  nothingLived: 'Nothing was recorded in this case',
  nothingLivedNext: 'A case has events once its procedure is confirmed in the panel.',
  noDevice: 'Nothing happened here besides the cases',
  noDeviceNext: 'Lists that are imported or removed in the options are told here, with who did it.',
  readOnly: 'Read-only: nothing here changes the case.',
  otherVersion: 'worked with another version of the procedure: words may differ',
  unsigned: 'worked with a procedure that nobody signed',
  packGone: 'The procedure of this case is not loaded here; its steps are shown by their ids.',
  packChanged: 'The wording below is of the procedure as loaded now; the analyst worked with another version of it.',
} as const

/** Words of the options page. */
export const optionWords = {
  title: 'Gatehouse options',
  byPolicy: 'Set by your organisation. It cannot be changed here.',
  nameWhy: 'Stamped on every answer, note and decision you make from now on.',
  roleWhy: 'Level 1 recommends and hands off. Reviewers read only. Choose the role you have, not the one you want.',
  guidedWhy: 'One step at a time, why before how, hints on request, and your own view before the recommendation.',
  keysWhy: 'J, K, N, E, S, Y, X and the digits, while no text field has the focus. Keys with Ctrl or Alt always work.',
  noSites: 'None yet. Open your helpdesk and press the Gatehouse button in the browser’s toolbar.',
  zoneWhy:
    'For times the helpdesk shows without a zone, like Europe/Berlin. Empty: clocks that rest on them stay unsure.',
  manySites: 'Covers many sites; a time zone is set per site.',
  notRemoved:
    'The browser kept this access: it came with the installation. Take it away in the browser’s extension page.',
} as const

/** How data is stored, said as it is. */
export const storageWords = [
  'Cases, notes and these options stay in this browser profile on this machine. Gatehouse sends nothing anywhere.',
  'They are not encrypted yet: whoever can open this browser profile or its backup can read them. Lock the screen when you leave.',
  'Each case keeps a chain of its events; the desk says so when one was changed afterwards.',
  'Removing the extension, or clearing its data, deletes all cases on this machine.',
] as const

/** Words of the toolbar popup. */
export const popupWords = {
  looking: 'Looking at this page…',
  restricted: 'The browser does not let extensions read this page.',
  restrictedNext: 'Open a ticket in your helpdesk, then press the Gatehouse button again.',
  notGranted: 'Gatehouse does not read this site.',
  notGrantedNext: 'It starts at once, without a reload. You can take the access away in the options.',
  refused: 'Nothing was allowed. This site is not read.',
  granted: 'Done. Tickets on this site are read from now on.',
  noTicket: 'No ticket on this page.',
  noTicketNext: 'Open a ticket. If one is open, Gatehouse does not know this helpdesk or its layout yet.',
  panelLost: 'This page keeps hiding the panel. Open it in the side panel.',
  sideFailed: 'The browser did not open its side panel. Open it from the browser’s own menu.',
} as const

/** Dispositions in a row of the list, where room is short. */
const shortNames: Record<Disposition, string> = {
  VERIFIED_HANDOFF: 'Verified',
  NEED_MORE_INFO: 'Needs more',
  NOT_VERIFIED: 'Not verified',
  SUSPECTED_ATO: 'Takeover',
  ESCALATE_L2: 'To level 2',
  ROUTE_OTHER: 'Routed',
  CLOSE_NO_ACTION: 'Closed',
}

/** Says how a case ended, or that it did not yet. */
export function outcomeWords({ disposition, answered }: { disposition: string; answered: number }): string {
  const found = Object.entries(shortNames).find(([name]) => name === disposition)
  return found ? found[1] : answered > 0 ? 'To do' : 'New'
}

/** Writes a tier; types that never verify have none. */
export function tierWords(tier: string): string {
  return tier === 'none' ? '' : tier
}
