/** Names of the days of the week as they stand between a date and its time, in the languages that clients write. Data only. */
const names = `mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
  mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag
  lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche mié jue vie sáb dom lunes martes miércoles jueves viernes
  sábado domingo gio lunedì martedì mercoledì giovedì venerdì sabato domenica seg ter qua qui sex segunda terça quarta quinta sexta
  segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  pon wt śr czw pt sob niedz poniedziałek wtorek środa czwartek piątek sobota niedziela po út st čt pá ne pondělí úterý středa čtvrtek pátek
  neděle pzt sal çar per cum cmt paz pazartesi salı çarşamba perşembe cuma cumartesi pazar mån tis ons tors fre lör sön måndag tisdag onsdag
  torsdag fredag lördag söndag man tir tor lør søn mandag tirsdag lørdag søndag пн вт ср чт пт сб вс нд понедельник вторник среда четверг
  пятница суббота воскресенье понеділок вівторок середа четвер п’ятниця субота неділя`.split(/\s+/)

/** A pattern for one of them; of scripts without spaces those that say that they are one. */
export const weekdayName = `(?:(?:${names.flatMap(name => [name, name.charAt(0).toUpperCase() + name.slice(1)]).join('|')})(?![\\p{L}-])|(?:周|週|星期)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일)`
