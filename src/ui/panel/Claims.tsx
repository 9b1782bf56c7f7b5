import { CircleCheck, CircleHelp, CircleX } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { BesideRow } from '../../core/records/claim'
import { subjectWords } from '../../core/records/subject-words'
import { Hostile } from '../parts/Hostile'
import { byWords, recordWords, verdictWords } from '../record-words'
import { markClaim, pieceOf } from './claim-place'
import type { Shown } from './shown'

const looks = {
  supports: { icon: CircleCheck, css: 'chip-ok' },
  contradicts: { icon: CircleX, css: 'chip-warn' },
  unknown: { icon: CircleHelp, css: 'chip-unknown' },
} as const

/** Every claim of the client with where it stands; unknown is drawn dashed and counts for nobody. */
export function Claims({ view, door, toPiece }: Shown) {
  const [says, setSays] = useState('')
  const count = (verdict: BesideRow['verdict']) => view.beside.filter(row => row.verdict === verdict).length
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Claims beside the record</h2>
        <span class="muted t12">
          {(['contradicts', 'supports', 'unknown'] as const)
            .flatMap(one => (count(one) > 0 ? [`${count(one)} ${verdictWords[one]}`] : []))
            .join(' · ')}
        </span>
      </div>
      <p class="t12 says" role="status">
        {says}
      </p>
      {view.beside.length === 0 && <p class="muted t12">{recordWords.nothing}</p>}
      <ul aria-label="Claims">
        {view.beside.map((row, index) => (
          <ClaimRow
            key={`${row.claim.subject} ${row.claim.value}`}
            id={`piece-claim-${index}`}
            row={row}
            logs={view.session.sources.map(({ head }) => head)}
            onSays={() => void markClaim(door, view, row.claim).then(setSays)}
            onShows={() => toPiece(pieceOf(row, index))}
          />
        ))}
      </ul>
    </div>
  )
}

type RowProps = {
  id: string
  row: BesideRow
  logs: readonly { id: string; title: string }[]
  onSays: () => void
  onShows: () => void
}

function ClaimRow({ id, row, logs, onSays, onShows }: RowProps) {
  const { claim, shown, verdict, note } = row
  const { icon: Icon, css } = looks[verdict]
  const what = subjectWords[claim.subject]
  return (
    <li class={`claim claim-${verdict}`} id={id} tabIndex={-1} data-row>
      <div class="line-1">
        <span class="label grow">{what}</span>
        <span class={`chip ${css}`}>
          <Icon class="i" size={12} aria-hidden="true" />
          <span>{verdictWords[verdict]}</span>
        </span>
      </div>
      <div class="claim-sides mono">
        {claim.at.messageId ? (
          <button
            type="button"
            class="to-source"
            aria-label={`Where the client says ${what} ${claim.says}`.slice(0, 120)}
            title="Show in the page"
            onClick={onSays}
          >
            <span class="says">
              <Hostile text={claim.says} />
            </span>
          </button>
        ) : (
          <span class="says">
            <Hostile text={claim.says} />
          </span>
        )}
        {!shown && <span class="t12 muted">{note}</span>}
        {shown && (
          <span>
            {shown.rows ? (
              <Hostile text={shown.text} />
            ) : (
              <button
                type="button"
                class="to-source"
                aria-label={`Source of ${what} ${shown.text}`.slice(0, 120)}
                title="Show where it was taken from"
                onClick={onShows}
              >
                <Hostile text={shown.text} />
              </button>
            )}{' '}
            <span class="muted t11">{byWords[shown.by]}</span>
          </span>
        )}
      </div>
      {shown && <p class="t12 muted">{note}</p>}
      {shown?.rows && (
        <details class="t12">
          <summary>
            {shown.rows.length} {shown.rows.length === 1 ? 'row' : 'rows'}
          </summary>
          <ul class="mono">
            {shown.rows.map(({ tableId, row: line, text }) => (
              <li key={`${tableId} ${line}`}>
                <span class="muted">
                  <Hostile text={logs.find(log => log.id === tableId)?.title ?? 'record'} /> {line}
                </span>{' '}
                <Hostile text={text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
