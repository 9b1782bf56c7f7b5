/** Names of remote-access tools, as people write them. */
export const toolWords = [
  ...['AnyDesk', 'Any Desk', 'TeamViewer', 'Team Viewer', 'QuickSupport', 'Quick Support', 'RustDesk', 'UltraViewer'],
  ...[
    'Ultra Viewer',
    'ScreenConnect',
    'ConnectWise Control',
    'Zoho Assist',
    'Supremo',
    'Ammyy',
    'Ammyy Admin',
    'AweSun',
  ],
  ...[
    'HopToDesk',
    'LogMeIn',
    'GoToAssist',
    'Splashtop',
    'AirDroid',
    'Chrome Remote Desktop',
    'Remote Desktop',
    'Quick Assist',
  ],
]

/** Words for somebody who sees the screen or speaks on the line. */
export const helperWords = [
  ...[
    'on the phone with me',
    'on the line with me',
    'on the phone right now',
    'still on the phone',
    'still on the line',
    'guy on the line',
    'man on the line',
    'woman on the line',
    'agent on the line',
    'man on the phone says',
    'he sees what i type',
  ],
  ...[
    'is on the line',
    'connected to my computer',
    'connected to my screen',
    'controlling my computer',
    'controls my computer',
  ],
  ...[
    'control of my computer',
    'sees my screen',
    'see my screen',
    'sharing my screen',
    'shared my screen',
    'share my screen',
  ],
  ...['screen sharing', 'remote access', 'remote session', 'remote support'],
  ...[
    'Fernzugriff',
    'Fernwartung',
    'Bildschirm geteilt',
    'ist noch am Telefon',
    'ist gerade am Telefon',
    'bei mir am Telefon',
  ],
  ...[
    'mit meinem Computer verbunden',
    'mit meinem Rechner verbunden',
    'sieht meinen Bildschirm',
    'sieht er meinen Bildschirm',
    'sieht er jetzt meinen Bildschirm',
  ],
  ...['au téléphone avec moi', 'en ligne avec moi', 'accès à distance', 'prise en main à distance', 'partage d’écran'],
  ...['partage mon écran', 'partagé mon écran', 'contrôle de mon ordinateur', 'voit mon écran'],
  ...['al teléfono conmigo', 'en línea conmigo', 'acceso remoto', 'compartir pantalla', 'compartí mi pantalla'],
  ...['compartiendo mi pantalla', 'control de mi ordenador', 'control de mi computadora', 've mi pantalla'],
  ...['ao telefone comigo', 'na linha comigo', 'acesso remoto', 'compartilhar a tela', 'compartilhei minha tela'],
  ...['compartilhando minha tela', 'controle do meu computador', 'vê minha tela'],
  ...['đang gọi điện với tôi', 'đang nói chuyện với tôi', 'truy cập từ xa', 'điều khiển từ xa', 'chia sẻ màn hình'],
  ...['al telefono con me', 'in linea con me', 'accesso remoto', 'condivisione schermo', 'controllo del mio computer'],
  ...[
    'vede il mio schermo',
    'condiviso lo schermo',
    'aan de telefoon met mij',
    'aan de lijn met mij',
    'toegang op afstand',
  ],
  ...[
    'scherm gedeeld',
    'ziet mijn scherm',
    'zdalny dostęp',
    'zdalny pulpit',
    'udostępniłem ekran',
    'udostępniłam ekran',
  ],
  ...['widzi mój ekran', 'jest ze mną na linii', 'удалённый доступ', 'удаленный доступ', 'демонстрация экрана'],
  ...['видит мой экран', 'сейчас на линии', 'управляет моим компьютером', 'tôi đang chia sẻ màn hình'],
  ...[
    'telefonda benimle',
    'şu an telefonda',
    'hâlâ telefonda',
    'uzaktan erişim',
    'uzak bağlantı',
    'ekran paylaşımı',
    'ekranımı paylaş',
  ],
]

