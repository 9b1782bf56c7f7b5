import type { MailView } from '../../core/indicators/mail-view-shapes'
import { HopTable } from './HopTable'
import { MailAddresses } from './MailAddresses'
import { MailDomains } from './MailDomains'
import { MailProblems } from './MailProblems'
import { MailRaw } from './MailRaw'
import type { Taking } from './MailTake'
import { MailVerdicts } from './MailVerdicts'
import type { Shown } from './shown'

/** What a mail shows; one without headers has nothing to show but its problem. */
export function MailShown({
  view,
  door,
  sourceId,
  mail,
  taking,
}: Pick<Shown, 'view' | 'door'> & { sourceId: string; mail: MailView; taking: Taking }) {
  const isEmpty = mail.problems.rows.some(({ code }) => code === 'no-headers' || code === 'too-long')
  const hasNames = view.settings.desk.protectedNames.length > 0
  return (
    <>
      {!isEmpty && (
        <>
          <MailVerdicts mail={mail} taking={taking} />
          <MailAddresses mail={mail} taking={taking} />
          <HopTable hops={mail.hops} taking={taking} />
          <MailDomains mail={mail} hasNames={hasNames} taking={taking} />
        </>
      )}
      <MailProblems problems={mail.problems} taking={taking} />
      <MailRaw view={view} door={door} sourceId={sourceId} />
    </>
  )
}
