import { fold, phraseFinder } from '../base/folded-text'
import type { Reading } from '../case/reading'
import { meantIn, outcomeOf, type Sentence, sentencesOf } from './client-words'
import { anyAmount, balanceQuestions, balanceWords, exactAmount, payoutWishes } from './know-06-words'
import { quiet, unknown } from './outcome'
import type { ComputedSignal, Outcome } from './signal'
import type { Examples } from './signal-example'
import type { SignalInput } from './signal-input'
import { anyWords, patternFinder } from './word-patterns'

const findBalance = phraseFinder(balanceWords)
const findQuestion = phraseFinder(balanceQuestions)
const findAny = patternFinder(payoutWishes)
const payout = anyWords(payoutWishes)

/** Exact balances are told without being asked for, together with a wish to withdraw. */
export const knowledge06: ComputedSignal = {
  id: 'KNOW-06',
  title: 'Tells exact balances unasked and asks for a withdrawal',
  why: 'Owners rarely know their balance to the last digit; somebody who has just read it off the screen does.',
  needs: ['what the client wrote'],
  knownFalsePositives: ['A careful owner copies the figures from a statement to be helpful.'],
  source: 'trade contract §4, KNOW-06; house rule: exact means two amounts, or four digits behind the sign',
  pureFact: false,
  evaluate,
}

/** Its tests. */
export const examples: Examples = {
  fires: [
    { name: 'an exact balance', messages: [{ says: 'My balance is 6.1203 BTC. I want to withdraw it today.' }] },
    {
      name: 'two assets',
      messages: [{ says: 'I have 6.12 BTC and 42.8 ETH in my account. Please release my withdrawal.' }],
    },
    { name: 'German', messages: [{ says: 'Mein Guthaben ist 0,48213 BTC. Ich möchte alles auszahlen.' }] },
    { name: 'Russian', messages: [{ says: 'Мой баланс 1,20348 BTC, хочу вывести.' }] },
  ],
  quiet: [
    { name: 'a round figure', messages: [{ says: 'I have 0.5 BTC and cannot withdraw.' }] },
    { name: 'a deposit', messages: [{ says: 'I sent 0.123456 BTC and it has not arrived.' }] },
    {
      name: 'asked by us',
      messages: [
        { says: 'I want to withdraw.' },
        { says: 'Roughly what balance do you hold?', speaker: 'agent' },
        { says: 'My balance is 6.1203 BTC.' },
      ],
    },
    { name: 'no wish to withdraw', messages: [{ says: 'My balance is 6.1203 BTC, please lock the account.' }] },
    { name: 'only quoted', messages: [{ says: 'I want to withdraw.\n> Balance: 6.1203 BTC, 42.8 ETH' }] },
  ],
  unknown: [{ name: 'nothing read' }],
}

function evaluate({ reading, facts }: SignalInput): Outcome {
  const sentences = sentencesOf(reading)
  if (sentences.length === 0) return unknown('a message of the client')
  const told = sentences.filter(isExact)
  if (told.length === 0 || !sentences.some(({ text }) => payout.test(text)) || isAskedFor(reading)) return quiet()
  const wishes = meantIn(sentences, { find: findAny, isMeant: () => true })
  return outcomeOf([...meantIn(told, { find: findBalance, isMeant: () => true }), ...wishes], facts)
}

function isExact({ text }: Sentence): boolean {
  if (!/\d/.test(text)) return false
  const isExactly = text.search(exactAmount) >= 0 || (text.match(anyAmount)?.length ?? 0) >= 2
  return isExactly && findBalance(text).length > 0
}

function isAskedFor({ messages }: Reading): boolean {
  return messages.some(({ speaker, body }) => speaker === 'agent' && findQuestion(fold(body).text).length > 0)
}
