/**
 * Where a case stands: what its answers say, judged, with a hash of the inputs. Everything that shows, admits or
 * explains a decision reads it, so that no two places judge apart.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../base/canonical'
import type { Disposition } from '../case/event'
import type { Session } from '../case/session'
import type { Timer } from '../case/timer'
import { type Context, type Judgement, judge } from './assess'
import { caseGates, uncountersigned } from './case-gates'
import { nothingSeen, type Seen } from './contradiction'
import { type CaseEvidence, evidenceOf, stepsIn } from './evidence-of'
import { procedureGates, tierGates } from './gate-states'
import type { Pack } from './procedure'
import type { GateState, Recommendation } from './recommendation'
import type { Weights } from './weights'

/** Where a case stands now. */
export type Standing = {
  evidence: CaseEvidence
  signalIds: string[]
  context: Context
  judgement: Judgement
  disposition: Disposition
  gates: GateState[]
  /** Must-haves of the type that keep a case from being verified. */
  lacking: GateState[]
  /** Checks a trainee answered and nobody stands for yet. */
  uncountersigned: string[]
  /** Cooling-off that runs, where the case is looked at as of a time. */
  holds: Timer[]
  versions: Recommendation['versions']
}

/**
 * Judges a case as its answers stand.
 *
 * @param session    state of the case
 * @param pack       its procedure
 * @param weights    the weights pack
 * @param seen       contradictions that stand in the ticket and its evidence
 * @returns          evidence, judgement, gates, and the versions with the hash of the inputs
 * Source:           trade contract §5; a must-have of the type is a required item (§3, §7 K1)
 */
export function standingOf(session: Session, pack: Pack, weights: Weights, seen: Seen = nothingSeen): Standing {
  const { evidence, signalIds, first, plain } = withContainment(session, pack, weights)
  const ofType = procedureGates(session, pack, evidence)
  const ofCase = caseGates(session, pack, { tier: evidence.tier, seen })
  const lacking =
    plain.ruling.disposition === 'VERIFIED_HANDOFF'
      ? [
          ...lackingOf(ofType, pack),
          ...ofCase.holding.filter(({ state }) => state !== 'met'),
          ...onlyByModules(session, pack, weights, seen),
        ]
      : []
  const context = lacking.length === 0 ? first : { ...first, open: lacking.length }
  const judgement = lacking.length === 0 ? plain : judge(signalIds, evidence.tier, weights, context)
  const versions = {
    procedure: [`${pack.procedure.id}@${pack.procedure.version}`, ...(pack.modules ?? [])].join(' + '),
    weights: weights.version,
    inputsHash: hashOf({ signalIds, tier: evidence.tier, context, pack, weights }),
  }
  const gates = [...tierGates(judgement, weights), ...ofType, ...ofCase.holding, ...ofCase.acting]
  return {
    evidence,
    signalIds,
    context,
    judgement,
    disposition: judgement.ruling.disposition,
    gates,
    lacking,
    uncountersigned: uncountersigned(session, pack),
    holds: (session.time?.timers ?? []).filter(({ kind, state }) => kind === 'hold' && state === 'running'),
    versions,
  }
}

/** A side module may only tighten: whoever is not verified without its steps is not verified with them. */
function onlyByModules(session: Session, { base }: Pack, weights: Weights, seen: Seen): GateState[] {
  if (!base || standingOf(session, base, weights, seen).disposition === 'VERIFIED_HANDOFF') return []
  const text = 'The proof holds without the added checks'
  return [{ id: 'without-modules', text, state: 'unmet', detail: 'an added check proves nothing by itself' }]
}

/**
 * Reads what the answers of a case say, with the steps of live loss where something has to be held now.
 *
 * @param session    state of the case
 * @param pack       its procedure
 * @param weights    the weights pack
 * @returns          the evidence every judgement of the case rests on
 */
export function evidenceNow(session: Session, pack: Pack, weights: Weights): CaseEvidence {
  return withContainment(session, pack, weights).evidence
}

/** What has to be held now brings the steps of live loss with it; they weigh nothing, so one look is enough. */
function withContainment(session: Session, pack: Pack, weights: Weights) {
  const weigh = (evidence: CaseEvidence) => {
    const [signalIds, first] = [signalsOf(evidence), contextOf(session, evidence)]
    return { evidence, signalIds, first, plain: judge(signalIds, evidence.tier, weights, first) }
  }
  const calm = weigh(evidenceOf(session, pack))
  return calm.plain.contain ? weigh(evidenceOf(session, pack, true)) : calm
}

function signalsOf(evidence: CaseEvidence): string[] {
  return evidence.supports.map(support => support.signalId).sort()
}

/** Must-haves that ask about closing steps come after the decision and cannot hold it back. */
function lackingOf(gates: readonly GateState[], pack: Pack): GateState[] {
  const closing = new Set(pack.procedure.steps.filter(use => use.phase === 'close').map(use => use.use))
  const late = pack.procedure.gates.filter(gate => stepsIn(gate.when, pack).some(id => closing.has(id)))
  return gates.filter(({ id, state }) => state !== 'met' && !late.some(gate => gate.id === id))
}

function contextOf(session: Session, evidence: CaseEvidence): Context {
  return {
    atoGates: evidence.atoGates,
    routeGates: evidence.routeGates,
    open: evidence.open.length,
    cleared: Object.keys(session.work.cleared).sort(),
    round: session.round,
    notPossibleJustified: evidence.notPossibleJustified,
  }
}

type Inputs = { signalIds: string[]; tier: string; context: Context; pack: Pack; weights: Weights }

function hashOf({ signalIds, tier, context, pack, weights }: Inputs): string {
  const { id, version } = pack.procedure
  const { hash, modules = [] } = pack
  const versions = { procedure: id, procedureVersion: version, procedureHash: hash, modules, weights: weights.version }
  return bytesToHex(sha256(utf8ToBytes(canonical({ signals: signalIds, tier, context, versions }))))
}
