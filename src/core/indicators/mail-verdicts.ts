/** What our own receiver said of SPF, DKIM and DMARC, and whether it vouches for the domain in From. */
import { readHost } from './host'
import { registrableOf } from './mail-address'
import type { AuthenticationHeader, MailAddress, MethodResult, Verdict } from './mail-header-shapes'

type Method = 'spf' | 'dkim' | 'dmarc'

const known = ['pass', 'fail', 'softfail', 'neutral', 'policy', 'none', 'temperror', 'permerror'] as const
/** Older words for the same results. Source: RFC 8601 §2.7.2, RFC 4408. */
const older = new Map<string, Verdict['result']>([
  ['hardfail', 'fail'],
  ['error', 'temperror'],
  ['unknown', 'permerror'],
])
const properties: Readonly<Record<Method, readonly string[]>> = {
  spf: ['smtp.mailfrom', 'smtp.mail', 'smtp.helo'],
  dkim: ['header.d', 'header.i'],
  dmarc: ['header.from'],
}

/**
 * Gives the verdicts that count: our receiver's, topmost.
 *
 * @param headers    every authentication header with its trust
 * @param from       the one sender of the mail; null when there is none, or several
 * @param hasIds     whether ids of our own receivers are set at all
 * @returns          spf, dkim and dmarc; 'unknown' with the reason where our receiver said nothing
 * Source:           RFC 8601, RFC 7489 §3.1 (relaxed alignment); trade contract §4 "Detector rules"
 */
export function verdictsOf(
  headers: readonly AuthenticationHeader[],
  from: MailAddress | null,
  hasIds: boolean,
): Record<Method, Verdict> {
  const verdict = (method: Method): Verdict => {
    const source = sourceOf(headers, method)
    if (!source) return unread(whyNone(headers, method, hasIds))
    return verdictFrom(source, method, from)
  }
  return { spf: verdict('spf'), dkim: verdict('dkim'), dmarc: verdict('dmarc') }
}

/**
 * Finds the header whose word on a method counts.
 *
 * @param headers    every authentication header with its trust
 * @param method     'spf', 'dkim' or 'dmarc'
 * @returns          our receiver's; undefined when it says nothing of it. Received-SPF counts only where our
 *                   Authentication-Results say nothing of SPF
 */
export function sourceOf(headers: readonly AuthenticationHeader[], method: Method): AuthenticationHeader | undefined {
  const own = headers.filter(({ trust, results }) => trust === 'own' && results.some(one => one.method === method))
  return own.find(({ header }) => header === 'Authentication-Results') ?? own[0]
}

function verdictFrom({ authservId, results }: AuthenticationHeader, method: Method, from: MailAddress | null): Verdict {
  const all = results.filter(one => one.method === method).map(one => readOne(one, method, from))
  const best = method === 'dkim' ? [...all].sort((a, b) => rank(a) - rank(b))[0] : all[0]
  if (!best) return unread(`our receiver ${authservId} says nothing of ${method}`)
  // A signature may fail beside another that holds; for SPF and DMARC there is one answer.
  const isSplit = method !== 'dkim' && all.some(one => one.result !== best.result)
  if (isSplit) return { ...unread(`our receiver gives several results for ${method}`), authservId }
  return { ...best, authservId }
}

function readOne({ result, properties: said }: MethodResult, method: Method, from: MailAddress | null): Verdict {
  const written = properties[method].map(name => said[name]).find(value => value !== undefined && value !== '')
  const domain = written === undefined ? null : hostOf(written)
  const read = known.find(word => word === result) ?? older.get(result) ?? 'unknown'
  const aligned = alignment(domain, from)
  const why = read === 'unknown' ? `our receiver writes a result we do not know for ${method}` : aligned.why
  return { result: read, authservId: null, domain, aligned: aligned.is, why }
}

function alignment(domain: string | null, from: MailAddress | null): { is: Verdict['aligned']; why: string } {
  const sender = from?.registrable
  if (!sender) return { is: 'unknown', why: 'From names no single sender with a domain' }
  const other = domain === null ? null : registrableOf(domain)
  if (other === null) return { is: 'unknown', why: 'the result names no domain' }
  return { is: other === sender ? 'yes' : 'no', why: '' }
}

function hostOf(written: string): string {
  const host = written.slice(written.lastIndexOf('@') + 1).replace(/[<>]|\.$/g, '')
  return readHost(host)?.name ?? host.toLowerCase().slice(0, 253)
}

function rank({ result, aligned }: Verdict): number {
  return (result === 'pass' ? 0 : 2) + (aligned === 'yes' ? 0 : 1)
}

function whyNone(headers: readonly AuthenticationHeader[], method: Method, hasIds: boolean): string {
  if (!hasIds) return 'no receiver of ours is set in options'
  if (headers.length === 0) return 'the mail carries no authentication result'
  const hasOwn = headers.some(({ trust }) => trust === 'own')
  return hasOwn ? `our receiver says nothing of ${method}` : 'no authentication result is from our receiver'
}

function unread(why: string): Verdict {
  return { result: 'unknown', authservId: null, domain: null, aligned: 'unknown', why }
}
