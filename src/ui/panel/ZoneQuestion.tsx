import { useState } from 'preact/hooks'
import type { CaseView } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import { Banner } from '../parts/Banner'

/** Asks once a site in which zone its times are written; leaving it open is an answer too. */
export function ZoneQuestion({ view, door }: { view: CaseView; door: Door }) {
  const [other, setOther] = useState<string | null>(null)
  const [says, setSays] = useState('')
  if (view.zone !== 'ask') return null
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  const say = async (zone: string) => {
    const answer = await door.ask('site.zone', { caseId: view.caseId, zone })
    setSays(answer.ok ? '' : `${answer.problem.says} ${answer.problem.fix}`)
  }
  return (
    <Banner tone="info" title={`Times on this page have no zone. Are they ${own}?`}>
      <p>Clocks that rest on them are unsure until you say so. You can change it in the options.</p>
      <div class="banner-acts">
        <button type="button" class="btn btn-quiet btn-s" onClick={() => void say(own)}>
          Yes, {own}
        </button>
        {own !== 'UTC' && (
          <button type="button" class="btn btn-quiet btn-s" onClick={() => void say('UTC')}>
            They are UTC
          </button>
        )}
        <button
          type="button"
          class="btn btn-quiet btn-s"
          aria-expanded={other !== null}
          onClick={() => setOther(other === null ? '' : null)}
        >
          Another zone
        </button>
        <button type="button" class="btn btn-bare btn-s" onClick={() => void say('')}>
          I do not know
        </button>
      </div>
      {other !== null && (
        <form
          class="line-1"
          onSubmit={event => {
            event.preventDefault()
            void say(other)
          }}
        >
          <input
            class="input grow"
            aria-label="Time zone of this site"
            list="site-zones"
            placeholder="Europe/Paris"
            maxLength={60}
            required
            value={other}
            onInput={event => setOther(event.currentTarget.value.trim())}
          />
          <button type="submit" class="btn btn-quiet">
            Use this zone
          </button>
          <datalist id="site-zones">
            {Intl.supportedValuesOf('timeZone').map(one => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </form>
      )}
      {says && (
        <p class="t12 wrong" role="alert">
          {says}
        </p>
      )}
    </Banner>
  )
}
