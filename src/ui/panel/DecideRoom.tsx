import { lateRoom } from './late-room'

/** The Decide view. */
export const DecideRoom = lateRoom(() => import('./DecideView').then(room => room.DecideView), 'Opening the decision…')
