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
