/** What a raw mail is looked at with, and the lines of it that stand behind what is shown. */
import type { NetworkOf } from '../records/network'
import type { AddressComparison } from './mail-compare'
import type { MailLists } from './mail-lists'

/** Lines of the source a row rests on: numbers from 1, and the lines as they stand there. */
export type HeaderLines = { rows: number[]; text: string }

/** What the mail is looked at with. */
export type MailBeside = {
  /** The text the headers were read from. */
  raw: string
  /** The account's address as the record shows it; null when nobody noted one. */
  onFile: string | null
  /** The address the helpdesk shows for the requester; null when it shows none. */
  requester: string | null
  /** Ids our own receivers write. */
  receivers: readonly string[]
  protectedNames: readonly string[]
  allowedDomains: readonly string[]
  lists: MailLists
  networks: NetworkOf
}

/** How an address relates to another; `result` is 'unknown' where `other` is null. */
export type Beside = Pick<AddressComparison, 'result' | 'by'> & { other: string | null }

/** Rows of a list that may be long, and how many there are in all. */
export type Some<T> = { rows: T[]; count: number }
