import type { EventBody } from '../../core/case/event'
import type { CaseView } from '../../messages/protocol'
import type { Door } from '../hooks/door'

/** What every view of a case is given. */
export type Shown = {
  view: CaseView
  door: Door
  /** Adds one event to this case, whatever the page shows by then; false when it was not stored. */
  append: (body: EventBody) => Promise<boolean>
  /** Id of the step that is open. */
  open: string
  setOpen: (stepId: string) => void
  /** Asks for the case anew. */
  reload: () => void
  /** Shows a piece of evidence, a claim or a value of the record in the Evidence view. */
  toPiece: (id: string) => void
  /** Leads to the decision, with "escalate" chosen. */
  escalate: () => void
}
