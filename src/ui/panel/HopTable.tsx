import { Check, Database } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { MailHopRow, MailView } from '../../core/indicators/mail-view-shapes'
import { hopTrustWords, mailWords, oddWords } from '../mail-words'
import { Hostile } from '../parts/Hostile'
import { TakeButton, type Taking, useTakeRow } from './MailTake'
import { delayWords, mailTime } from './mail-time'

/** A usual path is shorter; the newest hops are those our own servers saw. */
const firstShown = 12

/** The servers a mail passed, newest last, each with how far it can be believed. */
export function HopTable({ hops, taking }: { hops: MailView['hops']; taking: Taking }) {
  const [isWhole, setWhole] = useState(false)
  const one = sameTime(hops.rows)
  const shown = isWhole ? hops.rows : hops.rows.slice(-firstShown)
  const dated = hops.rows.find(({ country }) => country !== null)?.country
  return (
    <div class="stack-1">
      <div class="line-1">
        <h3>Mail path</h3>
        {one && <span class="muted t12 num">{mailTime(one)}, all hops</span>}
      </div>
      {hops.rows.length === 0 ? (
        <p>{mailWords.noPath}</p>
      ) : (
        <table class="table table-tight hops">
          <caption class="sr">Servers the message passed, newest last</caption>
          <thead>
            <tr>
              <th scope="col">Hop</th>
              <th scope="col">Server</th>
              <th scope="col">Trust</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <Hop key={row.number} row={row} isTimed={!one} taking={taking} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < hops.rows.length && (
        <button type="button" class="btn btn-quiet btn-s btn-start" onClick={() => setWhole(true)}>
          Show {hops.rows.length - shown.length} older hops
        </button>
      )}
      {hops.rows.length > 0 && hops.count >= hops.rows.length && (
        <p class="t12 muted">
          The newest {hops.rows.length - 1} of {hops.count} Received lines were read.
        </p>
      )}
      {dated && (
        <p class="t12 muted">
          Countries: {dated.list}, data of {dated.date}. {mailWords.countries}
        </p>
      )}
    </div>
  )
}

function Hop({ row, isTimed, taking }: { row: MailHopRow; isTimed: boolean; taking: Taking }) {
  const { number, server, trust, odd, behind } = row
  const { word, why } = hopTrustWords[trust]
  const taken = { taking, lines: behind, what: `hop ${number}` }
  const css = trust === 'ours' ? 'ok' : trust === 'unverified' ? 'unknown' : 'system'
  return (
    <tr {...useTakeRow(taken)}>
      <td class="num">{number}</td>
      <td>
        {server && (
          <div class="mono">
            <Hostile text={server} />
          </div>
        )}
        <Address row={row} />
        {isTimed && <When row={row} />}
        {odd.length > 0 && (
          <div class="line-1">
            {odd.map(one => (
              <span key={one} class="chip chip-warn">
                {oddWords[one]}
              </span>
            ))}
          </div>
        )}
      </td>
      <td>
        <span class="mail-row">
          <span class={`chip chip-${css}`} title={why}>
            {trust === 'ours' && <Check class="i" size={12} aria-hidden="true" />}
            {css === 'system' && <Database class="i" size={12} aria-hidden="true" />}
            <span>{word}</span>
          </span>
          <TakeButton {...taken} />
        </span>
      </td>
    </tr>
  )
}

function Address({ row: { server, ip, country, noCountry } }: { row: MailHopRow }) {
  if (ip === null) return server ? null : <span class="chip chip-unknown">server unknown</span>
  return (
    <div>
      <span class={server ? 'mono muted' : 'mono'}>{ip}</span>{' '}
      <span class="muted">
        {country?.code ?? (noCountry === 'reserved' ? 'reserved address, no country' : 'country unknown')}
      </span>
    </div>
  )
}

function When({ row: { number, time, delayMs } }: { row: MailHopRow }) {
  const delay = delayWords(delayMs)
  if (!time) return <div class="muted">{number === 1 ? 'began it; no time of its own' : 'time unknown'}</div>
  return (
    <div class="muted num">
      {time.iso ? mailTime(time.iso) : <Hostile text={time.raw.slice(0, 60)} />}
      {delay && `, ${delay}`}
    </div>
  )
}

/** The time all servers stamped, '' when they differ or one is unknown. */
function sameTime(hops: readonly MailHopRow[]): string {
  const times = new Set(hops.slice(1).map(({ time }) => time?.iso ?? ''))
  return times.size === 1 ? ([...times][0] ?? '') : ''
}
