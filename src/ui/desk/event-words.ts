import type { EventBody } from '../../core/case/event'
import { dispositionNames, resultWords } from '../words'

/** Says in one line what an event did. */
export function eventWords(body: EventBody): string {
  switch (body.type) {
    case 'case.opened':
      return `Case opened: ${body.ticket.subject}`
    case 'procedure.chosen':
      return `Procedure ${body.procedureId.toUpperCase()} ${body.version}${body.proposed ? ', as proposed' : ''}`
    case 'tier.set':
      return `Tier set to ${body.tier}: ${body.reason}`
    case 'step.answered':
      return `${body.stepId} ${resultWords[body.result]}${body.reason ? `: ${body.reason}` : ''}`
    case 'answer.undone':
      return `${body.stepId} answer undone`
    case 'note.written':
      return `Note on ${body.about}: ${body.text}`
    case 'evidence.added':
      return `Evidence for ${body.stepId}, ${body.evidence.source.type}`
    case 'evidence.removed':
      return 'Evidence removed'
    case 'signal.judged':
      return `${body.signalId} ${body.verdict}`
    case 'decision.made':
      return `Decision: ${dispositionNames[body.disposition]}${body.disposition === body.recommended ? ', as recommended' : ', differs from the evidence'}`
    case 'handoff.placed':
      return body.how === 'inserted' ? 'Hand-off note inserted' : 'Hand-off note copied'
  }
}
