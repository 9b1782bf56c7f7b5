/** What a control says that does not act inside a page. */
import type { Why } from './hooks/armed'
import type { Refused } from './hooks/press'

/** Why it is off, and what to do. */
export const whyWords: Record<Why, string> = {
  '': '',
  settling: 'Off for half a second after the panel was shown or moved.',
  offscreen: 'Off until it is scrolled fully into view.',
  covered: 'Off because something on the page covers this panel. Nothing was clicked for you.',
  above: 'Off because the page shows a popup, a dialog or a full screen above this panel. Nothing was clicked for you.',
  scaled: 'Off because the page changes the size this panel is drawn in.',
  restyled: 'Off because the page changes how this panel is drawn.',
  small: 'Off because this panel is too small to be read.',
  unfocused: 'Off until you click into this panel.',
  unknown: 'Off because the page does not say what stands above this panel.',
  'top-only': 'Inside a page this browser cannot tell whether something covers the panel.',
}

/** Why a press did not count. */
export const refusedWords: Record<Refused, string> = {
  '': '',
  'not-yours': 'That was no press of yours, so nothing was done.',
  'not-armed': 'Nothing was done: it was not in clear view yet. Look at it, then press again.',
  'too-short': 'That press was too short to be sure it was yours. Press a moment longer.',
  repeated: 'A held key does not count. Press it once.',
  'just-focused': 'The panel took the focus just now. Press again.',
}

/** Reasons that pass by themselves or with a click, where the side panel is no better way. */
export const passes: readonly Why[] = ['', 'settling', 'offscreen', 'unfocused']

/** How the browser's side panel is opened by hand. */
export const sidePanelByHand =
  'The browser did not open it. Press the Gatehouse button in the toolbar, then “Open in the side panel”.'
