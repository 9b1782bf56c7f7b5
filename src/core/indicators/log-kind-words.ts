import { foldedWords } from './log-fold'

/** What a row is about. */
export type Subject =
  | 'login'
  | 'logout'
  | 'session'
  | 'mfa'
  | 'prompt'
  | 'password'
  | 'email'
  | 'phone'
  | 'factor'
  | 'recovery'
  | 'device'
  | 'api-key'
  | 'address'
  | 'withdrawal'
  | 'deposit'
  | 'trade'
  | 'lock'
  | 'profile'
  | 'network'

/** What was done to it. */
export type Verb = 'add' | 'remove' | 'reset' | 'request' | 'approve' | 'deny' | 'send' | 'unlock' | 'lock' | 'change'

/**
 * Beginnings of words in en de fr es it pt nl pl tr ru; '=' asks for the whole word, a space joins neighbours.
 * The order is the order of asking: a "withdrawal address" is an address, an "API key login" is a key.
 */
const subjectLists: readonly [Subject, string][] = [
  [
    'email',
    'email address,e mail address,mail address,adresse e mail,adresse email,adresse electronique,e mail adresse,mailadresse,emailadresse,direccion de correo,indirizzo email,indirizzo e mail,endereco de email,endereco de e mail,e mailadres,emailadres,adres e mail,adres email,e posta adresi,адрес электронной,адрес эл',
  ],
  [
    'api-key',
    'api key,apikey,api schlussel,api token,cle api,clave api,clave de api,chiave api,chave api,chave de api,api sleutel,klucz api,api anahtar,api ключ,ключ api',
  ],
  [
    'lock',
    'global settings lock,=gsl,settings lock,whitelist,allowlist,=lock,=locked,=unlock,account lock,withdrawal lock,sperre,entsperr,verrou,deverrou,bloqueo,desbloqueo,blocco,sblocco,bloqueio,desbloqueio,vergrendel,ontgrendel,blokad,odblokow,kilit,блокиров,разблокир',
  ],
  [
    'address',
    'withdrawal address,address book,addressbook,wallet address,destination address,payout address,crypto address,beneficiary,whitelist address,auszahlungsadresse,adresse de retrait,carnet d adresses,direccion de retiro,indirizzo di prelievo,endereco de saque,opnameadres,adres wyplaty,cekim adresi,cuzdan adres,адрес вывода,адрес для вывода,para cekme adres,adres wyplat,opname adres,auszahlungs adresse,direccion para retir,direccion de retir,indirizzo per prelie,endereco para saque,endereco de retirada,adresse pour retrait',
  ],
  [
    'recovery',
    'recovery code,backup code,master key,masterkey,recovery key,wiederherstellungscode,code de secours,codigo de respaldo,codice di recupero,codigo de recuperacao,herstelcode,kod zapasowy,kurtarma kod,код восстановления,резервн',
  ],
  [
    'prompt',
    'mfa prompt,push prompt,mfa push,push sent,push notification,otp sent,code sent,sms sent,sms code,push request,mfa request,code angefordert,code gesendet,code envoye,codigo enviado,codice inviato,code verzonden,kod wyslan,kod gonderil,код отправ',
  ],
  [
    'mfa',
    'mfa challenge,2fa challenge,challenge,mfa verif,2fa verif,otp verif,mfa check,2fa check,step up,mfa login,2fa login',
  ],
  [
    'factor',
    'two factor,2fa,mfa,second factor,authenticator,totp,security key,passkey,webauthn,hardware key,factor,zwei faktor,zweifaktor,double authentification,a2f,doble factor,segundo factor,due fattori,secondo fattore,dois fatores,tweestaps,twee factor,dwuetap,iki faktor,iki asamali,двухфактор',
  ],
  [
    'password',
    'password,passwd,passwort,kennwort,mot de passe,contrasena,parola d ordine,=senha,wachtwoord,=haslo,hasla,=sifre,sifresi,parola,пароль,пароля',
  ],
  ['email', 'email,e mail,mail address,courriel,correo,posta elettronica,эл почта,почт,e posta'],
  ['phone', 'phone,mobile number,telefon,handynummer,telephone,telefono,telefone,celular,telefoon,telefonu,телефон'],
  [
    'withdrawal',
    'withdraw,payout,cash out,auszahlung,abhebung,retrait,retiro,prelievo,saque,levantamento,opname,wyplat,para cekme,cekim,вывод,send crypto,transfer out',
  ],
  ['deposit', 'deposit,einzahlung,depot,deposito,versamento,storting,wplat,yatirma,депозит,пополнен'],
  [
    'trade',
    'trade,order,=sell,=sold,=buy,convert,swap,liquidat,verkauf,=kauf,handel,vente,achat,venta,compra,vendita,acquisto,=venda,verkoop,aankoop,sprzedaz,=kupno,satis,alis,продаж,покупк,обмен',
  ],
  [
    'logout',
    'session expired,session ended,session closed,session terminated,session revoked,session timeout,logout,log out,sign out,signout,logoff,abmeld,deconnexion,cierre de sesion,disconnessione,terminar sessao,uitlog,wylog,cikis,выход',
  ],
  [
    'login',
    'session start,session creat,new session,login,log in,logon,logged in,sign in,signin,signed in,authenticat,anmeld,einlogg,connexion,inicio de sesion,acceso,ingreso,accesso,iniciar sessao,inicio de sessao,entrada,inlog,aanmeld,logowan,zalogow,giris,oturum ac,вход,авториз',
  ],
  ['session', 'session,token refresh,app open,sitzung,sesion,sessione,sessao,sessie,sesja,oturum devam,сессия'],
  ['device', 'device,gerat,endgerat,appareil,dispositif,dispositivo,equipo,apparaat,toestel,urzadzen,cihaz,устройств'],
  [
    'profile',
    'profile,name change,home address,residential address,postal address,billing address,street address,anschrift,wohnadresse,adresse postale,direccion postal,language,newsletter,statement,settings,preferences,profil,sprache,langue,parametres,perfil,idioma,ajustes,profilo,lingua,impostazioni,configurac,taal,instelling,jezyk,ustawien,dil,ayar,профил,язык,настройк',
  ],
  [
    'network',
    'ip address,ip adresse,adresse ip,direccion ip,indirizzo ip,endereco ip,ip adres,adres ip,ip адрес,new ip,=ip',
  ],
  ['address', 'address,adresse,direccion,indirizzo,endereco,adres,адрес'],
]

