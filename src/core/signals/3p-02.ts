import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Claimed authority document, not verified. */
export const thirdParty02: AskedSignal = {
  id: '3P-02',
  title: 'Claimed authority document, not verified',
  why: 'A power that nobody checked is a sheet of paper.',
  needs: ['the document, its issuer, and an independent check'],
  knownFalsePositives: ['A proper document whose issuer answers slowly.'],
  source: 'trade contract §4, 3P-02',
  pureFact: false,
  asked: { steps: ['S38'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'A power of attorney arrives as a photo, and the notary was not reached.',
    'Probate is claimed, and only the funeral home’s paper was sent.',
  ],
  quiet: ['The court’s register confirms the letters.', 'Nobody claims to act for the holder.'],
}
