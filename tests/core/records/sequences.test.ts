import { describe, expect, it } from 'vitest'
import { newDevice, sharedSession } from '../../../src/core/records/acting-devices'
import { failedThenReset, liquidation, promptBurst } from '../../../src/core/records/bursts'
import { calm } from '../../../src/core/records/calm'
import { detectChain } from '../../../src/core/records/chains'
import { newDestination } from '../../../src/core/records/destinations'
import type { Detection } from '../../../src/core/records/detection'
import type { LogCase } from '../../../src/core/records/log-case'
import { detectSequences } from '../../../src/core/records/sequences'
import { countryTable, sequenceRules } from '../../../src/packs/load-network-lists'
import { allCovered, caseOf, networksOf, type Row } from './made-up-log'

const chainOf = (id: string) => (input: LogCase) => {
  const chain = sequenceRules.chains.find(item => item.id === id)
  if (!chain) throw new Error(`no chain ${id}`)
  return detectChain(chain, input)
}
const old: Row[] = [
  ['2026-01-02T08:00:00Z', 'login', 'ok', '198.51.100.7', 'FR', 'Safari on macOS · dev-old1'],
  ['2026-02-20T08:00:00Z', 'login', 'ok', '198.51.100.7', 'FR', 'Safari on macOS · dev-old1'],
]
const strange: Row = ['2026-03-11T22:04:02Z', 'login', 'ok', '203.0.113.9', 'VN', 'Chrome on Windows · dev-new1 (new)']
const at = (time: string, event: string, detail = ''): Row => [
  time,
  event,
  'ok',
  '203.0.113.9',
  'VN',
  'Chrome on Windows · dev-new1',
  detail,
]

