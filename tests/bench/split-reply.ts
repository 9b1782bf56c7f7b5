import { splitReply } from '../../src/core/case/thread'
import { type Figure, timed } from './median-of'

const size = 200_000
const target = 20

const honest = [
  'Thank you. I still cannot sign in from the new phone, and the code never arrives.',
  '',
  'Kind regards,',
  'Jane Doe',
  '',
  'On Mon, 16 Mar 2026 at 10:00, Desk <desk@example.com> wrote:',
  '> We have opened a case. Which phone did you use before?',
  '> > It was the old one, bought in 2021, and it still has the app.',
  '',
  'From: Desk <desk@example.com>',
  'Sent: Monday, 16 March 2026 10:00',
  'To: Jane Doe <jane@example.com>',
  'Subject: Re: Locked out',
  '',
  'This e-mail is confidential and intended solely for the addressee.',
  '',
].join('\n')

const texts: Readonly<Record<string, string>> = {
  'a long thread': filled(honest),
  'marks only': filled('>\n'),
  'one line': filled('On On On '),
  'openers that never end': filled('On 3 March 2026 Jane\n'),
  'header lines without end': filled('From: a\nSent: b\n'),
  greetings: filled('Thanks,\nJane\n'),
}

/** How long a thread of 200 kB takes to be split; beside it the slowest of hostile texts. */
export const figures = {
  'split-reply': (runs: number): Figure => {
    const hostile = Object.entries(texts).map(([text, value]) => ({ text, ms: middle(timesOf(value, runs)) }))
    hostile.sort((a, b) => b.ms - a.ms)
    const says = 'A thread of 200 kB split into what each writer says; worst is the slowest of hostile texts as long.'
    return { unit: 'ms', values: timesOf(filled(honest), runs), target, says, also: { worst: hostile[0] } }
  },
}

function timesOf(text: string, runs: number): number[] {
  return timed(() => splitReply(text), runs)
}

function middle(times: number[]): number {
  return Math.round((times.sort((a, b) => a - b)[times.length >> 1] ?? 0) * 100) / 100
}

function filled(unit: string): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
}
