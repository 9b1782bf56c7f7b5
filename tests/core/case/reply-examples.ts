/** Openers as mail programs write them, with the author each names; names and domains are invented. */
export const attributionLines: readonly [program: string, opener: string, author: string][] = [
  ['Gmail en', 'On Mon, 16 Mar 2026 at 10:00, Jane Doe <jane@example.com> wrote:', 'jane@example.com'],
  ['Gmail de', 'Am Mo., 16. März 2026 um 10:00 Uhr schrieb Jane Doe <jane@example.com>:', 'jane@example.com'],
  ['Gmail fr', 'Le lun. 16 mars 2026 à 10:00, Jane Doe <jane@example.com> a écrit\u202f:', 'jane@example.com'],
  ['Gmail es', 'El lun, 16 mar 2026 a las 10:00, Jane Doe (<jane@example.com>) escribió:', 'jane@example.com'],
  ['Gmail it', 'Il giorno lun 16 mar 2026 alle ore 10:00 Jane Doe <jane@example.com> ha scritto:', 'jane@example.com'],
  ['Gmail pt', 'Em seg., 16 de mar. de 2026 às 10:00, Jane <jane@example.com> escreveu:', 'jane@example.com'],
  ['Gmail pt-PT', 'Jane Doe <jane@example.com> escreveu (segunda, 16/03/2026 à(s) 10:00):', 'jane@example.com'],
  ['Gmail nl', 'Op ma 16 mrt 2026 om 10:00 schreef Jane Doe <jane@example.com>:', 'jane@example.com'],
  ['Gmail sv', 'Den mån 16 mars 2026 kl 10:00 skrev Jane Doe <jane@example.com>:', 'jane@example.com'],
  ['Gmail da', 'Den man. 16. mar. 2026 kl. 10.00 skrev Jane Doe <jane@example.com>:', 'jane@example.com'],
  ['Gmail no', 'man. 16. mar. 2026 kl. 10:00 skrev Jane Doe <jane@example.com>:', 'jane@example.com'],
  ['Gmail fi', 'ma 16. maalisk. 2026 klo 10.00 Jane Doe <jane@example.com> kirjoitti:', 'jane@example.com'],
  ['Gmail pl', 'pon., 16 mar 2026 o 10:00 Jane Doe <jane@example.com> napisał(a):', 'jane@example.com'],
  ['Gmail cs', 'po 16. 3. 2026 v 10:00 odesílatel Jane Doe <jane@example.com> napsal:', 'jane@example.com'],
  ['Gmail tr', 'Jane Doe <jane@example.com>, 16 Mar 2026 Pzt, 10:00 tarihinde şunu yazdı:', 'jane@example.com'],
  ['Gmail ru', 'пн, 16 мар. 2026 г. в 10:00, Jane Doe <jane@example.com>:', 'jane@example.com'],
  ['Gmail uk', 'пн, 16 бер. 2026 р. о 10:00 Jane Doe <jane@example.com> пише:', 'jane@example.com'],
  ['Gmail el', 'Στις Δευ 16 Μαρ 2026 στις 10:00 π.μ., ο χρήστης Jane <jane@example.com> έγραψε:', 'jane@example.com'],
  ['Gmail ar', '\u202bفي الاثنين، 16 مارس 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Jane <jane@example.com>:', 'jane@example.com'], // biome-ignore format: one a line
  ['Gmail ja', '2026年3月16日(月) 10:00 Jane Doe <jane@example.com>:', 'jane@example.com'],
  ['Gmail zh', 'Jane Doe <jane@example.com> 于2026年3月16日周一 10:00写道：', 'jane@example.com'],
  ['Gmail zh-TW', 'Jane Doe <jane@example.com> 於 2026年3月16日 週一 上午10:00寫道：', 'jane@example.com'],
  ['Gmail ko', '2026년 3월 16일 (월) 오전 10:00, Jane Doe <jane@example.com>님이 작성:', 'jane@example.com'],
  ['Gmail vi', 'Vào Th 2, 16 thg 3, 2026 vào lúc 10:00 Jane Doe <jane@example.com> đã viết:', 'jane@example.com'],
  ['Gmail hu', 'Jane Doe <jane@example.com> ezt írta (időpont: 2026. márc. 16., H, 10:00):', 'jane@example.com'],
  ['Apple en', 'On 16 Mar 2026, at 10:00, Jane Doe wrote:', 'Jane Doe'],
  ['Apple de', 'Am 16.03.2026 um 10:00 schrieb Jane Doe:', 'Jane Doe'],
  ['Apple fr', 'Le 16 mars 2026 à 10:00, Jane Doe a écrit :', 'Jane Doe'],
  ['Apple it', 'Il giorno 16 mar 2026, alle ore 10:00, Jane Doe ha scritto:', 'Jane Doe'],
  ['Apple nl', 'Op 16 mrt. 2026 om 10:00 heeft Jane <jane@example.com> het volgende geschreven:', 'jane@example.com'],
  ['Apple sv', '16 mars 2026 kl. 10:00 skrev Jane Doe:', 'Jane Doe'],
  [
    'Apple pl',
    'Wiadomość napisana przez Jane Doe <jane@example.com> w dniu 16.03.2026, o godz. 10:00:',
    'jane@example.com',
  ],
  ['Apple ru', '16 марта 2026 г., в 10:00, Jane Doe <jane@example.com> написал(а):', 'jane@example.com'],
  ['Apple tr', 'Jane Doe <jane@example.com> şunları yazdı (16 Mar 2026 10:00):', 'jane@example.com'],
  ['Apple ja', '2026/03/16 10:00、Jane Doe <jane@example.com>のメール：', 'jane@example.com'],
  ['Apple zh', '在 2026年3月16日，10:00，Jane Doe 写道：', 'Jane Doe'],
  ['Apple ko', '2026. 3. 16. 오전 10:00, Jane Doe <jane@example.com> 작성:', 'jane@example.com'],
  ['Thunderbird en', 'On 16/03/2026 10:00, Jane Doe wrote:', 'Jane Doe'],
  ['Thunderbird es', 'El 16/3/26 a las 10:00, Jane Doe escribió:', 'Jane Doe'],
  ['Thunderbird pt', 'Em 16/03/2026 10:00, Jane Doe escreveu:', 'Jane Doe'],
  ['Thunderbird pl', 'W dniu 16.03.2026 o 10:00, Jane Doe pisze:', 'Jane Doe'],
  ['Thunderbird cs', 'Dne 16. 03. 26 v 10:00, Jane Doe napsal(a):', 'Jane Doe'],
  ['Thunderbird ru', '16.03.2026 10:00, Jane Doe пишет:', 'Jane Doe'],
  ['Thunderbird da', 'Den 16.03.2026 kl. 10.00 skrev Jane Doe:', 'Jane Doe'],
  ['Thunderbird el', 'Στις 16/3/26 10:00, Jane Doe έγραψε:', 'Jane Doe'],
  ['Yahoo en', 'On Monday, March 16, 2026 at 10:00:00 AM GMT, Jane <jane@example.com> wrote:', 'jane@example.com'],
  ['Yahoo old', '--- On Mon, 16/3/26, Jane <jane@example.com> wrote:', 'jane@example.com'],
  ['KMail', 'On Monday 16 March 2026 10:00:00 CET Jane Doe wrote:', 'Jane Doe'],
  ['Yahoo de', 'Am Montag, 16. März 2026, 10:00:00 MEZ hat Jane <jane@example.com> Folgendes geschrieben:', 'jane@example.com'], // biome-ignore format: one a line
  ['Proton', 'On Monday, March 16th, 2026 at 10:00, Jane Doe <jane@example.com> wrote:', 'jane@example.com'],
  ['Roundcube en', 'On 2026-03-16 10:00, Jane Doe wrote:', 'Jane Doe'],
  ['Roundcube de', 'Am 2026-03-16 10:00, schrieb Jane Doe:', 'Jane Doe'],
  ['Request Tracker', 'On Mon Mar 16 13:02:55 2026, jane wrote:', 'jane'],
  ['a name that holds another address', 'On 3 March 2026, "x <fake@evil.example>" <jane@example.com> wrote:', 'jane@example.com'], // biome-ignore format: one a line
  ['mailto in brackets', 'On 3 March 2026, Jane [mailto:jane@example.com] wrote:', 'jane@example.com'],
]

