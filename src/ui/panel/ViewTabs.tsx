/** Views of a case. */
export type TabName = 'case' | 'check' | 'evidence' | 'decide'

/** The views in their order. */
export const tabNames: readonly TabName[] = ['case', 'check', 'evidence', 'decide']
const words: Record<TabName, string> = { case: 'Case', check: 'Check', evidence: 'Evidence', decide: 'Decide' }

/** One tab stop; arrows move inside, Alt+1 to Alt+4 from anywhere. */
export function ViewTabs({
  tab,
  onTab,
  counts,
}: {
  tab: TabName
  onTab: (tab: TabName) => void
  counts: Partial<Record<TabName, { text: string; says: string; isWarn?: boolean }>>
}) {
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = tabNames[(tabNames.indexOf(tab) + by + tabNames.length) % tabNames.length] ?? tab
    onTab(next)
    document.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <nav aria-label="Views of this case">
      <div class="tabs" role="tablist" aria-label="Views of this case">
        {tabNames.map((name, index) => (
          <button
            key={name}
            type="button"
            class="tab"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls={`view-${name}`}
            aria-keyshortcuts={`Alt+${index + 1}`}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
            onKeyDown={move}
          >
            {words[name]}
            <Count {...counts[name]} />
          </button>
        ))}
      </div>
    </nav>
  )
}

function Count({ text, says, isWarn }: { text?: string; says?: string; isWarn?: boolean }) {
  if (!text) return null
  return (
    <span class={isWarn ? 'count count-warn' : 'count'}>
      <span aria-hidden="true">{text}</span>
      <span class="sr">, {says}</span>
    </span>
  )
}
