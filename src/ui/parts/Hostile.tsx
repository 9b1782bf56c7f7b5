import { visibleParts } from '../../core/case/visible-text'

/** Text of a stranger: drawn as text, turned by nobody, invisible characters as named marks. */
export function Hostile({ text }: { text: string }) {
  return (
    <bdi>
      {visibleParts(text).map((part, index) =>
        'text' in part ? (
          part.text
        ) : (
          <span key={`${index}`} class="chip chip-warn chip-mark" title="An invisible character stands here">
            {part.mark}
          </span>
        ),
      )}
    </bdi>
  )
}
