/** Words that press for speed or threaten, as people write them. */
export const pressureWords = [
  ...[
    'urgent',
    'urgently',
    'urgency',
    'emergency',
    'asap',
    'act now',
    'reply immediately',
    'respond immediately',
    'need it now',
  ],
  ...[
    'need this now',
    'need this immediately',
    'need it immediately',
    'no time to lose',
    'time is running out',
    'last warning',
  ],
  ...[
    'final warning',
    'or else',
    'my lawyer',
    'my attorney',
    'my solicitor',
    'legal action',
    'take you to court',
    'sue you',
  ],
  ...['regulator', 'ombudsman', 'report you', 'social media', 'go to the press', 'bad review'],
  ...[
    'dringend',
    'eilt',
    'eilig',
    'so schnell wie möglich',
    'sofort erledigen',
    'sonst schalte ich',
    'mein Anwalt',
    'meinen Anwalt',
  ],
  ...[
    'letzte Warnung',
    'rechtliche Schritte',
    'verklagen',
    'Bafin',
    'Verbraucherschutz',
    'soziale Medien',
    'an die Presse',
  ],
  ...[
    'urgence',
    'urgente',
    'au plus vite',
    'immédiatement traiter',
    'mon avocat',
    'dernier avertissement',
    'action en justice',
  ],
  ...['poursuivre en justice', 'réseaux sociaux', 'porter plainte contre vous'],
  ...[
    'urgentemente',
    'urgencia',
    'lo antes posible',
    'hoy mismo',
    'mi abogado',
    'último aviso',
    'acciones legales',
    'demandarlos',
  ],
  ...['redes sociales', 'denunciarlos'],
  ...[
    'urgência',
    'o mais rápido possível',
    'ainda hoje',
    'meu advogado',
    'último aviso',
    'vou processar',
    'ação judicial',
    'redes sociais',
  ],
  ...['khẩn cấp', 'rất gấp', 'gấp', 'ngay lập tức', 'luật sư', 'khởi kiện', 'mạng xã hội'],
  ...['acil', 'ivedi', 'hemen yapın', 'avukatım', 'dava açacağım', 'yasal işlem', 'sosyal medya', 'son uyarı'],
]

/** A deadline with a figure (folded text). */
export const deadlinePattern =
  /(?<![\p{L}\p{N}])(?:before|by|until) \d{1,2}(?:[:.]\d\d)? ?(?:am|pm)(?!\p{L})|(?<![\p{L}\p{N}])(?:within|in the next|innerhalb von|in den nachsten|dans les|en las proximas|nas proximas|dentro de|trong vong) (?:the )?\d{0,3} ?(?:hours?|minutes?|stunden?|minuten|heures?|horas?|minutos|gio|phut)(?!\p{L})/gu

/** Somebody else pressed; the client reports it (folded text, before the word). */
export const reportedPressure = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    '(?:he|she|they|caller|man|woman|agent|someone|somebody|person|mail|email|e-mail|message|text|sms|letter) (?:said|says|told|claimed|claims|wrote|insisted)',
    '(?:er|sie|anrufer|jemand|mail|nachricht) (?:sagte|sagten|meinte|behauptete|schrieb)',
    "(?:il|elle|ils|on|quelqu'un) (?:m'a dit|m'ont dit|disait|disaient|pretendait)",
    'me (?:dijo|dijeron|decia|escribio)',
    'me (?:disse|disseram|falou|escreveu)',
    '(?:ho|anh ta|co ta|ai do) (?:noi|bao)',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
)
