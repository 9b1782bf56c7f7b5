/**
 * An Adapter says where a helpdesk's page shows what: selectors, closed choices and word lists, never code.
 * Example: field `status` = first of [{ css: '.status .current-value' }], text, collapsed.
 * One JSON file a site in `packs/sites`; the page's reader interprets it, `loadSites` checks it.
 */
import * as v from 'valibot'
import { patternMistake } from './pattern'
import { fieldNames, speakers } from './reading'

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
const termId = v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/, 'a term id has letters, digits, dots and dashes'))
const css = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(300, 'a selector has at most 300 characters'),
  v.check(text => !/[{}]/.test(text.replaceAll('{caseKey}', '')), 'the only placeholder in a selector is {caseKey}'),
)
const regex = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(160, 'a pattern has at most 160 characters'),
  v.rawCheck(({ dataset, addIssue }) => {
    const mistake = dataset.typed ? patternMistake(dataset.value) : ''
    if (mistake) addIssue({ message: mistake })
  }),
)

/** One way to a value: css, in a same-origin frame where one is named; or a part of the key. */
const sel = v.union(
  [v.strictObject({ css, frame: v.optional(css) }), v.strictObject({ part: name })],
  'a selector is one of {css, frame} {part}',
)
const sels = v.pipe(v.array(sel), v.minLength(1), v.maxLength(8, 'at most 8 alternatives'))
const getOne = v.union(
  [v.picklist(['text', 'value']), v.pipe(v.string(), v.regex(/^@[\w:-]{1,60}$/))],
  'get is text, value or @attribute',
)
const get = v.union(
  [getOne, v.pipe(v.array(getOne), v.minLength(1), v.maxLength(8))],
  'get is text, value or @attribute, or a list of these',
)

const plainSteps = [
  'collapse',
  'trim',
  'lower',
  'emailFromText',
  'displayNameFromText',
  'firstLine',
  'digits',
  'urlDecode',
] as const
const dateKinds = ['iso', 'epoch-s', 'epoch-ms', 'host-locale', 'dmy', 'mdy', 'ymd'] as const
const step = v.union(
  [
    v.picklist(plainSteps),
    v.strictObject({
      regex,
      group: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))),
      optional: v.optional(v.boolean()),
    }),
    v.strictObject({ strip: regex }),
    v.strictObject({ date: v.picklist(dateKinds) }),
    v.strictObject({ map: v.record(v.string(), v.string()) }),
  ],
  `a step is one of ${plainSteps.join(', ')}, {regex}, {strip}, {date}, {map}`,
)
const pipe = v.optional(v.pipe(v.array(step), v.maxLength(6, 'at most 6 pipe steps')))
const drop = v.optional(v.pipe(v.array(css), v.maxLength(8)))

const cell = v.strictObject({ css, get: v.optional(get), drop, pipe })
const rows = v.strictObject({ rows: css, key: cell, value: cell })
const field = v.strictObject({
  select: v.optional(sels),
  get: v.optional(get),
  all: v.optional(v.boolean()),
  drop,
  pipe,
})

/** What must hold for a case of `cases`; every key that is given must hold, and what cannot be told does not hold. */
const when = v.pipe(
  v.strictObject({
    matches: v.optional(css),
    has: v.optional(css),
    /** The text at `css`, without `drop`, holds a phrase of the term in any language. */
    textIn: v.optional(v.strictObject({ css, drop, terms: termId })),
    /** An address of this header of the message is among the values of a field. */
    header: v.optional(v.strictObject({ name, in: v.picklist(fieldNames) })),
    /** A value of the message (its address, where it holds one) is or is not among values elsewhere on the page. */
    among: v.optional(
      v.strictObject({
        item: cell,
        page: cell,
        by: v.optional(v.picklist(['domain'])),
        not: v.optional(v.boolean()),
      }),
    ),
    /** A part of the case key has one of these values. */
    part: v.optional(v.strictObject({ name, in: v.pipe(v.array(name), v.maxLength(20)) })),
    /** There is text at `css`, and no address in it, while the page shows clients with their address. */
    noAddress: v.optional(css),
  }),
  v.check(
    rule => Object.values(rule).some(value => value !== undefined),
    'a condition names at least one thing to look at',
  ),
)
const casesOf = <const T extends readonly string[]>(values: T) =>
  v.strictObject({
    cases: v.pipe(v.array(v.strictObject({ when, value: v.picklist(values) })), v.maxLength(8, 'at most 8 cases')),
    else: v.picklist(values),
  })

