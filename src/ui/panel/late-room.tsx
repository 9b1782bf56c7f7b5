import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { goneWords } from '../words'

/** How a view is drawn once it is here. */
type Draw<Props> = (props: Props) => ComponentChild

/**
 * Makes a view that is not needed to open the panel and so comes after it. It is fetched ahead of time: after an update
 * of the extension it could not be had any more.
 *
 * @param load       imports the view
 * @param opening    what is said while it is on its way
 * @returns          a component that draws nothing while it is closed
 */
export function lateRoom<Props extends object>(load: () => Promise<Draw<Props>>, opening: string) {
  let asked: Promise<Draw<Props> | null> | undefined
  let known: { draw: Draw<Props> } | null = null
  const fetchRoom = () => {
    asked ??= load().then(
      draw => {
        known = { draw }
        return draw
      },
      () => {
        asked = undefined
        return null
      },
    )
    return asked
  }
  return function Room({ isOpen, ...rest }: Props & { isOpen: boolean }) {
    const [room, setRoom] = useState(known)
    const [isGone, setIsGone] = useState(false)
    useEffect(() => {
      void fetchRoom().then(draw => {
        setRoom(draw && { draw })
        setIsGone(draw === null)
      })
    }, [])
    if (!isOpen) return null
    const Drawn = room?.draw as ((props: object) => ComponentChild) | undefined
    if (Drawn) return <Drawn {...rest} />
    return isGone ? (
      <p role="alert">{goneWords.title}</p>
    ) : (
      <p class="muted t12 slow" role="status">
        {opening}
      </p>
    )
  }
}
