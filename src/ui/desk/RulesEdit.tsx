import { tiers } from '../../core/case/event'
import type { DraftCondition, ProcedureDraft } from '../../core/procedure/draft'
import type { Step } from '../../core/procedure/procedure'
import type { FileMistake } from '../../core/procedure/strict-json'
import { dispositionNames } from '../words'
import { CheckGroup } from './CheckGroup'
import { ConditionEdit, freshCondition } from './ConditionEdit'
import { ChoiceEdit, TextEdit, Wrong, wrongAt } from './EditField'
import { moved, stepsBefore } from './edit-steps'

type RulesProps = {
  draft: ProcedureDraft
  known: readonly Step[]
  mistakes: readonly FileMistake[]
  onChange: (next: (draft: ProcedureDraft) => ProcedureDraft) => void
}

const slaClasses = ['S0', 'S1', 'S2', 'S3', 'S4'] as const

/** What belongs to the procedure as a whole: its number, tier and clock, its gates, and where a case goes. */
export function RulesEdit({ draft, known, mistakes, onChange }: RulesProps) {
  const set = (over: Partial<ProcedureDraft>) => onChange(last => ({ ...last, ...over }))
  const wrong = (field: string) => wrongAt(mistakes, `procedure.${field}`)
  return (
    <main class="pad stack-3" aria-label="Procedure">
      <h2 class="t15 strong">Procedure</h2>
      <div class="two-fields">
        <TextEdit
          id="edit-title"
          word="Title"
          value={draft.title}
          wrong={wrong('title')}
          onText={title => set({ title })}
        />
        <TextEdit
          id="edit-version"
          word="Version"
          value={draft.version}
          wrong={wrong('version')}
          onText={version => set({ version })}
        />
        <ChoiceEdit
          id="edit-tier"
          word="Tier"
          value={draft.tier}
          options={tiers.map(value => ({ value, word: value }))}
          wrong={wrong('tier')}
          onChoice={tier => set({ tier })}
        />
        <ChoiceEdit
          id="edit-sla"
          word="Clock class"
          value={draft.slaClass}
          options={slaClasses.map(value => ({ value, word: value }))}
          wrong={wrong('slaClass')}
          onChoice={slaClass => set({ slaClass })}
        />
      </div>
      <TextEdit
        id="edit-goal"
        word="Goal"
        value={draft.goal}
        rows={2}
        wrong={wrong('goal')}
        onText={goal => set({ goal })}
      />
      <Wrong id="steps-wrong" wrong={wrongAt(mistakes, 'procedure.steps', true)} />
      <Gates draft={draft} known={known} mistakes={mistakes} onChange={onChange} />
      <Targets draft={draft} known={known} mistakes={mistakes} onChange={onChange} />
    </main>
  )
}

function Gates({ draft, known, mistakes, onChange }: RulesProps) {
  const steps = stepsBefore(draft, known)
  const put = (at: number, over: Partial<ProcedureDraft['gates'][number]>) =>
    onChange(last => ({ ...last, gates: last.gates.map((one, place) => (place === at ? { ...one, ...over } : one)) }))
  const add = () =>
    onChange(last => ({
      ...last,
      gates: [...last.gates, { id: freeId(last), text: '', when: freshCondition(steps) }],
    }))
  return (
    <section class="stack" aria-label="Gates">
      <div class="line">
        <h3 class="strong grow">Gates</h3>
        <button type="button" class="btn btn-quiet btn-s" onClick={add}>
          Add gate
        </button>
      </div>
      <Wrong id="gates-wrong" wrong={wrongAt(mistakes, 'procedure.gates', true)} />
      {draft.gates.map((gate, at) => (
        <details
          key={`${at} ${gate.id}`}
          open={wrongAt(mistakes, `procedure.gates.${at}`).length > 0 || gate.text === ''}
        >
          <summary>{gate.text || 'New gate'}</summary>
          <div class="stack-1 rule">
            <TextEdit
              id={`gate-${at}`}
              word={`Gate ${at + 1}, as the analyst reads it`}
              value={gate.text}
              wrong={[
                ...wrongAt(mistakes, `procedure.gates.${at}.text`),
                ...wrongAt(mistakes, `procedure.gates.${at}.id`),
              ]}
              onText={text => put(at, { text })}
            />
            <h4 class="label">Met when</h4>
            <ConditionEdit
              name={`Condition of gate ${at + 1}`}
              condition={gate.when}
              steps={steps}
              onCondition={when => put(at, { when })}
              onRemove={() => put(at, { when: { all: [] } })}
            />
            <Wrong id={`gate-when-${at}`} wrong={wrongAt(mistakes, `procedure.gates.${at}.when`)} />
            <div class="line-1">
              <button
                type="button"
                class="btn btn-quiet btn-s"
                onClick={() => onChange(last => ({ ...last, gates: last.gates.filter((_one, place) => place !== at) }))}
              >
                <span>
                  Remove gate<span class="sr"> {at + 1}</span>
                </span>
              </button>
            </div>
          </div>
        </details>
      ))}
    </section>
  )
}

