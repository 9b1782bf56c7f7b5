import type { Answer, Session } from '../../core/case/session'

/** Who stands for a trainee's answer; '' where nobody has to. */
export function countersignWords(answer: Answer | undefined, { work }: Session): string {
  if (answer?.role !== 'trainee') return ''
  const signed = work.countersigned[answer.eventId]
  return signed ? `Countersigned by ${signed.by.name || 'a colleague'}` : 'To be countersigned'
}
