import { Hostile } from '../parts/Hostile'
import { originWords, type PackRow } from './pack-rows'
import { procedureHash } from './place'

/** Every procedure with the version in use; a row is picked by pointer or focus, its link opens the editor. */
export function ProcedureTable({
  rows,
  picked,
  onPick,
}: {
  rows: readonly PackRow[]
  picked: string
  onPick: (procedureId: string) => void
}) {
  return (
    <table class="table">
      <caption class="sr">Procedures and their versions. The link opens the editor.</caption>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Procedure</th>
          <th scope="col">Version</th>
          <th scope="col">From</th>
          <th scope="col">Read by you</th>
          <th scope="col">Open cases on others</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, isUnread, hasDraft, onOthers }) => (
          <tr
            key={head.procedureId}
            class={head.procedureId === picked ? 'is-picked' : ''}
            onClick={() => onPick(head.procedureId)}
            onFocusIn={() => onPick(head.procedureId)}
          >
            <td class="mono">{head.type}</td>
            <td class="subject cut">
              <a class="quiet-link strong" href={procedureHash(head.procedureId)}>
                <Hostile text={head.title} />
              </a>{' '}
              {hasDraft && <span class="chip chip-info">draft</span>}
            </td>
            <td class="num">
              <Hostile text={head.version} />
            </td>
            <td class={head.seal === 'signed' ? 'muted' : 'strong'}>{originWords(head)}</td>
            <td>{isUnread ? <span class="chip chip-warn">not yet</span> : <span class="muted">yes</span>}</td>
            <td class="num">{onOthers.length === 0 ? <span class="muted">none</span> : onOthers.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
