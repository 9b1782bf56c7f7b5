import { useLetters } from '../hooks/letters'

/** J and K move the focus from row to row of a list; rows carry `data-row`. */
export function useRows(): void {
  const move = (by: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.findIndex(row => row.contains(document.activeElement))
    const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))
    rows[next]?.focus()
  }
  useLetters({ j: () => move(1), k: () => move(-1) })
}
