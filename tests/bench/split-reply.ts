import { splitReply } from '../../src/core/case/thread'

/** How long a thread of 200 kB takes to be split, the worst of an honest one and of hostile ones. */
export const name = 'split-reply'

const size = 200_000
const target = 20
const n = 31

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

/** Prints one line of JSON: the slowest text's median in milliseconds. */
export function run(): void {
  const medians = Object.entries(texts).map(([text, value]) => ({ text, ms: median(value) }))
  medians.sort((a, b) => b.ms - a.ms)
  const [worst] = medians
  const thread = medians.find(({ text }) => text === 'a long thread')?.ms ?? 0
  console.log(
    JSON.stringify({
      name,
      unit: 'ms per 200 kB',
      median: thread,
      n,
      target,
      met: thread <= target,
      worst: { text: worst?.text, median: worst?.ms },
    }),
  )
}

function filled(unit: string): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
}

function median(text: string): number {
  const times = Array.from({ length: n }, () => {
    const start = performance.now()
    splitReply(text)
    return performance.now() - start
  })
  return Math.round((times.sort((a, b) => a - b)[n >> 1] ?? 0) * 100) / 100
}
