import { lateRoom } from './late-room'

/** The Evidence view. */
export const EvidenceRoom = lateRoom(
  () => import('./EvidenceView').then(room => room.EvidenceView),
  'Opening the evidence…',
)