const messages = v.strictObject({
  container: v.optional(sels),
  item: sels,
  skipIf: v.optional(v.pipe(v.array(v.strictObject({ css })), v.maxLength(8))),
  order: v.strictObject({ by: v.picklist(['time', 'id', 'dom']) }),
  /** Everything inside is the sender's: no field is ever read from there. Default: the body's selectors. */
  bodyBox: v.optional(css),
  fields: v.strictObject({
    id: v.optional(field),
    author: v.optional(field),
    authorEmail: v.optional(field),
    time: v.optional(field),
    /** For people; who speaks is told by `direction`, and rows that are no messages by `skipIf`. */
    kind: v.optional(casesOf(['message', 'note'])),
    direction: casesOf(speakers),
    /** `drop`: what the helpdesk itself put there or folded away; skipped and not counted as hidden. */
    body: v.strictObject({ select: sels, drop }),
    headers: v.optional(rows),
    attachments: v.optional(field),
  }),
  /** Controls that show more messages; never pressed. While one is on the page the reading says it is not whole. */
  expand: v.optional(
    v.pipe(
      v.array(
        v.strictObject({ click: v.strictObject({ css }), consent: v.literal('ask'), max: v.optional(v.number()) }),
      ),
      v.maxLength(8),
    ),
  ),
  /** Where the analyst can open the raw headers; never fetched. */
  raw: v.optional(
    v.strictObject({
      kind: v.picklist(['link', 'modal', 'page']),
      select: v.optional(sel),
      get: v.optional(get),
      fetch: v.literal('never'),
    }),
  ),
})

const composer = v.strictObject({
  id: name,
  audience: v.picklist(['client', 'internal', 'unknown']),
  /** Where the helpdesk shows this composer; {caseKey} may stand in a query value. */
  route: v.optional(
    v.strictObject({
      path: v.pipe(v.string(), v.regex(/^\/[\w./-]{0,200}$/, 'a path on the same site')),
      query: v.record(name, v.pipe(v.string(), v.maxLength(80))),
    }),
  ),
  /** The control that tells the audience, read again at the moment of insertion. */
  active: v.optional(
    v.strictObject({
      css,
      value: v.optional(v.string()),
      attr: v.optional(name),
      in: v.optional(v.array(v.string())),
      notIn: v.optional(v.array(v.string())),
    }),
  ),
  target: sels,
  insert: v.optional(v.picklist(['auto', 'exec', 'setter', 'copy-only'])),
})

/** Shape of an adapter file, `gatehouse.adapter/1`. */
export const adapter = v.strictObject({
  schema: v.literal('gatehouse.adapter/1'),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/, 'an id has 2 to 40 small letters, digits and dashes')),
  version: name,
  name,
  family: v.optional(v.picklist(['saas', 'self-hosted', 'webmail', 'user-mapped'])),
  basis: v.picklist(['first-hand-source', 'many-independent-users', 'few-users', 'guess', 'user-mapped']),
  testedAgainst: v.optional(v.array(name)),
  match: v.strictObject({
    origins: v.union([v.literal('user-granted'), v.pipe(v.array(name), v.minLength(1), v.maxLength(20))]),
    /** Any of these patterns fits the path; the named group `base` is where the helpdesk is mounted. */
    path: v.pipe(v.array(regex), v.minLength(1), v.maxLength(8)),
    /** All of these are on the page. */
    signature: v.optional(v.pipe(v.array(v.strictObject({ css })), v.maxLength(8))),
    /** Pages that show the ticket's key and no history, such as the note form. */
    keyOnly: v.optional(v.strictObject({ css })),
    /** For people: the top frame's script reads same-origin frames itself. */
    frames: v.optional(v.picklist(['top', 'all'])),
  }),
  caseKey: v.pipe(
    v.strictObject({
      from: v.picklist(['path', 'query']),
      name: v.optional(name),
      parts: v.optional(v.pipe(v.array(name), v.minLength(1), v.maxLength(4))),
      /** A same-origin frame whose location is read first. */
      frame: v.optional(css),
      pattern: v.optional(regex),
      /** Second places that show the key; with `agree` those that are found must be equal. */
      also: v.optional(v.pipe(v.array(cell), v.maxLength(8))),
      agree: v.optional(v.boolean()),
    }),
    v.check(key => !!(key.name || key.parts), 'needs name or parts'),
  ),
  nav: v.optional(
    v.strictObject({
      mode: v.picklist(['document', 'spa', 'mixed']),
      /** For people: how the page moves; the watcher listens for all of them. */
      signals: v.optional(v.array(name)),
      root: v.optional(css),
      settleMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(5_000))),
      /** Until this is there the reading is a first one: fields only. */
      ready: v.optional(v.strictObject({ css })),
    }),
  ),
  scope: v.optional(
    v.strictObject({
      activeBy: v.optional(v.picklist(['single', 'template', 'visible'])),
      root: sels,
      mustContain: v.optional(v.strictObject({ css })),
    }),
  ),
  terms: v.optional(
    v.record(termId, v.record(v.string(), v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(120))))),
  ),
  fields: v.record(v.picklist(fieldNames), v.union([field, rows])),
  messages,
  composers: v.optional(v.pipe(v.array(composer), v.maxLength(8))),
  selfTest: v.strictObject({
    required: v.pipe(v.array(v.picklist(['caseKey', 'messages', ...fieldNames])), v.minLength(1)),
    minScore: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
})

/** Where a helpdesk's page shows what. */
export type Adapter = v.InferOutput<typeof adapter>
/** One way to an element. */
export type Sel = v.InferOutput<typeof sel>
/** How a value is found and cleaned. */
export type FieldRule = v.InferOutput<typeof field>
/** Label and value pairs. */
export type RowsRule = v.InferOutput<typeof rows>
/** What must hold for a case. */
export type When = v.InferOutput<typeof when>
/** One step that cleans a value. */
export type PipeStep = v.InferOutput<typeof step>
/** A place to write to, and who reads it. */
export type Composer = v.InferOutput<typeof composer>
