import type { KeptList } from '../../core/records/kept-list'
import type { ListKind } from '../../core/records/list-kinds'
import type { ListRead } from '../../messages/heavy'
import { entryWords, listKindWords, sizeWords } from '../list-words'
import { Hostile } from '../parts/Hostile'

type ListPreviewProps = {
  shown: ListRead
  as: ListKind
  /** The list of this name that gives way. */
  instead: KeptList | undefined
  onKeep: () => void
  onLeave: () => void
}

/** What was read of a file, before anything is kept. */
export function ListPreview({ shown, as, instead, onKeep, onLeave }: ListPreviewProps) {
  const { about, entries, first, bytes } = shown
  return (
    <section class="list-read" aria-labelledby="list-read">
      <h4 id="list-read">{entryWords(entries)} read, no problem found</h4>
      <p class="t12 list-told">
        {listKindWords[as]} · data of {about.date} · {sizeWords(bytes)}
      </p>
      <p class="label">{first.length < entries ? `The first ${first.length}` : 'All of them'}</p>
      <ol class="list-first mono">
        {first.map((row, at) => (
          <li key={`${at}`}>
            <Hostile text={row} />
          </li>
        ))}
      </ol>
      {instead && (
        <p class="t12">
          Takes the place of <Hostile text={instead.name} /> of {instead.date} with {entryWords(instead.entries)}.
        </p>
      )}
      <div class="line">
        <button type="button" class="btn btn-primary" onClick={onKeep}>
          Keep this list
        </button>
        <button type="button" class="btn btn-quiet" onClick={onLeave}>
          Leave it
        </button>
      </div>
    </section>
  )
}
