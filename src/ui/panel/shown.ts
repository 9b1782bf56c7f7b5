import type { CaseView } from '../../messages/protocol'
import type { Door } from '../hooks/door'
import type { CaseState } from '../hooks/use-case'

/** What every view of a case is given. */
export type Shown = {
  view: CaseView
  door: Door
  append: CaseState['append']
  /** Id of the step that is open. */
  open: string
  setOpen: (stepId: string) => void
}
