import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../src/core/signals/findings'
import type { SignalInput } from '../../../src/core/signals/signal-input'
import { seeded } from './seeded-cases'

function firing(input: SignalInput): string {
  return findingsOf(input)
    .filter(finding => finding.state === 'fires')
    .map(finding => finding.signalId)
    .join(' ')
}

describe('the 16 tickets of the practice desk', () => {
  it('say so much by themselves', () => {
    expect(Object.fromEntries(seeded.map(one => [one.id, firing(one.input(false))]))).toMatchInlineSnapshot(`
      {
        "c01": "",
        "c02": "BEH-01",
        "c03": "THR-02",
        "c04": "MAIL-04 BEH-01 BEH-02",
        "c05": "",
        "c06": "3P-06",
        "c07": "BEH-10 BEH-01 BEH-02",
        "c08": "",
        "c09": "",
        "c10": "",
        "c11": "BEH-01",
        "c12": "THR-02",
        "c13": "",
        "c14": "",
        "c15": "MAIL-04 BEH-01 3P-03",
        "c16": "3P-07",
      }
    `)
  })

  it('say so much once mail, log and record were looked up', () => {
    expect(Object.fromEntries(seeded.map(one => [one.id, firing(one.input(true))]))).toMatchInlineSnapshot(`
      {
        "c01": "MAIL-01 NET-01 CRED-02",
        "c02": "MAIL-01 NET-04 DEV-02 SEQ-01 BEH-01",
        "c03": "MAIL-01 DEV-02 CRED-02 THR-02",
        "c04": "MAIL-03 MAIL-04 NET-02 DEV-02 BEH-01 BEH-02",
        "c05": "MAIL-01",
        "c06": "MAIL-01 NET-01 SEQ-08 3P-06",
        "c07": "MAIL-01 NET-02 DEV-02 CRED-02 BEH-10 BEH-01 BEH-02",
        "c08": "MAIL-01",
        "c09": "MAIL-01 NET-01 NET-04 NET-06 DEV-02 SEQ-03",
        "c10": "MAIL-01 NET-01 DEV-02 CRED-02",
        "c11": "MAIL-01 DEV-02 SEQ-08 BEH-01",
        "c12": "MAIL-01 NET-02 NET-04 DEV-02 THR-02",
        "c13": "MAIL-03 DEV-05 CRED-02",
        "c14": "MAIL-01",
        "c15": "MAIL-04 BEH-01 3P-03",
        "c16": "MAIL-02 3P-07",
      }
    `)
  })
})
