import type { SessionEvent } from '../../core/case/event'
import type { Session } from '../../core/case/session'
import type { Pack } from '../../core/procedure/procedure'
import { Hostile } from '../parts/Hostile'
import { fieldWords } from '../words'
import { eventWords } from './event-words'
import { NoteShown } from './NoteShown'

/** What concerned the case as a whole: the ticket as it was read, the procedure, its tier, a signal, a case note. */
export function SeenCase({ event, session, pack }: { event: SessionEvent; session: Session; pack: Pack | undefined }) {
  const { body } = event
  const { title, detail } = eventWords(body, pack)
  if (body.type === 'case.opened') return <TicketCard session={session} />
  if (body.type === 'note.written' && session.notes.case)
    return <NoteShown title="Note on the case, staff only" {...session.notes.case} />
  return (
    <section class="card pad stack" aria-label={title}>
      <h2 class="t15 strong">{title}</h2>
      {body.type === 'procedure.chosen' && pack && <p>{pack.procedure.goal}</p>}
      {body.type === 'signal.judged' && <p>Rests on {body.factIds.length} facts of the ticket.</p>}
      {detail && (
        <p class="muted as-typed">
          <Hostile text={detail} />
        </p>
      )}
      {body.type === 'procedure.chosen' && <p class="t12 muted">Clock class {body.slaClass}</p>}
    </section>
  )
}

function TicketCard({ session: { ticket } }: { session: Session }) {
  if (!ticket) return null
  const rows = [
    ['Requester', ticket.requesterName],
    ['Address', ticket.requesterEmail],
    ...ticket.fields.map(({ name, value }) => [fieldWords[name] ?? name, value]),
  ]
  return (
    <section class="card pad stack" aria-label="Ticket as it was read">
      <div class="line t12 muted">
        <span class="grow">Ticket as it was read, by {ticket.adapter}</span>
        <span class="mono t11">#{ticket.key}</span>
      </div>
      <h2 class="t15 strong">
        <Hostile text={ticket.subject || 'Subject not found'} />
      </h2>
      <dl class="kv">
        {rows.map(([name, value]) => (
          <div key={`${name}${value}`} class="kv-row">
            <dt>{name}</dt>
            <dd>{value ? <Hostile text={value} /> : <span class="muted">not found</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
