import type { Input, Settings } from '../../messages/protocol'

/** A change of options, as the worker takes it. */
export type Change = Input<'settings.keep'>

/** What every section of the options is given. `saved` names the field the worker acknowledged last. */
export type Section = {
  settings: Settings
  saved: string
  onKeep: (field: string, change: Change) => void
}

/** Tells whether the organisation's policy holds a setting. */
export function isLocked(settings: Settings, name: string): boolean {
  return settings.locked.includes(name)
}

/** The options as they will be once a change is kept; a person's name and role lie together. */
export function settingsWith(settings: Settings, { name, role, ...change }: Change): Settings {
  const actor = { name: name ?? settings.actor.name, role: role ?? settings.actor.role }
  return { ...settings, ...given(change), actor }
}

function given(change: Omit<Change, 'name' | 'role'>): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
