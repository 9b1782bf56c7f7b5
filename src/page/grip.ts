/** The edge that makes the panel wider or narrower, by pointer and by keys. */
import { make } from './make'

const least = 320
const most = 560
const step = 16

/** A width the panel may have in this window. */
export function widthWithin(wanted: number): number {
  return Math.round(Math.min(Math.max(wanted || 400, least), most, Math.max(least, innerWidth - 240)))
}

type Size = { width: () => number; resize: (wanted: number, done: boolean) => void }

/** A separator that can be dragged and moved with the arrow keys. */
export function makeGrip(size: Size): HTMLElement {
  const grip = make('div', {
    className: 'grip',
    tabIndex: 0,
    role: 'separator',
    ariaLabel: 'Width of Gatehouse',
    ariaOrientation: 'vertical',
    ariaValueMin: `${least}`,
    ariaValueMax: `${most}`,
  })
  grip.onkeydown = event => {
    const width = size.width()
    const wanted = { ArrowLeft: width + step, ArrowRight: width - step, Home: least, End: most }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    size.resize(wanted, true)
  }
  grip.onpointerdown = start => {
    const edge = size.width() + start.clientX
    grip.setPointerCapture(start.pointerId)
    grip.onpointermove = event => size.resize(edge - event.clientX, false)
    grip.onlostpointercapture = () => {
      grip.onpointermove = null
      size.resize(size.width(), true)
    }
  }
  return grip
}
