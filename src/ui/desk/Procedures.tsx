import { FileUp, Workflow } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Door } from '../hooks/door'
import { Banner } from '../parts/Banner'
import { procedureWords } from '../procedure-words'
import { Empty } from './Empty'
import { PackImport } from './PackImport'
import { ProcedureAside } from './ProcedureAside'
import { ProcedureTable } from './ProcedureTable'
import { packRows } from './pack-rows'
import { Trouble } from './Trouble'
import { usePacks } from './use-packs'

/** Every procedure with its version, who read it, and the cases on others; importing a file. */
export function Procedures({ door }: { door: Door }) {
  const packs = usePacks(door)
  const { desk, problem, says } = packs
  const [picked, setPicked] = useState('')
  const [isImporting, setIsImporting] = useState(false)
  const rows = desk ? packRows(desk) : []
  const row = rows.find(({ head }) => head.procedureId === picked) ?? rows.find(one => one.isUnread) ?? rows[0]
  const unread = rows.filter(one => one.isUnread).length
  return (
    <div class="desk-page">
      <header class="page-head">
        <h1>Procedures</h1>
        <span class="muted num">{desk && rows.length}</span>
        <span class="grow" />
        <a class="quiet-link muted t12" href="#device">
          {procedureWords.history}
        </a>
        <button
          type="button"
          class="btn btn-quiet"
          aria-expanded={isImporting}
          onClick={() => setIsImporting(!isImporting)}
        >
          <FileUp class="i" size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>Import a file</span>
        </button>
      </header>
      <div class={row ? 'split split-cases split-procedures' : 'split'}>
        <main class="cases procedures" aria-busy={desk === null && !problem}>
          {problem && <Trouble problem={problem} onRetry={packs.onRetry} />}
          {desk === null && !problem && <p class="pad muted t12 slow">Loading procedures…</p>}
          <p class="sr" role="status">
            {says}
          </p>
          {isImporting && (
            <div class="pad">
              <PackImport
                door={door}
                onDone={(next, then) => {
                  packs.onDesk(next, then)
                  setIsImporting(false)
                }}
                onLeave={() => setIsImporting(false)}
              />
            </div>
          )}
          {unread > 0 && (
            <div class="pad">
              <Banner
                tone="info"
                title={unread === 1 ? 'One version is new to you' : `${unread} versions are new to you`}
              >
                <p>Read what changed beside the list. Until then the panel says so in each new case of the type.</p>
              </Banner>
            </div>
          )}
          {desk && desk.damaged.length > 0 && (
            <div class="pad">
              <Banner tone="warn" title={procedureWords.damaged}>
                <p class="mono t12">{desk.damaged.map(hash => hash.slice(0, 12)).join(', ')}</p>
              </Banner>
            </div>
          )}
          {desk && rows.length === 0 && (
            <Empty icon={Workflow} title={procedureWords.none} next={procedureWords.noneNext} />
          )}
          {rows.length > 0 && <ProcedureTable rows={rows} picked={row?.head.procedureId ?? ''} onPick={setPicked} />}
        </main>
        {row && <ProcedureAside key={row.head.hash} door={door} row={row} onRead={packs.onRead} onUse={packs.onUse} />}
      </div>
    </div>
  )
}
