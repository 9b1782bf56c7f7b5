import { useState } from 'preact/hooks'
import type { DeskFacts } from '../../messages/heavy'
import { deskOptionWords } from '../desk-option-words'
import { deskLines } from './desk-lines'
import { FieldNotes, FieldState } from './FieldNotes'
import { isLocked, type Section } from './options-shape'

const mostSaid = 5
const fields = ['receivers', 'protectedNames', 'allowedDomains'] as const

/** What the desk tells of itself; without it nobody's verdicts are trusted and no name is protected. */
export function DeskOptions(section: Section) {
  const hasNone = section.settings.desk.receivers.length === 0
  return (
    <section class="option-group" aria-labelledby="desk">
      <h2 id="desk">Your desk</h2>
      <p>{deskOptionWords.why}</p>
      {hasNone && <p class="t12 muted">{deskOptionWords.none}</p>}
      {fields.map(name => (
        <DeskList key={name} name={name} {...section} />
      ))}
    </section>
  )
}

function DeskList({ name, settings, saved, onKeep }: Section & { name: keyof DeskFacts }) {
  const [typed, setTyped] = useState<string | null>(null)
  const locked = isLocked(settings, 'desk')
  const kept = settings.desk[name].join('\n')
  const { wrong } = deskLines(name, typed ?? '')
  const { label, why, example } = deskOptionWords[name]
  const keep = (text: string) => {
    const { list, wrong } = deskLines(name, text)
    setTyped(wrong.length > 0 ? text : null)
    if (wrong.length === 0) onKeep(name, { desk: { ...settings.desk, [name]: list } })
  }
  return (
    <div class="field">
      <div class="line">
        <label class="label grow" for={name}>
          {label}
        </label>
        <FieldState isSaved={saved === name} isLocked={locked} />
      </div>
      <textarea
        id={name}
        class="input mono"
        rows={3}
        spellcheck={false}
        placeholder={example}
        value={typed ?? kept}
        disabled={locked}
        aria-invalid={wrong.length > 0}
        aria-describedby={wrong.length > 0 ? `${name}-wrong ${name}-why` : `${name}-why`}
        onChange={event => keep(event.currentTarget.value)}
      />
      {wrong.length > 0 && (
        <div id={`${name}-wrong`} class="t12 wrong" role="alert">
          <p>{deskOptionWords.notSaved}</p>
          {wrong.slice(0, mostSaid).map(says => (
            <p key={says}>{says}</p>
          ))}
          {wrong.length > mostSaid && <p>And {wrong.length - mostSaid} more.</p>}
        </div>
      )}
      <FieldNotes id={`${name}-why`} why={why} isLocked={locked} />
    </div>
  )
}
