/** Secrets that clients paste, told as 'value [raw]'. Made for these tests; no key of them holds anything. */
const hex = '1b5b9ccb3e8d006a5230de9bda23ff91edc794d4f56410560830b418528e446c'
const twelve = 'boost name between seminar bench grab artwork paper silly proud similar follow'
const fifteen = 'boost name between seminar bench grab artwork paper silly proud similar fork special gas tissue'
const long =
  'boost name between seminar bench grab artwork paper silly proud similar fork special gas tiny slam twenty better unique mom letter shoot absent insane'
const xprv =
  'xprv9s21ZrQH143K2bAfr1rHgv55jkNELBq8Q7ouSACGYmTAKqKaAne9xfavigSTKaAuoGyVfDUxZ8WoGmUSUA9drFzNXqyzB43roiRBEfwqWbw'
const wif = '5JRv8sU3q53xNXhvDAEHaZfYR3j1eVpCzt19EmYMkroyqHZw46Z'
const pem = '-----BEGIN EC PRIVATE KEY-----\nMHQCAQEEIAb3\noAcGBSuBBAAK\n-----END EC PRIVATE KEY-----'
const numbered = twelve
  .split(' ')
  .map((word, index) => `${index + 1}. ${word}`)
  .join('\n')

export const secretsFound: readonly (readonly [string, string, string])[] = [
  [`my seed phrase is ${twelve}`, 'seed-phrase', twelve],
  [`Seed: ${long}.`, 'seed-phrase', long],
  [`12 words: ${fifteen}, please help`, 'seed-phrase', fifteen],
  [`Meine Wörter:\n${numbered}\nDanke`, 'seed-phrase', numbered.slice(3)],
  [`> ${twelve.slice(0, 37)}\n> ${twelve.slice(38)}`, 'seed-phrase', `${twelve.slice(0, 37)}\n> ${twelve.slice(38)}`],
  [`secret key phrase ${twelve}`, 'seed-phrase', twelve],
  [wif, 'wif', wif],
  [
    'KyvyXjkPVAt3Q2XbrfjeB9B7f92RrWBMxU7dMmbQcarMqh9aW7Fh',
    'wif',
    'KyvyXjkPVAt3Q2XbrfjeB9B7f92RrWBMxU7dMmbQcarMqh9aW7Fh',
  ],
  [xprv, 'xprv', xprv],
  [`my private key: ${hex}`, 'private-key', hex],
  [`Mein privater Schlüssel ist 0x${hex}`, 'private-key', `0x${hex}`],
  [`klucz prywatny: ${hex}`, 'private-key', hex],
  [`приватный ключ ${hex}`, 'private-key', hex],
  [`私钥：${hex}`, 'private-key', hex],
  [`here it is\n${pem}\nthanks`, 'private-key', pem],
  ['Your code is 482913', 'one-time-code', '482913'],
  ['482913 is your verification code', 'one-time-code', '482913'],
  ['G-482913 is your Google code', 'one-time-code', '482913'],
  ['Ihr Bestätigungscode lautet: 482 913.', 'one-time-code', '482 913'],
  ['Su código de verificación es 482913', 'one-time-code', '482913'],
  ['Votre code de vérification : 482913', 'one-time-code', '482913'],
  ['Il tuo codice è 482913', 'one-time-code', '482913'],
  ['Seu código é 482913', 'one-time-code', '482913'],
  ['Uw verificatiecode is 482913', 'one-time-code', '482913'],
  ['Twój kod to 482913', 'one-time-code', '482913'],
  ['Doğrulama kodunuz: 482913', 'one-time-code', '482913'],
  ['Ваш код: 482913', 'one-time-code', '482913'],
  ['您的验证码是482913，请勿泄露', 'one-time-code', '482913'],
  ['認証コード：482913', 'one-time-code', '482913'],
  ['인증번호 482913', 'one-time-code', '482913'],
  ['OTP 48291375', 'one-time-code', '48291375'],
  ['password: Hunter2!x', 'password', 'Hunter2!x'],
  ['my password is Sommer2024.', 'password', 'Sommer2024'],
  ['Passwort: "geheim-7"', 'password', 'geheim-7'],
  ['mi contraseña es Gato_99', 'password', 'Gato_99'],
  ['mot de passe : Chat#2024', 'password', 'Chat#2024'],
  ['la mia password è Roma1927', 'password', 'Roma1927'],
  ['senha: flor123', 'password', 'flor123'],
  ['wachtwoord: fiets88', 'password', 'fiets88'],
  ['moje hasło to Kot2020', 'password', 'Kot2020'],
  ['şifrem: Kedi34', 'password', 'Kedi34'],
  ['мой пароль: Koshka7', 'password', 'Koshka7'],
  ['密码：Mao2024', 'password', 'Mao2024'],
  ['{"password":"Hunter2x"}', 'password', 'Hunter2x'],
  ['api key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0', 'api-key', '9f8e7d6c5b4a39281706f5e4d3c2b1a0'],
  ['AKIAIOSFODNN7EXAMPLE', 'api-key', 'AKIAIOSFODNN7EXAMPLE'],
  ['API_SECRET=q7Zx0Vb3Lk9Pw2Rt6Yh1Ng5Dc8', 'api-key', 'q7Zx0Vb3Lk9Pw2Rt6Yh1Ng5Dc8'],
]

export const secretsQuiet: readonly string[] = [
  twelve.replace('boost', 'name'),
  'above absent absorb abstract absurd abuse access accident account accuse achieve acid acoustic acquire across act action actor',
  'password: ******** and password: •••••••• and password: [hidden]',
  'I forgot my password. The password reset link does not work and my password is wrong.',
  'Passwort vergessen? Passwort: vergessen',
  'Password\n\nForgot it?',
  'error code 500123, postal code 482913, promo code: 482913, code postal 750011, Fehlercode 482913',
  'your order 482913 is on its way; the code will follow',
  'call 482913',
  'the private beta build ran',
  'set password policy: minimum length',
  'código postal 280131 y código de error 482913',
  'the product code is below: 1,482,913 sold',
]
