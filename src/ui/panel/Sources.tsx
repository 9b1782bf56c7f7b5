import { LogSource } from './LogSource'
import { MailSource } from './MailSource'
import type { Shown } from './shown'

/** Logs and raw mails of the case: what was given, and what each of them shows. */
export function Sources(shown: Shown) {
  return (
    <>
      {shown.view.session.sources.map(source =>
        source.head.kind === 'log' ? (
          <LogSource key={source.head.id} {...shown} source={source} />
        ) : (
          <MailSource key={source.head.id} {...shown} source={source} />
        ),
      )}
    </>
  )
}
