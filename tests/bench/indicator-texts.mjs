/** Texts to measure on: a client's mail of 2 kB, a thread of 100 kB, a log of 5 MB. Reserved names and made-up addresses. */

const letter = `Hello,

I have not been able to log in since Tuesday evening. I changed my phone last week and the app on the new one asks for a code
that never arrives. I tried it at home and at work, on two networks, and the result is always the same: the page loads for a
while and then says that something went wrong and that I should try again later. I have been your customer for six years and
nothing like this has ever happened to me, so please do not send me the standard answer about clearing the cache again.

My address is hannah.b@example.com and you can call me on +49 30 901820 during the day. The last thing that worked was a
withdrawal of 0.5 BTC to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa on 2026-03-01. After that I got a mail that looked like yours and
pointed to hxxps://login[.]example[.]net/verify, which I opened but did not fill in. Your status page at
https://status.example.com/history says that everything works. The security mail named a login from 203.0.113.7, which is not
mine; I was in Hamburg all week and have never used a proxy or anything like that.

Could you tell me what I need to send you so that we can settle this? I have my passport here and can take any picture you want.
I would also like to know whether my money is safe in the meantime, and whether somebody can still change anything in the account
while it is locked. Please answer to this address only, as I do not read the other one any more.

One more thing, because your form asked for it: the phone I use now is the same model as the old one, bought on 21.02.2026 in the
shop around the corner for 349 EUR, and the number moved along with it. Nobody else has my password, and I have not given a code
to anybody on the telephone. The old phone lies in my drawer, switched off and wiped, in case you want me to start it again. If
it helps, my first ticket about this was #482113, and the colleague who answered it was very friendly but could not say more than
that somebody would look into it soon.

Kind regards
Hannah
`

/** A client's mail of 2 kB. */
export const mail = letter.slice(0, 2_000)

/** A thread of 100 kB: answers above quotes, every turn with other values. */
export const thread = manyTurns(100_000)

/** A login log of 5 MB. */
export const log = manyLines(5_000_000)

/** @param {number} size */
function manyTurns(size) {
  const turns = []
  for (let turn = 0, length = 0; length < size; turn++) {
    const own = letter
      .replace('hannah.b@', `hannah.${turn}@`)
      .replace('203.0.113.7', `203.0.113.${turn % 256}`)
      .replace('2026-03-01', `2026-03-${String((turn % 28) + 1).padStart(2, '0')}`)
    const quote = own.split('\n').slice(0, 12)
    const text = `${own}\nOn Mon, 2 Mar 2026 at 10:11, Desk <desk@example.org> wrote:\n${quote.map(line => `> ${line}`).join('\n')}\n\n`
    turns.push(text)
    length += text.length
  }
  return turns.join('').slice(0, size)
}

/** @param {number} size */
function manyLines(size) {
  const lines = []
  for (let line = 0, length = 0; length < size; line++) {
    const pick = (/** @type {number} */ from, /** @type {number} */ count) => from + ((line * 7919) % count)
    const two = (/** @type {number} */ value) => String(value).padStart(2, '0')
    const time = `2026-03-${two(pick(1, 28))}T${two(pick(0, 24))}:${two(pick(0, 60))}:${two(pick(0, 59))}Z`
    const agent = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${pick(100, 40)}.0.0.0 Safari/537.36`
    const text = `${time},203.0.113.${pick(0, 256)},login ${pick(0, 2) ? 'success' : 'failure'},user${pick(0, 5000)}@example.com,"${agent}",DE,Berlin,session ${line.toString(36)}\n`
    lines.push(text)
    length += text.length
  }
  return lines.join('').slice(0, size)
}
