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

    'legal action',
    'take you to court',
    'sue you',
  ],
  ...['report you', 'go to the press', 'bad review'],
  ...['dringend', 'eilt', 'eilig', 'so schnell wie möglich', 'sofort erledigen', 'sonst schalte ich'],
  ...[
    'letzte Warnung',
    'zeige ich Sie an',
    'zeige Sie an',
    'heute noch an mein',
    'rechtliche Schritte',
    'verklagen',

    'an die Presse',
  ],
  ...[
    'urgence',
    'urgente',
    'au plus vite',
    'immédiatement traiter',

    'dernier avertissement',
    'action en justice',
  ],
  ...['poursuivre en justice', 'porter plainte contre vous'],
  ...[
    'urgentemente',
    'urgencia',
    'lo antes posible',
    'hoy mismo',

    'último aviso',
    'acciones legales',
    'demandarlos',
  ],
  ...['denunciarlos'],
  ...[
    'urgência',
    'o mais rápido possível',
    'ainda hoje',

    'último aviso',
    'vou processar',
    'ação judicial',
    'redes sociais',
  ],
  ...['khẩn cấp', 'rất gấp', 'gấp', 'ngay lập tức', 'khởi kiện'],
  ...[
    'urgentissimo',
    'con urgenza',
    'il prima possibile',

    'ultimo avviso',
    'vie legali',
  ],
  ...['vi denuncio', 'entro oggi', 'dringend nodig', 'met spoed', 'spoedeisend', 'zo snel mogelijk'],
  ...[
    'laatste waarschuwing',
    'juridische stappen',

    'pilne',
    'pilnie',
    'bardzo pilne',
  ],
  ...['jak najszybciej', 'ostatnie ostrzeżenie', 'pozew'],
  ...['срочно', 'срочное', 'немедленно', 'как можно скорее', 'подам в суд'],
  ...['последнее предупреждение'],
  ...['acil', 'ivedi', 'hemen yapın', 'dava açacağım', 'yasal işlem', 'son uyarı'],
]

/** A deadline with a figure, or something that ends within a day (folded text). */
export const deadlinePattern =
  /(?<![\p{L}\p{N}])(?:closed|closes|shut down|deleted|cancelled|expires)(?: [^ .,;]{1,40}){0,4} (?:today|tonight|tomorrow)(?!\p{L})|(?<![\p{L}\p{N}])(?:before|by|until) \d{1,2}(?:[:.]\d\d)? ?(?:am|pm)(?!\p{L})|(?<![\p{L}\p{N}])(?:within|in the next|innerhalb von|in den nachsten|dans les|en las proximas|nas proximas|dentro de|trong vong|entro le prossime|entro|binnen|w ciagu|в течение) (?:the )?\d{0,3} ?(?:hours?|minutes?|stunden?|minuten|heures?|horas?|minutos|ore|minuti|uur|minuten|godzin\p{L}*|minut\p{L}*|час\p{L}*|минут\p{L}*|gio|phut)(?!\p{L})/gu

/** Words that press only beside a threat: people have lawyers and read the news. */
export const threatObjects = [
  ...['my lawyer', 'my attorney', 'my solicitor', 'regulator', 'ombudsman', 'social media'],
  ...['mein Anwalt', 'meinen Anwalt', 'Bafin', 'Verbraucherschutz', 'soziale Medien', 'mon avocat'],
  ...['réseaux sociaux', 'mi abogado', 'redes sociales', 'meu advogado', 'luật sư', 'mạng xã hội'],
  ...['avukatım', 'sosyal medya', 'il mio avvocato', 'mijn advocaat', 'sociale media', 'toezichthouder'],
  ...['mój prawnik', 'mój adwokat', 'media społecznościowe', 'мой адвокат', 'мой юрист', 'социальных сетях'],
  ...['соцсетях', 'прокуратуру'],
]

/** What makes them a threat. */
export const threatVerbs = [
  '(will|shall|going to|i am contacting|otherwise|or else|if you|if nothing|report|complaint|complain|sue|court|post this|publish|hear from|involve|instruct|already informed)',
  '(werde|werden|sonst|einschalten|eingeschaltet|verklagen|beschweren|beschwerde|veröffentliche|informiere)',
  '(vais|allons|sinon|saisir|saisirai|plainte|publier|contactera|contacterai)',
  '(voy a|vamos a|si no|denunciar|denuncia|publicaré|contactará|hablaré)',
  '(vou|vamos|senão|se não|denunciar|publicar|reclamação)',
  '(andrò|altrimenti|denuncerò|contatterà|pubblicherò|segnalerò)',
  '(ga ik|anders|zal|klacht|aangifte|schakel)',
  '(zgłoszę|inaczej|jeśli nie|skarga|pozwę|opublikuję|skontaktuje)',
  '(обращусь|иначе|если не|подам|жалоба|жалобу|напишу|свяжется)',
  '(yoksa|açacağım|şikayet|paylaşacağım|vereceğim|arayacak)',
  '(sẽ|nếu không|kiện|khiếu nại|đăng lên)',
]

/** What makes a time of day a deadline: somebody is to act by then. */
export const deadlineWishes = [
  '(need|needs|must|require|required|requires|have to|has to|want|expect|please|demand|payment|unless|remove|unlock|reset|release|respond|reply|access|pay|urgent|resolve|resolved)',
  '(brauche|muss|müssen|bitte|verlange|erwarte|freischalten|entsperren|antwort|antworten)',
  '(besoin|faut|dois|devez|merci|exige|attends|débloquer|répondre|réponse)',
  '(necesito|debe|deben|exijo|espero|por favor|desbloquear|respuesta)',
  '(preciso|precisam|devem|exijo|espero|por favor|desbloquear|resposta)',
  '(devo|dovete|esigo|aspetto|per favore|sbloccare|risposta|moet|moeten|verwacht|graag|antwoord)',
  '(potrzebuję|musicie|oczekuję|proszę|odblokować|нужно|требую|жду|прошу|разблокируйте)',
  '(cần|phải|yêu cầu|lazım|gerekiyor|lütfen|bekliyorum)',
]
