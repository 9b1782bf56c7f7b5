import type { TimeReading } from '../../core/case/reading'
import { Hostile } from './Hostile'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A time of the ticket: plain and in UTC where it is sure, else as the page writes it, marked. */
export function TicketTime({ time }: { time: TimeReading }) {
  if (time.sure && time.iso) {
    return (
      <time dateTime={time.iso} title={`The page writes: ${time.raw.slice(0, 120)}`}>
        {plainTime(time.iso)}
      </time>
    )
  }
  return (
    <>
      <Hostile text={time.raw.slice(0, 60)} /> <span class="chip chip-unknown">unsure</span>
    </>
  )
}

/** '23 Nov 2026 15:41 UTC' of a stored time. */
function plainTime(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year} ${iso.slice(11, 16)} UTC`
}
