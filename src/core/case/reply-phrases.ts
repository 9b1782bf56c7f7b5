/**
 * Lines mail programs write above a quoted message, in the languages our clients write. Data only: how they are matched
 * stands in `reply-opener.ts` and `block-header.ts`.
 */

/** How the lines of some languages begin, which words say "wrote", and where the name stands. */
export type OpenerRow = {
  languages: string
  /** First words; 'date' is a digit or a weekday before one, 'name' is any word but asks for an address as well. */
  begins: readonly string[]
  /** Words that say "wrote". */
  says: readonly string[]
  /** last: they end the line. before-name: the name follows. before-date: a date follows. */
  where: 'last' | 'before-name' | 'before-date'
}

/** Gmail, Outlook, Apple Mail, Thunderbird, Yahoo, Proton Mail, Roundcube. The colon at the end is left out. */
export const openerRows: readonly OpenerRow[] = [
  { languages: 'en', begins: ['On ', '--- On ', 'date'], says: ['wrote'], where: 'last' },
  { languages: 'de', begins: ['Am ', 'date'], says: ['schrieb'], where: 'before-name' },
  { languages: 'de', begins: ['Am '], says: ['Folgendes geschrieben', 'geschrieben', 'schrieb'], where: 'last' },
  { languages: 'fr', begins: ['Le ', 'date'], says: ['a écrit', 'écrivait', 'a écrit ceci'], where: 'last' },
  {
    languages: 'es',
    begins: ['El ', 'date'],
    says: ['escribió', 'ha escrito', 'escribió lo siguiente'],
    where: 'last',
  },
  { languages: 'it', begins: ['Il ', 'date'], says: ['ha scritto'], where: 'last' },
  { languages: 'pt', begins: ['Em ', 'A ', 'No dia ', 'date'], says: ['escreveu'], where: 'last' },
  { languages: 'pt', begins: ['name'], says: ['escreveu'], where: 'before-date' },
  { languages: 'nl', begins: ['Op ', 'date'], says: ['schreef'], where: 'before-name' },
  { languages: 'nl', begins: ['Op '], says: ['het volgende geschreven', 'schreef'], where: 'last' },
  { languages: 'sv da no', begins: ['Den ', 'På ', 'date'], says: ['skrev', 'skrev følgende'], where: 'before-name' },
  { languages: 'sv da no', begins: ['Den ', 'På ', 'date'], says: ['skrev', 'skrev följande'], where: 'last' },
  { languages: 'fi', begins: ['date'], says: ['kirjoitti'], where: 'last' },
  { languages: 'pl', begins: ['W dniu ', 'Dnia ', 'date'], says: ['napisał(a)', 'napisał', 'napisała', 'pisze'], where: 'last' }, // biome-ignore format: one a line
  { languages: 'pl', begins: ['Wiadomość napisana '], says: ['przez'], where: 'before-name' },
  { languages: 'cs sk', begins: ['Dne ', 'Dňa ', 'date'], says: ['napsal(a)', 'napsal', 'napsala', 'napísal(a)', 'napísal', 'napísala'], where: 'last' }, // biome-ignore format: one a line
  { languages: 'hu', begins: ['name'], says: ['ezt írta', 'írta'], where: 'before-date' },
  { languages: 'ro', begins: ['În ', 'Pe ', 'date'], says: ['a scris'], where: 'last' },
  { languages: 'tr', begins: ['name', 'date'], says: ['şunu yazdı', 'şunları yazdı', 'yazdı'], where: 'last' },
  { languages: 'tr', begins: ['name'], says: ['şunu yazdı', 'şunları yazdı'], where: 'before-date' },
  {
    languages: 'en de fr es it pt nl',
    begins: ['name'],
    says: [
      'wrote on',
      'wrote at',
      'schrieb am',
      'a écrit le',
      'escribió el',
      'ha scritto il',
      'escreveu em',
      'schreef op',
    ],
    where: 'before-date',
  },
  {
    languages: 'ru',
    begins: ['date'],
    says: ['пишет', 'написал(а)', 'написал', 'написала', 'писал(а)'],
    where: 'last',
  },
  { languages: 'uk', begins: ['date'], says: ['пише', 'написав(ла)', 'написав', 'написала', 'пише наступне'], where: 'last' }, // biome-ignore format: one a line
  { languages: 'el', begins: ['Στις ', 'Την ', 'date'], says: ['έγραψε'], where: 'last' },
  { languages: 'ar', begins: ['في ', 'بتاريخ ', 'date'], says: ['كتب', 'كتبت', 'تمت كتابة ما يلي بواسطة', 'كتب/كتبت'], where: 'before-name' }, // biome-ignore format: one a line
  { languages: 'ar', begins: ['في ', 'بتاريخ '], says: ['كتب', 'كتبت'], where: 'last' },
  { languages: 'he', begins: ['ב-', 'בתאריך '], says: ['כתב', 'כתבה', 'מאת'], where: 'before-name' },
  { languages: 'ja', begins: ['date', 'On '], says: ['のメール', 'のメッセージ', 'さんは書きました', 'が書きました', 'さんが書きました', 'wrote'], where: 'last' }, // biome-ignore format: one a line
  { languages: 'zh', begins: ['在 ', '在', 'name', 'date'], says: ['写道', '寫道', '撰写', '寫'], where: 'last' },
  {
    languages: 'ko',
    begins: ['date'],
    says: ['님이 작성', '작성', '쓴 글', '이(가) 쓴 글', '님이 쓴 글', '씀'],
    where: 'last',
  },
  { languages: 'vi', begins: ['Vào ', 'date'], says: ['đã viết'], where: 'last' },
  { languages: 'id', begins: ['Pada ', 'date'], says: ['menulis'], where: 'last' },
]

