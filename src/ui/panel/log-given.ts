import type { Session } from '../../core/case/session'

/** A log of the case as the events know it. */
export type LogGiven = Session['sources'][number]

/** What the analyst said about a log, and the way to say more. */
export type Settling = { settings: LogGiven['settings']; onSettle: (settings: LogGiven['settings']) => void }

/** Rows of one log somebody wants to see; `turn` tells two wishes for the same rows apart. */
export type Look = { sourceId: string; rows: number[]; title: string; turn: number }
