/** A login log of 100,000 rows: read whole, read in pieces, grouped, and held against the detectors. */
import { logTableSteps, readLogTable } from '../../src/core/indicators/log-table'
import { coverageOf } from '../../src/core/records/log-case'
import { detectSequences } from '../../src/core/records/sequences'
import { sessionsOf } from '../../src/core/records/sessions'
import { countryTable, sequenceRules } from '../../src/packs/load-network-lists'
import { type Figure, timed } from './median-of'

const agents = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.3 Safari/605.1.15',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36',
]

function logOf(rows: number): string {
  const lines = ['timestamp_utc,event,result,ip,country,asn,user_agent,device_id']
  for (let row = 0; row < rows; row++) {
    const time = new Date(1_770_000_000_000 + row * 60_000).toISOString().slice(0, 19)
    const result = row % 9 === 0 ? 'fail_password' : 'ok'
    lines.push(
      `${time}Z,login,${result},203.0.${row % 200}.${row % 250},FR,AS2200,"${agents[row % 2]}",dev-${row % 50}`,
    )
  }
  return lines.join('\n')
}

const rows = 100_000

/** What a log of 100,000 rows costs: whole, in pieces, and held against the detectors. */
export const figures = {
  'log-table-read': (runs: number): Figure => {
    const text = logOf(rows)
    const values = timed(() => sessionsOf(readLogTable(text).events, sequenceRules.session.gapMin), runs)
    return { unit: 'ms', values, target: 1_000, says: 'A login log of 100,000 rows, read and grouped into sessions.' }
  },
  'log-table-pieces': (runs: number): Figure => {
    const { most, longest, atBest } = longestPieces(logOf(rows), Math.min(runs, 5))
    const says = 'The same log read in pieces: 99.9 % of them take at most this.'
    const also = { longestMs: Math.max(...longest), longestAtBestMs: atBest }
    return { unit: 'ms', values: most, target: 8, says, also }
  },
  'log-table-detectors': (runs: number): Figure => {
    const { events } = readLogTable(logOf(rows))
    const input = { events, covers: coverageOf(events), rules: sequenceRules }
    const values = timed(() => detectSequences(input, countryTable), Math.min(runs, 5))
    return { unit: 'ms', values, target: 1_000, says: 'All detectors of sequences over the same log.' }
  },
}

/** `atBest` leaves out what others on the machine and the tidying of memory add: each piece at its best of all times. */
function longestPieces(text: string, times: number): { most: number[]; longest: number[]; atBest: number } {
  const found = { most: [] as number[], longest: [] as number[] }
  const best: number[] = []
  for (let time = 0; time < times; time++) {
    const lengths: number[] = []
    const reading = logTableSteps(text)
    for (let isDone = false; !isDone; ) {
      const start = performance.now()
      isDone = reading.next().done === true
      lengths.push(performance.now() - start)
    }
    for (const [at, length] of lengths.entries()) best[at] = Math.min(best[at] ?? length, length)
    lengths.sort((a, b) => a - b)
    found.most.push(lengths[Math.floor(lengths.length * 0.999)] ?? 0)
    found.longest.push(lengths.at(-1) ?? 0)
  }
  return { ...found, atBest: Math.max(...best) }
}
