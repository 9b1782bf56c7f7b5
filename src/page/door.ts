/** How the page script talks to the worker: `messages/page-client.ts` is the real door, tests hand in a fake. */
export type { OrderTable, PageDoor as Door } from '../messages/page-client'
