/** Longest text of a source, in characters; a longer one is refused with the count. Apart, so that a panel need not load shapes. */
export const longestSource = 16_000_000