/** Titles between dashes above a message taken over whole, lower case. */
export const originalTitles: readonly string[] = [
  ...['original message', 'forwarded message', 'original email', 'original appointment', 'reply message'],
  ...['ursprüngliche nachricht', 'originalnachricht', 'original-nachricht', 'weitergeleitete nachricht'],
  ...["message d'origine", 'message d’origine', 'message original', 'message transféré', 'message initial'],
  ...['mensaje original', 'mensaje reenviado', 'messaggio originale', 'messaggio inoltrato'],
  ...['mensagem original', 'mensagem encaminhada', 'mensagem reencaminhada'],
  ...['oorspronkelijk bericht', 'origineel bericht', 'doorgestuurd bericht'],
  ...['ursprungligt meddelande', 'originalmeddelande', 'vidarebefordrat meddelande'],
  ...['oprindelig meddelelse', 'original meddelelse', 'videresendt besked', 'videresendt meddelelse'],
  ...['opprinnelig melding', 'original melding', 'videresendt melding', 'alkuperäinen viesti'],
  ...['wiadomość oryginalna', 'oryginalna wiadomość', 'wiadomość przekazana dalej', 'przekazana wiadomość'],
  ...['treść przekazanej wiadomości', 'původní zpráva', 'přeposlaná zpráva', 'pôvodná správa', 'preposlaná správa'],
  ...['özgün ileti', 'orijinal mesaj', 'orijinal i̇leti', 'iletilmiş mesaj', 'yönlendirilmiş ileti', 'iletilen mesaj'],
  ...['исходное сообщение', 'оригинальное сообщение', 'пересылаемое сообщение', 'пересылаемое письмо'],
  ...['вихідне повідомлення', 'оригінальне повідомлення', 'переслане повідомлення', 'початкове повідомлення'],
  ...['αρχικό μήνυμα', 'προωθημένο μήνυμα', 'الرسالة الأصلية', 'رسالة معاد توجيهها', 'الرسالة المحولة'],
  ...[
    '元のメッセージ',
    '転送メッセージ',
    '転送されたメッセージ',
    '原始邮件',
    '邮件原件',
    '转发的邮件',
    '转发邮件',
    '转发的消息',
  ],
  ...['原始郵件', '轉寄郵件', '轉寄的郵件', '원본 메시지', '원본 메일', '원본 이메일', '전달된 메시지', '전달된 메일'],
]

/** Whole lines that open a forwarded message without dashes, lower case, without their colon. */
export const forwardLines: readonly string[] = [
  ...['begin forwarded message', 'start of forwarded message', 'anfang der weitergeleiteten nachricht'],
  ...['début du message réexpédié', 'début du message transféré', 'inicio del mensaje reenviado'],
  ...['inizio messaggio inoltrato', 'início da mensagem encaminhada', 'início da mensagem reencaminhada'],
  ...['begin doorgestuurd bericht', 'vidarebefordrat brev', 'start på videresendt besked', 'videresendt melding'],
  ...['start på videresendt melding', 'początek przekazywanej wiadomości', 'začátek přeposílané zprávy'],
  ...['iletilen ileti başlangıcı', 'начало переадресованного сообщения', 'початок листа, що пересилається'],
  ...['αρχή προωθημένου μηνύματος', 'بداية الرسالة المعاد توجيهها', 'بداية الرسالة المُعاد توجيهها'],
  ...['転送されたメッセージ', '開始轉寄郵件', '开始转发的邮件', '전달된 메시지 시작'],
]

/** First words, dashes aside, of a line a helpdesk puts between an answer and what it answers; lower case. */
export const answerAbove: readonly string[] = [
  ...['reply above this line', 'please reply above this line', 'please type your reply above', 'type your reply above'],
  ...['please write your reply above', 'write your reply above', 'bitte antworten sie oberhalb dieser zeile'],
  ...['bitte geben sie ihre antwort über dieser zeile', 'antworten sie oberhalb dieser zeile'],
  ...[
    'répondez au-dessus de cette ligne',
    'veuillez saisir votre réponse au-dessus',
    'escriba su respuesta por encima',
  ],
  ...['responda por encima de esta línea', 'rispondi sopra questa riga', 'responda acima desta linha'],
  ...['antwoord boven deze lijn', 'ответьте выше этой линии', 'odpowiedz powyżej tej linii'],
]
