/**
 * The seal every record passes through. It is plain until the vault exists: format 0 holds the record as JSON text.
 * Example: { v: 0, data: '{"subject":"…"}' }. Table, id and revision are bound so that the vault can use them.
 */

/** A record at rest. */
export type Sealed = { v: 0; data: string }

/** What a record is bound to. */
export type SealedAt = { table: string; id: string; rev: number }

/**
 * Seals a record before a transaction opens.
 *
 * @param _at       where it will lie
 * @param record    plain data
 * @returns         the record at rest
 */
export async function seal(_at: SealedAt, record: unknown): Promise<Sealed> {
  return { v: 0, data: JSON.stringify(record) }
}

/**
 * Opens a sealed record; the caller decodes what comes out.
 *
 * @param _at       where it lay
 * @param sealed    as stored
 * @returns         unknown data
 * @problem         throws SyntaxError when the record is damaged
 */
export async function unseal(_at: SealedAt, sealed: Sealed): Promise<unknown> {
  return JSON.parse(sealed.data)
}
