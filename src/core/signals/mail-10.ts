import { getDomain } from 'tldts'
import type { MailHeaders } from '../indicators/mail-headers'
import type { NetworkOf } from '../records/network'
import { exampleMail, exampleVerdict } from './example-mail'
import { fires, quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'

/** A later mail came another way than the verified ones before it. */
export const mail10: ComputedSignal = {
  id: 'MAIL-10',
  title: 'A reply came another way than the verified mails before it',
  why: 'A thread that moves to other servers half-way may have moved to other hands.',
  needs: ['headers of two mails of the client, the earlier one verified'],
  knownFalsePositives: [
    'A provider with several mail systems, or a client who answers from the phone abroad.',
    'The firm of the client changed its mail provider.',
  ],
  source: 'trade contract §4, MAIL-10',
  pureFact: false,
  evaluate,
}

const home = exampleMail({ dmarc: exampleVerdict('pass'), hops: [hop('mx.provider.example', '198.51.100.7')] })

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'other servers', mail: [home, exampleMail({ hops: [hop('out.bulkmail.example', '203.0.113.9')] })] },
    {
      name: 'another country',
      mail: [
        exampleMail({ dmarc: exampleVerdict('pass'), hops: [hop('', '198.51.100.7')] }),
        exampleMail({ hops: [hop('', '203.0.113.9')] }),
      ],
      networks: [verdict('198.51.100.7', 'ES'), verdict('203.0.113.9', 'CN')],
    },
  ],
  quiet: [
    {
      name: 'another host of the same servers',
      mail: [home, exampleMail({ hops: [hop('mx7.provider.example', '198.51.100.9')] })],
    },
  ],
  unknown: [
    { name: 'one mail only', mail: [home] },
    {
      name: 'none verified',
      mail: [
        exampleMail({ hops: [hop('mx.provider.example', '198.51.100.7')] }),
        exampleMail({ hops: [hop('out.bulkmail.example', '203.0.113.9')] }),
      ],
    },
    { name: 'a way that is not shown', mail: [home, exampleMail({})] },
  ],
}

type Way = { servers: string; country: string }

function evaluate({ mail = [], networks }: SignalInput): Outcome {
  const first = mail.findIndex(({ dmarc }) => dmarc.result === 'pass')
  const later = first < 0 ? [] : mail.slice(first + 1)
  if (later.length === 0) return unknown('two mails of the client, the earlier one verified')
  const before = wayOf(mail[first], networks)
  const after = later.map(one => wayOf(one, networks))
  const moved = after.find(way => isOther(before.servers, way.servers))
  if (moved) return fires(`${moved.servers} after ${before.servers}`)
  const abroad = after.find(way => isOther(before.country, way.country) && !isShown(before.servers, way.servers))
  if (abroad) return fires(`${abroad.country} after ${before.country}`)
  const isTold = after.every(way => isShown(before.servers, way.servers) || isShown(before.country, way.country))
  return isTold ? quiet() : unknown('the servers a mail came through')
}

/** The newest hop with a public address is where the mail entered ours. */
function wayOf(mail: MailHeaders | undefined, networks: NetworkOf | undefined): Way {
  const entry = mail?.hops.find(({ ipKind }) => ipKind === 'public')
  const servers = getDomain(entry?.fromHost ?? '', { allowPrivateDomains: true }) ?? ''
  return { servers, country: networks?.(entry?.ip ?? '')?.country?.code ?? '' }
}

function isShown(one: string, other: string): boolean {
  return one !== '' && other !== ''
}

function isOther(one: string, other: string): boolean {
  return isShown(one, other) && one !== other
}

function hop(fromHost: string, ip: string): MailHeaders['hops'][number] {
  const place = { time: null, delayMs: null, odd: [], row: 1, offset: 0 }
  return { from: fromHost, fromHost, by: 'mx1.desk.example', with: 'ESMTP', ip, ipKind: 'public', ...place }
}

function verdict(ip: string, code: string): ReturnType<NetworkOf> & object {
  const from = { name: 'test', date: '2026-03-01', source: 'test' }
  return { ip, country: { code, from }, tag: { class: 'unknown' } }
}
