import { evaluateWords } from './client-words'
import { followedContact } from './contact-mentions'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** The client deals with a false support line, an agent in a messenger, or a recovery agent. */
export const thirdParty06: ComputedSignal = {
  id: '3P-06',
  title: 'In contact with a false support line, a messenger agent or a recovery agent',
  why: 'The client is the true owner and still under somebody’s direction: what we restore goes straight to that somebody.',
  needs: ['what the client wrote'],
  knownFalsePositives: [
    'The client asks whether a channel is ours, or wants to be reached there.',
    'The number that was rung was ours.',
  ],
  source: 'trade contract §4, 3P-06 and detector rules',
  pureFact: false,
  evaluate: input => evaluateWords(input, followedContact),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'told on Telegram', messages: [{ says: 'I paid 0.02 BTC, as someone on Telegram @help_desk told me.' }] },
    { name: 'rang the number', messages: [{ says: 'I rang the number on the page and he asked for my address.' }] },
    {
      name: 'a false employee',
      messages: [{ says: 'Someone from your security called me and helped me move the coins.' }],
    },
    { name: 'a recovery agent', messages: [{ says: 'The recovery agent says I must pay first.' }] },
    { name: 'a coach', messages: [{ says: 'My trading coach told me to whitelist this address.' }] },
    {
      name: 'German',
      messages: [{ says: 'Jemand von Ihrem Support hat mich angerufen und sagte, ich soll alles verschieben.' }],
    },
    { name: 'French', messages: [{ says: 'Un conseiller sur WhatsApp m’a demandé un virement.' }] },
    { name: 'Spanish', messages: [{ says: 'Llamé al número y me pidió el código.' }] },
    { name: 'Portuguese', messages: [{ says: 'Ele me ajudou pelo WhatsApp e pediu o código.' }] },
    { name: 'Italian', messages: [{ says: 'Un operatore su Telegram mi ha chiesto altri soldi.' }] },
    { name: 'Polish', messages: [{ says: 'Konsultant na Telegramie powiedział, że muszę zapłacić.' }] },
    { name: 'Russian', messages: [{ says: 'Человек в Телеграме сказал перевести деньги.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Một người trên Telegram bảo tôi chuyển thêm tiền.' }] },
  ],
  quiet: [
    { name: 'an ordinary ticket', messages: [{ says: 'I changed my phone and lost the codes.' }] },
    { name: 'our own number', messages: [{ says: 'I called the number on your website but nobody answered.' }] },
    { name: 'wants to be reached', messages: [{ says: 'You can reach me on WhatsApp if that helps.' }] },
    {
      name: 'refused',
      messages: [{ says: 'A man on Telegram told me he can recover it. I blocked him.' }],
    },
    {
      name: 'a caller who wanted a tool, refused',
      messages: [{ says: 'A caller told me to install AnyDesk, I hung up.' }],
    },
    { name: 'a denial', messages: [{ says: 'I have never talked to anybody on Telegram.' }] },
    { name: 'a question', messages: [{ says: 'Do you have an official Telegram channel?' }] },
    { name: 'German, refused', messages: [{ says: 'Jemand schrieb mir über Telegram, ich habe abgelehnt.' }] },
  ],
  unknown: [{ name: 'nothing read', messages: [] }],
}
