/** Orders from the worker to the page script; calls the other way are in `protocol.ts`. */
import type { Placed } from '../core/case/refusal'
import type { Layer } from './layer'

/** Where a passage was selected. */
export type Passage = {
  text: string
  url: string
  messageId?: string
  start?: number
  end?: number
  takenAt: string
  /** The words just before and after, when they lead back to it. */
  before?: string
  after?: string
}

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
