import { Pause, Play } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import type { SessionEvent } from '../../core/case/event'
import type { Pack } from '../../core/procedure/procedure'
import { eventWords } from './event-words'
import { elapsedMs, spanWords, utcTime } from './time-words'
import { useKeys } from './use-keys'

const playMs = 1_200
/** House rule: a pause this long is drawn as nobody working. */
const idleMs = 10 * 60_000

/** The case as a line of events, wider where more time passed; arrows step, Space plays. */
export function ReplayScrub({
  events,
  pack,
  at,
  onAt,
}: {
  events: readonly SessionEvent[]
  pack: Pack | undefined
  at: number
  onAt: (at: number) => void
}) {
  const [isPlaying, setPlaying] = useState(false)
  const last = events.length - 1
  const event = events[at]
  const move = (to: number) => onAt(Math.min(last, Math.max(0, to)))
  const play = () => {
    if (!isPlaying && at === last) onAt(0)
    setPlaying(!isPlaying)
  }
  useEffect(() => {
    if (!isPlaying) return
    if (at >= last) return setPlaying(false)
    const timer = setTimeout(() => onAt(at + 1), playMs)
    return () => clearTimeout(timer)
  }, [isPlaying, at, last, onAt])
  useKeys({ ArrowLeft: () => move(at - 1), ArrowRight: () => move(at + 1), ' ': play }, true)
  const Icon = isPlaying ? Pause : Play
  const whole = elapsedMs(events[0]?.at ?? '', events[last]?.at ?? '')
  return (
    <section class="player" aria-label="Replay">
      <button
        type="button"
        class="btn btn-icon"
        aria-label={isPlaying ? 'Pause' : 'Play'}
        title={isPlaying ? 'Pause' : 'Play'}
        aria-keyshortcuts="Space"
        onClick={play}
      >
        <Icon class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <span class="num t12">{event ? utcTime(event.at) : ''}</span>
      <div
        class="scrub"
        role="slider"
        tabIndex={0}
        aria-label="Event"
        aria-valuemin={1}
        aria-valuemax={events.length}
        aria-valuenow={at + 1}
        aria-valuetext={event ? `${at + 1} of ${events.length}, ${eventWords(event.body, pack).title}` : ''}
        onKeyDown={key => {
          if (key.key === 'Home' || key.key === 'End') {
            key.preventDefault()
            move(key.key === 'Home' ? 0 : last)
          }
        }}
        onClick={press => {
          const block = press.target instanceof HTMLElement ? press.target.dataset.at : undefined
          if (block !== undefined) move(Number(block))
        }}
      >
        {events.map((one, index) => (
          <Block key={one.id} index={index} at={at} spentMs={elapsedMs(events[index - 1]?.at ?? one.at, one.at)} />
        ))}
      </div>
      <span class="num t12 muted">over {spanWords(whole)}</span>
      <span class="line-1 t12 muted" aria-hidden="true">
        <kbd>←</kbd>
        <kbd>→</kbd> event <kbd>Space</kbd> play
      </span>
    </section>
  )
}

function Block({ index, at, spentMs }: { index: number; at: number; spentMs: number }) {
  const looks = index === at ? 'is-now' : index < at ? 'is-past' : spentMs >= idleMs ? 'is-idle' : ''
  const width = 1 + Math.min(7, Math.log2(1 + spentMs / 10_000))
  return <i class={looks} data-at={index} style={{ flexGrow: width }} title={`${spanWords(spentMs)} before it`} />
}