function freeId({ gates }: ProcedureDraft): string {
  const taken = new Set(gates.map(({ id }) => id))
  let count = gates.length + 1
  while (taken.has(`gate-${count}`)) count += 1
  return `gate-${count}`
}

type Target = ProcedureDraft['targets'][number]

function Targets({ draft, known, mistakes, onChange }: RulesProps) {
  const steps = stepsBefore(draft, known)
  const set = (next: (targets: Target[]) => Target[]) => onChange(last => ({ ...last, targets: next(last.targets) }))
  const put = (at: number, over: Partial<Target>) =>
    set(list => list.map((one, place) => (place === at ? cleaned({ ...one, ...over }) : one)))
  const last = draft.targets.length - 1
  const fresh = (): Target => ({ to: '', why: '', when: freshCondition(steps) })
  return (
    <section class="stack" aria-label="Targets">
      <div class="line">
        <h3 class="strong grow">Where a case goes: the first that fits, the last takes the rest</h3>
        <button
          type="button"
          class="btn btn-quiet btn-s"
          onClick={() => set(list => [...list.slice(0, -1), fresh(), ...list.slice(-1)])}
        >
          Add target
        </button>
      </div>
      <Wrong id="targets-wrong" wrong={wrongAt(mistakes, 'procedure.targets', true)} />
      {draft.targets.map((target, at) => (
        <details key={`${at}`} open={wrongAt(mistakes, `procedure.targets.${at}`).length > 0 || target.to === ''}>
          <summary>
            {at + 1}. {target.to || 'New target'}
          </summary>
          <div class="stack-1 rule">
            <TextEdit
              id={`target-${at}`}
              word={`Target ${at + 1}, team`}
              value={target.to}
              wrong={wrongAt(mistakes, `procedure.targets.${at}.to`)}
              onText={to => put(at, { to })}
            />
            <TextEdit
              id={`target-why-${at}`}
              word={`Target ${at + 1}, why`}
              value={target.why}
              rows={2}
              wrong={wrongAt(mistakes, `procedure.targets.${at}.why`)}
              onText={why => put(at, { why })}
            />
            {at < last && (
              <>
                <CheckGroup
                  name={`Target ${at + 1}, for results`}
                  options={entriesOf(dispositionNames)}
                  chosen={target.for ?? []}
                  onChosen={chosen => put(at, { for: chosen.length > 0 ? chosen : undefined })}
                />
                <WhenEdit
                  name={`Condition of target ${at + 1}`}
                  when={target.when}
                  steps={steps}
                  onWhen={when => put(at, { when })}
                />
              </>
            )}
            <Wrong
              id={`target-when-${at}`}
              wrong={[
                ...wrongAt(mistakes, `procedure.targets.${at}`, true),
                ...wrongAt(mistakes, `procedure.targets.${at}.when`),
                ...wrongAt(mistakes, `procedure.targets.${at}.for`),
              ]}
            />
            <div class="line-1">
              <button
                type="button"
                class="btn btn-quiet btn-s"
                disabled={at === 0}
                onClick={() => set(list => moved(list, at, at - 1))}
              >
                <span>
                  Earlier<span class="sr">: target {at + 1}</span>
                </span>
              </button>
              <button
                type="button"
                class="btn btn-quiet btn-s"
                onClick={() => set(list => list.filter((_one, place) => place !== at))}
              >
                <span>
                  Remove target<span class="sr"> {at + 1}</span>
                </span>
              </button>
            </div>
          </div>
        </details>
      ))}
    </section>
  )
}

function WhenEdit({
  name,
  when,
  steps,
  onWhen,
}: {
  name: string
  when: DraftCondition | undefined
  steps: readonly Step[]
  onWhen: (when: DraftCondition | undefined) => void
}) {
  if (when)
    return (
      <ConditionEdit
        name={name}
        condition={when}
        steps={steps}
        onCondition={onWhen}
        onRemove={() => onWhen(undefined)}
      />
    )
  return (
    <button type="button" class="chip" onClick={() => onWhen(freshCondition(steps))}>
      <span>
        + condition<span class="sr">: {name}</span>
      </span>
    </button>
  )
}

function cleaned({ when, for: taken, ...rest }: Target): Target {
  return { ...rest, ...(when ? { when } : {}), ...(taken ? { for: taken } : {}) }
}

function entriesOf<T extends string>(names: Record<T, string>): { value: T; word: string }[] {
  const keys = Object.keys(names) as T[] // as: Object.keys widens the literal keys
  return keys.map(value => ({ value, word: names[value] }))
}
