import { describe, expect, it } from 'vitest'
import { addressIn, amountIn, permissionsIn, readIp } from '../../../src/core/indicators/log-cell'
import { readCountry } from '../../../src/core/indicators/log-country'
import { readDevice } from '../../../src/core/indicators/log-device'
import { readKind } from '../../../src/core/indicators/log-kind'
import { readResult } from '../../../src/core/indicators/log-result'
import { orderShown, readLogTime } from '../../../src/core/indicators/log-time'
import { hourIn, zonedMs } from '../../../src/core/indicators/log-zone'

const wording = (event: string, result = '', more = {}) => ({ event, result, from: '', to: '', detail: '', ...more })

describe('what a row is about', () => {
  it.each([
    ['login', 'ok', 'login', 'ok'],
    ['login', 'fail_2fa', 'login-failed', 'failed'],
    ['login', 'ok, then locked', 'login', 'ok'],
    ['Sign-in blocked', '', 'login-failed', 'denied'],
    ['user.signin.failed', '', 'login-failed', 'failed'],
    ['Failed password', '', 'login-failed', 'failed'],
    ['Connexion réussie', '', 'login', 'ok'],
    ['Anmeldung fehlgeschlagen', '', 'login-failed', 'failed'],
    ['Inicio de sesión', 'correcto', 'login', 'ok'],
    ['Вход', 'успешно', 'login', 'ok'],
    ['Giriş', 'başarısız', 'login-failed', 'failed'],
    ['password_reset_request', 'sent, not opened', 'password-reset-requested', 'ok'],
    ['Password reset', 'completed', 'password-reset', 'ok'],
    ['PasswordChanged', '', 'password-changed', 'unknown'],
    ['Passwort geändert', '', 'password-changed', 'unknown'],
    ['Mot de passe modifié', '', 'password-changed', 'unknown'],
    ['E-mail address changed', '', 'email-changed', 'unknown'],
    ['E-mail delivered', '', 'other', 'unknown'],
    ['Phone number updated', 'ok', 'phone-changed', 'ok'],
    ['2fa_enabled', 'ok', 'factor-added', 'ok'],
    ['2FA disabled', '', 'factor-removed', 'unknown'],
    ['Authenticator reset', '', 'factor-reset', 'unknown'],
    ['push prompt sent', '', 'mfa-prompt', 'ok'],
    ['backup_code', 'fail_used', 'recovery-used', 'failed'],
    ['New device added', '', 'device-added', 'unknown'],
    ['device_approved', 'ok', 'device-approved', 'ok'],
    ['device approval requested', '', 'other', 'pending'],
    ['api_key_create', 'ok', 'api-key-created', 'ok'],
    ['Clé API créée', '', 'api-key-created', 'unknown'],
    ['API key revoked', '', 'api-key-removed', 'unknown'],
    ['withdrawal_address_add', 'ok', 'address-added', 'ok'],
    ['Withdrawal address removed', '', 'address-removed', 'unknown'],
    ['withdrawal', 'denied', 'withdrawal-denied', 'denied'],
    ['Auszahlung beantragt', '', 'withdrawal-requested', 'pending'],
    ['Para çekme adresi eklendi', 'başarılı', 'address-added', 'ok'],
    ['Смена пароля', 'да', 'password-changed', 'ok'],
    ['user.session.start', 'SUCCESS', 'login', 'ok'],
    ['Session expired', '', 'logout', 'failed'],
    ['Email change requested', '', 'email-changed', 'pending'],
    ['SIM change detected', '', 'other', 'unknown'],
    ['Withdrawal sent', '', 'withdrawal-sent', 'ok'],
    ['convert BTC to USDT', 'ok', 'trade', 'ok'],
    ['logout', '', 'logout', 'unknown'],
    ['Newsletter', '', 'profile-changed', 'unknown'],
    ['xyzzy', '', 'other', 'unknown'],
    ['Login from new IP address', 'ok', 'login', 'ok'],
    ['New IP address', '', 'other', 'unknown'],
    ['Home address changed', '', 'profile-changed', 'unknown'],
    ['Address added', '', 'address-added', 'unknown'],
  ])('"%s" with "%s" is %s, %s', (event, result, kind, how) => {
    expect(readKind(wording(event, result))).toMatchObject({ kind, result: how })
  })

  it('a change log says it by what a value was and became', () => {
    expect(readKind(wording('Two-factor', '', { from: 'none', to: 'hardware key' })).kind).toBe('factor-added')
    expect(readKind(wording('Withdrawal address', '', { from: 'label "cold 2"', to: 'removed' })).kind).toBe(
      'address-removed',
    )
    expect(readKind(wording('Password', '', { to: 'reset stopped at the authenticator code' }))).toMatchObject({
      kind: 'password-reset-requested',
      result: 'denied',
    })
    expect(readKind(wording('Email', '', { from: 'a@b.example', to: 'c@d.example' })).kind).toBe('email-changed')
  })

  it.each([
    ['GSL unlock requested', { which: 'gsl', to: 'unlock-requested' }],
    ['Whitelist disabled', { which: 'whitelist', to: 'unlocked' }],
    ['Account locked', { which: 'account', to: 'locked' }],
  ])('"%s" is a lock', (event, lock) => {
    expect(readKind(wording(event))).toMatchObject({ kind: 'lock-changed', lock })
  })

  it('tells at which stage a sign-in failed', () => {
    expect(readResult('fail_password')).toEqual({ result: 'failed', stage: 'password' })
    expect(readResult('wrong PIN')).toEqual({ result: 'failed', stage: 'second-factor' })
    expect(readResult('rejected')).toEqual({ result: 'denied', stage: 'unknown' })
  })
})

