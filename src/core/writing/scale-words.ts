/** The words of the two scales; the figure stands beside them. Panel, note and desk say the same. */
import { decibans } from '../procedure/because'

/** Levels at which the words change, in decibans; the weights pack's `limits` has this shape. */
export type ScaleLevels = { deny: number; escalate: number; ato: number }

const usual: ScaleLevels = { deny: 10, escalate: 6, ato: 12 }
/** Below this size a scale says nothing. */
const little = 3
/** Where a type verifies nobody there is no threshold; the words take the one of R2. */
const noThreshold = 13

/**
 * Says what the identity scale means.
 *
 * @param db           decibans, unrounded; + speaks for the owner
 * @param threshold    what the tier asks for; null where nothing is verified
 * @param levels       limits of the weights pack
 * @returns            a phrase without figure or full stop, e.g. 'speaks strongly against the owner'
 * Source:             trade contract §5; "says little" below 3 is a house rule: one small signal must not sound like a verdict
 */
export function identityWords(db: number, threshold: number | null, levels: ScaleLevels = usual): string {
  if (db <= -levels.deny) return 'speaks strongly against the owner'
  if (db <= -little) return 'speaks against the owner'
  if (db < little) return 'says little either way'
  if (db < (threshold ?? noThreshold)) {
    return threshold === null ? 'speaks for the owner' : 'speaks for the owner, not yet enough for this tier'
  }
  return 'speaks strongly for the owner'
}

/**
 * Says what the compromise scale means.
 *
 * @param db         decibans, unrounded; + speaks for foreign control
 * @param levels     limits of the weights pack
 * @param isAlarm    an alarm stands that no figure weighs: the words must not sound quiet beside it
 * @returns         a phrase without figure or full stop, e.g. 'someone else may be in control'
 * Source:          trade contract §5; quiet is not proof, so the words never say "safe"
 */
export function compromiseWords(db: number, levels: ScaleLevels = usual, isAlarm = false): string {
  if (db >= levels.ato) return 'someone else may be in control'
  if (isAlarm) return 'an alarm says that someone else may be in control'
  if (db >= levels.escalate) return 'signs that someone else may be in control'
  if (db > 0) return 'slight signs of someone else'
  return 'nothing seen of someone else'
}

/**
 * Writes a scale as words with its figure.
 *
 * @param words    from `identityWords` or `compromiseWords`
 * @param db       decibans, unrounded
 * @param beside   what stands beside the figure, e.g. 'needs +20.0'; may be empty
 * @returns        e.g. 'speaks strongly against the owner (−34.0 dB, needs +20.0)'
 */
export function withFigure(words: string, db: number, beside = ''): string {
  return `${words} (${decibans(db)} dB${beside === '' ? '' : `, ${beside}`})`
}
