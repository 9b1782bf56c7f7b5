import type { Result } from '../../../src/core/base/problem'
import type { Call, Input, News, Outputs } from '../../../src/messages/protocol'
import type { Door } from '../../../src/ui/hooks/door'

/** What a made-up worker answers, by call; a call that is not in the table is refused. */
export type Answers = { [C in Call]?: (input: Input<C>) => Result<Outputs[C]> }

/** A door onto a table of answers, which can be exchanged, and that can tell news. */
export type TableDoor = Door & { asked: { call: Call; input: unknown }[]; answers: Answers; tell: (news: News) => void }

export const refused = { code: 'store-silent', says: 'The store did not answer.', fix: 'Try again.' }

export function tableDoor(answers: Answers): TableDoor {
  const handlers = new Set<(news: News) => void>()
  const door: TableDoor = {
    state: 'ready',
    asked: [],
    answers,
    tell: news => {
      for (const handler of handlers) handler(news)
    },
    async ask<C extends Call>(call: C, input: Input<C>): Promise<Result<Outputs[C]>> {
      door.asked.push({ call, input })
      const answer: Answers[C] = door.answers[call]
      return answer ? answer(input) : { ok: false, problem: refused }
    },
    onNews(handler) {
      handlers.add(handler)
      return () => handlers.delete(handler)
    },
  }
  return door
}
