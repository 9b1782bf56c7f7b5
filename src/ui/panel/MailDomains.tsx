import { TriangleAlert } from 'lucide-preact'
import type { MailView } from '../../core/indicators/mail-view-shapes'
import { mailWords, ruleWords } from '../mail-words'
import { Hostile } from '../parts/Hostile'
import { TakeItem, type Taking } from './MailTake'

/** Domains that look like another, and those a list of mail services names. */
export function MailDomains({ mail, hasNames, taking }: { mail: MailView; hasNames: boolean; taking: Taking }) {
  const { lookalikes, services } = mail
  return (
    <div class="stack-1">
      <h3>Domains</h3>
      {lookalikes.count === 0 && <p class="t12 muted">{quietWords(mail, hasNames)}</p>}
      <ul aria-label="Look-alike domains and mail services">
        {lookalikes.rows.map(({ domain, rule, like, against, hasWeight, headers, behind }) => (
          <TakeItem
            key={`${domain} ${like} ${against}`}
            taking={taking}
            lines={behind}
            what={`${domain} looks like ${like}`}
          >
            <span class="mono strong">
              <Hostile text={domain} />
            </span>
            <span class={`chip chip-${hasWeight ? 'warn' : 'unknown'}`}>
              {hasWeight && <TriangleAlert class="i" size={12} aria-hidden="true" />}
              <span>
                looks like <Hostile text={like} />
              </span>
            </span>
            <span class="t12 muted">
              {ruleWords[rule]} · {ruleWords[against]} · in {headers.join(', ')}
            </span>
          </TakeItem>
        ))}
        {services.rows.map(({ kind, domain, name, headers, behind }) => (
          <TakeItem key={domain} taking={taking} lines={behind} what={`${domain}, ${kind} service`}>
            <span class="mono">
              <Hostile text={domain} />
            </span>
            <span class={`chip ${kind === 'disposable' ? 'chip-warn' : ''}`}>{ruleWords[kind]}</span>
            <span class="t12 muted">
              {name && `${name} · `}in {headers.join(', ')}
            </span>
          </TakeItem>
        ))}
      </ul>
    </div>
  )
}

/** Says no more than was compared. */
function quietWords({ onFile, requester }: MailView, hasNames: boolean): string {
  const with_ = [
    hasNames && 'your protected names',
    onFile && 'the domain on file',
    requester && 'the domain the helpdesk shows',
  ].filter(Boolean)
  return with_.length === 0 ? mailWords.noNames : `None looks like ${with_.join(', ')}.`
}
