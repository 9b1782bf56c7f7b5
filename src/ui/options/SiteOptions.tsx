import { useState } from 'preact/hooks'
import { zoneOf } from '../../core/case/origin'
import { optionWords } from '../desk-words'
import { FieldState } from './FieldNotes'
import { isLocked, type Section } from './options-shape'
import { isZone, originOf } from './site-access'

/** The sites the user allowed, each with the zone of its times and the way to take the access back. */
export function SiteOptions({
  sites,
  says,
  onRemove,
  ...section
}: Section & { sites: readonly string[]; says: string; onRemove: (pattern: string) => void }) {
  return (
    <section class="option-group" aria-labelledby="sites">
      <h2 id="sites">Sites Gatehouse reads</h2>
      {sites.length === 0 ? (
        <p class="muted">{optionWords.noSites}</p>
      ) : (
        <ul aria-labelledby="sites">
          {sites.map(pattern => (
            <SiteRow key={pattern} pattern={pattern} onRemove={onRemove} {...section} />
          ))}
        </ul>
      )}
      <p class={says ? 't12 muted' : 'sr'} role="status">
        {says}
      </p>
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map(zone => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </section>
  )
}

function SiteRow({
  pattern,
  settings,
  saved,
  onKeep,
  onRemove,
}: Section & { pattern: string; onRemove: (pattern: string) => void }) {
  const origin = originOf(pattern)
  return (
    <li class="site">
      <div class="line">
        <span class="mono grow">{origin || pattern}</span>
        <button type="button" class="btn btn-quiet btn-s" onClick={() => onRemove(pattern)}>
          <span>
            Remove access<span class="sr"> to {origin || pattern}</span>
          </span>
        </button>
      </div>
      {origin ? (
        <ZoneField origin={origin} settings={settings} saved={saved} onKeep={onKeep} />
      ) : (
        <p class="t12 muted">{optionWords.manySites}</p>
      )}
    </li>
  )
}

function ZoneField({ origin, settings, saved, onKeep }: Section & { origin: string }) {
  const [wrong, setWrong] = useState('')
  const id = `zone-${origin}`
  const locked = isLocked(settings, 'zones')
  const keep = (zone: string) => {
    const isFine = zone === '' || isZone(zone)
    setWrong(isFine ? '' : zone)
    if (!isFine) return
    onKeep(id, { zones: { ...settings.zones, [origin]: zone } })
  }
  return (
    <div class="field">
      <div class="line">
        <label class="label grow" for={id}>
          Time zone of {new URL(origin).host}
        </label>
        <FieldState isSaved={saved === id} isLocked={locked} />
      </div>
      <input
        id={id}
        class="input"
        list="zones"
        autocomplete="off"
        spellcheck={false}
        placeholder="not set"
        value={wrong || zoneOf(settings.zones, origin)}
        disabled={locked}
        aria-invalid={wrong !== ''}
        aria-describedby={`${id}-why`}
        onChange={event => keep(event.currentTarget.value.trim())}
      />
      <p id={`${id}-why`} class={wrong ? 't12 wrong' : 't12 muted'} role={wrong ? 'alert' : undefined}>
        {wrong
          ? `Not saved: the browser knows no time zone “${wrong}”. Write one like Europe/Berlin.`
          : optionWords.zoneWhy}
      </p>
    </div>
  )
}
