import { ChevronRight } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { DevicesView, DeviceView, VisitView } from '../../core/records/log-visits'
import { addressWords, counted, kindWords } from '../log-phrases'
import { logWords } from '../log-words'
import { Hostile } from '../parts/Hostile'
import { utcDay, utcSpan } from '../parts/utc-time'
import { LogRow, type ShowRows } from './LogRow'
import type { RowEvidence } from './use-row-evidence'

type Acting = { evidence: RowEvidence; onShow: ShowRows }

/** Rows by device and visit, the newest device first. */
export function LogDevices({ devices, ...acting }: { devices: DevicesView } & Acting) {
  const { list, left, untimed, isZoneKnown } = devices
  if (list.length === 0) return null
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Devices and visits</h2>
        <span class="muted t12">{list.length + left}</span>
      </div>
      {!isZoneKnown && <p class="muted t12">{logWords.noZone}</p>}
      <ul>
        {list.map((device, at) => (
          <Device key={device.key} device={device} isFirst={at === 0} {...acting} />
        ))}
      </ul>
      {left > 0 && <p class="muted t12">{counted(left, 'older device')} not listed.</p>}
      {untimed > 0 && <p class="muted t12">{counted(untimed, 'row')} without a certain time stand in no visit.</p>}
    </div>
  )
}

function Device({ device, isFirst, ...acting }: { device: DeviceView; isFirst: boolean } & Acting) {
  const [isOpen, setIsOpen] = useState(isFirst)
  const label = device.label || 'No device named'
  return (
    <li class="stack-0">
      <button type="button" class="disclose" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <ChevronRight class="i tw" size={14} aria-hidden="true" />
        <span class="cut strong">
          <Hostile text={label} />
        </span>
        <span class="end muted t12">
          {counted(device.count, 'row')}, since {utcDay(device.firstMs)}
        </span>
      </button>
      {isOpen && (
        <ul class="inset">
          {device.visits.map(visit => (
            <Visit key={visit.firstMs} visit={visit} label={label} {...acting} />
          ))}
          {device.visitsLeft > 0 && (
            <li class="muted t12">{counted(device.visitsLeft, 'earlier visit')} not listed.</li>
          )}
        </ul>
      )}
    </li>
  )
}

function Visit({ visit, label, evidence, onShow }: { visit: VisitView; label: string } & Acting) {
  const when = utcSpan(visit.firstMs, visit.lastMs)
  const title = `visit of ${when} UTC, ${label.slice(0, 60)}`
  return (
    <LogRow title={title} rows={visit.rows} evidence={evidence} onShow={onShow}>
      <span class="num">{when}</span>
      <span class="t12">
        {visit.kinds.map(({ kind, count, failed }, at) => (
          <span key={kind}>
            {at > 0 && ', '}
            {count > 1 && `${count} × `}
            {kindWords(kind, failed)}
            {failed > 0 && failed < count && ` (${failed})`}
          </span>
        ))}
      </span>
      <span class="line-1">
        {visit.addresses.map(address => (
          <span key={address.ip} class="chip chip-mono chip-system">
            <Hostile text={`${address.ip} ${addressWords(address)}`} />
          </span>
        ))}
        {visit.addressesLeft > 0 && <span class="muted t12">and {visit.addressesLeft} more</span>}
        {visit.countries.length > 0 && <span class="muted t12">log says {visit.countries.join(', ')}</span>}
      </span>
    </LogRow>
  )
}
