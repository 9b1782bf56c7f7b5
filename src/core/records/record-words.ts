/** How back offices label the parts of an account record, and the words of their values, in the languages we meet. */
import type { AccountRecord } from './account-record'

/** A part of the record. */
export type RecordPart = keyof AccountRecord

/** Labels by part; whole labels, any case. */
export const recordLabels: Partial<Record<RecordPart, string>> = {
  accountId:
    'account|account id|account number|account no|client id|customer id|user id|uid|kontonummer|konto|kunden-id|kundennummer|numéro de compte|compte|identifiant|id client|número de cuenta|cuenta|id de cliente|numero conto|conto|id cliente|número da conta|conta|rekeningnummer|klantnummer|numer konta|hesap no|hesap numarası|номер счета|номер счёта|аккаунт|رقم الحساب|账号|账户|口座番号|アカウントid',
  name: 'name|full name|client name|client|customer|account holder|legal name|kontoinhaber|vollständiger name|kunde|nom|nom complet|titulaire|nombre|nombre completo|titular|nome|nome completo|intestatario|naam|volledige naam|imię i nazwisko|ad soyad|имя|фио|الاسم|姓名|氏名|名前',
  birthDate:
    'date of birth|birth date|born|dob|geburtsdatum|date de naissance|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum|data urodzenia|doğum tarihi|дата рождения|تاريخ الميلاد|出生日期|生年月日',
  email:
    'e-mail|email|mail|e-mail address|email address|registered email|e-mail-adresse|mailadresse|adresse e-mail|courriel|correo|correo electrónico|indirizzo e-mail|posta elettronica|e-mailadres|adres e-mail|e-posta|почта|электронная почта|البريد الإلكتروني|邮箱|メールアドレス',
  phone:
    'phone|phone number|telephone|mobile|telefon|telefonnummer|handy|téléphone|teléfono|móvil|telefono|cellulare|telefone|telemóvel|celular|telefoon|telefoonnummer|numer telefonu|cep telefonu|телефон|номер телефона|الهاتف|手机|电话|電話番号',
  residence:
    'country|residence|country of residence|kyc country|land|wohnsitz|wohnsitzland|pays|pays de résidence|país|país de residencia|paese|paese di residenza|residência|woonland|kraj|ülke|страна|страна проживания|البلد|国家|国|居住国',
  languages: 'language|languages|sprache|langue|idioma|lingua|língua|taal|język|dil|язык|اللغة|语言|言語',
  zone: 'time zone|timezone|zeitzone|fuseau horaire|zona horaria|fuso orario|fuso horário|tijdzone|strefa czasowa|saat dilimi|часовой пояс',
  registeredAt:
    'account opened|opened|opened on|registered|registered on|registration date|created|created at|member since|client since|customer since|konto eröffnet|eröffnet|eröffnet am|registriert am|kunde seit|compte ouvert|ouvert le|inscrit le|date d’inscription|client depuis|cuenta abierta|abierta el|fecha de registro|cliente desde|conto aperto|data di registrazione|cliente dal|conta aberta|data de registo|data de registro|rekening geopend|geopend op|klant sinds|data rejestracji|konto założone|kayıt tarihi|hesap açılışı|дата регистрации|счёт открыт|تاريخ التسجيل|注册时间|开户日期|登録日|口座開設日',
  status:
    'status|account status|kontostatus|statut|estado|estado de la cuenta|stato|estado da conta|durum|статус|الحالة|状态|状態',
  valueBand: 'value band|band|tier of value|wertklasse|tranche de valeur|banda|fascia|waardeklasse',
  kycLevel:
    'identity|kyc|kyc level|verification|verification level|identität|verifizierung|identité|vérification|identidad|verificación|identità|verifica|identidade|verificação|identiteit|verificatie|weryfikacja|kimlik|верификация|認証|身份',
  kycCheckedAt: 'kyc checked|identity checked|verified on|verifiziert am|vérifié le|verificado el|verificato il',
  factors:
    'two-factor|2fa|two factor|second factor|mfa|authentication|zwei-faktor|zweiter faktor|double authentification|doble factor|secondo fattore|due fattori|dois fatores|tweestaps|weryfikacja dwuetapowa|iki faktör|двухфакторная|双重验证|二段階認証',
  devices:
    'devices|usual devices|known devices|device|geräte|bekannte geräte|appareils|dispositivos|dispositivi|apparaten|urządzenia|cihazlar|устройства|设备|デバイス',
  usualNetworks:
    'usual addresses|usual ips|usual ip|known ips|ip addresses|übliche adressen|adresses habituelles|ip habituelles|ip habituales|ip abituali|ips habituais|gebruikelijke adressen|обычные адреса',
  withdrawals:
    'last withdrawal|withdrawals|recent withdrawals|letzte auszahlung|auszahlungen|dernier retrait|retraits|último retiro|retiros|ultimo prelievo|prelievi|último saque|saques|último levantamento|laatste opname|opnames|ostatnia wypłata|wypłaty|son çekim|çekimler|последний вывод|выводы|آخر سحب|提现|出金',
  apiKeys: 'api keys|api key|api-schlüssel|clés api|claves api|chiavi api|chaves api|api-sleutels|klucze api|ключи api',
  changesFrom: 'change log from|changes from|änderungen ab|modifications depuis|cambios desde',
}

/** Kinds of second factors by the words a back office uses. */
export const factorWords = [
  ['app', /authenticator|\bapp\b|totp|приложение|认证器/iu],
  ['sms', /\bsms\b|text message/iu],
  ['hardware-key', /yubikey|hardware|security key|fido|titan/iu],
  ['passkey', /passkey|passwordless/iu],
  ['backup-code', /backup code|recovery code/iu],
  ['master-key', /master key/iu],
  ['email', /e-?mail/iu],
] as const

/** Words that say that there is none. */
export const noneWords =
  /^(?:none|no|nothing|never|keine?|nichts|aucune?|rien|ningun[oa]?|nada|nessun[oa]?|nenhum|nenhuma|geen|brak|yok|нет|لا يوجد|无|なし|–|-)$/iu

/** Language codes by name, English and their own. */
export const languageWords: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  italian: 'it',
  italiano: 'it',
  portuguese: 'pt',
  português: 'pt',
  dutch: 'nl',
  nederlands: 'nl',
  polish: 'pl',
  polski: 'pl',
  turkish: 'tr',
  türkçe: 'tr',
  russian: 'ru',
  русский: 'ru',
  arabic: 'ar',
  japanese: 'ja',
  日本語: 'ja',
  chinese: 'zh',
  中文: 'zh',
  vietnamese: 'vi',
  ukrainian: 'uk',
  czech: 'cs',
  swedish: 'sv',
}