/** Somebody asked for it (folded text). */
export const asked = anyOf([
  'told|asked|wanted|tried|said|says|asks|wants|insisted|instructed',
  'sagte|bat|wollte|sollte|forderte|verlangte|meinte',
  'demande|demandait|voulait|dit|disait|insiste',
  'pidio|pidieron|dijo|dijeron|queria|querian|insistio',
  'pediu|pediram|disse|disseram|queriam|insistiu',
  'chiesto|chiedeva|detto|voleva|vroeg|wilde|zei|vroegen|wilden|poprosil|prosil|chcial|kazal|powiedzial',
  'просил|просила|просили|попросил|сказал|сказали|хотел|хотели|требовал|велел',
  'yeu cau|bao|doi|bao toi',
  'istedi|istediler|soyledi|soylediler|dedi|dediler',
])

/** Somebody asked for it, in languages that put the verb last (folded text, behind the word). */
export const askedBehind = anyOf(['istedi|istediler|soyledi|soylediler|dedi|dediler|diyordu'])

/** The client did not do it (folded text). */
export const refused = anyOf([
  "hung up|refused|declined|ignored|said no|blocked (?:him|her|them|it|that)|deleted (?:it|him|the message)|did not (?:install|answer|reply|respond|call|pay)|did not|didn't|ended the call|blocked him|blocked her|blocked them|blocked the number",
  'aufgelegt|abgelehnt|geweigert|nicht gemacht|nicht getan|verweigert|legte auf|weigerte mich|lehnte ab',
  "raccroche|refuse|j'ai decline|pas fait|n'ai pas|coupe la communication",
  'colgue|me negue|no lo hice|rechace|corte la llamada',
  'desliguei|recusei|nao fiz|nao aceitei|neguei',
  "riattaccato|rifiutato|ho messo giu|non l'ho fatto|bloccato|opgehangen|geweigerd|niet gedaan|geblokkeerd",
  'rozlaczylem sie|rozlaczylam sie|odmowilem|odmowilam|nie zrobilem|zablokowalem|zablokowalam',
  'повесил трубку|повесила трубку|отказался|отказалась|положил трубку|заблокировал|заблокировала|не стал|не стала',
  'cup may|tu choi|chan|khong lam|khong cai|khong dong y',
  'kapattim|reddettim|yapmadim|kabul etmedim|yuklemedim|kurmadim',
])

/** The client did it after all (folded text). */
export const accepted = anyOf([
  'i (?:then |later |finally |eventually )?(?:installed|downloaded|opened|let|allowed|gave|ran|entered|typed|agreed)',
  'i (?:then |later |finally |eventually )?did(?! not)|in the end|eventually|finally|but then|at first',
  'habe (?:es |das |ihn |sie )?(?:dann |doch )?(?:installiert|geoffnet|geladen|heruntergeladen|zugelassen)|schliesslich|doch noch',
  "j'ai (?:installe|telecharge|ouvert|laisse|accepte|fini)|finalement",
  '(?<!no )(?:lo )?(?:instale|descargue|abri|deje|acepte)|al final|finalmente',
  '(?<!nao )(?:instalei|baixei|abri|deixei|aceitei)|no final',
  "(?:ho|l'ho) (?:installato|scaricato|aperto|lasciato|accettato)|alla fine",
  'heb (?:het |hem )?(?:toch |dan )?(?:geinstalleerd|gedownload|geopend|toegelaten)|uiteindelijk',
  '(?<!nie )(?:zainstalowalem|zainstalowalam|pobralem|pobralam|zgodzilem sie|zgodzilam sie|pozwolilem)|w koncu',
  '(?<!не )(?:установил|установила|скачал|скачала|открыл|открыла|согласился|согласилась|разрешил|разрешила)|в итоге',
  'da (?:cai|tai|mo|dong y)|cuoi cung',
  'yukledim|kurdum|indirdim|actim|izin verdim|sonunda',
])

function anyOf(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
