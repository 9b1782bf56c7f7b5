import { Database, MessageSquare } from 'lucide-preact'
import type { MailAddressRow, MailView } from '../../core/indicators/mail-view-shapes'
import { addressWords, byWords, domainWords, mailWords } from '../mail-words'
import { Differing } from '../parts/ContradictionTable'
import { Hostile } from '../parts/Hostile'
import { TakeButton, type Taking, useTakeRow } from './MailTake'

/** The addresses a mail names, beside the one on file; without it, beside the one the helpdesk shows. */
export function MailAddresses({ mail, taking }: { mail: MailView; taking: Taking }) {
  const { addresses, onFile, requester } = mail
  const head = onFile === null && requester !== null ? 'Helpdesk shows' : 'On file'
  return (
    <div class="stack-1">
      <h3>Addresses</h3>
      {onFile === null && (
        <p class="t12 muted">{requester === null ? mailWords.nothingBeside : mailWords.nothingOnFile}</p>
      )}
      {addresses.count === 0 ? (
        <p>{mailWords.noAddress}</p>
      ) : (
        <table class="pairs-table" aria-label={`Addresses of the mail: mail says against ${head.toLowerCase()}`}>
          <thead>
            <tr>
              <th scope="col">
                <span class="voice voice-client">
                  <MessageSquare class="i" size={14} aria-hidden="true" />
                  Mail says
                </span>
              </th>
              <th scope="col">
                <span class="voice voice-system">
                  <Database class="i" size={14} aria-hidden="true" />
                  {head}
                </span>
              </th>
            </tr>
          </thead>
          {addresses.rows.map((row, index) => (
            <AddressRows key={`${index} ${row.address}`} row={row} isOnFile={onFile !== null} taking={taking} />
          ))}
        </table>
      )}
      {addresses.count > addresses.rows.length && (
        <p class="t12 muted">
          {addresses.rows.length} of {addresses.count} addresses shown.
        </p>
      )}
    </div>
  )
}

function AddressRows({ row, isOnFile, taking }: { row: MailAddressRow; isOnFile: boolean; taking: Taking }) {
  const { header, name, address, behind } = row
  const beside = isOnFile ? row.onFile : row.requester
  const taken = { taking, lines: behind, what: `${header} ${address.slice(0, 60)}` }
  const differs = [row.domain ? domainWords[row.domain] : '', ...beside.by.map(way => byWords[way])].filter(Boolean)
  return (
    <tbody class="pair-rows" {...useTakeRow(taken)}>
      <tr>
        <th scope="rowgroup" colSpan={2} class="what">
          <div class="mail-row">
            <div class="line-1">
              {header}
              <span class={`chip chip-${cssOf(beside.result)}`}>{addressWords[beside.result]}</span>
              {differs.join(' · ')}
              {name && (
                <span>
                  named <Hostile text={name.slice(0, 120)} />
                </span>
              )}
            </div>
            <TakeButton {...taken} />
          </div>
        </th>
      </tr>
      <tr class="pair-values">
        <td class="says mono">
          {address ? <Differing text={address} beside={beside.other ?? address} /> : 'empty sender, as bounces have'}
        </td>
        <td class="mono">
          {beside.other === null ? (
            <span class="chip chip-unknown">unknown</span>
          ) : (
            <Differing text={beside.other} beside={address} />
          )}
        </td>
      </tr>
    </tbody>
  )
}

function cssOf(result: MailAddressRow['onFile']['result']): string {
  return { exact: 'ok', 'same-mailbox': 'info', different: 'warn', unknown: 'unknown' }[result]
}
