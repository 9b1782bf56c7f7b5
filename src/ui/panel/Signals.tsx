import { ChevronRight } from 'lucide-preact'
import type { Finding } from '../../messages/protocol'
import { SignalRow } from '../parts/SignalRow'
import type { Shown } from './shown'

/** What fires, and, folded away, what cannot be told yet and for want of what. Quiet ones are only counted. */
export function Signals({ view, append }: Shown) {
  const fires = view.findings.filter(finding => finding.state === 'fires')
  const unknown = view.findings.filter(finding => finding.state === 'unknown')
  const quiet = view.findings.length - fires.length - unknown.length
  return (
    <div class="sec">
      <div class="sec-head">
        <h2>Signals</h2>
        <span class="muted t12">
          {fires.length} fire · {unknown.length} unknown · {quiet} quiet
        </span>
      </div>
      {fires.length > 0 && !view.pack && (
        <p class="muted t12">Confirm the procedure; then you can say yes or no to each.</p>
      )}
      <ul>
        {fires.map(finding => (
          <SignalRow
            key={finding.signalId}
            finding={finding}
            facts={view.facts.filter(fact => finding.factIds.includes(fact.id))}
            verdict={view.session.judged[finding.signalId]?.verdict}
            {...(view.pack
              ? {
                  onJudge: verdict =>
                    void append({
                      type: 'signal.judged',
                      signalId: finding.signalId,
                      verdict,
                      factIds: finding.factIds.slice(0, 50),
                    }),
                }
              : {})}
          />
        ))}
      </ul>
      <Unknown findings={unknown} />
    </div>
  )
}

/** Unknown is neither good nor bad: grouped by what would tell. */
function Unknown({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null
  const needs = [...new Set(findings.map(finding => finding.needs))]
  return (
    <details class="unknown-signals">
      <summary>
        <ChevronRight class="i i-s tw" size={14} aria-hidden="true" />
        {findings.length} cannot be told yet
      </summary>
      <ul>
        {needs.map(need => (
          <li key={need}>
            <p>Needs {need || 'something that was not read'}</p>
            <p class="t12 muted">
              {findings
                .filter(finding => finding.needs === need)
                .map(finding => finding.title)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
