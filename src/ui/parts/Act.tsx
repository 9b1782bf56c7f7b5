import { EyeClosed, type LucideIcon, PanelRight } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useId, useState } from 'preact/hooks'
import { passes, refusedWords, sidePanelByHand, whyWords } from '../guard-words'
import type { Deed, Why } from '../hooks/armed'
import { Guarded } from '../hooks/guard'
import { type Armed, useArmed } from '../hooks/use-armed'

/** A button for something that cannot be taken back in silence. */
export type ActProps = {
  deed: Deed
  /** What will be done, for whom: 'Record “Not verified” for #1004, Mara Lind'. Asked again where the browser needs it. */
  what: string
  css: string
  onAct: () => void
  icon?: LucideIcon
  iconSize?: number
  /** Refused for another reason, which the view says. */
  isOff?: boolean
  /** Keys that mean this button from anywhere in the panel, as ARIA writes them. */
  keys?: string
  isKey?: (event: KeyboardEvent) => boolean
  /** Small, or beside another one that says why: the reason is its tooltip. */
  isBrief?: boolean
  name?: string
  tip?: string
  onWhy?: (why: Why) => void
  children?: ComponentChildren
}

/** Does a consequential thing; inside a page only while nothing covers it, with the reason and the way on in place. */
export function Act(props: ActProps) {
  const [isAsked, setIsAsked] = useState(false)
  const armed = useArmed(props.deed, () => (armed.needsWord ? setIsAsked(true) : props.onAct()))
  return (
    <>
      <ActButton {...props} armed={armed} />
      {isAsked && (
        <SecondWord
          {...props}
          onDone={isYes => {
            setIsAsked(false)
            if (isYes) props.onAct()
          }}
        />
      )}
    </>
  )
}

function ActButton({ armed, icon, iconSize = 16, isBrief = false, ...props }: ActProps & { armed: Armed }) {
  const { why, refused, control, handlers, byKey } = armed
  const { isKey, onWhy, isOff = false } = props
  const id = useId()
  const Icon = why ? EyeClosed : icon
  useEffect(() => onWhy?.(why), [why])
  useEffect(() => {
    if (!isKey) return
    const onKey = (event: KeyboardEvent) => {
      if (isKey(event) && !isOff) byKey(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const says = whyWords[why] || refusedWords[refused]
  return (
    <>
      <button
        type="button"
        ref={control}
        class={props.css}
        aria-label={props.name}
        aria-keyshortcuts={props.keys}
        aria-disabled={why ? true : undefined}
        aria-describedby={says ? id : undefined}
        title={isBrief ? says || props.tip || props.name : undefined}
        disabled={isOff}
        {...handlers}
      >
        {Icon && <Icon class="i" size={iconSize} aria-hidden="true" />}
        {props.children}
      </button>
      <Disarmed id={id} why={why} says={says} isBrief={isBrief} />
    </>
  )
}

/** Why it is off, and the way on. What passes within half a second is said to screen readers only. */
function Disarmed({ id, why, says, isBrief }: { id: string; why: Why; says: string; isBrief: boolean }) {
  const guard = useContext(Guarded)
  const [tried, setTried] = useState('')
  if (!says) return null
  if (isBrief || why === 'settling') {
    return (
      <span class="sr" id={id}>
        {says}
      </span>
    )
  }
  return (
    <div class="disarmed">
      <p class="disarmed-why" id={id} role="status">
        {says}
      </p>
      {!passes.includes(why) && (
        <>
          <button
            type="button"
            class="btn btn-primary"
            onClick={() => void guard.goOn().then(isOpen => setTried(isOpen ? '' : sidePanelByHand))}
          >
            <PanelRight class="i" size={16} aria-hidden="true" />
            <span>Continue in the side panel</span>
          </button>
          <p class="says t12" role="status">
            {tried}
          </p>
        </>
      )}
    </div>
  )
}

/** Where the browser does not tell covered from seen, a click is not enough: it names whose case and what, once more. */
function SecondWord({ onDone, ...props }: ActProps & { onDone: (isYes: boolean) => void }) {
  const armed = useArmed(props.deed, () => onDone(true))
  return (
    <fieldset class="banner banner-warn second-word">
      <legend class="sr">Confirm</legend>
      <p class="strong">{props.what}?</p>
      <div class="banner-acts">
        <ActButton deed={props.deed} what={props.what} css="btn btn-primary" onAct={props.onAct} armed={armed}>
          Yes, do it
        </ActButton>
        <button type="button" class="btn btn-quiet" onClick={() => onDone(false)}>
          No
        </button>
      </div>
    </fieldset>
  )
}
