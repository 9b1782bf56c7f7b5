/** Words of the section “Your desk” of the options, in one place. */
/** What the desk tells of itself. */
export const deskOptionWords = {
  why: 'What Gatehouse must know of your desk to judge a raw mail: whose word counts, and which names are worth imitating.',
  none: 'No receiver is named yet: every verdict of a mail counts as unknown.',
  notSaved: 'Not saved.',
  receivers: {
    label: 'Ids of your own receivers, one per line',
    why: 'What your own mail servers write first behind “Authentication-Results:”. Only verdicts with one of these ids count, and of several only the topmost. Your servers must take such headers with their own id off every mail that comes in; ask whoever runs them. If they do not, a stranger can write verdicts in your name.',
    example: 'mx1.desk.example',
  },
  protectedNames: {
    label: 'Protected names, one per line',
    why: 'Brands and domains a sender may imitate, your own first. A domain that looks like one of them is shown with the rule.',
    example: 'Desk Example\ndesk.example',
  },
  allowedDomains: {
    label: 'Domains known to be good, one per line',
    why: 'Never shown as look-alikes: your other domains, partners with a similar name.',
    example: 'desk-partner.example',
  },
} as const

/** When the desk works. */
export const calendarWords = {
  why: 'Classes S3 and S4 count business hours only. The others never stop for the night.',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  noDay: 'Not saved: at least one day must be a working day.',
  noHours: 'Not saved: write two times like 09:00 and 17:00, the second one later. 24:00 is the end of the day.',
  hoursWhy: 'By the clock on the wall of the desk, on every working day.',
  zoneWhy: 'The zone of that clock, like Europe/Berlin.',
  holidaysWhy: 'Days on which nobody works, like 2026-12-25.',
} as const
