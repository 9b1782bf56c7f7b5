/** A stretch of the plain text: from its first unit to behind its last. */
export type Span = { start: number; end: number }
