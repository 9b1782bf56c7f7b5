import { CircleDashed, Flag, OctagonX } from 'lucide-preact'
import type { LogFindings, TripView } from '../../core/records/log-findings'
import { counted } from '../log-phrases'
import { detectionNames, logWords } from '../log-words'
import { Hostile } from '../parts/Hostile'
import { utcSpan } from '../parts/utc-time'
import { LogRow, type ShowRows } from './LogRow'
import type { RowEvidence } from './use-row-evidence'

type Acting = { evidence: RowEvidence; onShow: ShowRows }

/** What matters in the logs: sequences, travel, hours of the night; each with the rows it rests on. */
export function LogFound({
  findings,
  titles,
  ...acting
}: { findings: LogFindings; titles: ReadonlyMap<string, string> } & Acting) {
  return (
    <>
      <Sequences findings={findings} titles={titles} {...acting} />
      <Travel findings={findings} {...acting} />
      <Night findings={findings} />
    </>
  )
}

function Sequences({
  findings,
  titles,
  ...acting
}: { findings: LogFindings; titles: ReadonlyMap<string, string> } & Acting) {
  const { detections, quiet } = findings
  const fires = detections.filter(({ state }) => state === 'fires').length
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Sequences</h2>
        <span class="muted t12">
          {fires} fire · {detections.length - fires} unknown · {quiet.length} quiet
        </span>
      </div>
      {detections.length === 0 && <p class="muted t12">{logWords.noDetections}</p>}
      <ul>
        {detections.map(({ id, state, says, needs = '', rows, rowsLeft }) => {
          const name = titles.get(id) ?? detectionNames[id] ?? id
          const isUnknown = state === 'unknown'
          return (
            <LogRow
              key={id}
              title={`${id} ${isUnknown ? `unknown, needs ${needs}` : says || name}`}
              rows={rows}
              icon={
                isUnknown ? (
                  <CircleDashed class="i" size={16} aria-hidden="true" />
                ) : (
                  <Flag class="i i-warn" size={16} aria-hidden="true" />
                )
              }
              {...acting}
            >
              <span class="line-1">
                <span class={isUnknown ? 'muted' : 'strong'}>{name}</span>
                <span class="sid">{id}</span>
              </span>
              <span class="t12">
                <Hostile text={isUnknown ? `Unknown. Needed: ${needs}.` : says} />
                {rowsLeft > 0 && ` ${counted(rowsLeft, 'more row')}.`}
              </span>
            </LogRow>
          )
        })}
      </ul>
    </div>
  )
}

function Travel({ findings: { trips, tripsLeft }, ...acting }: { findings: LogFindings } & Acting) {
  const left = tripsLeft.impossible + tripsLeft['cannot-tell']
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Travel</h2>
        <span class="muted t12">{counted(tripsLeft.possible, 'possible trip')}</span>
      </div>
      {trips.length === 0 ? <p class="muted t12">{logWords.noTrips}</p> : <p class="muted t12">{logWords.bounds}</p>}
      <ul>
        {trips.map(trip => (
          <TripRow key={trip.rows.map(({ tableId, row }) => `${tableId} ${row}`).join()} trip={trip} {...acting} />
        ))}
      </ul>
      {left > 0 && (
        <p class="muted t12">{counted(left, 'more pair')} not listed: they cannot be told, or are slower.</p>
      )}
    </div>
  )
}

function TripRow({ trip, ...acting }: { trip: TripView } & Acting) {
  const { verdict, why, km, kmh, places, devices, rows, atMs } = trip
  const isImpossible = verdict === 'impossible'
  const way = places.map(place => place || 'place unknown').join(' to ')
  const says = isImpossible
    ? `At least ${km.toLocaleString('en')} km at over ${kmh.toLocaleString('en')} km/h: faster than any flight.`
    : `Cannot tell: ${why}.`
  return (
    <LogRow
      title={`trip ${way}, ${utcSpan(...atMs)} UTC. ${says}`}
      rows={rows}
      icon={
        isImpossible ? (
          <OctagonX class="i i-stop" size={16} aria-hidden="true" />
        ) : (
          <CircleDashed class="i" size={16} aria-hidden="true" />
        )
      }
      {...acting}
    >
      <span class="strong">{way}</span>
      <span class="t12">{says}</span>
      <span class="t12 muted">
        {utcSpan(...atMs)} UTC
        {devices.some(Boolean) && (
          <>
            {' · '}
            <Hostile text={devices.map(device => device || 'no device').join(' → ')} />
          </>
        )}
      </span>
    </LogRow>
  )
}

function Night({ findings: { night } }: { findings: LogFindings }) {
  const most = Math.max(1, ...(night?.share ?? []))
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Hours of the night</h2>
        {night && <span class="muted t12">{night.zone}</span>}
      </div>
      {night ? (
        <>
          <p class="t12">
            {counted(night.night, 'row')} of {night.rows.toLocaleString('en')} between 00:00 and 05:59 in {night.zone}.
          </p>
          <div
            class="hours"
            role="img"
            aria-label={`Rows by hour: ${night.share.map((count, hour) => `${hour}: ${count}`).join(', ')}`}
          >
            {night.share.map((count, hour) => (
              <i key={`${hour}`} class={hour < 6 ? 'hour-night' : ''} style={{ height: `${(count / most) * 100}%` }} />
            ))}
          </div>
        </>
      ) : (
        <p class="muted t12">{logWords.noNight}</p>
      )}
    </div>
  )
}
