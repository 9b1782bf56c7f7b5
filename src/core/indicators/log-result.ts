import type { LogEvent } from '../records/log-event'
import { foldedWords } from './log-fold'
import { startFinder } from './log-kind-words'

type Result = LogEvent['result']
type Stage = NonNullable<LogEvent['stage']>

const results: readonly [Result, (text: string) => number][] = [
  [
    'failed',
    startFinder(
      'fail,error,wrong,invalid,incorrect,unsuccess,not success,mismatch,expired,fehl,falsch,ungultig,echec,echou,erreur,fallid,fallo,incorrect,errat,errore,fallit,falha,falhou,incorret,mislukt,onjuist,fout,niepowodz,nieudan,bledn,basarisiz,hatali,yanlis,неуда,ошибк,неверн',
    ),
  ],
  [
    'denied',
    startFinder(
      'denied,deny,reject,declin,refus,block,stopped,stop,cancel,abgelehnt,gesperrt,gestoppt,rechazad,denegad,rifiutat,negat,recusad,negad,bloccat,bloquead,geweigerd,afgewezen,odrzucon,zablokowan,reddedil,engellen,отклон,отказ,заблок',
    ),
  ],
  [
    'pending',
    startFinder(
      'pending,wait,requested,=request,angefordert,beantragt,demande,solicit,richiest,pedido,aangevraagd,wniosek,talep edil,запрос,not given,begun,in progress,open confirmation,awaiting,ausstehend,wartet,en attente,attente,pendient,in attesa,attesa,pendent,wachtend,in behandeling,oczekuj,beklem,bekliyor,ожида',
    ),
  ],
  [
    'ok',
    startFinder(
      '=ok,success,succeed,passed,=pass,complet,accept,allow,grant,sent,approved,still open,=done,erfolg,erlaubt,gesendet,reussi,succes,envoye,exito,correct,enviad,riuscit,successo,sucesso,gelukt,geslaagd,sukces,powodzen,udan,basarili,успе',
    ),
  ],
]

/** Cells that say it in one word; within a sentence such words mean other things ("SIM" is a yes in Portuguese). */
const oneWord: Readonly<Record<string, Result>> = Object.fromEntries([
  ...'true yes 1 200 204 y ja oui si sim tak evet да'.split(' ').map((word): [string, Result] => [word, 'ok']),
  ...'false no 0 401 403 n nein non nao nie hayir нет nee'.split(' ').map((word): [string, Result] => [word, 'failed']),
])

const stages: readonly [Stage, (text: string) => number][] = [
  [
    'second-factor',
    startFinder(
      '2fa,mfa,otp,totp,second factor,authenticator,=code,wrong code,two factor,=pin,zwei faktor,a2f,segundo factor,secondo fattore,segundo fator,kod,код',
    ),
  ],
  [
    'password',
    startFinder(
      'password,passwd,=pw,credential,passwort,kennwort,mot de passe,contrasena,senha,wachtwoord,haslo,sifre,parola,парол',
    ),
  ],
  ['device', startFinder('device,gerat,appareil,dispositivo,apparaat,urzadzen,cihaz,устройств')],
  ['locked', startFinder('locked,lock,gesperrt,verrouill,bloque,bloccat,zablok,kilit,заблок')],
]

/**
 * Reads how a row went. The word that stands first decides: "ok, then locked" was a success.
 *
 * @param text    wording of the result column, or of the whole row when there is none
 * @returns       result, and for what did not succeed the stage; 'unknown' when no known word stands there
 */
export function readResult(text: string): { result: Result; stage?: Stage } {
  const folded = foldedWords(text)
  let result: Result = oneWord[folded] ?? 'unknown'
  let first = Number.POSITIVE_INFINITY
  for (const [name, at] of results) {
    const place = at(folded)
    if (place < 0 || place >= first) continue
    first = place
    result = name
  }
  if (result !== 'failed' && result !== 'denied') return { result }
  const stage = stages.find(([, at]) => at(folded) >= 0)?.[0] ?? 'unknown'
  return { result, stage }
}
