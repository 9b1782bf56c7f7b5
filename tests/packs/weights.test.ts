import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeFile } from '../../src/core/base/shape-problem'
import { weights } from '../../src/core/procedure/weights'

const data: unknown = JSON.parse(readFileSync(new URL('../../src/packs/weights/default.json', import.meta.url), 'utf8'))
const decoded = decodeFile(weights, 'default.json', data)

describe('default weights', () => {
  it('have the shape of a weights pack', () => {
    expect(decoded.ok ? [] : decoded.mistakes).toEqual([])
  })

  if (!decoded.ok) return
  const pack = decoded.value
  const ids = pack.signals.map(row => row.id)

  it('hold the 89 signals of the trade, each once, from the first to the last row', () => {
    expect(new Set(ids).size).toBe(89)
    expect([ids[0], ids[18], ids[88]]).toEqual(['MAIL-01', 'DEV-01', '3P-04'])
  })

  it('name only known signals in every list', () => {
    const lists = [
      pack.strong,
      pack.weak,
      pack.failGates,
      pack.atoGates,
      pack.routeGates,
      pack.classRule.alone,
      pack.classRule.live,
    ]
    const named = [...lists.flat(), ...pack.voids.flatMap(rule => [...rule.when, ...rule.voids])]
    expect(named.filter(id => !ids.includes(id))).toEqual([])
  })

  it('cap every group and put only known groups into classes and sources', () => {
    const groups = new Set(pack.signals.map(row => row.group))
    expect(Object.keys(pack.caps).sort()).toEqual([...groups].sort())
    const named = [...Object.values(pack.classes).flat(), ...pack.classRule.sources, ...pack.classRule.firm]
    expect(named.filter(group => !groups.has(group))).toEqual([])
  })

  it('never let a voided signal be one that voids', () => {
    const left = pack.voids.flatMap(rule => rule.when)
    expect(pack.voids.flatMap(rule => rule.voids).filter(id => left.includes(id))).toEqual([])
  })

  it('ask +13, +20 and +26 for tiers R2, R3 and R4, and verify nobody below', () => {
    expect(pack.thresholds).toEqual({ none: null, R1: null, R2: 13, R3: 20, R4: 26 })
  })

  it('give every strong proof and every gate its own row in the groups that carry it', () => {
    const strongGroups = pack.signals.filter(row => pack.strong.includes(row.id)).map(row => row.group)
    expect(new Set(strongGroups)).toEqual(new Set(['CRED', 'DOC', 'FIN']))
    expect(
      pack.signals.filter(row => pack.strong.includes(row.id)).every(row => row.identity >= pack.limits.classBase),
    ).toBe(true)
  })
})