/** Header blocks and titles above a message taken over whole. */
export const headerBlocks: readonly [program: string, block: string, author: string][] = [
  ['Outlook en', 'From: Jane Doe <jane@example.com>\nSent: Monday, 16 March 2026 10:00\nTo: Desk <d@desk.example>\nSubject: Locked', 'jane@example.com'], // biome-ignore format: one a line
  ['Outlook old', '-----Original Message-----\nFrom: Jane Doe [mailto:jane@example.com]\nSent: 16 March 2026 10:00\nTo: Desk\nSubject: Locked', 'jane@example.com'], // biome-ignore format: one a line
  ['Outlook with a rule', '________________________________\nFrom: Jane Doe\nSent: 16 March 2026 10:00\nTo: Desk\nSubject: Locked', 'Jane Doe'], // biome-ignore format: one a line
  ['Outlook bold', '*From:* Jane Doe <jane@example.com>\n*Sent:* Monday, 16 March 2026\n*To:* Desk\n*Subject:* Locked', 'jane@example.com'], // biome-ignore format: one a line
  ['Outlook de', 'Von: Jane Doe <jane@example.com>\nGesendet: Montag, 16. März 2026 10:00\nAn: Desk\nCc: Else\nBetreff: Gesperrt', 'jane@example.com'], // biome-ignore format: one a line
  ['Outlook fr', 'De : Jane Doe <jane@example.com>\nEnvoyé : lundi 16 mars 2026 10:00\nÀ : Desk\nObjet : Bloqué', 'jane@example.com'], // biome-ignore format: one a line
  ['Outlook es', 'De: Jane Doe <jane@example.com>\nEnviado el: lunes, 16 de marzo de 2026\nPara: Desk\nAsunto: Bloqueada', 'jane@example.com'], // biome-ignore format: one a line
  ['Outlook it', 'Da: Jane Doe\nInviato: lunedì 16 marzo 2026 10:00\nA: Desk\nOggetto: Bloccato', 'Jane Doe'],
  [
    'Outlook pt',
    'De: Jane Doe\nEnviada em: segunda-feira, 16 de março de 2026\nPara: Desk\nAssunto: Bloqueada',
    'Jane Doe',
  ],
  ['Outlook nl', 'Van: Jane Doe\nVerzonden: maandag 16 maart 2026\nAan: Desk\nOnderwerp: Geblokkeerd', 'Jane Doe'],
  ['Outlook sv', 'Från: Jane Doe\nSkickat: den 16 mars 2026 10:00\nTill: Desk\nÄmne: Låst', 'Jane Doe'],
  ['Outlook da', 'Fra: Jane Doe\nSendt: 16. marts 2026 10:00\nTil: Desk\nEmne: Låst', 'Jane Doe'],
  ['Outlook pl', 'Od: Jane Doe\nWysłano: poniedziałek, 16 marca 2026\nDo: Desk\nTemat: Blokada', 'Jane Doe'],
  ['Outlook cs', 'Od: Jane Doe\nOdesláno: pondělí 16. března 2026\nKomu: Desk\nPředmět: Blokace', 'Jane Doe'],
  ['Outlook tr', 'Kimden: Jane Doe\nGönderildi: 16 Mart 2026 Pazartesi\nKime: Desk\nKonu: Kilitli', 'Jane Doe'],
  ['Outlook ru', 'От: Jane Doe\nОтправлено: 16 марта 2026 г. 10:00\nКому: Desk\nТема: Блокировка', 'Jane Doe'],
  ['Outlook uk', 'Від: Jane Doe\nНадіслано: 16 березня 2026 р.\nКому: Desk\nТема: Блокування', 'Jane Doe'],
  ['Outlook el', 'Από: Jane Doe\nΣτάλθηκε: Δευτέρα, 16 Μαρτίου 2026\nΠρος: Desk\nΘέμα: Κλείδωμα', 'Jane Doe'],
  ['Outlook ar', 'من: Jane Doe\nتم الإرسال: 16 مارس 2026\nإلى: Desk\nالموضوع: قفل', 'Jane Doe'],
  ['Outlook ja', '差出人: Jane Doe\n送信日時: 2026年3月16日 10:00\n宛先: Desk\n件名: ロック', 'Jane Doe'],
  ['Outlook zh', '发件人: Jane Doe\n发送时间: 2026年3月16日 10:00\n收件人: Desk\n主题: 锁定', 'Jane Doe'],
  ['Outlook ko', '보낸 사람: Jane Doe\n보낸 날짜: 2026년 3월 16일\n받는 사람: Desk\n제목: 잠김', 'Jane Doe'],
  ['Gmail forward', '---------- Forwarded message ---------\nFrom: Jane Doe <jane@example.com>\nDate: Mon, 16 Mar 2026 at 10:00\nSubject: Locked\nTo: <d@desk.example>', 'jane@example.com'], // biome-ignore format: one a line
  ['Apple forward', 'Begin forwarded message:\n\nFrom: Jane Doe <jane@example.com>\nSubject: Locked\nDate: 16 March 2026 at 10:00\nTo: d@desk.example', 'jane@example.com'], // biome-ignore format: one a line
  ['Thunderbird forward', '-------- Weitergeleitete Nachricht --------\nBetreff: Gesperrt\nDatum: Mon, 16 Mar 2026 10:00:00 +0100\nVon: Jane Doe <jane@example.com>\nAn: d@desk.example', 'jane@example.com'], // biome-ignore format: one a line
  ['double spaced', 'From: Jane Doe\n\nSent: 16 March 2026 10:00\n\nTo: Desk\n\nSubject: Locked', 'Jane Doe'],
  ['wrapped recipients', 'From: Jane Doe\nSent: 16 March 2026 10:00\nTo: Desk <d@desk.example>; Else\n <e@desk.example>; Third <t@desk.example>\nSubject: Locked', 'Jane Doe'], // biome-ignore format: one a line
]

