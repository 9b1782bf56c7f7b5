import { Database, MessageSquare, Paperclip, PenLine } from 'lucide-preact'
import type { Evidence } from '../../core/case/event'
import type { Fact, Voice } from '../../core/case/fact'
import { Hostile } from '../parts/Hostile'
import { evidenceText } from './event-words'
import { dayOf, utcTime } from './time-words'

const voices: Record<Voice, string> = { client: 'Client says', system: 'System recorded', analyst: 'Staff wrote' }
const voiceIcons = { client: MessageSquare, system: Database, analyst: PenLine } as const

/** One piece of evidence with where it comes from. */
export function EvidenceRow({ evidence, at, by }: { evidence: Evidence; at: string; by: string }) {
  const { source } = evidence
  const Icon = source.type === 'fact' ? voiceIcons[source.fact.voice] : source.type === 'typed' ? PenLine : Paperclip
  return (
    <figure class="evidence">
      <span class="evidence-thumb">
        <Icon class="i" size={16} aria-hidden="true" />
      </span>
      <figcaption class="evidence-title">{titleOf(evidence)}</figcaption>
      <blockquote class="evidence-clip as-typed">
        <Hostile text={evidenceText(evidence)} />
      </blockquote>
      <div class="evidence-from">
        <span class="cut-any">
          <Hostile text={fromWords(evidence)} />
        </span>
        {at && (
          <span class="num">
            added {utcTime(at)}
            {by && ` by ${by}`}
          </span>
        )}
      </div>
    </figure>
  )
}

function titleOf({ source }: Evidence): string {
  if (source.type === 'typed') return 'Typed by the analyst'
  if (source.type === 'rows') return 'Rows of a log'
  return source.type === 'passage' ? 'Passage clipped from a page' : `${voices[source.fact.voice]}: ${source.fact.kind}`
}

function fromWords({ source }: Evidence): string {
  if (source.type === 'typed') return 'no source besides the analyst'
  if (source.type === 'rows')
    return `lines ${source.rows.slice(0, 12).join(', ')}${source.rows.length > 12 ? ' …' : ''}`
  if (source.type === 'fact') return placeWords(source.fact)
  return `${source.url}, taken ${dayOf(source.takenAt)} ${utcTime(source.takenAt)} UTC`
}

function placeWords({ at, validity, note }: Fact): string {
  const place =
    at.in === 'field'
      ? `ticket field ${at.field}`
      : at.in === 'header'
        ? `header ${at.header}`
        : at.in === 'hidden'
          ? `hidden text of message ${at.messageId}`
          : `message ${at.messageId}`
  return validity === 'valid' ? place : `${place}; ${validity}${note ? `: ${note}` : ''}`
}
