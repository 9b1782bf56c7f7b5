/**
 * The teams a case can go to (`gatehouse.teams/1`), each with what it needs to act: steps that find it out, or values of
 * the account record. Example: { id: 'ATO', needs: [{ text: 'the hold was asked for', steps: ['S44'] }] }.
 */
import * as v from 'valibot'
import { accountRecord } from '../records/account-record'

const id = v.pipe(v.string(), v.minLength(2), v.maxLength(60))
const words = v.pipe(v.string(), v.minLength(3), v.maxLength(60))

const need = v.pipe(
  v.strictObject({
    text: words,
    /** Any one of these, answered, gives it. */
    steps: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^S\d\d$/))), v.minLength(1))),
    /** Or any one of these values of the account record. */
    record: v.optional(v.pipe(v.array(v.keyof(accountRecord)), v.minLength(1))),
  }),
  v.check(({ steps, record }) => Boolean(steps ?? record), 'a need names steps or values of the record'),
)

const team = v.strictObject({
  /** As targets of procedures name it. */
  id,
  for: v.pipe(v.string(), v.minLength(3), v.maxLength(200)),
  /** Empty for those who take over nothing. */
  needs: v.pipe(v.array(need), v.maxLength(8)),
})

/** The list of teams. */
export const teamTable = v.strictObject({
  schema: v.literal('gatehouse.teams/1'),
  version: v.pipe(v.string(), v.minLength(1)),
  teams: v.pipe(
    v.array(team),
    v.minLength(1),
    v.check(teams => new Set(teams.map(one => one.id)).size === teams.length, 'a team is named twice'),
  ),
})

/** The list of teams. */
export type TeamTable = v.InferOutput<typeof teamTable>
/** One team with what it needs. */
export type Team = TeamTable['teams'][number]
