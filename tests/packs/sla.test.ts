import { describe, expect, it } from 'vitest'
import { decodeSla, slaTable } from '../../src/packs/load-sla'
import { librarySteps } from './step-library'

const broken = (change: object) => {
  const read = decodeSla('lists/sla.json', { ...slaTable, ...change })
  return read.ok ? [] : read.mistakes.map(({ file, path }) => `${file} ${path}`)
}

describe('the SLA table', () => {
  it('holds the five classes of the trade contract, in minutes', () => {
    expect(slaTable.classes.map(({ id, responseMin, milestoneMin }) => [id, responseMin, milestoneMin])).toEqual([
      ['S0', 15, 30],
      ['S1', 60, 120],
      ['S2', 480, 1_440],
      ['S3', 1_440, 4_320],
      ['S4', 2_880, 7_200],
    ])
  })

  it('never lets a live loss wait', () => {
    const urgent = slaTable.classes.filter(({ id }) => id === 'S0' || id === 'S1')
    expect(urgent.every(({ hours, pauses }) => hours === 'always' && !pauses)).toBe(true)
  })

  it('pauses where the trade contract says so', () => {
    expect(slaTable.classes.map(({ hours, pauses }) => `${hours} ${pauses}`)).toEqual([
      'always false',
      'always false',
      'always true',
      'business true',
      'business false',
    ])
  })

  it('names lock steps that the library has', () => {
    expect(slaTable.lockSteps.filter(id => !librarySteps.some(step => step.id === id))).toEqual([])
  })

  it.each([
    [{ schema: 'gatehouse.sla/1' }, 'schema'],
    [{ warnAt: [0.5, 0.5] }, 'warnAt'],
    [{ warnAt: [50] }, 'warnAt.0'],
    [{ warnFrom: 75 }, 'warnFrom'],
    [{ business: { ...slaTable.business, fromMinute: 1_020, toMinute: 540 } }, 'business'],
    [{ business: { ...slaTable.business, days: [1, 1] } }, 'business'],
    [{ classes: [...slaTable.classes, slaTable.classes[0]] }, 'classes'],
    [{ classes: [{ ...slaTable.classes[0], responseMin: 0 }] }, 'classes.0.responseMin'],
  ])('names file and path of a mistake: %j', (change, path) => {
    expect(broken(change)).toEqual([`lists/sla.json ${path}`])
  })
})
