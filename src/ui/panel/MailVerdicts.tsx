import { Check, CircleDashed, Database } from 'lucide-preact'
import type { MailAuthenticationRow, MailVerdictRow, MailView } from '../../core/indicators/mail-view-shapes'
import { headerTrustWords, mailWords } from '../mail-words'
import { Hostile } from '../parts/Hostile'
import { TakeItem, type Taking } from './MailTake'

/** What our own receiver says of SPF, DKIM and DMARC, then every header that says something, trusted or not. */
export function MailVerdicts({ mail, taking }: { mail: MailView; taking: Taking }) {
  const { verdicts, authentication, hasReceivers } = mail
  const writer = verdicts.find(({ trust }) => trust === 'ours')?.verdict.authservId
  return (
    <div class="stack-1">
      <div class="line-1">
        <h3>Mail verdicts</h3>
        {writer && (
          <span class="chip chip-ok" title={mailWords.ours}>
            <Check class="i" size={12} aria-hidden="true" />
            <span>authserv-id {writer}</span>
          </span>
        )}
      </div>
      {!hasReceivers && <p class="t12">{mailWords.noReceivers}</p>}
      <ul aria-label="Mail verdicts">
        {verdicts.map(row => (
          <TakeItem key={row.method} taking={taking} lines={row.behind} what={row.method}>
            <VerdictChip row={row} />
            <span class="t12 muted">{saysOf(row)}</span>
          </TakeItem>
        ))}
      </ul>
      {authentication.count > 0 && (
        <>
          <p class="label">Headers that say so, newest first</p>
          <ul aria-label="Authentication headers">
            {authentication.rows.map(row => (
              <HeaderItem key={row.behind.rows[0]} row={row} taking={taking} />
            ))}
          </ul>
          {authentication.count > authentication.rows.length && (
            <p class="t12 muted">
              {authentication.rows.length} of {authentication.count} shown.
            </p>
          )}
        </>
      )}
    </div>
  )
}

function VerdictChip({ row: { method, trust, verdict } }: { row: MailVerdictRow }) {
  const isKnown = trust === 'ours' && verdict.result !== 'unknown'
  const Icon = isKnown ? Database : CircleDashed
  return (
    <span class={`chip chip-mono chip-${isKnown ? cssOf(verdict) : 'unknown'}`}>
      <Icon class="i" size={12} aria-hidden="true" />
      <span>
        {method}={isKnown ? verdict.result : 'unknown'}
      </span>
    </span>
  )
}

/** A pass for another domain than From's says nothing of From. */
function cssOf({ result, aligned }: MailVerdictRow['verdict']): string {
  if (result === 'pass') return aligned === 'yes' ? 'ok' : 'system'
  return result === 'fail' ? 'stop' : result === 'none' ? 'system' : 'warn'
}

/** DMARC always speaks of From's domain; a method that found nothing has nothing to be aligned. */
function saysOf({ method, verdict, trust }: MailVerdictRow): string {
  const { domain, aligned, why, result } = verdict
  if (trust !== 'ours') return `${trust === 'not-trusted' ? 'not trusted: ' : ''}${why}`
  const isSilent = (method === 'dmarc' && aligned === 'yes') || (result === 'none' && domain === null)
  const alignment = { yes: 'aligned with From', no: 'not aligned with From', unknown: 'alignment unknown' }[aligned]
  return [domain && `for ${domain}`, ...(isSilent ? [] : [alignment, why])].filter(Boolean).join(' · ')
}

function HeaderItem({ row, taking }: { row: MailAuthenticationRow; taking: Taking }) {
  const { header, authservId, trust, results, behind } = row
  const isOurs = trust === 'own'
  return (
    <TakeItem taking={taking} lines={behind} what={`${header}, line ${behind.rows[0]}`}>
      <span class={`chip chip-${isOurs ? 'ok' : 'unknown'}`}>{headerTrustWords[trust]}</span>
      <span class="mono">
        <Hostile text={authservId || 'writer not named'} />
      </span>
      <span class="t12 muted">
        {header}: <Hostile text={results.map(({ method, result }) => `${method}=${result}`).join(' ') || 'no result'} />
      </span>
    </TakeItem>
  )
}
