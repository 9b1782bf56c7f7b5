/** One step of the progress picture. */
export type Cell = { id: string; title: string; state: string; isAnswered: boolean }

/** One cell per step, a gap between groups; the sentence below says the same. */
export function ProgressCells({ cells }: { cells: Cell[][] }) {
  const all = cells.flat()
  const answered = all.filter(cell => cell.isAnswered).length
  return (
    <div class="sec stack-1">
      <div class="cells" role="img" aria-label={`${answered} of ${all.length} steps, one cell each`}>
        {cells.flatMap((group, index) => [
          ...(index > 0 ? [<i key={`gap-${group[0]?.id}`} class="gap" />] : []),
          ...group.map(cell => <i key={cell.id} class={cell.state} title={cell.title} />),
        ])}
      </div>
      <p class="t12 muted">
        {answered} of {all.length} answered
      </p>
    </div>
  )
}
