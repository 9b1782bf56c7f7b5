import { CircleAlert, CircleCheck } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { type BlockRead, type FoundHandOff, isWhole } from '../../core/case/found-hand-off'
import { compromiseWords, identityWords, withFigure } from '../../core/writing/scale-words'
import { personWords, strayWords, wholeWords } from '../hand-off-words'
import { useDraft } from '../hooks/use-draft'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import { TicketTime } from '../parts/TicketTime'
import { utcSpan } from '../parts/utc-time'
import { dispositionNames } from '../words'
import { SeniorAct } from './SeniorAct'
import type { Shown } from './shown'
import { Words } from './Words'

/** The hand-offs that stand in the ticket: the newest as a card, older ones below; blocks where none may stand as an alarm. */
export function HandOffCard(shown: Shown) {
  const { list, stray, more } = shown.view.handOffs
  const [newest, ...older] = list
  return (
    <>
      {stray.length > 0 && (
        <div class="sec">
          <Banner tone="stop" title="A hand-off record stands where none may stand">
            <ul>
              {stray.slice(0, 3).map(({ messageId, speaker, author }) => (
                <li key={messageId}>
                  It is <Hostile text={strayWords[speaker]} /> {author && <Hostile text={`(${author.slice(0, 80)})`} />}
                </li>
              ))}
            </ul>
            {stray.length > 3 && <p>And {stray.length - 3} more.</p>}
          </Banner>
        </div>
      )}
      {newest && (
        <div class="sec stack">
          <div class="sec-head">
            <h2>Hand-off in this ticket</h2>
            <span class="muted t12">{newest.time ? <TicketTime time={newest.time} /> : ''}</span>
          </div>
          <OneHandOff found={newest} shown={shown} />
          <GoOn found={newest} shown={shown} />
          {older.length > 0 && (
            <details>
              <summary>Older hand-offs: {older.length}</summary>
              {older.map(found => (
                <OneHandOff key={`${found.messageId}${hashOf(found.read)}`} found={found} shown={shown} />
              ))}
            </details>
          )}
          {more > 0 && <p class="muted t12">{more} more were not read; a ticket has a few hand-offs.</p>}
        </div>
      )}
    </>
  )
}

function hashOf(read: BlockRead): string {
  return read.state === 'read' ? read.hash : ''
}

function OneHandOff({ found, shown: { view } }: { found: FoundHandOff; shown: Shown }) {
  const { read, author, isOther } = found
  const whole = wholeWords(read)
  const Icon = whole.isGood ? CircleCheck : CircleAlert
  return (
    <div class="edge edge-analyst stack-1">
      {read.state === 'read' ? <RecordLines record={read.record} view={view} /> : <p>Note by {author || 'somebody'}</p>}
      {isOther && <p class="strong">This record belongs to another ticket; do not use it here.</p>}
      <div class={`outcome outcome-${whole.isGood ? 'good' : 'not'}`}>
        <Icon class="i" size={16} aria-hidden="true" />
        <ul>
          {whole.lines.map(line => (
            <li key={line}>
              <Hostile text={line} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

type ReadRecord = Extract<BlockRead, { state: 'read' }>['record']

function RecordLines({ record, view }: { record: ReadRecord; view: Shown['view'] }) {
  const { decision, scales, unmet, unknown, tier, people, to, contain, cleared = [] } = record
  const writtenMs = Date.parse(record.at)
  const title = view.procedures.find(one => one.id === record.procedure.id)?.title ?? ''
  return (
    <>
      <p class="strong">
        {decision ? dispositionNames[decision.disposition] : 'Nothing decided yet'}
        {contain && ', hold the account now'}
      </p>
      <p>
        <Hostile text={`${record.type} ${title}`} />
        {tier === 'none' ? '' : `, tier ${tier}`}, goes to <Hostile text={to} />
      </p>
      <p class="t12 muted">
        <Hostile text={`By ${personWords(people[decision?.by ?? 0])}, ${utcSpan(writtenMs, writtenMs)} UTC`} />
      </p>
      <p class="t12">{withFigure(`Owner: ${identityWords(scales.identity, scales.needs)}`, scales.identity)}</p>
      <p class="t12">{withFigure(`Control: ${compromiseWords(scales.compromise)}`, scales.compromise)}</p>
      <p class="t12">
        {unmet.length === 0 ? 'All gates met' : `Gates not met: ${gateNames(unmet, view)}`}
        {unknown.length > 0 && `; unknown: ${gateNames(unknown, view)}`}
      </p>
      {cleared.length > 0 && (
        <p class="t12">
          Cleared before, to be cleared anew: <Hostile text={cleared.map(one => `${one.id} (${one.why})`).join('; ')} />
        </p>
      )}
    </>
  )
}

/** By their words where the case knows them; an id reads almost as well. */
function gateNames(ids: readonly string[], { recommendation }: Shown['view']): string {
  return ids.map(id => recommendation?.gates.find(gate => gate.id === id)?.text ?? id.replaceAll('-', ' ')).join('; ')
}

/** Level 2 goes on with the case where this desk has nothing else of it. */
function GoOn({ found: { read, messageId }, shown: { view, door, append } }: { found: FoundHandOff; shown: Shown }) {
  const [says, setSays] = useState('')
  const field = 'handoff:altered'
  const kept = view.drafts.find(draft => draft.field === field)
  const reason = useDraft(door, { caseId: view.caseId, field, kept, recorded: '' })
  if (read.state !== 'read' || view.settings.actor.role !== 'L2') return null
  if (view.session.work.readFrom.includes(read.hash)) return <p class="t12">This case goes on from this hand-off.</p>
  const isAltered = !isWhole(read)
  const refused = view.levelTwo.refused.goOn
  const goOn = async () => {
    const { record, hash } = read
    const altered = isAltered ? { altered: true as const, reason: reason.text.trim() } : {}
    const isSaved = await append({ type: 'handoff.read', record, hash, messageId, ...altered })
    setSays(isSaved ? '' : 'Not done: see above.')
    if (isSaved) await reason.clear()
  }
  return (
    <>
      {isAltered && refused === '' && (
        <Words id="altered" label="Why this note can be relied on although it was altered" draft={reason} />
      )}
      <SeniorAct view={view} label="Continue from this hand-off" refused={refused} onPress={goOn} />
      <p class="says" role="status">
        {says}
      </p>
    </>
  )
}
