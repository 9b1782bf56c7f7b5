import { useState } from 'preact/hooks'
import type { CaseRow } from '../../messages/protocol'
import { Hostile } from '../parts/Hostile'
import { dispositionNames } from '../words'

/** The stored cases, newest first; a row opens the case as it was lived. */
export function CaseList({ rows }: { rows: CaseRow[] }) {
  const [asked, setAsked] = useState('')
  const needle = asked.trim().toLowerCase()
  const shown = rows.filter(row =>
    `${row.key} ${row.requester} ${row.subject} ${row.type}`.toLowerCase().includes(needle),
  )
  return (
    <main class="main">
      <header class="page-head">
        <h1>Cases</h1>
        <span class="muted num">{rows.length}</span>
        <span class="grow" />
        <input
          class="input"
          type="search"
          aria-label="Search tickets, people, subjects"
          placeholder="Search tickets, people, subjects"
          value={asked}
          onInput={event => setAsked(event.currentTarget.value)}
        />
      </header>
      {rows.length === 0 ? (
        <div class="empty">
          <h2>No case yet</h2>
          <p class="muted">
            Open a ticket in the helpdesk, open the panel and confirm the procedure; the case is kept from then on.
          </p>
        </div>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Ticket</th>
              <th scope="col">Requester</th>
              <th scope="col">Subject</th>
              <th scope="col">Type, tier</th>
              <th scope="col">Steps</th>
              <th scope="col">Result</th>
              <th scope="col">Last change, UTC</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <tr key={row.caseId}>
                <td class="mono">
                  <a href={`#review/${encodeURIComponent(row.caseId)}`}>#{row.key}</a>
                </td>
                <td>
                  <Hostile text={row.requester} />
                </td>
                <td>
                  <Hostile text={row.subject} />
                </td>
                <td>
                  {row.type} {row.tier === 'none' ? '' : row.tier}
                </td>
                <td class="num">
                  {row.answered} of {row.steps}
                </td>
                <td>{nameOf(row.disposition)}</td>
                <td class="num">{row.updatedAt.slice(0, 16).replace('T', ' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  )
}

function nameOf(disposition: string): string {
  const found = Object.entries(dispositionNames).find(([name]) => name === disposition)
  return found ? found[1] : 'To do'
}
