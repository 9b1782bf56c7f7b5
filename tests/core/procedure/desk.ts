import type { Desk } from '../../../src/core/procedure/admit'
import { defaultWeights } from './default-weights'

/** What the gate knows in a test: level 1 by name, the weights that ship, nothing that fires. */
export function deskWith(more: Partial<Desk> & Pick<Desk, 'packs'>): Desk {
  return {
    role: 'L1',
    name: 'Mara Lindqvist',
    weights: defaultWeights,
    suggested: new Set(),
    modules: [],
    seen: { contradictions: [] },
    now: '2026-03-16T08:41:07.000Z',
    ...more,
  }
}
