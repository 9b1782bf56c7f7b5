/** Names of the months, January first, in the languages that clients write. */
const names: readonly string[] = [
  'january jan januar jänner enero ene janvier janv gennaio gen janeiro januari styczeń stycznia sty ocak oca январь января янв leden ledna ianuarie ianuar tammikuu tammikuuta січень січня január јануар ιανουαρίου',
  'february feb februar feber febrero février févr fév fevrier febbraio febb fevereiro fev februari luty lutego lut şubat şub subat февраль февраля фев únor února februarie helmikuu helmikuuta лютий лютого február φεβρουαρίου',
  'march mar märz maerz mär mrz marzo mars marz março marco maart mrt marzec marca mart март марта мар březen března martie maaliskuu maaliskuuta березень березня marts március μαρτίου',
  'april apr abril abr avril avr aprile abril kwiecień kwietnia kwi nisan nis апрель апреля апр duben dubna aprilie huhtikuu huhtikuuta квітень квітня április απριλίου',
  'may mai mayo maggio mag maio mei maj maja mayıs may май мая květen května toukokuu toukokuuta травень травня május μαΐου',
  'june jun juni junio juin giugno giu junho czerwiec czerwca cze haziran haz июнь июня июн červen června iunie kesäkuu kesäkuuta червень червня június ιουνίου',
  'july jul juli julio juillet juil luglio lug julho lipiec lipca lip temmuz tem июль июля июл červenec července iulie heinäkuu heinäkuuta липень липня július ιουλίου',
  'august aug agosto ago août aout augustus sierpień sierpnia sie ağustos ağu agustos август августа авг srpen srpna elokuu elokuuta серпень серпня augusti augusztus αυγούστου',
  'september sep sept septiembre setiembre septembre settembre set setembro wrzesień września wrz eylül eyl eylul сентябрь сентября сен сент září septembrie syyskuu syyskuuta вересень вересня szeptember σεπτεμβρίου',
  'october oct oktober okt octubre octobre ottobre ott outubro out październik października paź pazdziernika ekim eki октябрь октября окт říjen října octombrie lokakuu lokakuuta жовтень жовтня október οκτωβρίου',
  'november nov noviembre novembre novembro listopad listopada lis kasım kas ноябрь ноября ноя listopadu noiembrie marraskuu marraskuuta листопад листопада νοεμβρίου',
  'december dec dezember dez diciembre dic décembre déc decembre dicembre dezembro grudzień grudnia gru aralık ara aralik декабрь декабря дек prosinec prosince decembrie joulukuu joulukuuta грудень грудня desember δεκεμβρίου',
]

const numbers = new Map(names.flatMap((list, index) => list.split(' ').map(name => [name, index + 1])))

/** All names of months, lower case, with a space between. */
export const monthNames = names.join(' ')

/**
 * Tells which month a name means.
 *
 * @param name    lower case
 * @returns       1–12; 0 when it is no month
 */
export function monthOf(name: string): number {
  return numbers.get(name) ?? 0
}
