import { fold, phraseFinder } from '../base/folded-text'
import type { Speaker } from '../case/reading'
import type { Procedure } from './procedure'

/** A proposed procedure with the words that led there. */
export type Proposal = { procedureId: string; type: string; title: string; score: number; words: string[] }

/** The part of a ticket that may propose a procedure. */
export type TicketWords = { subject: string; messages: readonly { speaker: Speaker; body: string }[] }

type Wording = Pick<Procedure, 'id' | 'type' | 'title' | 'words'>

const subjectWeight = 2
const mostProposals = 3

/**
 * Proposes case types from the subject and what the client wrote.
 *
 * @param ticket        subject and messages; staff and unknown speakers are not read
 * @param procedures    the procedures with their words
 * @returns             up to three, highest score first, equal ones in the order given; empty when no word is found
 */
export function propose(ticket: TicketWords, procedures: readonly Wording[]): Proposal[] {
  const subject = fold(ticket.subject).text
  const said = fold(
    ticket.messages.flatMap(({ speaker, body }) => (speaker === 'client' ? [body] : [])).join('\n\n'),
  ).text
  const proposals = procedures.map(({ id, type, title, words }) => {
    const find = phraseFinder(Object.values(words).flat())
    const inSubject = phrasesIn(find(subject))
    const inMessages = phrasesIn(find(said))
    const score = inSubject.length * subjectWeight + inMessages.filter(word => !inSubject.includes(word)).length
    return { procedureId: id, type, title, score, words: [...new Set([...inSubject, ...inMessages])] }
  })
  return proposals
    .filter(proposal => proposal.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostProposals)
}

function phrasesIn(hits: readonly { phrase: string }[]): string[] {
  return [...new Set(hits.map(hit => hit.phrase))]
}
