import { personWords } from '../hand-off-words'
import { Banner } from '../parts/Banner'
import { clockTime } from '../parts/clock-time'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'

/** Where the hand-off stands, and what to do about it. */
export function HandOffState({ view }: Pick<Shown, 'view'>) {
  const { state, reason, by, at = '' } = view.session.work.handOff
  if (state === 'open') return null
  const who = `${personWords(by)}, ${clockTime(at)}`
  if (state === 'returned') {
    return (
      <div class="sec">
        <Banner tone="warn" title={`Sent back by ${who}`}>
          <p>
            “<Hostile text={reason} />”
          </p>
          <p>Answer what is asked, decide again, and hand off again.</p>
        </Banner>
      </div>
    )
  }
  const title = state === 'accepted' ? `Accepted by ${who}` : `Handed off by ${who}`
  return (
    <div class="sec">
      <Banner tone="info" title={title}>
        <p>{state === 'accepted' ? 'Level 2 has the case now.' : 'It waits for level 2.'}</p>
      </Banner>
    </div>
  )
}
