/** What mail programs, companies and people write below their words. Data only; lower case. */

/** First words of a line a phone or a program signs with; it must name one of `programs` too. */
export const sentFrom: readonly string[] = [
  ...['sent from', 'sent via', 'sent with', 'sent using', 'get outlook for', 'download outlook for', 'von meinem'],
  ...['gesendet von', 'gesendet mit', 'gesendet über', 'diese nachricht wurde von', 'outlook für', 'holen sie sich'],
  ...['envoyé de', 'envoyé à partir', 'envoyé depuis', 'envoyé avec', 'obtenez outlook', 'télécharger outlook'],
  ...[
    'enviado desde',
    'enviado con',
    'obtener outlook',
    'enviado do',
    'enviado de',
    'enviado através',
    'obter o outlook',
  ],
  ...['inviato da', 'inviato con', 'scarica outlook', 'ottieni outlook', 'verstuurd vanaf', 'verzonden vanaf'],
  ...['verzonden met', 'outlook voor', 'skickat från', 'skickades från', 'hämta outlook', 'sendt fra', 'hent outlook'],
  ...['få outlook', 'lähetetty', 'wysłane z', 'wysłano z', 'pobierz aplikację outlook', 'odesláno z', 'odoslané z'],
  ...['отправлено с', 'отправлено из', 'отправлено через', 'надіслано з', 'надіслано із', 'εστάλη από', 'στάλθηκε από'],
  ...[
    'أُرسلت من',
    'أرسلت من',
    'تم الإرسال من',
    '发自我的',
    '發自我的',
    '從我的',
    '发自',
    'được gửi từ',
    'dikirim dari',
    'נשלח מה',
  ],
]

/** Last words of such a line, in languages that say "from" at the end. */
export const sentFromEnds: readonly string[] = ['gönderildi', 'から送信', '에서 보냄', '보낸 메일', 'gesendet', '傳送']

/** Devices and programs that such a line names. */
export const programs: readonly string[] = [
  ...['iphon', 'ipad', 'ipod', 'apple', 'android', 'galaxy', 'samsung', 'sm-', 'huawei', 'honor', 'xiaomi', 'redmi'],
  ...[
    'pixel',
    'oneplus',
    'oppo',
    'moto',
    'nokia',
    'sony',
    'xperia',
    'htc',
    'lg ',
    'blackberry',
    'windows',
    'smartphone',
  ],
  ...['handy', 'mobile', 'mobil', 'outlook', 'yahoo', 'gmail', 'proton', 'mailbox', 'gmx', 'web.de', 'mail for', 'aol'],
  ...['mail app', 'bluemail', 'spark', 'k-9', 'fairemail', 'thunderbird', 'tutanota', 'tuta', 'superhuman', 'zoho'],
  ...['айфон', 'телефон', '手机', '手機', 'スマートフォン', '휴대폰'],
]

/** First words of legal notices, and of lines mail scanners and lists add. */
export const footerBegins: readonly string[] = [
  ...[
    'this e-mail',
    'this email',
    'this message',
    'this communication',
    'this transmission',
    'the information contained',
  ],
  ...['the information in this', 'the contents of this', 'the content of this', 'confidentiality notice', 'disclaimer'],
  ...['confidential:', 'notice:', 'legal notice', 'privileged', 'important notice', 'if you are not the intended'],
  ...['please consider the environment', 'virus-free', 'to unsubscribe from this', 'you received this message because'],
  ...[
    'diese e-mail',
    'diese email',
    'diese nachricht',
    'der inhalt dieser',
    'vertraulichkeitshinweis',
    'bitte denken sie',
  ],
  ...['ce message', 'ce courriel', 'cet e-mail', 'cet email', 'le contenu de ce', 'les informations contenues'],
  ...[
    'avis de confidentialité',
    'este mensaje',
    'este correo',
    'la información contenida',
    'aviso legal',
    'el contenido',
  ],
  ...['questo messaggio', 'questa e-mail', 'questa email', 'le informazioni contenute', 'avviso di riservatezza'],
  ...['esta mensagem', 'este e-mail', 'este email', 'as informações contidas', 'aviso de confidencialidade'],
  ...['dit bericht', 'deze e-mail', 'dit e-mailbericht', 'de informatie in', 'de inhoud van dit'],
  ...['detta meddelande', 'detta e-postmeddelande', 'denna e-post', 'denne e-mail', 'denne mail', 'denne meddelelse'],
  ...['denne e-posten', 'denne meldingen', 'tämä viesti', 'tämä sähköposti', 'ta wiadomość', 'niniejsza wiadomość'],
  ...[
    'treść tej wiadomości',
    'tato zpráva',
    'tento e-mail',
    'informace obsažené',
    'táto správa',
    'bu e-posta',
    'bu ileti',
  ],
  ...['bu mesaj', 'данное сообщение', 'это сообщение', 'настоящее сообщение', 'это письмо', 'информация, содержащаяся'],
  ...['це повідомлення', 'цей лист', 'дане повідомлення', 'το παρόν μήνυμα', 'αυτό το μήνυμα', 'το μήνυμα αυτό'],
  ...[
    'هذه الرسالة',
    'هذا البريد',
    'تحتوي هذه الرسالة',
    'このメール',
    '本メール',
    'この電子メール',
    '本邮件',
    '此邮件',
    '本郵件',
    '此郵件',
  ],
  ...['本电子邮件', '이 메일', '본 메일', '이 이메일', '본 이메일'],
]

/** Words of which a legal notice holds one: without them a line is what somebody says. */
export const footerWords: readonly string[] = [
  ...['intended recipient', 'intended solely', 'intended only', 'confidential', 'privileged', 'before printing'],
  ...['avast', 'avg.com', 'unsubscribe', 'google groups', 'subscribed', 'vertraulich', 'nicht der richtige adressat'],
  ...[
    'drucken',
    'confidentiel',
    'destinataire',
    'confidencial',
    'destinatario',
    'destinatário',
    'riservat',
    'confidenzial',
  ],
  ...['vertrouwelijk', 'geadresseerde', 'konfidentiell', 'avsedd', 'fortrolig', 'konfidensiell', 'luottamuksellinen'],
  ...[
    'poufn',
    'adresat',
    'důvěrn',
    'dôvern',
    'gizli',
    'alıcı',
    'конфиденциальн',
    'конфіденційн',
    'εμπιστευτικ',
    'سرية',
  ],
  ...['سري', '機密', '秘密', '保密', '机密', '기밀', '비밀'],
]
