/** Moves the focus to a piece of the Evidence view once that is drawn; to the record when the piece is gone. */
export function focusPiece(id: string): void {
  requestAnimationFrame(() => {
    const piece = document.getElementById(`piece-${id}`) ?? document.getElementById('piece-record')
    piece?.focus()
    piece?.scrollIntoView({ block: 'nearest' })
  })
}
