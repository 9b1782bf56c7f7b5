import { GraduationCap, Scale } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Disposition } from '../../core/case/event'
import { differenceOf, type OwnView as Own } from '../../core/procedure/own-view'
import type { Contribution, Recommendation } from '../../core/procedure/recommendation'
import { compromiseWords, identityWords } from '../../core/writing/scale-words'
import { useDraft } from '../hooks/use-draft'
import { DispositionChoice } from '../parts/DispositionChoice'
import { Hostile } from '../parts/Hostile'
import { signed } from '../parts/ScalePicture'
import { dispositionNames } from '../words'
import type { Shown } from './shown'

/** House rule, as the gate has it. */
const shortest = 10

/** Asks a trainee what they think and why, before anything is weighed for them. */
export function OwnViewForm({ view, door, append }: Shown) {
  const [picked, setPicked] = useState<Disposition | null>(null)
  const [says, setSays] = useState('')
  const kept = view.drafts.find(draft => draft.field === 'self:why')
  const why = useDraft(door, { caseId: view.caseId, field: 'self:why', kept, recorded: '' })
  const text = why.text.trim()
  const give = async () => {
    if (!picked) return setSays('Choose what you would recommend.')
    if (text.length < shortest) {
      document.querySelector<HTMLElement>('#self-why')?.focus()
      return setSays('Say why in a sentence: what did you see, and what is still missing?')
    }
    if (await append({ type: 'self.explained', disposition: picked, text })) await why.clear()
    else setSays('Not recorded: see above.')
  }
  return (
    <div class="sec stack">
      <div class="sec-head">
        <h2>Your own view first</h2>
      </div>
      <div class="guide">
        <p>
          The recommendation appears beside yours when you have given it. Nobody marks this: it shows you what to
          practise.
        </p>
      </div>
      <DispositionChoice chosen={picked} permitted={{}} onChoose={setPicked} />
      <div class="field">
        <label for="self-why">Why, in your own words</label>
        <textarea
          id="self-why"
          class="input"
          rows={4}
          maxLength={20_000}
          value={why.text}
          onInput={event => why.type(event.currentTarget.value)}
          onFocus={() => why.focus(true)}
          onBlur={() => {
            why.focus(false)
            void why.flush()
          }}
        />
      </div>
      <button type="button" class="btn btn-primary" onClick={() => void give()}>
        Show the recommendation
      </button>
      <p class="says" role="status">
        {says}
      </p>
    </div>
  )
}

/** The trainee's view and the evidence's, side by side, with what tells them apart. */
export function BesideOwn({ own, advice }: { own: Own; advice: Recommendation }) {
  const { isSame, said, unsaid, gates } = differenceOf(own, advice)
  return (
    <section class="sec stack" aria-label="Your view beside the recommendation">
      <div class="sec-head">
        <h2>Yours and the recommendation</h2>
      </div>
      <div class="beside-own">
        <div class="edge edge-analyst">
          <span class="label">
            <GraduationCap class="i" size={14} aria-hidden="true" /> You
          </span>
          <p class="strong">{dispositionNames[own.disposition]}</p>
          <p class="t12">
            “<Hostile text={own.text} />”
          </p>
        </div>
        <div class="edge edge-system">
          <span class="label">
            <Scale class="i" size={14} aria-hidden="true" /> Evidence
          </span>
          <p class="strong">{dispositionNames[advice.disposition]}</p>
          <p class="t12">{advice.because[0]}</p>
        </div>
      </div>
      <p class="strong">
        {isSame ? 'Both lead to the same result.' : 'The results differ. What may have made the difference:'}
      </p>
      <Scales advice={advice} />
      <Reasons title="Not in your words, and it weighs" list={unsaid} />
      {gates.length > 0 && (
        <div>
          <span class="label">Not in your words, and not met</span>
          <ul class="because-list">
            {gates.map(gate => (
              <li key={gate.id}>{gate.text}</li>
            ))}
          </ul>
        </div>
      )}
      <Reasons title="You named" list={said} />
      {unsaid.length + gates.length === 0 && <p class="t12 muted">You named everything that weighs.</p>}
    </section>
  )
}

function Scales({ advice: { identityDb, compromiseDb, threshold, contain } }: { advice: Recommendation }) {
  return (
    <div>
      <span class="label">The two scales</span>
      <ul class="because-list">
        <li>
          Is this the owner? The evidence {identityWords(identityDb, threshold)}{' '}
          <span class="num muted">({signed(identityDb)} dB)</span>
        </li>
        <li>
          Is someone else in control? So far {compromiseWords(compromiseDb, undefined, contain)}{' '}
          <span class="num muted">({signed(compromiseDb)} dB)</span>
        </li>
      </ul>
    </div>
  )
}

function Reasons({ title, list }: { title: string; list: Contribution[] }) {
  if (list.length === 0) return null
  return (
    <div>
      <span class="label">{title}</span>
      <ul class="because-list">
        {list.map(one => (
          <li key={one.signalId}>
            {one.title}{' '}
            <span class="muted t12">
              {one.identity !== 0 && `${signed(one.identity)} for the owner`}
              {one.identity !== 0 && one.compromise !== 0 && ', '}
              {one.compromise !== 0 && `${signed(one.compromise)} for someone else`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
