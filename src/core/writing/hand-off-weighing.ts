/** Both scales with their strongest reasons, why the result is what it is, and the gates, as lines of the note. */
import { decibans } from '../procedure/because'
import type { Contribution, GateState, Recommendation } from '../procedure/recommendation'
import type { Room } from './hand-off-room'
import { atMost, item, labelled } from './note-lines'
import { cut, plainLine } from './plain-line'
import { compromiseWords, identityWords, withFigure } from './scale-words'

const mostShares = 5
/** Reasons that only repeat the figures the note shows already. */
const repeated = /^(Identity stands at|Fragile:)/

/**
 * Writes both scales, each with the five largest shares each way, and what decided.
 *
 * @param recommendation    as shown
 * @param room              how much may be told
 * @returns                 lines of the note
 */
export function scaleLines(recommendation: Recommendation, room: Room): string[] {
  const { identityDb, compromiseDb, threshold, contributions, because, fragility, fragile } = recommendation
  const asked = threshold === null ? '' : `needs ${decibans(threshold)}`
  const reasons = because.filter(reason => !repeated.test(reason))
  return [
    ...labelled('Owner?', withFigure(identityWords(identityDb, threshold), identityDb, asked)),
    ...sharesOf(contributions, one => one.identity, { words: ['for', 'against'], room }),
    ...labelled('Control?', withFigure(compromiseWords(compromiseDb), compromiseDb)),
    ...sharesOf(contributions, one => one.compromise, { words: ['raises', 'lowers'], room }),
    ...reasons
      .slice(0, room.because)
      .flatMap((reason, at) => labelled(at === 0 ? 'Because' : '', plainLine(reason, Math.max(room.quote, 76)))),
    ...labelled(
      'Robust',
      `${fragile ? 'FRAGILE, ' : ''}the same result in ${Math.round(fragility)} of 100 tries with weights moved`,
    ),
  ]
}

/**
 * Writes the gates: what is not met and what is unknown one by one, what is met in a run.
 *
 * @param recommendation    as shown
 * @param room              how much may be told
 * @returns                 lines of the note
 */
export function gateLines({ gates }: Recommendation, room: Room): string[] {
  const met = gates.filter(gate => gate.state === 'met').map(gate => firstClause(gate.text))
  const standing = gates.filter(gate => gate.state !== 'met').flatMap(gate => gateLine(gate, room))
  const run = room.gateWords === 'full' ? `Met: ${met.join('; ')}` : `Met: ${met.length} of ${gates.length}`
  return [...atMost(standing, room.gates, 'lines of gates'), ...(met.length > 0 ? item(run) : [])]
}

const stateWords = { met: 'Met', unmet: 'NOT MET', unknown: 'Unknown' }

function gateLine({ state, text, detail }: GateState, { gateWords }: Room): string[] {
  const isFull = gateWords === 'full'
  const why = detail === '' ? '' : ` (${plainLine(detail, isFull ? 100 : 40)})`
  return item(
    `${stateWords[state]}: ${isFull ? text : cut(firstClause(text), 60)}${isFull || why.length < 20 ? why : ''}`,
  )
}

/** Gates that are met are only named; the panel has their full words. */
function firstClause(text: string): string {
  return text.split(/[:;,]/)[0] ?? text
}

type Shown = { words: readonly [string, string]; room: Room }

/** The largest shares each way, so that neither side can crowd the other out. */
function sharesOf(
  contributions: readonly Contribution[],
  scale: (one: Contribution) => number,
  { words: [upWord, downWord], room }: Shown,
): string[] {
  const up = contributions.filter(one => scale(one) > 0).sort((a, b) => scale(b) - scale(a))
  const down = contributions.filter(one => scale(one) < 0).sort((a, b) => scale(a) - scale(b))
  if (room.shares === 'run') {
    const most = room.shareWords
    return [...runOf(upWord, up, { scale, most }), ...runOf(downWord, down, { scale, most })]
  }
  const more = Math.max(0, up.length - mostShares) + Math.max(0, down.length - mostShares)
  const line = (word: string) => (one: Contribution) => {
    const halved = one.why === '' ? '' : `, ${one.why}`
    const figure = decibans(scale(one)).padStart(5)
    return `  ${word} ${figure}  ${titleWords(one.title, 44)}${cut(` (${groundsOf(one)})${halved}`, 28)}`
  }
  return [
    ...up.slice(0, mostShares).map(line(upWord)),
    ...down.slice(0, mostShares).map(line(downWord)),
    ...(more > 0 ? [`  … and ${more} smaller`] : []),
  ]
}

type Run = { scale: (one: Contribution) => number; most: number }

function runOf(word: string, list: readonly Contribution[], { scale, most }: Run): string[] {
  if (list.length === 0) return []
  const shares = list
    .slice(0, mostShares)
    .map(one => `${decibans(scale(one))} ${titleWords(one.title, most)} (${cut(groundsOf(one), 12)})`)
  const more = list.length > mostShares ? `; and ${list.length - mostShares} smaller` : ''
  return item(`${word} ${shares.join('; ')}${more}`)
}

function groundsOf({ stepIds }: Contribution): string {
  return stepIds.length > 0 ? stepIds.join(', ') : 'confirmed by hand'
}

/**
 * Shortens the title of a signal; signs of comparison could be taken for markup by a composer that reads HTML.
 *
 * @param title    from the weights pack
 * @param most     longest result
 * @returns        the title without such signs
 */
export function titleWords(title: string, most: number): string {
  return cut(title.replace(/<=/g, '≤').replace(/>=/g, '≥').replace(/</g, 'under').replace(/>/g, 'over'), most)
}
