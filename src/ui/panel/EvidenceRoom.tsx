import { useEffect, useState } from 'preact/hooks'
import { goneWords } from '../words'
import type { Shown } from './shown'

type Room = typeof import('./EvidenceView')

let asked: Promise<Room | null> | undefined
let known: Room | null = null

/** Fetches the Evidence view ahead of time: after an update of the extension it could not be had any more. */
function fetchRoom(): Promise<Room | null> {
  asked ??= import('./EvidenceView').then(
    room => {
      known = room
      return room
    },
    () => {
      asked = undefined
      return null
    },
  )
  return asked
}

/** The Evidence view, which is not needed to open the panel and so comes after it. */
export function EvidenceRoom({ isOpen, ...shown }: Shown & { isOpen: boolean }) {
  const [room, setRoom] = useState(known)
  const [isGone, setIsGone] = useState(false)
  useEffect(() => {
    void fetchRoom().then(found => {
      setRoom(found)
      setIsGone(found === null)
    })
  }, [])
  if (!isOpen) return null
  if (room) return <room.EvidenceView {...shown} />
  return isGone ? (
    <p role="alert">{goneWords.title}</p>
  ) : (
    <p class="muted t12 slow" role="status">
      Opening the evidence…
    </p>
  )
}
