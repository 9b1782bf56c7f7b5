import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Right on facts many people know. */
export const knowledge02: AskedSignal = {
  id: 'KNOW-02',
  title: 'Right on facts many people know',
  why: 'Name, birth date and address are sold in lists; being right costs nothing.',
  needs: ['answers about name, birth date, address or country'],
  knownFalsePositives: ['Anybody with the client’s papers or a leaked list is right.'],
  source: 'trade contract §4, KNOW-02',
  pureFact: false,
  asked: { steps: ['S29'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: ['Name and date of birth are right.', 'The client names the address on file and the country of registration.'],
  quiet: ['The address is one the account never had.', 'The client gives no such answer.'],
}
