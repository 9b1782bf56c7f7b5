import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { AddSource } from './AddSource'
import { MailSource } from './MailSource'
import type { Shown } from './shown'

/** Logs and raw mails of the case: what was given, and what each of them shows. */
export function Sources(shown: Shown) {
  const { sources } = shown.view.session
  const hasLogs = sources.some(({ head }) => head.kind === 'log')
  const Logs = useWorkbench(hasLogs)
  return (
    <>
      <AddSource {...shown} />
      {hasLogs && Logs && <Logs {...shown} />}
      {sources
        .filter(({ head }) => head.kind === 'mail')
        .map(source => (
          <MailSource key={source.head.id} {...shown} source={source} />
        ))}
    </>
  )
}

/** The log workbench, loaded with the first log of a case: a panel without one need not carry it. */
function useWorkbench(isWanted: boolean): ComponentType<Shown> | null {
  const [Logs, setLogs] = useState<ComponentType<Shown> | null>(null)
  useEffect(() => {
    if (isWanted && !Logs) void import('./Logs').then(room => setLogs(() => room.Logs))
  }, [isWanted, Logs])
  return Logs
}