/** What somebody says, however like an opener it looks. */
export const plainProse: readonly string[] = [
  'On Monday I wrote: nothing came',
  'On the phone they said so.',
  'On 3 March I called. The agent wrote:',
  'Am I locked out? Nobody wrote:',
  'El Paso is where I live',
  'Le 3 mars je suis parti.',
  'From: Berlin\nTo: Munich',
  'From: 3 March\nTo: 5 March\nI was travelling',
  'De: casa\nPara: trabalho',
  'Date: 3 March\nSubject: my account',
  'To: whom it may concern',
  '_____',
  '---------- my list ----------',
  'a > b and c -- d',
  'Sent from my old address, which was stolen.',
  'I had it sent from my phone to yours',
  'This message is for you',
  'Best regards to your team',
  'Thanks\nI also lost my phone and my number changed.',
  'Regards\nplease answer today',
  '2FA codes I got at 10:00:\n123',
]

/** Lines phones and programs sign with. */
export const mobileSignatures: readonly string[] = [
  'Sent from my iPhone',
  'Sent from my Galaxy S23',
  'Sent from Outlook for iOS',
  'Get Outlook for Android',
  'Sent from Yahoo Mail on Android',
  'Sent with Proton Mail secure email.',
  'Von meinem iPhone gesendet',
  'Gesendet mit der GMX Mail App',
  'Envoyé de mon iPhone',
  'Enviado desde mi iPhone',
  'Inviato da iPhone',
  'Enviado do meu iPhone',
  'Verstuurd vanaf mijn iPhone',
  'Skickat från min iPhone',
  'Sendt fra min iPhone',
  "Wysłane z iPhone'a",
  'Odesláno z iPhonu',
  'iPhone’umdan gönderildi',
  'Отправлено с iPhone',
  'Надіслано з iPhone',
  'Εστάλη από το iPhone μου',
  'أُرسلت من الـ iPhone',
  'iPhoneから送信',
  '发自我的iPhone',
  '나의 iPhone에서 보냄',
]

/** Legal notices. */
export const legalNotices: readonly string[] = [
  'This e-mail and any attachment are confidential and intended solely for the addressee.',
  'CONFIDENTIALITY NOTICE: the contents are privileged.\nIf you are not the intended recipient, delete it.',
  'Diese E-Mail enthält vertrauliche Informationen.',
  'Ce message est confidentiel et réservé à son destinataire.',
  'Este mensaje es confidencial.',
  'Questo messaggio contiene informazioni riservate.',
  'Esta mensagem é confidencial.',
  'Dit bericht is vertrouwelijk.',
  'Detta meddelande är konfidentiellt.',
  'Denne e-mail er fortrolig.',
  'Ta wiadomość jest poufna.',
  'Tato zpráva je důvěrná.',
  'Bu e-posta gizlidir.',
  'Это сообщение является конфиденциальным.',
  'Це повідомлення є конфіденційним.',
  'Το παρόν μήνυμα είναι εμπιστευτικό.',
  'هذه الرسالة سرية.',
  'このメールには機密情報が含まれています。',
  '本邮件包含保密信息。',
  '이 메일은 기밀입니다.',
  'Please consider the environment before printing this e-mail',
  'Virus-free.www.avast.com',
]
