import { ChevronDown, ChevronRight } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { mailWords } from '../mail-words'
import { Hostile } from '../parts/Hostile'
import type { Shown } from './shown'

const mostLines = 200
const longestLine = 400

/** The raw text, asked for only when somebody wants to see it. */
export function MailRaw({ view, door, sourceId }: Pick<Shown, 'view' | 'door'> & { sourceId: string }) {
  const [isOpen, setOpen] = useState(false)
  const [lines, setLines] = useState<string[] | null>(null)
  const [says, setSays] = useState('')
  const toggle = async () => {
    setOpen(!isOpen)
    if (isOpen || lines) return
    const answer = await door.ask('source.load', { caseId: view.caseId, sourceId })
    if (!answer.ok) return setSays(`${answer.problem.says} ${answer.problem.fix}`)
    setSays(answer.value ? '' : mailWords.rawGone)
    if (answer.value) setLines(answer.value.text.split(/\r\n|\n|\r/))
  }
  const Icon = isOpen ? ChevronDown : ChevronRight
  return (
    <div class="stack-1">
      <button type="button" class="btn btn-bare btn-s btn-start" aria-expanded={isOpen} onClick={() => void toggle()}>
        <Icon class="i" size={14} aria-hidden="true" />
        <span>Show the raw headers</span>
      </button>
      {isOpen && says && <p role="alert">{says}</p>}
      {isOpen && lines && (
        <section class="evidence-clip mail-raw" aria-label="Raw headers" tabIndex={0}>
          <ol>
            {lines.slice(0, mostLines).map((line, index) => (
              <li key={`${index}`}>
                <Hostile text={line.slice(0, longestLine)} />
                {line.length > longestLine && '…'}
              </li>
            ))}
          </ol>
          {lines.length > mostLines && (
            <p class="muted">
              The first {mostLines} of {lines.length.toLocaleString('en')} lines.
            </p>
          )}
        </section>
      )}
    </div>
  )
}
