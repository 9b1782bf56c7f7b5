/** A login log of 100,000 rows: read whole, read in pieces, grouped, and held against the detectors. */
import { logTableSteps, readLogTable } from '../../src/core/indicators/log-table'
import { coverageOf } from '../../src/core/records/log-case'
import { detectSequences } from '../../src/core/records/sequences'
import { sessionsOf } from '../../src/core/records/sessions'
import { countryTable, sequenceRules } from '../../src/packs/load-network-lists'
import { type Figure, printFigure, timed } from './median-of'

/** Name of the benchmark. */
export const name = 'log-table'

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

/** Measures and prints one line a figure. */
export function run(): Figure[] {
  const text = logOf(100_000)
  const whole = timed(() => sessionsOf(readLogTable(text).events, sequenceRules.session.gapMin), 5)
  const { events } = readLogTable(text)
  const input = { events, covers: coverageOf(events), rules: sequenceRules }
  const pieces = longestPieces(text, 5)
  return [
    printFigure('log of 100,000 rows read and grouped', 'ms', whole, { most: 1_000 }),
    printFigure('99.9 % of pieces of the same log take at most', 'ms', pieces.most, { most: 8 }),
    printFigure('longest piece of the same log', 'ms', pieces.longest, { most: 8 }),
    printFigure(
      'all detectors over the same log',
      'ms',
      timed(() => detectSequences(input, countryTable), 5),
      { most: 1_000 },
    ),
  ]
}

function longestPieces(text: string, times: number): { most: number[]; longest: number[] } {
  const found = { most: [] as number[], longest: [] as number[] }
  for (let time = 0; time < times; time++) {
    const lengths: number[] = []
    const reading = logTableSteps(text)
    for (let isDone = false; !isDone; ) {
      const start = performance.now()
      isDone = reading.next().done === true
      lengths.push(performance.now() - start)
    }
    lengths.sort((a, b) => a - b)
    found.most.push(lengths[Math.floor(lengths.length * 0.999)] ?? 0)
    found.longest.push(lengths.at(-1) ?? 0)
  }
  return found
}
