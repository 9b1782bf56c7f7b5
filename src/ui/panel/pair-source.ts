import type { Contradiction } from '../../core/procedure/contradiction'
import { markClaim, pieceOf } from './claim-place'
import { focusPiece } from './focus-piece'
import type { Shown } from './shown'

/** A header marks the beginning of its message: so much of it shows which one that is. */
const beginning = 80

/**
 * Says how a side is opened at its source.
 *
 * @param shown    the case
 * @param pair     the pair
 * @param index    which side
 * @param tell     says what became of it
 * @returns        a function to call; undefined where nothing can be opened
 */
export function openerOf(
  { view, door, toPiece }: Shown,
  { sides }: Contradiction,
  index: 0 | 1,
  tell: (says: string) => void,
): (() => void) | undefined {
  const { at, says } = sides[index]
  const { ref } = at
  const mark = (start: number, end: number) =>
    void markClaim(door, view, { at: { messageId: ref, start, end }, says }).then(tell)
  switch (at.in) {
    case 'message': {
      const { start, end } = at
      return start === undefined || end === undefined ? undefined : () => mark(start, end)
    }
    case 'header': {
      const body = view.reading?.messages.find(({ id }) => id === ref)?.body
      return body ? () => mark(0, Math.min(beginning, body.length)) : () => toPiece(ref)
    }
    case 'field':
      return () => focusPiece(`field-${ref}`)
    case 'evidence':
      return () => toPiece(ref)
    default: {
      const row = view.beside.findIndex(
        ({ claim, shown, verdict }) =>
          verdict === 'contradicts' && claim.says === sides[0].says && (shown?.text ?? 'none') === says,
      )
      const beside = view.beside[row]
      return () => toPiece(beside ? pieceOf(beside, row) : ref)
    }
  }
}
