import { thirdParty05 } from './3p-05'
import { beh01 } from './beh-01'
import { mail04 } from './mail-04'
import type { Signal } from './signal'

/** Every computed signal, in the order of the signal table. */
export const signals: readonly Signal[] = [mail04, beh01, thirdParty05]
