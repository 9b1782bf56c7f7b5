/** Classes of text that a second reader's part of the corpus had and ours had not; told as 'kind value [raw]', and near misses. */
const monero = '43LzBudQjBmCNjnUHwsqP7i7Q6sqgio31ddf2hQiF3V9Ngbp6LzjSSJPqiPJ9FaNxd18NJ5cro6n7iR6JiMnDZAwVK8BQX2'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/123.0'
const sha1 = 'da39a3ee5e6b4b0d3255bfef95601890afd80709'
const md5 = 'd41d8cd98f00b204e9800998ecf8427e'
const wif = '5JRv8sU3q53xNXhvDAEHaZfYR3j1eVpCzt19EmYMkroyqHZw46Y'
const eleven = 'between seminar bench grab artwork paper silly proud similar follow'
const tonHash = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA='

const filed: readonly (readonly [string, ...string[]])[] = [
  ['see case KW-41780, the ticket I meant: KW-41799', 'ticket KW-41780 [KW-41780]', 'ticket KW-41799 [KW-41799]'],
  [
    'Anfrage F-2025-3377, Fall F-2025-3378, Fall-Nr. 33790',
    'ticket F-2025-3377 [F-2025-3377]',
    'ticket F-2025-3378 [F-2025-3378]',
    'ticket 33790 [33790]',
  ],
  ['Sak NO-50412, ärende FI-50414', 'ticket NO-50412 [NO-50412]', 'ticket FI-50414 [FI-50414]'],
  ['ticket n. 50415 e pratica n.º 50416', 'ticket 50415 [50415]', 'ticket 50416 [50416]'],
  ['工单号AB-50417，受付番号JP-50418', 'ticket AB-50417 [AB-50417]', 'ticket JP-50418 [JP-50418]'],
  ['| Ticket | 50419 |\n| Kundennummer | 77340 |', 'ticket 50419 [50419]', 'account 77340 [77340]'],
  ['**Ticket:** 50420, **Account:** 7734012', 'ticket 50420 [50420]', 'account 7734012 [7734012]'],
  ['{"ticket":"50421","user_id":"7734013"}', 'ticket 50421 [50421]', 'account 7734013 [7734013]'],
  ['nr klienta 7734014, numer klienta 7734015', 'account 7734014 [7734014]', 'account 7734015 [7734015]'],
  ['ID користувача 7734017, номер клієнта 773', 'account 7734017 [7734017]', 'account 773 [773]'],
  ['Benutzer-ID b_77340, Kunden-Nr. 7734019', 'account b_77340 [b_77340]', 'account 7734019 [7734019]'],
  ['mã khách hàng KH-7734, số tài khoản 77340200', 'account KH-7734 [KH-7734]', 'account 77340200 [77340200]'],
  ['code client 77341, código de cliente 77342', 'account 77341 [77341]', 'account 77342 [77342]'],
  ['customer SEP-77346, usuario QA-EU-77347', 'account SEP-77346 [SEP-77346]', 'account QA-EU-77347 [QA-EU-77347]'],
]

const people: readonly (readonly [string, ...string[]])[] = [
  ['write to @anna.vuelos or @pix.seguro', 'handle @anna.vuelos [@anna.vuelos]', 'handle @pix.seguro [@pix.seguro]'],
  ['this was @kim_w.Please answer', 'handle @kim_w [@kim_w]'],
  ['mật khẩu: Sen_9912', 'secret password [Sen_9912]'],
  ['kata sandi: Melati88', 'secret password [Melati88]'],
  [`Seed phrase name name ${eleven}`, `secret seed-phrase [name name ${eleven}]`],
  [`the WIF ${wif} fails`, `secret wif [${wif}]`],
]