describe('times', () => {
  it.each([
    ['2026-03-11T22:04:02+01:00', '2026-03-11T21:04:02.000Z'],
    ['Wed, 11 Mar 2026 22:04:02 +0100', '2026-03-11T21:04:02.000Z'],
    ['11/Mar/2026:22:04:02 +0100', '2026-03-11T21:04:02.000Z'],
    ['11 Mar 2026, 22:04 UTC', '2026-03-11T22:04:00.000Z'],
    ['Mar 11, 2026 10:04:02 PM UTC', '2026-03-11T22:04:02.000Z'],
    ['mar. 17 avr. 2026 10:00 UTC', '2026-04-17T10:00:00.000Z'],
    ['11 марта 2026 г. 22:04 UTC', '2026-03-11T22:04:00.000Z'],
    ['11 Ağustos 2026 22:04 UTC', '2026-08-11T22:04:00.000Z'],
    ['11.03.2026 22:04 UTC', '2026-03-11T22:04:00.000Z'],
    ['2026/03/11 22:04:02Z', '2026-03-11T22:04:02.000Z'],
    ['1773266642', '2026-03-11T22:04:02.000Z'],
    ['1773266642000', '2026-03-11T22:04:02.000Z'],
  ])('reads %s', (raw, iso) => {
    expect(readLogTime(raw).time).toMatchObject({ iso, sure: true })
  })

  it.each([
    ['31/02/2026 10:00', 'impossible'],
    ['2026-13-01T10:00:00Z', 'impossible'],
    ['2026-03-11T25:00:00Z', 'impossible'],
    ['11 Mar 2026 13:04 PM', 'impossible'],
    ['Mar 11 22:04:02', 'no-year'],
    ['22:04', 'no-date'],
    ['yesterday', 'not-a-time'],
    ['1.2.3', 'not-a-time'],
    ['122.0.0.0', 'not-a-time'],
    ['03/04/2026 10:00', 'order'],
    ['03/04/26 10:00', 'order'],
  ])('does not read %s: %s', (raw, trouble) => {
    const read = readLogTime(raw)
    expect(read.trouble).toBe(trouble)
    expect(read.time.iso).toBeUndefined()
  })

  it('a named zone gives a time that is not sure; one that means several gives none', () => {
    expect(readLogTime('2026-03-11 22:04:02 CET').time).toMatchObject({ iso: '2026-03-11T21:04:02.000Z', sure: false })
    expect(readLogTime('2026-03-11 22:04:02 CST').time.iso).toBeUndefined()
  })

  it('tells what a date proves about the order', () => {
    expect(['14/03/2026', '03/14/2026', '03/04/2026', '04/04/2026', '2026-03-14'].map(orderShown)).toEqual([
      'dmy',
      'mdy',
      'either',
      'none',
      'none',
    ])
  })

  it('an hour that a clock change repeats is not one instant', () => {
    const wall = { year: 2026, month: 10, day: 25, hour: 2, minute: 30, second: 0 }
    expect(zonedMs(wall, 'Europe/Berlin').isOne).toBe(false)
    expect(zonedMs({ ...wall, hour: 4 }, 'Europe/Berlin')).toEqual({ ms: Date.UTC(2026, 9, 25, 3, 30), isOne: true })
    expect(zonedMs(wall, 'No/Where').ms).toBeNaN()
    expect(hourIn(Date.UTC(2026, 6, 1, 22), 'Europe/Berlin')).toBe(0)
  })
})

describe('cells', () => {
  it.each([
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['[2001:DB8::1]:443', '2001:db8::1'],
    ['203.0.113.9:51734', '203.0.113.9'],
    ['203.0.113.300', null],
    ['010.0.0.1', null],
    ['22:04', null],
    ['dev-3f1a', null],
  ])('the address in %s is %s', (text, ip) => {
    expect(readIp(text)).toBe(ip)
  })

  it.each([
    ['FR', 'FR'],
    ['Strasbourg, FR', 'FR'],
    ['Deutschland', 'DE'],
    ['États-Unis', 'US'],
    ['Россия', 'RU'],
    ['UK', 'GB'],
    ['unknown', null],
    ['XX', null],
    ['Paris', null],
  ])('the country in %s is %s', (text, code) => {
    expect(readCountry(text)).toBe(code)
  })

  it.each([
    [
      'Safari 17.3 on macOS · dev-3f1a',
      { browser: 'Safari', version: '17.3', id: 'dev-3f1a', family: 'Safari on macOS', isNew: false },
    ],
    ['Chrome on Pixel 9 (new)', { browser: 'Chrome', os: 'Android', family: 'Chrome on Pixel 9', isNew: true }],
    ['python-requests/2.31.0', { kind: 'script', family: 'python-requests' }],
    ['curl (neu)', { kind: 'script', isNew: true }],
    ['App on iPhone 13', { kind: 'app', os: 'iOS', family: 'App on iPhone 13' }],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36',
      { browser: 'Chrome', os: 'Windows', kind: 'browser', family: 'Chrome on Windows' },
    ],
  ])('the device in %s', (text, parts) => {
    expect(readDevice(text)).toMatchObject(parts)
  })

  it('finds amounts, destinations and rights in what a row says', () => {
    expect(amountIn('12,000 XRP to rrrrrrrrrrrrrrrrrrrrBZbvji, sent')).toEqual({ amount: '12,000', asset: 'XRP' })
    expect(amountIn('reset through text message')).toEqual({})
    expect(addressIn('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa added')).toBe('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')
    expect(addressIn('0.35 BTC to address book entry 1')).toBeUndefined()
    expect(permissionsIn('created, may trade and withdraw')).toEqual(['withdraw', 'trade'])
    expect(permissionsIn('trade, no withdrawals')).toEqual(['trade'])
    expect(permissionsIn('created')).toBeUndefined()
  })
})
