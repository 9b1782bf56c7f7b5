import type { FrictionWarning } from '../../core/procedure/friction'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import { focusQuestion } from './focus-question'
import type { Shown } from './shown'

/** Before the client is asked: what was given already, or a lighter check that proves as much. Both answers count. */
export function Friction({ view, append, setOpen, stepId }: Shown & { stepId: string }) {
  const warning = view.friction.find(one => one.stepId === stepId)
  if (!warning) return null
  const isAgain = warning.kind === 'asked-again'
  const settle = async (went: boolean) => {
    const { kind, instead } = warning
    const isKept = await append({ type: 'friction.warned', stepId, kind, went, ...(instead ? { instead } : {}) })
    if (!isKept || went || !instead) return
    setOpen(instead)
    focusQuestion()
  }
  return (
    <div class="stepcard-part">
      <Banner tone="warn" title={isAgain ? 'The client may have given this already' : 'A lighter check is open'}>
        <p>
          <Hostile text={saysOf(warning)} />
        </p>
        <div class="banner-acts">
          <button type="button" class="btn btn-quiet" onClick={() => void settle(false)}>
            {isAgain ? 'Use what was given' : 'Take the lighter check'}
          </button>
          <button type="button" class="btn btn-bare" onClick={() => void settle(true)}>
            Ask anyway
          </button>
        </div>
      </Banner>
    </div>
  )
}

function saysOf({ item, because }: FrictionWarning): string {
  return `This step asks for ${item}. ${because}`
}
