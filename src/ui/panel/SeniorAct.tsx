import type { CaseView } from '../../messages/protocol'
import { Act } from '../parts/Act'
import { caseName } from './case-name'

/** A button of level 2 that stays where it is when it may not act, with one sentence why. */
export function SeniorAct({
  view,
  label,
  about = '',
  refused,
  onPress,
}: {
  view: CaseView
  label: string
  /** What it acts on, where several buttons say the same. */
  about?: string
  refused: string
  onPress: () => Promise<void>
}) {
  return (
    <div>
      <Act
        deed="level-2"
        what={`${label}${about && ` “${about}”`} in ${caseName(view)}`}
        css="btn btn-quiet"
        isOff={refused !== ''}
        onAct={() => void onPress()}
      >
        <span>
          {label}
          {about && <span class="sr">: {about}</span>}
        </span>
      </Act>
      {refused && <p class="disarmed-why">{refused}</p>}
    </div>
  )
}
