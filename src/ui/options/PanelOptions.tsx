import { optionWords } from '../desk-words'
import { FieldNotes, FieldState } from './FieldNotes'
import { isLocked, type Section } from './options-shape'

const switches = [
  { name: 'guided', word: 'Guided', why: optionWords.guidedWhy },
  { name: 'singleKeys', word: 'Single-letter keys', why: optionWords.keysWhy },
] as const

/** How panel and desk behave. */
export function PanelOptions({ settings, saved, onKeep }: Section) {
  return (
    <section class="option-group" aria-labelledby="panel">
      <h2 id="panel">Panel and desk</h2>
      {switches.map(({ name, word, why }) => {
        const locked = isLocked(settings, name)
        return (
          <div key={name} class="option-switch">
            <input
              id={name}
              type="checkbox"
              checked={settings[name]}
              disabled={locked}
              aria-describedby={`${name}-why`}
              onChange={event => onKeep(name, { [name]: event.currentTarget.checked })}
            />
            <div class="line">
              <label class="grow" for={name}>
                {word}
              </label>
              <FieldState isSaved={saved === name} isLocked={locked} />
            </div>
            <FieldNotes id={`${name}-why`} why={why} isLocked={locked} />
          </div>
        )
      })}
    </section>
  )
}
