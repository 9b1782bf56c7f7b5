import { roles } from '../../core/case/event'
import { optionWords, roleWords } from '../desk-words'
import { FieldNotes, FieldState } from './FieldNotes'
import { isLocked, type Section } from './options-shape'

/** Name and role, as they are stamped on every event. */
export function PersonOptions({ settings, saved, onKeep }: Section) {
  const nameLocked = isLocked(settings, 'name')
  const roleLocked = isLocked(settings, 'role')
  return (
    <section class="option-group" aria-labelledby="person">
      <h2 id="person">You</h2>
      <div class="field">
        <div class="line">
          <label class="label grow" for="name">
            Your name
          </label>
          <FieldState isSaved={saved === 'name'} isLocked={nameLocked} />
        </div>
        <input
          id="name"
          class="input"
          autocomplete="off"
          maxLength={200}
          value={settings.actor.name}
          disabled={nameLocked}
          aria-describedby="name-why"
          onChange={event => onKeep('name', { name: event.currentTarget.value.trim() })}
        />
        <FieldNotes id="name-why" why={optionWords.nameWhy} isLocked={nameLocked} />
      </div>
      <div class="field">
        <div class="line">
          <label class="label grow" for="role">
            Your role
          </label>
          <FieldState isSaved={saved === 'role'} isLocked={roleLocked} />
        </div>
        <select
          id="role"
          class="input select"
          value={settings.actor.role}
          disabled={roleLocked}
          aria-describedby="role-why"
          onChange={event => {
            const role = roles.find(name => name === event.currentTarget.value)
            if (role) onKeep('role', { role })
          }}
        >
          {roles.map(role => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </select>
        <FieldNotes id="role-why" why={optionWords.roleWhy} isLocked={roleLocked} />
      </div>
    </section>
  )
}
