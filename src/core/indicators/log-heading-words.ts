import { foldedWords } from './log-fold'
import type { LogRole } from './log-shape'

/** Words that head a column, in en de fr es it pt nl pl tr ru. A word may stand for several roles: values decide. */
const lists: readonly [LogRole, string][] = [
  [
    'time',
    'time,timestamp,date,datetime,date time,when,created,created at,occurred,occurred at,logged at,event time,ts,zeit,zeitpunkt,zeitstempel,datum,datum uhrzeit,wann,heure,horodatage,date heure,date et heure,quand,fecha,fecha y hora,momento,cuando,data,data e ora,data ora,quando,data e hora,data hora,tijd,datum tijd,tijdstip,tijdstempel,wanneer,czas,data i godzina,znacznik czasu,kiedy,tarih,zaman,tarih saat,zaman damgasi,время,дата,дата и время,дата время,когда',
  ],
  ['date', 'date,day,datum,tag,jour,fecha,dia,data,giorno,dag,dzien,tarih,gun,дата,день'],
  ['clock', 'time,clock,uhrzeit,zeit,heure,hora,ora,orario,horario,tijd,godzina,czas,saat,время,час'],
  [
    'event',
    'event,event type,event name,action,activity,type,operation,what,what happened,ereignis,aktion,aktivitat,vorgang,typ,art,anderung,was,evenement,activite,quoi,type d evenement,evento,accion,actividad,tipo,que,tipo de evento,azione,attivita,operazione,cosa,acao,atividade,operacao,o que,gebeurtenis,actie,activiteit,soort,wat,zdarzenie,akcja,czynnosc,operacja,rodzaj,co,olay,islem,etkinlik,eylem,tur,ne,событие,действие,операция,тип,что',
  ],
  [
    'result',
    'result,status,outcome,success,state,ergebnis,erfolg,resultat,statut,issue,resultado,estado,exito,risultato,esito,stato,situacao,resultaat,uitkomst,wynik,rezultat,stan,sonuc,durum,результат,статус,итог,состояние',
  ],
  [
    'ip',
    'ip,ip address,ipaddress,ip addr,client ip,remote ip,source ip,src ip,remote addr,address,ip adresse,adresse ip,adresse,direccion ip,direccion,indirizzo ip,indirizzo,endereco ip,endereco,ip adres,adres ip,adres,ip adresi,adresi,адрес,ip адрес,айпи',
  ],
  [
    'asn',
    'asn,as,isp,provider,network,carrier,netz,netzwerk,anbieter,reseau,fournisseur,red,operador,operadora,rete,gestore,rede,provedor,netwerk,siec,dostawca,ag,saglayici,сеть,провайдер',
  ],
  [
    'country',
    'country,country code,geo,geo country,location,ip country,place,land,ort,standort,pays,lieu,localisation,pais,lugar,ubicacion,paese,luogo,posizione,local,localizacao,locatie,plaats,kraj,lokalizacja,miejsce,ulke,konum,yer,страна,место,местоположение',
  ],
  ['agent', 'user agent,useragent,ua,browser,client,agent,navigateur,navegador,programm,przegladarka,tarayici,браузер'],
  [
    'device',
    'device,device name,platform,machine,gerat,endgerat,appareil,dispositif,dispositivo,equipo,apparaat,toestel,urzadzenie,cihaz,aygit,устройство',
  ],
  ['device-id', 'device id,deviceid,device uuid,fingerprint,device fingerprint,gerate id,gerate kennung,cihaz kimligi'],
  [
    'amount',
    'amount,quantity,sum,volume,betrag,menge,summe,montant,quantite,somme,importe,monto,cantidad,importo,quantita,valor,quantia,quantidade,montante,bedrag,aantal,kwota,ilosc,suma,tutar,miktar,сумма,количество',
  ],
  [
    'asset',
    'asset,currency,coin,token,symbol,wahrung,devise,monnaie,actif,moneda,divisa,activo,valuta,moneta,moeda,ativo,munt,waluta,para birimi,varlik,валюта,монета,актив',
  ],
  [
    'address',
    'destination,destination address,withdrawal address,wallet,wallet address,to address,address,recipient,beneficiary,ziel,zieladresse,empfanger,adresse,destinataire,destino,direccion,destinatario,destinazione,indirizzo,endereco,bestemming,ontvanger,adres,odbiorca,alici,hedef,адрес,получатель,кошелек',
  ],
  [
    'permissions',
    'permission,permissions,scope,scopes,rights,berechtigung,berechtigungen,rechte,droits,autorisations,permiso,permisos,permesso,permessi,permissao,permissoes,rechten,uprawnienia,izin,izinler,yetkiler,права,разрешения',
  ],
  [
    'by',
    'by,actor,performed by,changed by,who,von,durch,wer,par,qui,por,quien,da,chi,quem,door,wie,przez,kto,kim,yapan,кем,кто',
  ],
  [
    'from',
    'from,old,old value,before,previous,alt,vorher,alter wert,avant,ancienne valeur,antes,anterior,desde,prima,vecchio,precedente,voor,oud,przed,poprzednio,onceki,eski,было,до,старое',
  ],
  [
    'to',
    'to,new,new value,after,neu,nachher,neuer wert,nach,apres,nouvelle valeur,vers,despues,nuevo,a,dopo,nuovo,depois,novo,para,na,nieuw,naar,po,nowa wartosc,sonraki,yeni,стало,после,новое',
  ],
  [
    'detail',
    'detail,details,description,message,note,notes,comment,info,reason,bemerkung,beschreibung,grund,details,commentaire,raison,detalle,detalles,descripcion,nota,motivo,dettaglio,dettagli,descrizione,descricao,detalhes,omschrijving,opmerking,reden,opis,szczegoly,uwagi,powod,aciklama,detay,neden,описание,детали,комментарий,причина',
  ],
]

const rolesOfHeading = new Map<string, LogRole[]>()
for (const [role, words] of lists)
  for (const word of words.split(',').map(foldedWords)) {
    const roles = rolesOfHeading.get(word) ?? []
    if (!roles.includes(role)) rolesOfHeading.set(word, [...roles, role])
  }

/**
 * Tells which roles a heading may stand for.
 *
 * @param heading    'timestamp_utc', 'Adresse IP', 'Дата'
 * @returns          roles, the likeliest first; `isWhole` when the whole heading is a known one; empty for other headings
 */
export function headingRoles(heading: string): { roles: readonly LogRole[]; isWhole: boolean } {
  const folded = foldedWords(heading)
  const whole = rolesOfHeading.get(folded)
  if (whole) return { roles: whole, isWhole: true }
  const words = folded.split(' ')
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  const longEnough = words.filter(word => word.length > 2 || word === 'ip' || word === 'ua')
  return {
    roles: [...new Set([...pairs, ...longEnough].flatMap(word => rolesOfHeading.get(word) ?? []))],
    isWhole: false,
  }
}

/** Zone a heading states, in minutes east of UTC: 'timestamp_utc' → 0, 'Time (UTC+2)' → 120. */
export function headingZone(heading: string): number | undefined {
  const match = /(?:^|[^a-z])(?:utc|gmt)(?:\s*([+-]\d{1,2})(?::?(\d\d))?)?(?![a-z\d])/i.exec(heading)
  if (!match) return undefined
  const hours = Number(match[1] ?? 0)
  return hours * 60 + (hours < 0 ? -1 : 1) * Number(match[2] ?? 0)
}
