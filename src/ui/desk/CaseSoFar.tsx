import type { Session } from '../../core/case/session'
import type { Pack } from '../../core/procedure/procedure'
import { stateClass } from '../parts/StateGlyph'
import { dispositionNames, resultWords } from '../words'

/** How far the case was at this moment: one cell a step, and counts. */
export function CaseSoFar({ session, pack }: { session: Session; pack: Pack | undefined }) {
  const { procedure, evidence, notes, decisions } = session
  const answers = Object.values(session.answers)
  const last = decisions.at(-1)
  const results = Object.entries(resultWords).flatMap(([result, word]) => {
    const count = answers.filter(answer => answer.result === result).length
    return count > 0 ? [`${count} ${word.toLowerCase()}`] : []
  })
  const uses = (procedure && pack?.procedure.steps) || []
  return (
    <section class="card pad stack" aria-label="The case at this moment">
      <div class="line">
        <h3 class="grow">The case at this moment</h3>
        <span class="t12 muted num">
          {answers.length} answered{uses.length > 0 && `, ${uses.length} steps in the procedure`}
        </span>
      </div>
      {uses.length > 0 && (
        <div class="cells" role="img" aria-label={`Steps: ${results.join(', ') || 'none answered'}`}>
          {uses.map((use, index) => (
            <i
              key={`${index}${use.use}`}
              class={stateClass(session.answers[use.use]?.result ?? 'todo')}
              title={use.use}
            />
          ))}
        </div>
      )}
      <dl class="kv">
        <dt>Procedure</dt>
        <dd>
          {procedure
            ? `${pack?.procedure.title ?? procedure.id}, version ${procedure.version}${procedure.tier === 'none' ? '' : `, ${procedure.tier}`}`
            : 'not chosen yet'}
        </dd>
        <dt>Answers</dt>
        <dd>{results.join(', ') || 'none yet'}</dd>
        <dt>Kept</dt>
        <dd>
          {counted('piece', evidence.length)} of evidence, {counted('note', Object.keys(notes).length)}
        </dd>
        <dt>Decision</dt>
        <dd>{last ? dispositionNames[last.disposition] : 'none yet'}</dd>
      </dl>
    </section>
  )
}

function counted(word: string, count: number): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
