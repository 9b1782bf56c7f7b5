import type { Fact } from '../../core/case/fact'

/** What is looked at first; kinds that are not named come last, in the order they were found. */
const order = [
  ...[
    'told',
    'trick',
    'lookalike',
    'mail-mark',
    'secret',
    'email',
    'phone',
    'handle',
    'account',
    'ticket',
    'ipv4',
    'ipv6',
    'cidr',
    'asn',
    'url',
    'domain',
  ],
  ...['btc', 'eth', 'ltc', 'bch', 'doge', 'trx', 'xrp', 'sol', 'ada', 'dot', 'xmr', 'ton', 'xlm', 'atom', 'tx'],
  ...['iban', 'card', 'auth', 'ua', 'mac', 'money', 'datetime', 'date', 'md5', 'sha1', 'sha256', 'sha512'],
]

/** One kind with its values; each value with all places of one voice that say it. */
export type FactKind = { kind: string; values: Fact[][] }

/** Groups facts by kind and value. Those of fields come first, then the newest of the conversation, which stand last. */
export function gathered(facts: readonly Fact[]): FactKind[] {
  const kinds = [...new Set(facts.map(fact => fact.kind))].sort((a, b) => rank(a) - rank(b))
  return kinds.map(kind => {
    const own = facts.filter(fact => fact.kind === kind)
    const values = new Map<string, Fact[]>()
    for (const fact of [...own.filter(inField), ...own.filter(fact => !inField(fact)).reverse()]) {
      const key = `${fact.voice} ${fact.validity} ${fact.value}`
      values.set(key, [...(values.get(key) ?? []), fact])
    }
    return { kind, values: [...values.values()] }
  })
}

function inField(fact: Fact): boolean {
  return fact.at.in === 'field'
}

function rank(kind: string): number {
  const at = order.indexOf(kind)
  return at < 0 ? order.length : at
}
