import { Check } from 'lucide-preact'
import type { FilterName } from './case-order'

const words: readonly { name: FilterName; word: string }[] = [
  { name: 'open', word: 'Open' },
  { name: 'decided', word: 'Decided' },
  { name: 'high', word: 'R3 and R4' },
]

/** Filters as pressed chips. */
export function FilterChips({
  filters,
  onPress,
}: {
  filters: readonly FilterName[]
  onPress: (name: FilterName) => void
}) {
  return (
    <fieldset class="filters" aria-label="Filters">
      {words.map(({ name, word }) => {
        const isOn = filters.includes(name)
        return (
          <button
            key={name}
            type="button"
            class={isOn ? 'chip chip-info' : 'chip'}
            aria-pressed={isOn}
            onClick={() => onPress(name)}
          >
            {isOn && <Check class="i" size={12} aria-hidden="true" />}
            <span>{word}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
