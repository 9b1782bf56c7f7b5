/** Placeholder shape until the adapter decoder lands beside it. */
export type Adapter = { id: string }
