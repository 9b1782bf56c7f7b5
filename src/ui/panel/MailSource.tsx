import type { Session } from '../../core/case/session'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'

/** One raw mail of the case. */
export function MailSource({ source }: Shown & { source: Session['sources'][number] }) {
  return (
    <p>
      <Hostile text={source.head.title} />
    </p>
  )
}
