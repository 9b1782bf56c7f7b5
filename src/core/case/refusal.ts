/** Why a note was not placed in the helpdesk's form. */
export type Refusal = 'other-ticket' | 'no-composer' | 'audience-client' | 'audience-unknown' | 'verify-failed'

/** What the page answers to a note: only 'inserted' was seen in the form afterwards. */
export type Placed = { how: 'inserted' } | { how: 'refused'; code: Refusal }

const words: Record<Refusal, { says: string; fix: string }> = {
  'other-ticket': {
    says: 'The page shows another ticket now.',
    fix: 'Go back to the ticket of this case and insert again.',
  },
  'no-composer': {
    says: 'There is no form for an internal note on this page.',
    fix: 'Open the note form of the helpdesk and insert again, or paste the copied note.',
  },
  'audience-client': {
    says: 'The form on this page goes to the client.',
    fix: 'Switch it to an internal note and insert again.',
  },
  'audience-unknown': {
    says: 'Nothing on the page tells who will read what is written in this form.',
    fix: 'Check the audience yourself, then paste the copied note.',
  },
  'verify-failed': {
    says: 'The note was not found in the form after writing it.',
    fix: 'Look at the form, then paste the copied note yourself.',
  },
}

/**
 * Puts a refusal into words for the analyst.
 *
 * @param code    as the page answered
 * @returns       what happened and what to do now
 */
export function refusalWords(code: Refusal): { says: string; fix: string } {
  return Object.hasOwn(words, code) ? words[code] : words['verify-failed']
}
