import type { AskedSignal } from './signal'
import type { Situations } from './signal-example'

/** Forwarding rule, filter or recovery address changed in the mailbox. */
export const mail08: AskedSignal = {
  id: 'MAIL-08',
  title: 'Forwarding rule, filter or recovery address changed in the mailbox',
  why: 'Who set it reads every reset mail and hides it from the owner. What the mailbox confirms is then worth nothing.',
  needs: ['the client looked at rules and recovery data of the mailbox'],
  knownFalsePositives: ['An old rule the client made and forgot, such as one for newsletters.'],
  source: 'trade contract §4, MAIL-08',
  pureFact: false,
  asked: { steps: ['S42'] },
}

/** When it holds and when it does not. */
export const situations: Situations = {
  fires: [
    'The client finds a rule that moves mails from us to the bin and never made it.',
    'The recovery address of the mailbox is one the client does not know.',
  ],
  quiet: [
    'The client looked and found no rule and the own recovery address.',
    'There is a rule for newsletters that the client remembers making years ago.',
  ],
}
