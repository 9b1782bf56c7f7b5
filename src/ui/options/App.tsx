import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { type Role, roles } from '../../core/case/event'
import type { Settings } from '../../messages/protocol'
import type { Door } from '../hooks/door'

const roleWords: Record<Role, string> = {
  trainee: 'Trainee',
  L1: 'Level 1 analyst',
  L2: 'Level 2, senior analyst',
  reviewer: 'QA reviewer',
  lead: 'Team lead',
}

/** Who the analyst is, how the panel behaves, and which sites are read. */
export function App({ door }: { door: Door }) {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [sites, setSites] = useState<string[]>([])
  const [says, setSays] = useState('')
  const loadSites = async () => setSites((await browser.permissions.getAll()).origins ?? [])
  useEffect(() => {
    void door.ask('settings.load', {}).then(answer => answer.ok && setSettings(answer.value))
    void loadSites()
  }, [door])
  if (!settings) return <main class="page" aria-busy="true" />
  const keep = async (change: Parameters<typeof door.ask<'settings.keep'>>[1]) => {
    const answer = await door.ask('settings.keep', change)
    if (answer.ok) setSettings(answer.value)
    setSays(answer.ok ? 'Saved' : `${answer.problem.says} ${answer.problem.fix}`)
  }
  const isLocked = (name: string) => settings.locked.includes(name)
  return (
    <main class="page">
      <h1>Gatehouse options</h1>
      <p role="status">{says}</p>
      <div class="field">
        <label for="name">Your name, stamped on every event</label>
        <input
          id="name"
          class="input"
          value={settings.actor.name}
          disabled={isLocked('name')}
          onChange={event => void keep({ name: event.currentTarget.value })}
        />
        {isLocked('name') && <p class="muted t12">Set by your organisation’s policy.</p>}
      </div>
      <div class="field">
        <label for="role">Your role</label>
        <select
          id="role"
          class="input select"
          value={settings.actor.role}
          disabled={isLocked('role')}
          onChange={event => {
            const role = roles.find(name => name === event.currentTarget.value)
            if (role) void keep({ role })
          }}
        >
          {roles.map(role => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </select>
        {isLocked('role') && <p class="muted t12">Set by your organisation’s policy.</p>}
      </div>
      <label class="line">
        <input
          type="checkbox"
          checked={settings.guided}
          disabled={isLocked('guided')}
          onChange={event => void keep({ guided: event.currentTarget.checked })}
        />
        Guided: show why and how of each step before its answers
      </label>
      <label class="line">
        <input
          type="checkbox"
          checked={settings.singleKeys}
          onChange={event => void keep({ singleKeys: event.currentTarget.checked })}
        />
        Single-letter keys in the panel (J, K, N, E, 1 to 5)
      </label>
      <h2>Sites Gatehouse reads</h2>
      {sites.length === 0 && (
        <p class="muted">None yet. Open the helpdesk and press the Gatehouse button in the toolbar.</p>
      )}
      <ul>
        {sites.map(site => (
          <li key={site} class="line">
            <span class="grow mono">{site}</span>
            <label class="line t12">
              Time zone
              <input
                class="input"
                placeholder="as UTC, unsure"
                value={settings.zones[originOf(site)] ?? ''}
                onChange={event => void keepZone(originOf(site), event.currentTarget.value)}
              />
            </label>
            <button
              type="button"
              class="btn btn-s"
              onClick={() => void browser.permissions.remove({ origins: [site] }).then(loadSites)}
            >
              Remove access<span class="sr"> to {site}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>How data is kept</h2>
      <p class="muted">
        Everything stays in this browser’s own storage on this machine. Nothing is sent anywhere. Records are not
        encrypted yet: whoever can read this browser profile can read them.
      </p>
    </main>
  )

  async function keepZone(origin: string, zone: string): Promise<void> {
    if (zone !== '' && !isZone(zone)) return setSays(`“${zone}” is no time zone. Write one like Europe/Berlin.`)
    if (settings) await keep({ zones: { ...settings.zones, [origin]: zone } })
  }
}

function originOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '')
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
