import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../core/base/problem'
import type { Session } from '../../core/case/session'
import type { HeaderLines } from '../../core/indicators/mail-beside'
import type { MailView } from '../../core/indicators/mail-view-shapes'
import { mailWords } from '../mail-words'
import { Banner } from '../parts/Banner'
import { Hostile } from '../parts/Hostile'
import type * as Drawn from './MailShown'
import type { Taking } from './MailTake'
import { mailTime } from './mail-time'
import type { Shown } from './shown'

type MailShown = Shown & { source: Session['sources'][number] }

/** One raw mail of the case: who wrote it, what our receiver says of it, which way it came. */
export function MailSource(shown: MailShown) {
  const { source, view, door } = shown
  const { mail, drawn, problem, reload } = useMail(shown)
  const { taking, says } = useTaking(shown)
  const heading = `piece-${source.head.id}`
  return (
    <section class="sec stack-3" aria-labelledby={heading} aria-busy={!drawn && !problem}>
      <div>
        <div class="sec-head">
          <h2 id={heading} class="cut" tabIndex={-1}>
            <Hostile text={source.head.title} />
          </h2>
          <span class="muted t12 num">{mail?.date?.iso && `dated ${mailTime(mail.date.iso)}`}</span>
          {mail && (
            <span class="muted t12 hide-narrow end">
              <kbd>E</kbd> takes a row
            </span>
          )}
        </div>
        {mail?.subject && (
          <p class="t12 muted cut">
            Subject: <Hostile text={mail.subject} />
          </p>
        )}
        <p class="t12 says" role="status">
          {says}
        </p>
      </div>
      {problem && (
        <Banner tone="warn" title={problem.says}>
          <p>{problem.fix}</p>
          <div class="banner-acts">
            <button type="button" class="btn btn-quiet btn-s" onClick={reload}>
              Read the mail again
            </button>
          </div>
        </Banner>
      )}
      {!drawn && !problem && <p class="muted">{mailWords.reading}</p>}
      {mail && drawn && (
        <drawn.MailShown view={view} door={door} sourceId={source.head.id} mail={mail} taking={taking} />
      )}
    </section>
  )
}

/** Reads the mail, and again when what it is compared with changes; how it is drawn is fetched only where there is one. */
function useMail({ view, door, source }: MailShown) {
  const [mail, setMail] = useState<MailView | null>(null)
  const [drawn, setDrawn] = useState<typeof Drawn | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tries, setTries] = useState(0)
  const { caseId, session, settings } = view
  const sourceId = source.head.id
  const beside = JSON.stringify([session.record.email?.value, session.ticket?.requesterEmail, settings.desk])
  useEffect(() => door.onNews(news => news.type === 'lists.changed' && setTries(last => last + 1)), [door])
  useEffect(() => {
    let isCurrent = true
    const parts = import('./MailShown').catch(() => null) // The extension was updated under an open page.
    void Promise.all([door.ask('mail.view', { caseId, sourceId }), parts]).then(([answer, shown]) => {
      if (!isCurrent) return
      setDrawn(shown)
      if (!shown) return setProblem(mailWords.notDrawn)
      setProblem(answer.ok ? null : answer.problem)
      setMail(answer.ok ? answer.value : null)
    })
    return () => {
      isCurrent = false
    }
  }, [door, caseId, sourceId, beside, tries])
  return { mail, drawn, problem, reload: () => setTries(last => last + 1) }
}

/** Header lines become evidence of the open step; before there is one, of the case. */
function useTaking({ view, append, open, source }: MailShown): { taking: Taking; says: string } {
  const [says, setSays] = useState('')
  const sourceId = source.head.id
  const texts = new Set(
    view.session.evidence.flatMap(({ item }) =>
      item.source.type === 'rows' && item.source.sourceId === sourceId ? [item.source.text] : [],
    ),
  )
  const isTaken = ({ text }: HeaderLines) => texts.has(text)
  const take = async (lines: HeaderLines) => {
    if (isTaken(lines)) return setSays(mailWords.already)
    const evidence = { id: crypto.randomUUID(), source: { type: 'rows' as const, sourceId, ...lines } }
    const isKept = await append({ type: 'evidence.added', stepId: open || 'case', evidence })
    setSays(isKept ? mailWords.taken : '')
  }
  return { taking: { take: lines => void take(lines), isTaken }, says }
}
