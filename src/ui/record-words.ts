/** What the panel says of claims and of the account record. */
import type { BesideRow, ClaimSubject } from '../core/records/claim'
import type { RecordPart } from '../core/records/record-words'

/** Where a claim stands. */
export const verdictWords: Record<BesideRow['verdict'], string> = {
  supports: 'supports',
  contradicts: 'contradicts',
  unknown: 'unknown',
}

/** How a value came into the record. */
export const byWords = { clip: 'clipped', hand: 'by hand', paste: 'pasted', log: 'log' } as const

/** Parts of the record an analyst notes, in the order of a back office. */
export const partWords: Partial<Record<RecordPart, string>> = {
  accountId: 'Account number',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  residence: 'Residence',
  registeredAt: 'Opened',
  status: 'Status',
  valueBand: 'Value band (A to D)',
  kycLevel: 'Identity',
  factors: 'Second factors',
  devices: 'Devices',
  usualNetworks: 'Usual IP addresses',
  withdrawals: 'Withdrawals',
  apiKeys: 'API keys',
  languages: 'Languages',
  birthDate: 'Date of birth',
  changesFrom: 'Change log from',
}

/** Which part of the record a claim is held against, where it is one value. */
export const partOfSubject: Partial<Record<ClaimSubject, RecordPart>> = {
  account: 'accountId',
  name: 'name',
  email: 'email',
  phone: 'phone',
  opened: 'registeredAt',
  device: 'devices',
  country: 'residence',
  withdrawal: 'withdrawals',
}

/** Sentences. */
export const recordWords = {
  nothing: 'No claim was found in what the client wrote.',
  notRead: 'Not understood. Write it as the record shows it, e.g. 2018-01-22, CA, or none.',
  emptyPaste: 'No lines were found. Copy the record with its labels.',
  shown: 'Marked in the page.',
  hidden: 'The page does not show this place now.',
  nothingSelected: 'Nothing is selected in the page. Select a value there, then clip.',
  there: 'Still there.',
  changed: 'The page changed since.',
} as const
