import type { Session } from '../case/session'
import { holds } from './condition'
import type { Pack } from './procedure'
import { speaksFor, type TicketWords } from './propose'
import type { SideModule } from './side-module'

/** A side module as the panel offers it; `because` holds what speaks for it, empty when nothing does. */
export type ModuleOffer = {
  id: string
  title: string
  why: string
  steps: string[]
  because: string[]
  /** 'covered': the procedure asks all of it already. */
  state: 'open' | 'added' | 'covered'
}

/**
 * Tells for each side module whether anything in ticket or answers speaks for it.
 *
 * @param modules    the side modules at hand
 * @param pack       the case's procedure without side modules
 * @param session    its answers and modules
 * @param ticket     what the client wrote, with facts and signals
 * @returns          all of them, in their order; nothing joins by itself
 */
export function moduleOffers(
  modules: readonly SideModule[],
  pack: Pack,
  session: Pick<Session, 'answers' | 'work' | 'procedure'>,
  ticket: TicketWords,
): ModuleOffer[] {
  const tier = session.procedure?.tier ?? pack.procedure.tier
  return modules.map(({ module, steps }) => {
    const { words, hints } = speaksFor(ticket, module.offer)
    const seen = module.offer.when.filter(({ when }) => holds(when, session, tier)).map(({ says }) => says)
    return {
      id: module.id,
      title: module.title,
      why: module.why,
      steps: module.steps.map(({ use }) => steps[use]?.title ?? use),
      because: [...new Set([...words.map(word => `“${word}”`), ...hints, ...seen])],
      state: session.work.modules.includes(module.id) ? 'added' : isCovered(module.steps, pack) ? 'covered' : 'open',
    }
  })
}

function isCovered(steps: SideModule['module']['steps'], { procedure }: Pack): boolean {
  return steps.every(({ use, required }) =>
    procedure.steps.some(one => one.use === use && !one.when && (one.required || !required)),
  )
}
