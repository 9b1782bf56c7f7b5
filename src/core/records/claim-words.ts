/** Words that say what a day, an amount, an address or a place in the same statement is about. */
import type { ClaimSubject } from './claim'

/** Words by subject, in the languages our clients write; whole words, any case. */
export const claimWords: Partial<Record<ClaimSubject, readonly string[]>> = {
  opened: lines(`
    account opened|opened my account|opened an account|opened the account|opened this account|account was opened
    created my account|account created|account was created|registered my account|registered with you|signed up
    registered since|registered in|registered on|registration date|joined in|customer since|client since|member since
    account since|with you since|have an account since
    konto eröffnet|konto wurde eröffnet|kontoeröffnung|eröffnung des kontos|registriert seit|angemeldet seit|registriert am
    kunde seit|kundin seit|bei ihnen seit
    compte ouvert|ouvert mon compte|ouvert un compte|ouverture du compte|inscrit depuis|inscrite depuis|inscrit en
    inscrite en|client depuis|cliente depuis|date d'inscription
    cuenta abierta|abrí mi cuenta|abrí la cuenta|abrí una cuenta|apertura de la cuenta|me registré|cliente desde
    conto aperto|ho aperto il conto|ho aperto un conto|apertura del conto|mi sono registrato|mi sono registrata
    cliente dal|registrato dal|registrata dal
    conta aberta|abri minha conta|abri a minha conta|abri a conta|abri uma conta|abertura da conta|me registrei|registei-me
    rekening geopend|account geopend|account aangemaakt|geregistreerd sinds|klant sinds
    założyłem konto|założyłam konto|konto założone|zarejestrowałem się|zarejestrowałam się|klientem od|klientką od
    hesap açtım|hesabımı açtım|hesap açılış|kayıt oldum|müşterinizim|üyelik tarihi
    открыл счёт|открыл счет|открыла счёт|открыла счет|открыл аккаунт|открыла аккаунт|создал аккаунт|создала аккаунт
    зарегистрировался|зарегистрировалась|дата регистрации|счет открыт|аккаунт создан|клиент с
    فتحت حسابي|فتحت الحساب|تاريخ فتح الحساب|سجلت
    注册|开户|註冊|開戶|口座開設|口座を開設|アカウント作成|登録しました|登録日`),
  'last-login': lines(`
    last login|last log in|last log-in|last logged in|last sign in|last signed in|last sign-in|logged in last
    last time i logged in|last access
    letzte anmeldung|letzter login|letzte einloggen|zuletzt angemeldet|zuletzt eingeloggt
    dernière connexion|connecté pour la dernière fois|connectée pour la dernière fois
    último acceso|último inicio de sesión|última vez que entré|última vez que inicié
    ultimo accesso|ultimo login|último login|último acesso
    laatste login|laatst ingelogd|voor het laatst ingelogd
    ostatnie logowanie|ostatnio zalogowałem|ostatnio logowałam
    son giriş|son girişim|en son giriş
    последний вход|последний раз заходил|последний раз заходила|последняя авторизация
    آخر تسجيل دخول|آخر دخول
    最后登录|最后一次登录|上次登录|最後登入|最終ログイン|最後にログイン`),
  withdrawal: lines(`
    withdrew|withdrawn|last withdrawal|withdrawal of|my withdrawal|withdrawals of|sent out|paid out|payout of|cashed out
    abgehoben|letzte auszahlung|auszahlung von|ausgezahlt
    dernier retrait|retrait de|ai retiré
    último retiro|retiro de|retiré|última retirada
    ultimo prelievo|prelievo di|prelevato
    último saque|saque de|saquei|último levantamento|levantei
    laatste opname|opname van|opgenomen
    ostatnia wypłata|wypłata|wypłaciłem|wypłaciłam
    son çekim|çektim|çekim yaptım
    последний вывод|вывод|вывел|вывела|снял|сняла
    آخر سحب|سحبت
    提现|提币|提現|提幣|出金`),
  'email-changed': lines(`
    changed my email|changed my e-mail|changed the email|changed email|changed my email address|email changed|new email since
    e-mail geändert|e-mail-adresse geändert|email geändert|mailadresse geändert
    changé mon adresse|changé mon email|changé d'adresse
    cambié mi correo|cambié el correo|cambié mi email
    cambiato la mail|cambiato l'email|cambiato email
    mudei o email|mudei meu email|troquei de email|alterei o email
    e-mailadres gewijzigd|e-mail gewijzigd|e-mailadres veranderd
    zmieniłem email|zmieniłem e-mail|zmieniłam email|zmieniłam e-mail
    e-postamı değiştirdim|mailimi değiştirdim
    сменил почту|сменила почту|поменял почту|поменяла почту
    غيرت بريدي
    更换邮箱|更改邮箱|メールアドレスを変更`),
  'phone-changed': lines(`
    changed my number|changed my phone number|changed my phone|phone number changed|new number since|new phone number since
    nummer geändert|nummer gewechselt|telefonnummer geändert|neue nummer seit
    changé de numéro|changé mon numéro
    cambié de número|cambié mi número|cambiato numero|cambiato il numero
    mudei de número|troquei de número
    nummer veranderd|nummer gewijzigd
    zmieniłem numer|zmieniłam numer
    numaramı değiştirdim
    сменил номер|сменила номер|поменял номер|поменяла номер
    غيرت رقمي
    更换手机号|换了手机号|電話番号を変更`),
  'password-changed': lines(`
    changed my password|reset my password|changed the password|password changed
    passwort geändert|passwort zurückgesetzt|kennwort geändert
    changé mon mot de passe|réinitialisé mon mot de passe
    cambié mi contraseña|cambié la contraseña|cambiato la password
    mudei a senha|troquei a senha|alterei a senha
    wachtwoord gewijzigd|wachtwoord veranderd
    zmieniłem hasło|zmieniłam hasło
    şifremi değiştirdim
    сменил пароль|сменила пароль|поменял пароль|поменяла пароль
    غيرت كلمة المرور
    修改密码|更改密码|パスワードを変更`),
  'factor-changed': lines(`
    set up 2fa|set up my 2fa|enabled 2fa|activated 2fa|changed my authenticator|set up the authenticator|set up authenticator
    2fa aktiviert|2fa eingerichtet|authenticator eingerichtet
    activé la 2fa|activé 2fa|activé el 2fa|attivato 2fa|attivato la 2fa|ativei o 2fa|ativei a 2fa
    2fa ingesteld|2fa ingeschakeld|włączyłem 2fa|włączyłam 2fa|2fa kurdum|включил 2fa|включила 2fa
    开启2fa|绑定谷歌验证器|2段階認証を設定`),
  /** Words that make an address the client's own; a mere mention of one is nobody's claim. */
  email: lines(`
    my email|my e-mail|my mail|my email address|my account email|registered email|registered e-mail|account email|email on file
    email address is|email is|e-mail is|e-mail address is|login email|email|e-mail|mail|email address|e-mail address
    meine e-mail|meine email|meine e-mail-adresse|meine mailadresse|e-mail-adresse|registrierte e-mail
    mon email|mon e-mail|mon adresse|adresse e-mail|adresse mail|mi correo|mi email|correo electrónico|correo
    la mia mail|la mia email|il mio indirizzo|meu email|meu e-mail|mijn e-mail|mijn e-mailadres|mój email|mój e-mail
    e-postam|e-posta|e-posta adresim|моя почта|мой email|почта|بريدي|البريد الإلكتروني|我的邮箱|邮箱|メールアドレス`),
}

