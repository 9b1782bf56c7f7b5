import { Search } from 'lucide-preact'
import type { RefObject } from 'preact'

/** A search field with its key. */
export function SearchField({
  label,
  value,
  onSearch,
  field,
}: {
  label: string
  value: string
  onSearch: (text: string) => void
  field: RefObject<HTMLInputElement | null>
}) {
  return (
    <label class="input-search">
      <Search class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
      <span class="sr">{label}</span>
      <input
        ref={field}
        type="search"
        placeholder={label}
        value={value}
        aria-keyshortcuts="/"
        onInput={event => onSearch(event.currentTarget.value)}
        onKeyDown={event => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <span class="keys" aria-hidden="true">
        <kbd>/</kbd>
      </span>
    </label>
  )
}
