/** One call on its way to the worker; decoded again at the door. */
export type CallMessage = { v: 1; id: string; type: string; body: unknown }

/** One order on its way to the page script. */
export type OrderMessage = { v: 1; order: string; input: unknown }

/** Name of the port over which the worker tells news to open panels and desks. */
export const newsPort = 'gatehouse.news'

/** What a caller hears when the worker cannot be reached. */
export const gone = {
  code: 'extension-gone',
  says: 'Gatehouse was updated or reloaded while this page was open.',
  fix: 'Reload the page; what you wrote is kept here until then.',
} as const
