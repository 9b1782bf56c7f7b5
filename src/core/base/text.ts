/**
 * Tests one UTF-16 unit for being invisible: zero-width, soft hyphen, or a control that turns the direction of text.
 *
 * @param unit    UTF-16 code unit
 * @returns       true when nothing is drawn for it
 */
export function isInvisible(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x61c ||
    unit === 0x180e ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    unit === 0xfeff
  )
}

/**
 * Tests one UTF-16 unit for being an ASCII letter or digit.
 *
 * @param unit    UTF-16 code unit; NaN (past an end) is not
 * @returns       true for 0–9, A–Z, a–z
 */
export function isAlnum(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}

/**
 * Cuts a text to a length, never through a surrogate pair.
 *
 * @param text    any text
 * @param most    most UTF-16 units
 * @returns       the beginning of the text
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)
}
