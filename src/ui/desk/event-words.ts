import type { EventBody, Evidence } from '../../core/case/event'
import type { WorkBody } from '../../core/case/work-event'
import type { Pack } from '../../core/procedure/procedure'
import { dispositionNames, resultWords } from '../words'

/** One event in words: what was done, and what it says. */
export type EventWords = { title: string; detail: string }

/** Says in a few words what an event did; `pack` gives steps their titles. */
export function eventWords(body: EventBody, pack?: Pack): EventWords {
  switch (body.type) {
    case 'case.opened':
      return { title: 'Case opened', detail: body.ticket.subject }
    case 'procedure.chosen':
      return {
        title: `Procedure: ${titleOf(body.procedureId, pack)}${body.tier === 'none' ? '' : `, ${body.tier}`}`,
        detail: [
          `version ${body.version}, ${body.proposed ? 'as proposed' : 'not the one proposed'}${unsignedWords(body)}`,
          ...(body.reopened ? [reopenedWords(body.reopened.length)] : []),
          ...(body.reason ? [body.reason] : []),
        ].join('; '),
      }
    case 'tier.set':
      return { title: `Tier set to ${body.tier}`, detail: body.reason }
    case 'step.answered': {
      const title = `${stepWords(body.stepId, pack)} – ${resultWords[body.result].toLowerCase()}`
      return { title, detail: body.reason || (body.observed.length > 0 ? `${body.observed.length} observed` : '') }
    }
    case 'answer.undone':
      return { title: `${stepWords(body.stepId, pack)} – answer undone`, detail: '' }
    case 'note.written':
      return { title: `Note: ${aboutWords(body.about, pack)}`, detail: body.text }
    case 'evidence.added':
      return { title: `Evidence: ${aboutWords(body.stepId, pack)}`, detail: evidenceText(body.evidence) }
    case 'evidence.removed':
      return { title: 'Evidence removed', detail: '' }
    case 'source.added':
      return { title: `${sourceWords[body.source.kind]} added`, detail: body.source.title }
    case 'source.settled':
      return { title: 'Columns or times of a log set by hand', detail: '' }
    case 'source.removed':
      return { title: 'Log or mail removed', detail: '' }
    case 'record.noted':
      return { title: 'Account record noted', detail: Object.keys(body.patch).join(', ') }
    case 'record.cleared':
      return { title: 'Account record value taken back', detail: body.part }
    case 'signal.judged':
      return { title: `Signal ${body.signalId} ${body.verdict}`, detail: '' }
    case 'decision.made': {
      const isSame = body.disposition === body.recommended
      const title = `Decision: ${dispositionNames[body.disposition].toLowerCase()}`
      return { title, detail: isSame ? 'as recommended' : `differs from the recommendation: ${body.reason}` }
    }
    case 'handoff.placed':
      return { title: body.how === 'inserted' ? 'Internal note inserted' : 'Hand-off note copied', detail: body.text }
    default:
      return workWords(body, pack)
  }
}

function workWords(body: WorkBody, pack?: Pack): EventWords {
  switch (body.type) {
    case 'module.added':
      return { title: 'Side module added', detail: body.moduleId }
    case 'procedure.adopted':
      return {
        title: `Procedure version ${body.version} adopted`,
        detail: `${reopenedWords(body.reopened.length)}${unsignedWords(body)}`,
      }
    case 'procedure.kept':
      return { title: `Stayed with its version, ${body.version} was offered`, detail: '' }
    case 'answers.countersigned':
      return { title: 'Answers countersigned', detail: body.stepIds.join(', ') }
    case 'gate.cleared':
      return { title: `Gate cleared: ${body.gate}`, detail: body.reason }
    case 'gate.restored':
      return { title: `Gate stands again: ${body.gate}`, detail: '' }
    case 'contradiction.explained':
      return { title: 'Contradiction explained', detail: body.reason }
    case 'handoff.accepted':
      return { title: 'Case accepted', detail: '' }
    case 'handoff.returned':
      return { title: 'Case sent back', detail: body.reason }
    case 'action.recorded':
      return { title: 'Action taken', detail: body.action }
    case 'decision.seconded':
      return { title: 'Decision confirmed by a second person', detail: '' }
    case 'hint.asked':
      return { title: `${stepWords(body.stepId, pack)} – hint asked`, detail: '' }
    case 'self.explained':
      return { title: `Own recommendation: ${dispositionNames[body.disposition].toLowerCase()}`, detail: body.text }
    case 'friction.warned':
      return {
        title: `${stepWords(body.stepId, pack)} – ${body.kind === 'asked-again' ? 'asked for again' : 'a lighter check was open'}`,
        detail: body.went ? 'asked all the same' : 'not asked',
      }
  }
}

function unsignedWords({ unsigned }: { unsigned?: true }): string {
  return unsigned ? '; nobody signed this version' : ''
}

function reopenedWords(count: number): string {
  if (count === 0) return 'no answered step changed'
  return `${count} ${count === 1 ? 'step is' : 'steps are'} asked again`
}

const sourceWords = { log: 'Log', mail: 'Raw mail' } as const

/** 'S05 Mail verdicts', or the id alone where the procedure is not loaded. */
export function stepWords(stepId: string, pack?: Pack): string {
  const title = pack?.steps[stepId]?.title
  return title ? `${stepId} ${title}` : stepId
}

/** What a piece of evidence says. */
export function evidenceText({ source }: Evidence): string {
  return source.type === 'fact' ? source.fact.value : source.text
}

function aboutWords(about: string, pack?: Pack): string {
  return about === 'case' ? 'whole case' : stepWords(about, pack)
}

function titleOf(procedureId: string, pack?: Pack): string {
  return pack?.procedure.id === procedureId ? pack.procedure.title : procedureId.toUpperCase()
}
