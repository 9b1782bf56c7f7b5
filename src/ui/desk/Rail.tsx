import { HardDrive, Inbox, Play, Settings2, User, Workflow } from 'lucide-preact'
import type { Settings } from '../../messages/protocol'
import { Mark } from '../parts/Mark'
import { type Place, reviewHash } from './place'

const views = [
  { view: 'cases', word: 'Cases', icon: Inbox, keys: ['G', 'C'] },
  { view: 'review', word: 'Review', icon: Play, keys: ['G', 'R'] },
  { view: 'procedures', word: 'Procedures', icon: Workflow, keys: ['G', 'E'] },
  { view: 'device', word: 'This device', icon: HardDrive, keys: ['G', 'D'] },
] as const

/** The desk's views, who is at it, and the way to the options. */
export function Rail({
  place,
  lastCase,
  settings,
  onOptions,
}: {
  place: Place
  lastCase: string
  settings: Settings | null
  onOptions: () => void
}) {
  return (
    <nav class="rail" aria-label="Desk">
      <div class="brand">
        <Mark />
        Gatehouse
      </div>
      {views.map(({ view, word, icon: Icon, keys }) => (
        <a
          key={view}
          href={view === 'review' ? reviewHash(lastCase) : `#${view}`}
          aria-current={place.view === view ? 'page' : undefined}
        >
          <Icon class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>{word}</span>
          {settings?.singleKeys !== false && (
            <span class="keys" aria-hidden="true">
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
          )}
        </a>
      ))}
      <div class="foot t12 muted">
        {settings && (
          <span class="line">
            <User class="i i-s" size={14} strokeWidth={1.75} aria-hidden="true" />
            <span class="cut">
              {settings.actor.name || 'No name yet'}, {settings.actor.role}
            </span>
          </span>
        )}
        <button type="button" class="btn btn-quiet btn-s" onClick={onOptions}>
          <Settings2 class="i" size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>Options</span>
        </button>
      </div>
    </nav>
  )
}
