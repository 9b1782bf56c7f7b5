import type { ClaimSubject } from './claim'

/** What a claim is about, in words. */
export const subjectWords: Record<ClaimSubject, string> = {
  account: 'Account number',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  opened: 'Account opened',
  'last-login': 'Last login',
  device: 'Device',
  network: 'IP address',
  country: 'Country',
  withdrawal: 'Withdrawal',
  'email-changed': 'E-mail changed',
  'phone-changed': 'Phone changed',
  'password-changed': 'Password changed',
  'factor-changed': 'Second factor changed',
}
