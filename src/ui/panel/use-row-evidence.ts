import { useState } from 'preact/hooks'
import type { RowRef } from '../../core/records/detection'
import type { LogLine } from '../../core/records/log-lines'
import { counted } from '../log-phrases'
import type { Shown } from './shown'

/** Adds rows as evidence, and says what came of it. */
export type RowEvidence = {
  add: (rows: readonly RowRef[], title: string) => Promise<void>
  says: string
  target: string
}

const mostRows = 1_000
/** Rows written out; the others are named by their numbers. */
const mostTold = 40

/** Rows of logs become evidence of the open step, or of the case while no step is open. */
export function useRowEvidence({ view, door, append, open }: Shown): RowEvidence {
  const [says, setSays] = useState('')
  const stepId = open || 'case'
  const target = open || 'the case'
  const add = async (rows: readonly RowRef[], title: string) => {
    for (const sourceId of new Set(rows.map(({ tableId }) => tableId))) {
      const own = rows.filter(({ tableId }) => tableId === sourceId).map(({ row }) => row)
      const kept = own.slice(0, mostRows)
      const input = { caseId: view.caseId, sourceId, from: 0, count: mostTold, rows: kept.slice(0, mostTold) }
      const answer = await door.ask('log.rows', input)
      if (!answer.ok) return setSays(`${answer.problem.says} ${answer.problem.fix}`)
      const lines = answer.value?.lines ?? []
      const left = own.length - lines.length
      const text = [title, ...lines.map(lineText), ...(left > 0 ? [`and ${counted(left, 'row')} more`] : [])].join('\n')
      const source = { type: 'rows' as const, sourceId, rows: kept, text: text.slice(0, 20_000) }
      const isKept = await append({ type: 'evidence.added', stepId, evidence: { id: crypto.randomUUID(), source } })
      if (!isKept) return setSays('This evidence is kept above until it can be stored.')
    }
    setSays(`${counted(rows.length, 'row')} added to ${target}.`)
  }
  return { add, says, target }
}

/** 'row 7 · 2026-03-11 22:04 · login ok · 203.0.113.9 · VN · Chrome'. */
export function lineText({ row, time, what, ip, country, device, agent }: LogLine): string {
  return [`row ${row}`, time, what, ip, country, agent || device].filter(Boolean).join(' · ')
}
