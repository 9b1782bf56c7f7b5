/**
 * The SHA-256 of a text.
 *
 * @param text    any text
 * @returns       64 lower-case hex digits
 */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
