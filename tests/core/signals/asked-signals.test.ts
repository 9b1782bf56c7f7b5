import { describe, expect, it } from 'vitest'
import { signals } from '../../../src/core/signals/index'
import type { Situations } from '../../../src/core/signals/signal-example'
import { librarySteps } from '../../packs/step-library'

const files = import.meta.glob<{ situations?: Situations }>('../../../src/core/signals/*-[0-9][0-9].ts', {
  eager: true,
})
const asked = signals.filter(signal => 'asked' in signal)

/** Steps of the library whose result or observations bring a signal in. */
function stepsThatAsk(signalId: string): string[] {
  return librarySteps
    .filter(step =>
      [...Object.values(step.signals ?? {}), ...step.observations.map(one => one.signals ?? [])]
        .flat()
        .includes(signalId),
    )
    .map(step => step.id)
}

describe.each(asked)('$id $title', ({ id, asked: { steps } }) => {
  it('is asked by the steps it names, where the library has them', () => {
    const inLibrary = steps.filter(step => librarySteps.some(one => one.id === step))
    expect(stepsThatAsk(id).filter(step => !steps.includes(step))).toEqual([])
    expect(inLibrary.filter(step => !stepsThatAsk(id).includes(step))).toEqual([])
  })

  it('tells situations in which it holds and in which it does not', () => {
    const situations = files[`../../../src/core/signals/${id.toLowerCase()}.ts`]?.situations
    expect(situations?.fires.length).toBeGreaterThanOrEqual(2)
    expect(situations?.quiet.length).toBeGreaterThanOrEqual(2)
    expect([...(situations?.fires ?? []), ...(situations?.quiet ?? [])].every(text => text.length > 20)).toBe(true)
  })
})

it('can each be reached through a step of the library', () => {
  expect(asked.filter(signal => stepsThatAsk(signal.id).length === 0).map(signal => signal.id)).toEqual([])
})
