import { stepResults, tiers } from '../../core/case/event'
import type { DraftCondition } from '../../core/procedure/draft'
import type { Step } from '../../core/procedure/procedure'
import { resultWords } from '../words'
import { CheckGroup } from './CheckGroup'

/** What a condition can ask about, in the order offered. */
const kinds = [
  { kind: 'step', word: 'a step has a result' },
  { kind: 'observed', word: 'something was seen' },
  { kind: 'tier', word: 'the tier is' },
  { kind: 'alarm', word: 'any alarm was seen' },
  { kind: 'all', word: 'all of these' },
  { kind: 'any', word: 'any of these' },
] as const
type Kind = (typeof kinds)[number]['kind']

type EditProps = {
  /** Said before each control's name, so that two conditions can be told apart: 'Condition of S05'. */
  name: string
  condition: DraftCondition
  /** Steps it can look back on. */
  steps: readonly Step[]
  onCondition: (next: DraftCondition) => void
  onRemove: () => void
}

/** A condition through pickers: what it asks about, whether it is denied, and its parts. */
export function ConditionEdit({ name, condition, steps, onCondition, onRemove }: EditProps) {
  const { isDenied, inner } = peeled(condition)
  const put = (next: DraftCondition) => onCondition(isDenied ? { not: next } : next)
  return (
    <fieldset class="cond" aria-label={name}>
      <div class="line-1">
        <select
          class="input select"
          aria-label={`${name}: kind`}
          value={kindOf(inner)}
          onChange={event => {
            const found = kinds.find(one => one.kind === event.currentTarget.value)
            if (found) put(fresh(found.kind, inner, steps))
          }}
        >
          {kinds.map(({ kind, word }) => (
            <option key={kind} value={kind}>
              {word}
            </option>
          ))}
        </select>
        <label class="check">
          <input type="checkbox" checked={isDenied} onChange={() => onCondition(isDenied ? inner : { not: inner })} />
          <span>
            <span class="sr">{name}: </span>not
          </span>
        </label>
        <button type="button" class="btn btn-bare btn-s" onClick={onRemove}>
          <span>
            Remove<span class="sr"> {name}</span>
          </span>
        </button>
      </div>
      <Parts name={name} condition={inner} steps={steps} onCondition={put} />
    </fieldset>
  )
}

function Parts({ name, condition, steps, onCondition }: Omit<EditProps, 'onRemove'>) {
  if ('all' in condition || 'any' in condition) {
    const list = 'all' in condition ? condition.all : condition.any
    const put = (next: DraftCondition[]) => onCondition('all' in condition ? { all: next } : { any: next })
    return (
      <div class="cond-parts">
        {list.map((part, at) => (
          <ConditionEdit
            key={`${at}`}
            name={`${name}, part ${at + 1}`}
            condition={part}
            steps={steps}
            onCondition={next => put(list.map((one, place) => (place === at ? next : one)))}
            onRemove={() => put(list.filter((_one, place) => place !== at))}
          />
        ))}
        <button type="button" class="chip" onClick={() => put([...list, freshCondition(steps)])}>
          <span>
            + part<span class="sr"> of {name}</span>
          </span>
        </button>
      </div>
    )
  }
  if ('step' in condition) {
    return (
      <div class="cond-leaf">
        <select
          class="input select"
          aria-label={`${name}: step`}
          value={condition.step}
          onChange={event => onCondition({ ...condition, step: event.currentTarget.value })}
        >
          {!steps.some(({ id }) => id === condition.step) && <option value={condition.step}>{condition.step}</option>}
          {steps.map(({ id, title }) => (
            <option key={id} value={id}>
              {id} {title}
            </option>
          ))}
        </select>
        <CheckGroup
          name={`${name}: results`}
          options={stepResults.map(value => ({ value, word: resultWords[value] }))}
          chosen={condition.is}
          onChosen={is => onCondition({ ...condition, is })}
        />
      </div>
    )
  }
  if ('observed' in condition) {
    const isKnown = steps.some(step => step.observations.some(({ id }) => id === condition.observed))
    return (
      <select
        class="input select"
        aria-label={`${name}: what was seen`}
        value={condition.observed}
        onChange={event => onCondition({ observed: event.currentTarget.value })}
      >
        {!isKnown && <option value={condition.observed}>{condition.observed || 'choose'}</option>}
        {steps
          .filter(step => step.observations.length > 0)
          .map(step => (
            <optgroup key={step.id} label={`${step.id} ${step.title}`}>
              {step.observations.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    )
  }
  if ('tier' in condition) {
    return (
      <CheckGroup
        name={`${name}: tiers`}
        options={tiers.map(value => ({ value, word: value }))}
        chosen={condition.tier}
        onChosen={tier => onCondition({ tier })}
      />
    )
  }
  return null
}

/** Two denials are none. */
function peeled(condition: DraftCondition): { isDenied: boolean; inner: DraftCondition } {
  if (!('not' in condition)) return { isDenied: false, inner: condition }
  const { isDenied, inner } = peeled(condition.not)
  return { isDenied: !isDenied, inner }
}

function kindOf(condition: DraftCondition): Kind {
  return kinds.find(({ kind }) => kind in condition)?.kind ?? 'all'
}

/** Another kind keeps the parts of a group, and a leaf becomes the first part of one. */
function fresh(kind: Kind, last: DraftCondition, steps: readonly Step[]): DraftCondition {
  const parts = 'all' in last ? last.all : 'any' in last ? last.any : [last]
  if (kind === 'all') return { all: parts }
  if (kind === 'any') return { any: parts }
  if (kind === 'tier') return { tier: ['R4'] }
  if (kind === 'alarm') return { alarm: true }
  if (kind === 'observed') {
    const first = steps.flatMap(step => step.observations)[0]
    return { observed: first?.id ?? '' }
  }
  return freshCondition(steps)
}

/** A condition to begin with: the last step before, passed. */
export function freshCondition(steps: readonly Step[]): DraftCondition {
  return { step: steps.at(-1)?.id ?? '', is: ['pass'] }
}