/** Labels before a name on a line of its own, and phrases before a name in a sentence. */
export const nameWords = {
  labels: lines(`
    name|full name|my name|account holder|account name|legal name|first and last name
    vollständiger name|vor- und nachname|kontoinhaber|kontoinhaberin|nom|nom complet|nom et prénom|titulaire
    nombre|nombre completo|nombre y apellidos|titular|nome|nome completo|nome e cognome|intestatario|naam|volledige naam
    imię i nazwisko|ad soyad|adı soyadı|имя|фио|полное имя|имя и фамилия|الاسم|الاسم الكامل|姓名|氏名|名前`),
  phrases: lines(`
    my name is|my full name is|mein name ist|ich heiße|je m'appelle|mon nom est|me llamo|mi nombre es|mi chiamo
    il mio nome è|meu nome é|me chamo|chamo-me|mijn naam is|ik heet|nazywam się|benim adım|меня зовут|моё имя|мое имя`),
} as const

/** Words before a country that say where somebody is, comes from or goes to; without one a country may be a person's name. */
export const placeWords = new Set(
  lines(`
    in|from|to|at|visiting|via|country|residence|within|inside|aus|nach|land|wohnsitz|en|au|aux|de|du|des|d|depuis|vers|pays
    dans|a|al|desde|hacia|país|residencia|da|dal|dall|dalla|dagli|dai|nel|nell|nella|negli|paese|residenza
    em|no|na|nos|nas|do|dos|das|para|uit|naar|vanuit|woonachtig|w|we|z|ze|do|kraj|ülke|в|во|из|на|страна|في|من|الى|إلى|البلد`),
)

/** Words of somebody who wants something to happen, not of somebody to whom it happened. */
export const wishWords = new Set(
  lines(`
    want|wants|wanted|need|needs|would|will|wish|like|going|please|kindly|try|trying|tried|able|unable|cannot|can|can't|could
    allow|let|möchte|will|kann|konnte|muss|bitte|brauche|versuche|veux|voudrais|peux|besoin|essaie
    quiero|quisiera|necesito|puedo|intento|voglio|vorrei|posso|devo|quero|queria|preciso|consigo|wil|kan|moet|probeer
    chcę|mogę|muszę|istiyorum|хочу|могу|нужно|надо|пытаюсь|أريد|想|要|无法|たい`),
)

/** Words that make a day a birthday. */
export const birthWords = lines(`
  birth|born|birthday|dob|d.o.b|geboren|geburtsdatum|geburtstag|née|né le|naissance|nacimiento|nací|nacido|nascita|nato il
  nata il|nascimento|nasci|geboortedatum|urodzenia|urodzony|doğum|рождения|родился|родилась|الميلاد|出生|生日|生年月日`)

/** Devices people name without a user agent. */
export const deviceName =
  /\b(?:iphone|ipad)(?:\s(?:\d{1,2}|se|x[sr]?)(?:\s(?:pro max|pro|plus|mini))?)?\b|\bpixel\s\d{1,2}a?(?:\spro)?\b|\bgalaxy\s[a-z]\d{1,2}(?:\s(?:ultra|plus))?\b|\bmacbook(?:\s(?:air|pro))?\b|\b(?:windows|linux|mac|android|chromebook)\s(?:laptop|pc|computer|phone|tablet|rechner|notebook|handy)\b|\bthinkpad\b/gu

function lines(list: string): string[] {
  return list
    .split(/[|\n]/u)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')
}
