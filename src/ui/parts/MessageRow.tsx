import { ArrowDownLeft, ArrowUpRight, CircleHelp, StickyNote } from 'lucide-preact'
import type { MessageReading } from '../../core/case/reading'
import { speakerWords } from '../words'
import { Hostile } from './Hostile'
import { TicketTime } from './TicketTime'

const looks = {
  client: { icon: ArrowDownLeft, css: 'msg-in' },
  agent: { icon: ArrowUpRight, css: 'msg-out' },
  internal: { icon: StickyNote, css: 'msg-note' },
  unknown: { icon: CircleHelp, css: 'msg-unknown' },
} as const

/** Who speaks, when, and how it begins; a speaker nobody can tell is shown as such. */
export function MessageRow({ message }: { message: MessageReading }) {
  const { speaker, author, time, body, hidden = '', hiddenChars, truncated } = message
  const { icon: Icon, css } = looks[speaker]
  return (
    <li class={`msg ${css}`} tabIndex={-1} data-row>
      <Icon class="i" size={16} aria-hidden="true" />
      <span class="cut">
        <b class="strong">
          <Hostile text={author.slice(0, 120)} />
        </b>{' '}
        {speaker === 'unknown' ? (
          <span class="chip chip-unknown">{speakerWords.unknown}</span>
        ) : (
          <span class="muted">{speakerWords[speaker]}</span>
        )}
      </span>
      <span class="when num">{time ? <TicketTime time={time} /> : 'no time'}</span>
      <p class="body">
        <Hostile text={firstLine(body)} />
        {truncated && <span class="muted"> · cut, too long</span>}
      </p>
      {hiddenChars > 0 && (
        <details class="body hidden-text">
          <summary>{hiddenChars} characters are hidden on the page</summary>
          <p>
            <Hostile text={hidden} />
            {hidden.replace(/\s/g, '').length < hiddenChars && '…'}
          </p>
        </details>
      )}
    </li>
  )
}

function firstLine(body: string): string {
  const line = body.split('\n').find(part => part.trim() !== '') ?? ''
  return line.trim().slice(0, 240)
}