type Example = [name: string, state: Detection['state'], rows: Row[], more?: Partial<LogCase>]
const examples: [string, (input: LogCase) => Detection, Example[]][] = [
  [
    'SEQ-01',
    chainOf('SEQ-01'),
    [
      [
        'password changed, address added 12 minutes later',
        'fires',
        [at('2026-03-11T22:05:00Z', 'password changed'), at('2026-03-11T22:17:00Z', 'withdrawal address added')],
      ],
      [
        'the other way round',
        'quiet',
        [at('2026-03-11T22:05:00Z', 'withdrawal address added'), at('2026-03-11T22:17:00Z', 'password changed')],
      ],
      [
        'two hours between',
        'quiet',
        [at('2026-03-11T22:05:00Z', 'password changed'), at('2026-03-12T00:17:00Z', 'withdrawal address added')],
      ],
      [
        'a later password change is the near one',
        'fires',
        [
          at('2026-03-01T22:05:00Z', 'password changed'),
          at('2026-03-11T22:05:00Z', 'password changed'),
          at('2026-03-11T22:17:00Z', 'withdrawal address added'),
        ],
      ],
      [
        'the change failed',
        'quiet',
        [['2026-03-11T22:05:00Z', 'password change', 'failed'], at('2026-03-11T22:17:00Z', 'withdrawal address added')],
      ],
      ['the log has no times', 'unknown', [at('', 'password changed'), at('', 'withdrawal address added')]],
      [
        'times without a zone compare within one table',
        'fires',
        [at('2026-03-11 22:05:00', 'password changed'), at('2026-03-11 22:17:00', 'withdrawal address added')],
      ],
      [
        'days without hours',
        'unknown',
        [at('2026-03-11', 'password changed'), at('2026-03-11', 'withdrawal address added')],
      ],
      ['only sign-ins were looked at', 'unknown', [strange]],
      ['the change log was looked at and is empty', 'quiet', [strange], { covers: allCovered }],
    ],
  ],
  [
    'SEQ-02',
    chainOf('SEQ-02'),
    [
      [
        'e-mail, phone, second factor within two days',
        'fires',
        [
          at('2026-03-10T08:00:00Z', 'email changed'),
          at('2026-03-10T09:00:00Z', 'phone number changed'),
          at('2026-03-11T22:00:00Z', '2fa reset'),
        ],
      ],
      [
        'spread over two weeks',
        'quiet',
        [
          at('2026-03-01T08:00:00Z', 'email changed'),
          at('2026-03-10T09:00:00Z', 'phone number changed'),
          at('2026-03-11T22:00:00Z', '2fa reset'),
        ],
      ],
      [
        'no phone change',
        'quiet',
        [at('2026-03-10T08:00:00Z', 'email changed'), at('2026-03-11T22:00:00Z', '2fa reset')],
      ],
    ],
  ],
  [
    'SEQ-03',
    chainOf('SEQ-03'),
    [
      [
        'a key that may withdraw, from a network never seen',
        'fires',
        [...old, strange, at('2026-03-11T22:05:37Z', 'api key created', 'may trade and withdraw')],
      ],
      ['a key that only reads', 'quiet', [...old, strange, at('2026-03-11T22:05:37Z', 'api key created', 'read only')]],
      ['rights not stated', 'unknown', [...old, strange, at('2026-03-11T22:05:37Z', 'api key created')]],
      [
        'from the usual network',
        'quiet',
        [...old, ['2026-03-11T22:05:37Z', 'api key created', 'ok', '198.51.100.9', 'FR', '', 'may withdraw']],
      ],
      [
        'nothing to compare the network with',
        'unknown',
        [at('2026-03-11T22:05:37Z', 'api key created', 'may withdraw')],
      ],
    ],
  ],
  [
    'SEQ-05',
    chainOf('SEQ-05'),
    [
      [
        'unlock asked for ten minutes after a new device',
        'fires',
        [...old, strange, at('2026-03-11T22:14:00Z', 'GSL unlock requested')],
      ],
      [
        'unlock from the device of years',
        'quiet',
        [
          ...old,
          ['2026-02-20T08:10:00Z', 'GSL unlock requested', '', '198.51.100.7', 'FR', 'Safari on macOS · dev-old1'],
        ],
      ],
      ['the lock was put on', 'quiet', [...old, strange, at('2026-03-11T22:14:00Z', 'GSL locked')]],
      [
        'the log is too short to call the device new',
        'unknown',
        [at('2026-03-11T22:04:00Z', 'login'), at('2026-03-11T22:14:00Z', 'whitelist disabled')],
      ],
    ],
  ],
  [
    'SEQ-07',
    chainOf('SEQ-07'),
    [
      [
        'new device, factor, address on one day, in any order',
        'fires',
        [
          ...old,
          at('2026-03-11T21:59:00Z', 'withdrawal address added'),
          strange,
          at('2026-03-11T22:30:00Z', '2fa disabled'),
        ],
      ],
      [
        'no change of factor',
        'quiet',
        [...old, strange, at('2026-03-11T22:30:00Z', 'withdrawal requested')],
        { covers: allCovered },
      ],
    ],
  ],
  [
    'SEQ-04',
    promptBurst,
    [
      [
        'five prompts in four minutes',
        'fires',
        ['00', '01', '02', '03', '04'].map(minute => [`2026-03-11T22:${minute}:00Z`, 'push prompt sent', 'denied']),
      ],
      [
        'five prompts in five hours',
        'quiet',
        ['17', '18', '19', '20', '21'].map(hour => [`2026-03-11T${hour}:00:00Z`, 'push prompt sent', 'ok']),
      ],
      ['a log without prompts', 'unknown', old],
      ['prompts without times', 'unknown', ['1', '2', '3', '4', '5'].map(() => ['', 'push prompt sent', 'denied'])],
    ],
  ],
  [
    'SEQ-06',
    calm,
    [
      [
        'quiet for 120 days',
        'fires',
        [
          ['2025-11-01T08:00:00Z', 'newsletter', 'ok'],
          ['2025-11-01T08:00:00Z', 'login', 'ok', '198.51.100.7', 'FR', 'App on iPhone'],
          ['2026-03-01T08:00:00Z', 'login', 'ok', '198.51.100.7', 'FR', 'App on iPhone'],
        ],
        { requestMs: Date.parse('2026-03-12T00:00:00Z') },
      ],
      [
        'a password change last week',
        'quiet',
        [
          ['2025-11-01T08:00:00Z', 'login', 'ok'],
          ['2026-03-05T08:00:00Z', 'password changed', 'ok'],
        ],
        { requestMs: Date.parse('2026-03-12T00:00:00Z') },
      ],
      [
        'a new device last week',
        'quiet',
        [['2025-11-01T08:00:00Z', 'newsletter', 'ok'], ...old, strange],
        { requestMs: Date.parse('2026-03-12T00:00:00Z') },
      ],
      [
        'a log of ten days says nothing about ninety',
        'unknown',
        [
          ['2026-03-02T08:00:00Z', 'newsletter', 'ok'],
          ['2026-03-02T08:00:00Z', 'login', 'ok'],
        ],
        { requestMs: Date.parse('2026-03-12T00:00:00Z') },
      ],
      ['no change log', 'unknown', old, { requestMs: Date.parse('2026-03-12T00:00:00Z') }],
    ],
  ],
  [
    'SEQ-08',
    newDestination,
    [
      [
        'added an hour before',
        'fires',
        [
          at('2026-03-11T22:00:00Z', 'withdrawal address added', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'),
          at('2026-03-11T23:00:00Z', 'withdrawal requested', '1.2 ETH to 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'),
        ],
      ],
      [
        'added in January',
        'quiet',
        [
          at('2026-01-11T22:00:00Z', 'withdrawal address added', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'),
          at('2026-03-11T23:00:00Z', 'withdrawal sent', '0.1 BTC to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'),
        ],
      ],
      [
        'the destination is not named',
        'unknown',
        [at('2026-03-11T23:00:00Z', 'withdrawal sent', '0.1 BTC to address book entry 1')],
      ],
      ['no list of withdrawals', 'unknown', old],
    ],
  ],
  [
    'SEQ-09',
    liquidation,
    [
      [
        'three coins into one within an hour',
        'fires',
        ['BTC', 'ETH', 'ADA'].map((coin, minute) => [
          `2026-03-11T22:0${minute}:00Z`,
          'convert',
          'ok',
          '',
          '',
          '',
          `${coin} to USDT`,
        ]),
      ],
      [
        'one coin in three orders',
        'quiet',
        ['BTC', 'BTC', 'BTC'].map((coin, minute) => [
          `2026-03-11T22:0${minute}:00Z`,
          'convert',
          'ok',
          '',
          '',
          '',
          `${coin} to USDT`,
        ]),
      ],
      ['trades without assets', 'unknown', [['2026-03-11T22:00:00Z', 'trade', 'ok']]],
      ['no trades were looked at', 'unknown', old],
    ],
  ],
  [
    'CRED-04',
    failedThenReset,
    [
      [
        'three wrong passwords, then a reset',
        'fires',
        [
          ...['00', '01', '02'].map((minute): Row => [`2026-03-11T22:${minute}:00Z`, 'login', 'fail_password']),
          ['2026-03-11T22:10:00Z', 'password_reset_request', 'sent'],
        ],
      ],
      [
        'one wrong password, then a reset',
        'quiet',
        [
          ['2026-03-11T22:00:00Z', 'login', 'fail_password'],
          ['2026-03-11T22:10:00Z', 'password_reset_request', 'sent'],
        ],
      ],
      [
        'failed at the code, so the password was right',
        'quiet',
        [
          ...['00', '01', '02'].map((minute): Row => [`2026-03-11T22:${minute}:00Z`, 'login', 'fail_2fa']),
          ['2026-03-11T22:10:00Z', 'password_reset_request', 'sent'],
        ],
      ],
      [
        'no times',
        'unknown',
        [...['00', '01', '02'].map((): Row => ['', 'login', 'fail_password']), ['', 'password_reset_request', 'sent']],
      ],
    ],
  ],
  [
    'DEV-02',
    newDevice,
    [
      [
        'a device called new, then an API key',
        'fires',
        [...old, strange, at('2026-03-11T22:05:37Z', 'api key created')],
      ],
      [
        'a device the log does not know, then its own API key',
        'fires',
        [
          ['2026-03-09T08:00:00Z', 'login', 'ok', '198.51.100.7', 'FR', 'Safari on macOS · dev-old1'],
          at('2026-03-11T22:04:00Z', 'login'),
          at('2026-03-11T22:05:37Z', 'api key created'),
        ],
      ],
      [
        'the device of months',
        'quiet',
        [...old, ['2026-03-11T22:05:37Z', 'api key created', 'ok', '198.51.100.7', 'FR', 'Safari on macOS · dev-old1']],
      ],
      [
        'a new device two months ago',
        'quiet',
        [
          old[0] ?? strange,
          ['2026-01-02T08:10:00Z', 'withdrawal sent', 'ok', '198.51.100.7', 'FR', 'Safari on macOS · dev-old1'],
          old[1] ?? strange,
        ],
        { covers: allCovered },
      ],
      [
        'rows without devices are no history of devices',
        'unknown',
        [
          ['2026-01-02T08:00:00Z', 'newsletter', 'ok'],
          at('2026-03-11T22:04:00Z', 'login'),
          at('2026-03-11T22:05:37Z', 'api key created'),
        ],
      ],
      [
        'the log begins an hour before',
        'unknown',
        [at('2026-03-11T21:04:00Z', 'login'), at('2026-03-11T22:05:37Z', 'api key created')],
      ],
    ],
  ],
  [
    'DEV-06',
    sharedSession,
    [
      [
        'one device in two countries within a minute',
        'fires',
        [
          at('2026-03-11T22:05:37Z', 'api key created'),
          ['2026-03-11T22:06:10Z', 'session', 'ok', '198.51.100.200', 'DE', 'Chrome on Windows · dev-new1'],
        ],
      ],
      [
        'from the house network to the mobile one',
        'quiet',
        [
          at('2026-03-11T22:05:37Z', 'session'),
          ['2026-03-11T22:06:10Z', 'session', 'ok', '198.51.100.200', 'VN', 'Chrome on Windows · dev-new1'],
        ],
      ],
      [
        'a VPN switched on',
        'unknown',
        [
          at('2026-03-11T22:05:37Z', 'session'),
          ['2026-03-11T22:06:10Z', 'session', 'ok', '198.51.100.200', 'DE', 'Chrome on Windows · dev-new1'],
        ],
        { networkOf: networksOf({ '198.51.100.200': 'vpn' }) },
      ],
      ['the log names no device', 'unknown', [['2026-03-11T22:05:37Z', 'session', 'ok', '198.51.100.200', 'DE']]],
    ],
  ],
]

for (const [id, detect, list] of examples)
  describe(id, () => {
    it.each(list)('%s: %s', (_, state, rows, more = {}) => {
      const said = detect(caseOf(rows, more))
      expect({ id: said.id, state: said.state }).toEqual({ id, state })
      if (state === 'unknown') expect(said.needs).not.toBe('')
      const known = new Set(rows.map((_row, place) => place + 2))
      expect(said.rows.every(({ row }) => known.has(row))).toBe(true)
    })
  })

it('no row of staff or of the system is a step', () => {
  const input = caseOf([
    at('2026-03-11T22:05:00Z', 'password changed'),
    at('2026-03-11T22:17:00Z', 'withdrawal address added'),
  ])
  const byStaff = { ...input, events: input.events.map(event => ({ ...event, by: 'staff' as const })) }
  expect(chainOf('SEQ-01')(byStaff).state).toBe('quiet')
})

it('nothing is known of an empty log', () => {
  const said = detectSequences(caseOf([]), countryTable)
  expect(said).toHaveLength(14)
  expect(said.filter(({ state }) => state !== 'unknown')).toEqual([])
})