const machines: readonly (readonly [string, ...string[]])[] = [
  [`sha1=${sha1};md5=${md5}, ja3s=${md5}`, `sha1 ${sha1} [${sha1}]`, `md5 ${md5} [${md5}]`, `md5 ${md5} [${md5}]`],
  ['MAC-Adresse:00:1a:2b:3c:4d:5f', 'mac 00:1a:2b:3c:4d:5f [00:1a:2b:3c:4d:5f]'],
  ['MACアドレス：00:1a:2b:3c:4d:60', 'mac 00:1a:2b:3c:4d:60 [00:1a:2b:3c:4d:60]'],
  ['as64510 announces it, AS64511 too', 'asn AS64510 [as64510]', 'asn AS64511 [AS64511]'],
  ['the origin is as64510', 'asn AS64510 [as64510]'],
  [`${firefox}. Mobile too, curl/8.4.0. Version 2`, `ua ${firefox} [${firefox}]`, 'ua curl/8.4.0 [curl/8.4.0]'],
  ['see https://example.com. Then', 'url https://example.com [https://example.com]'],
  ['see https://example.net.Then call', 'url https://example.net [https://example.net]'],
  ['_https://example.org_ or https://example.com./x', 'url https://example.org [https://example.org]', 'url https://example.com./x [https://example.com./x]'], // biome-ignore format: one a line
  ['host allegro-hilfe.pl and wirtualna-hilfe.pl', 'domain allegro-hilfe.pl [allegro-hilfe.pl]', 'domain wirtualna-hilfe.pl [wirtualna-hilfe.pl]'], // biome-ignore format: one a line
  [`> ${monero.slice(0, 47)}\n> ${monero.slice(47)}`, `xmr ${monero} [${monero.slice(0, 47)}\n> ${monero.slice(47)}]`],
  [`TON transaction: ${tonHash} ok`, `tx ${tonHash} [${tonHash}]`],
]

const times: readonly (readonly [string, ...string[]])[] = [
  ['16 Mar 2026 Pazartesi, 10:48', 'datetime 2026-03-16T10:48 [16 Mar 2026 Pazartesi, 10:48]'],
  ['16.03.2026 (Mo) 10:48', 'datetime 2026-03-16T10:48 [16.03.2026 (Mo) 10:48]'],
  ['2026年3月16日周一 10:48', 'datetime 2026-03-16T10:48 [2026年3月16日周一 10:48]'],
  ['2026년 3월 16일 월요일 오전 10:48', 'datetime 2026-03-16T10:48 [2026년 3월 16일 월요일 오전 10:48]'],
  ['16 січ. 2026 р. о 10:48', 'datetime 2026-01-16T10:48 [16 січ. 2026 р. о 10:48]'],
  ['16 maalisk. 2026 klo 10:48', 'datetime 2026-03-16T10:48 [16 maalisk. 2026 klo 10:48]'],
  ['支付¥5,000和USD 300', 'money 5000 JPY [¥5,000]', 'money 300 USD [USD 300]'],
  ['입금 ₩70,000, 잔액KRW 1,000', 'money 70000 KRW [₩70,000]', 'money 1000 KRW [KRW 1,000]'],
  ['коштує 500 р.', 'money 500 RUB [500 р.]'],
]

export const classesFound = [...filed, ...people, ...machines, ...times]

/** With a country: national numbers. */
export const callsFound: readonly (readonly [string, string, ...string[]])[] = [
  ['MX', 'puede llamar al 55 9876 5432', 'phone +525598765432'],
  ['BR', 'pode ligar no 11 98765-4321', 'phone +5511987654321'],
  ['PL', 'telefon 601 234 567, NIP 987-654-32-10, REGON 123456785', 'phone +48601234567'],
  ['PL', 'zadzwonić w sprawie, NIP 987-654-32-10'],
  ['MX', 'puede llamar, pedido 55 9876 5432'],
  ['DE', 'zu Auftrag 4711 bitte Rückruf 030 901820', 'phone +4930901820'],
  ['JP', '０９０ー９８７６ー５４３２', 'phone +819098765432'],
  ['JP', '０９０−９８７６−５４３２ か ０３　９８７６　５４３２', 'phone +819098765432', 'phone +81398765432'],
]

export const classesQuiet: readonly string[] = [
  'case ISO-27001, request CVE-2026-12345, case RFC-5321, pedido AB-12345',
  'in the fall 2500 came, im Fall 4711, auf jeden Fall um 1830',
  'in any case 2026, the case of 12 bottles, the request took 5000 ms',
  '| Accounts | 12000 | 13000 |',
  'đơn hàng KH-7734, điều khoản 773401',
  '@org.app.Service @javax.inject and @kim.pdf',
  'xuất khẩu: 9912345a',
  `name name ${eleven}`,
  `id ${wif} here`,
  'eui 02:00:11:22:33:44:55:66',
  'as64512 is my name',
  'stack uses Socket.io and Json.NET, Engine.IO',
  'files build.pl, main.rs and lib.cc',
  'at Foo(Bar.java:12) in com.example.Foo.java and net.example.wallet.android',
  'у 2026 р. було, до 2025 р.',
  '美元100, 日元 5,000',
  `token ${tonHash} ok`,
]
