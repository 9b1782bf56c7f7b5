/** What the worker asks of the page script. */
import type { Placed } from '../core/case/refusal'
import type { Layer } from './layer'
import type { Passage } from './protocol'

/** Orders from the worker to the page script, answered by it. */
export type Orders = {
  'overlay.toggle': { input: Record<never, never>; output: { open: boolean } }
  'overlay.hide': { input: Record<never, never>; output: null }
  'overlay.layer': { input: Record<never, never>; output: Layer | null }
  'page.mark': {
    input: { ticketKey: string; messageId: string; start: number; end: number; raw: string }
    output: { marked: boolean }
  }
  'page.clip': { input: { ticketKey: string }; output: Passage | null }
  /** The selection of any granted page, ticket or not. */
  'page.selection': { input: Record<never, never>; output: Passage | null }
  'page.find': { input: { text: string; before: string; after: string }; output: { found: boolean } }
  'page.insert': { input: { ticketKey: string; text: string }; output: Placed }
  /** Goes to an address of the page's own site while the ticket is in view. */
  'page.go': { input: { ticketKey: string; url: string }; output: { going: boolean } }
  'page.read': { input: Record<never, never>; output: null }
}

/** Name of an order. */
export type Order = keyof Orders
