import { evaluateWords } from './client-words'
import { givenAway } from './phishing-mentions'
import type { ComputedSignal } from './signal'
import type { Examples } from './signal-example'

/** The client gave something away at a false page, or installed something from it. */
export const threat02: ComputedSignal = {
  id: 'THR-02',
  title: 'Entered, signed or installed something at a phishing page',
  why: 'From that minute somebody else may have what opens the account; telling us is what an owner does.',
  needs: ['what the client wrote'],
  knownFalsePositives: ['The client speaks of a long-past incident that was dealt with.'],
  source: 'trade contract §4, THR-02 and C09',
  pureFact: false,
  evaluate: input => evaluateWords(input, givenAway),
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'a false page in the subject', subject: 'I think I typed my password into a fake Harborline page' },
    {
      name: 'told in two sentences',
      messages: [{ says: 'I got a phishing SMS. I opened the link and entered my password there.' }],
    },
    { name: 'followed a link', messages: [{ says: 'I followed a link to a page and typed my password and a code.' }] },
    { name: 'German', messages: [{ says: 'Ich habe mein Passwort auf einer gefälschten Seite eingegeben.' }] },
    { name: 'French', messages: [{ says: 'J’ai saisi mon mot de passe sur un faux site.' }] },
    { name: 'Spanish', messages: [{ says: 'Introduje mi contraseña en una página falsa.' }] },
    { name: 'Italian', messages: [{ says: 'Ho inserito la password su un sito falso.' }] },
    { name: 'Portuguese', messages: [{ says: 'Digitei minha senha em um site falso.' }] },
    { name: 'Dutch', messages: [{ says: 'Ik heb mijn wachtwoord op een valse site ingevuld.' }] },
    { name: 'Polish', messages: [{ says: 'Wpisałam hasło na fałszywej stronie.' }] },
    { name: 'Russian', messages: [{ says: 'Я ввёл пароль на поддельном сайте.' }] },
    { name: 'Turkish', messages: [{ says: 'Sahte bir siteye şifremi girdim.' }] },
    { name: 'Vietnamese', messages: [{ says: 'Tôi đã nhập mật khẩu trên trang giả mạo.' }] },
  ],
  quiet: [
    { name: 'reported, nothing typed', messages: [{ says: 'I got a phishing mail. I did not enter anything.' }] },
    {
      name: 'went to the real page',
      messages: [{ says: 'I logged in after the suspicious mail, directly through my bookmark.' }],
    },
    { name: 'our own page', messages: [{ says: 'I entered my password on your page and it says it is wrong.' }] },
    {
      name: 'German, nothing typed',
      messages: [{ says: 'Das war eine gefälschte Seite, ich habe nichts eingegeben.' }],
    },
    { name: 'Portuguese, nothing typed', messages: [{ says: 'Recebi um link suspeito e não digitei a senha.' }] },
  ],
  unknown: [{ name: 'nothing read' }],
}
