/** What the panel says while the texts of a ticket are read, and when they could not be. */
export const textsWords = {
  reading: 'Reading the texts: facts and signals appear in a moment.',
  failed: 'The texts could not be read',
  failedFix:
    'Facts and signals are missing; nothing is known of them. Fields, messages and your answers are not touched.',
} as const
