import { findLookalikes } from '../indicators/mail-lookalike'
import { noMailLists } from './no-lists'
import { fires, quiet, unknown } from './outcome'
import { addressIn, senderDomains } from './sender'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** The sender's domain imitates one of ours or the one on file. */
export const mail05: ComputedSignal = {
  id: 'MAIL-05',
  title: 'Sender’s domain imitates a protected name or the domain on file',
  why: 'Nobody registers a domain by mistake that differs by a letter. It was made to be overlooked.',
  needs: ['the domain the ticket was written from', 'our protected names, or the account’s e-mail on file'],
  knownFalsePositives: ['Two real firms with near names; the allow list is for them.'],
  source: 'trade contract §4, MAIL-05 and detector rules',
  pureFact: false,
  evaluate,
}

const record = { email: { value: 'm@brightwater.example', source: { by: 'hand' as const } } }

/** Its tests. */
export const examples: Examples = {
  fires: [
    {
      name: 'a digit for a letter',
      requesterEmail: 'help@harbor1ine.example',
      lists: { protectedNames: ['harborline.example'] },
    },
    {
      name: 'one letter left out of the domain on file',
      record,
      requesterEmail: 'm@brightwatr.example',
      lists: { protectedNames: [] },
    },
  ],
  quiet: [
    {
      name: 'the domain on file',
      record,
      requesterEmail: 'm@brightwater.example',
      lists: { protectedNames: ['harborline.example'] },
    },
    {
      name: 'an unrelated domain',
      requesterEmail: 'm@postbox.example',
      lists: { protectedNames: ['harborline.example'] },
    },
    {
      name: 'an allowed neighbour',
      requesterEmail: 'm@harbourline.example',
      lists: { protectedNames: ['harborline.example'], allowedDomains: ['harbourline.example'] },
    },
  ],
  unknown: [
    { name: 'no sender shown', record, lists: { protectedNames: ['harborline.example'] } },
    { name: 'nothing to compare with', requesterEmail: 'm@harbor1ine.example' },
  ],
}

function evaluate(input: SignalInput): Outcome {
  const domains = senderDomains(input)
  if (domains.length === 0) return unknown('the domain the ticket was written from')
  const { protectedNames = [], allowedDomains = [], mail = noMailLists } = input.lists ?? {}
  const onFile = addressIn(input.record?.email?.value ?? '')
  const domainOnFile = onFile === '' ? null : onFile.slice(onFile.lastIndexOf('@') + 1)
  if (protectedNames.length === 0 && domainOnFile === null) return unknown('protected names, or the e-mail on file')
  const names = { protectedNames, domainOnFile, allowed: allowedDomains }
  for (const domain of domains) {
    const match = findLookalikes(domain, names, mail).find(one => one.hasWeight)
    if (!match) continue
    const factIds = input.facts.filter(
      fact => fact.kind === 'email' && fact.at.in !== 'message' && fact.value.endsWith(`@${domain}`),
    )
    return fires(`${domain} looks like ${match.like} (${match.rule})`, { factIds: factIds.map(({ id }) => id) })
  }
  return quiet()
}
