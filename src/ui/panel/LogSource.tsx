import type { Session } from '../../core/case/session'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'

/** One log of the case. */
export function LogSource({ source }: Shown & { source: Session['sources'][number] }) {
  return (
    <p>
      <Hostile text={source.head.title} />
    </p>
  )
}
