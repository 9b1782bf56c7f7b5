/** What the panel says, in one place. */
import type { Disposition, StepResult } from '../core/case/event'
import type { Speaker } from '../core/case/reading'
import type { NoCase } from '../messages/protocol'

/** Names of answers. */
export const resultWords: Record<StepResult, string> = {
  pass: 'Pass',
  concern: 'Concern',
  fail: 'Fail',
  'not-applicable': 'Not applicable',
  'not-possible': 'Not possible',
}

/** Names of dispositions, as the analyst reads them. */
export const dispositionNames: Record<Disposition, string> = {
  VERIFIED_HANDOFF: 'Verified, hand off',
  NEED_MORE_INFO: 'Need more information',
  NOT_VERIFIED: 'Not verified',
  SUSPECTED_ATO: 'Suspected takeover',
  ESCALATE_L2: 'Escalate to level 2',
  ROUTE_OTHER: 'Route elsewhere',
  CLOSE_NO_ACTION: 'Close, no action',
}

/** Who speaks in a message. */
export const speakerWords: Record<Speaker, string> = {
  client: 'Client',
  agent: 'Agent',
  internal: 'Internal note',
  unknown: 'Speaker unknown',
}

/** Names of ticket fields. */
export const fieldWords: Record<string, string> = {
  subject: 'Subject',
  requesterName: 'Requester',
  requesterEmail: 'Requester address',
  replyTo: 'Reply-To',
  requesterPhone: 'Phone',
  organisation: 'Organisation',
  status: 'Status',
  priority: 'Priority',
  type: 'Type',
  tags: 'Tags',
  group: 'Queue',
  assignee: 'Assignee',
  createdAt: 'Created',
  updatedAt: 'Updated',
  dueAt: 'Due',
  sla: 'SLA',
  channel: 'Channel',
  sourceIp: 'Source IP',
  custom: 'Account fields',
}

/** Names of kinds of indicators. */
export const kindWords: Record<string, string> = {
  told: 'What the client says happened',
  trick: 'What tries to mislead the reader',
  lookalike: 'Domains that look like ours',
  'mail-mark': 'What the mail’s headers show',
  secret: 'Secrets in the text',
  email: 'E-mail addresses',
  phone: 'Phone numbers',
  handle: 'Names in messengers',
  ipv4: 'IP addresses',
  ipv6: 'IPv6 addresses',
  cidr: 'Networks',
  asn: 'Network operators (AS)',
  mac: 'Hardware addresses',
  url: 'Links',
  domain: 'Domains',
  btc: 'Bitcoin addresses',
  eth: 'Ethereum addresses',
  ltc: 'Litecoin addresses',
  bch: 'Bitcoin Cash addresses',
  doge: 'Dogecoin addresses',
  trx: 'Tron addresses',
  xrp: 'XRP addresses',
  sol: 'Solana addresses',
  ada: 'Cardano addresses',
  dot: 'Polkadot addresses',
  xmr: 'Monero addresses',
  ton: 'TON addresses',
  xlm: 'Stellar addresses',
  atom: 'Cosmos addresses',
  tx: 'Transactions',
  md5: 'MD5 hashes',
  sha1: 'SHA-1 hashes',
  sha256: 'SHA-256 hashes',
  sha512: 'SHA-512 hashes',
  money: 'Amounts',
  date: 'Dates',
  datetime: 'Dates with time',
  iban: 'Bank accounts (IBAN)',
  card: 'Card numbers',
  account: 'Account numbers',
  ticket: 'Ticket numbers',
  auth: 'Mail checks (SPF, DKIM, DMARC)',
  ua: 'Browsers and devices',
}

/** Why fewer messages were read than there are. */
export const leftWords: Record<string, string> = {
  '': '',
  count: 'Only the newest were read: the ticket holds more than one pass reads.',
  size: 'Only the newest were read: the ticket holds too much text.',
  time: 'Only the newest were read: the page was busy.',
  collapsed: 'Some are folded on the page. Open them there to have them read.',
}

/** What the panel says when there is no case to show. */
export const noCaseWords: Record<NoCase['none'], { title: string; says: string }> = {
  'no-ticket': {
    title: 'No ticket on this page',
    says: 'Open a ticket in the helpdesk and the case appears here by itself.',
  },
  'not-granted': {
    title: 'Gatehouse does not read this site',
    says: 'Press the Gatehouse button in the toolbar and allow this site.',
  },
  'no-adapter': {
    title: 'This site is not known yet',
    says: 'No adapter describes this helpdesk. Ask whoever keeps the adapters to add one.',
  },
  'out-of-date': {
    title: 'This helpdesk looks different today',
    says: 'Too few fields were found, so no values are shown; nothing is guessed. Reload the ticket, or tell whoever keeps the adapters.',
  },
}

/** When the extension was updated under an open page. */
export const goneWords = {
  title: 'Gatehouse was updated while this page was open',
  says: 'What you wrote stays on this screen. Copy it if you want to be sure, then reload.',
} as const