const verbLists: readonly [Verb, string][] = [
  [
    'reset',
    'reset,recover,zuruckgesetzt,zurucksetz,reinitialis,restablec,reimpost,redefin,opnieuw ingesteld,zresetow,sifirla,сброс,восстановлен',
  ],
  [
    'request',
    'request,=requested,initiat,angefordert,anforderung,beantragt,demand,solicit,richiest,pedido,aangevraagd,wniosek,zazadan,talep,запрос,begun,started',
  ],
  [
    'deny',
    'denied,deny,reject,declin,stopped,refus,blocked,cancel,abgelehnt,gestoppt,abgebrochen,rechazad,denegad,rifiutat,negato,recusad,negad,geweigerd,afgewezen,odrzucon,reddedil,отклон,отказ',
  ],
  [
    'unlock',
    'unlock,disabled,disable,turned off,switched off,entsperr,deverrou,desactiv,deaktiv,desbloque,sblocc,desbloqu,ontgrendel,odblok,kilidi ac,разблок',
  ],
  [
    'remove',
    'remov,delet,revok,unlink,detach,entfernt,geloscht,widerrufen,supprim,revoqu,elimin,borrad,revocad,rimoss,removid,excluid,verwijderd,ingetrokken,usunie,kaldir,silin,удален,отозван',
  ],
  [
    'approve',
    'approv,confirm,trusted,authoriz,authoris,genehmigt,freigegeben,bestatigt,approuv,aprobad,confirmad,approvat,confermat,aprovad,goedgekeurd,bevestigd,zatwierdz,onayl,подтвержд,одобрен',
  ],
  [
    'send',
    'sent,complet,broadcast,executed,processed,gesendet,ausgefuhrt,envoye,enviad,inviat,verzonden,wyslan,gonderil,отправлен,исполнен',
  ],
  [
    'add',
    '=add,=added,=adding,=addition,creat,=new,enroll,enrol,register,enabl,=linked,set up,activat,hinzugefugt,erstellt,angelegt,aktiviert,ajout,cree,anadid,agregad,cread,aggiunt,creat,adicionad,criad,toegevoegd,aangemaakt,dodan,utworz,eklen,olustur,добавлен,создан',
  ],
  [
    'lock',
    'locked,lock,paused,frozen,held,gesperrt,pausiert,verrouill,bloque,bloccat,bloquead,vergrendeld,zablok,kilitlen,заблок',
  ],
  [
    'change',
    'chang,updat,edit,modif,=set,geandert,aktualisiert,cambi,actualiz,aggiornat,alterad,atualizad,gewijzigd,zmien,degis,guncel,измен,смен,обновлен',
  ],
]

type Finder<T> = readonly { is: T; at: (text: string) => number }[]

function finders<T>(lists: readonly (readonly [T, string])[]): Finder<T> {
  return lists.map(([is, words]) => ({ is, at: startFinder(words) }))
}

/** Place of the first listed word in folded text, −1 when there is none. */
export function startFinder(words: string): (text: string) => number {
  const list = words.split(',')
  const starts = list.filter(word => !word.startsWith('=')).map(foldedWords)
  const wholes = list.filter(word => word.startsWith('=')).map(foldedWords)
  const either = [
    starts.length > 0 ? `(?:${starts.join('|')})` : '',
    wholes.length > 0 ? `(?:${wholes.join('|')})(?= |$)` : '',
  ]
  const pattern = new RegExp(`(?:^| )(?:${either.filter(Boolean).join('|')})`)
  return text => text.search(pattern)
}

/** Subjects in the order of asking. */
export const subjects: Finder<Subject> = finders(subjectLists)

/** Verbs in the order of asking. */
export const verbs: Finder<Verb> = finders(verbLists)
