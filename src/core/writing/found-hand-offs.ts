import type { FoundHandOff, HandOffsFound } from '../case/found-hand-off'
import { isWhole } from '../case/found-hand-off'
import type { MessageReading } from '../case/reading'
import { blockPlaces, readBlockAt } from './hand-off-block'

/** A ticket has a hand-off or two; whoever pastes thousands is not waited for. */
const mostRead = 12
const mostInOne = 4
const mostStray = 20

type Note = Pick<MessageReading, 'id' | 'speaker' | 'author' | 'time' | 'body'>

/**
 * Finds the hand-offs of a ticket. Only internal notes are believed: anybody can write a block into a public message.
 *
 * @param messages    of the ticket, newest last
 * @param caseId      the case they belong to
 * @returns           hand-offs newest first, a quoted copy of one only once; blocks in other messages; how many were left out
 */
export function findHandOffs(messages: readonly Note[], caseId: string): HandOffsFound {
  const found: HandOffsFound = { list: [], stray: [], more: 0 }
  let read = 0
  for (const message of [...messages].reverse()) {
    const { places, count } = blockPlaces(message.body, mostInOne)
    if (count === 0) continue
    const { id: messageId, author, time } = message
    if (message.speaker !== 'internal') {
      if (found.stray.length < mostStray) found.stray.push({ messageId, speaker: message.speaker, author })
      continue
    }
    const taken = places.slice(0, mostRead - read)
    read += taken.length
    found.more += count - taken.length
    for (const place of taken) {
      const block = readBlockAt(message.body, place)
      const isOther = block.state === 'read' && block.record.caseId !== caseId
      add(found.list, { messageId, author, ...(time ? { time } : {}), read: block, isOther })
    }
  }
  return found
}

/** A copy in a later note is the same hand-off; the one nobody touched counts, else the older one. */
function add(list: FoundHandOff[], next: FoundHandOff): void {
  const at = list.findIndex(one => hashOf(one) !== '' && hashOf(one) === hashOf(next))
  const known = list[at]
  if (!known) list.push(next)
  else if (!isWhole(known.read) || isWhole(next.read)) list.splice(at, 1, next)
}

function hashOf({ read }: FoundHandOff): string {
  return read.state === 'read' ? read.hash : ''
}
