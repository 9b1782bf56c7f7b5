/** What the gate says in more than one place. */
import { type Problem, trouble } from '../base/problem'

/** What somebody speaks of is not in the case as it is now. */
export function nothingThere(says: string): Problem {
  return trouble('nothing-there', says, 'Look at the case as it is now.').problem
}

/** It was said before. */
export const twice = trouble('twice', 'This is in the case already.', 'Nothing is to be done.').problem

/** No case type is chosen. */
export const noProcedure = trouble('no-procedure', 'No case type is chosen yet.', 'Choose the case type first.').problem

/** The version a case works with is not here. */
export const procedureMissing = trouble(
  'procedure-missing',
  'This version of the case type is not loaded here.',
  'Choose the case type again; your answers stay.',
).problem
