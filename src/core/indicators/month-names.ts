/** Names of the months, January first, in the languages that clients write. */
const names: readonly string[] = [
  'january jan januar jänner enero ene janvier janv gennaio gen janeiro januari styczeń stycznia sty ocak oca январь января янв leden ledna ianuarie ianuar tammikuu tammikuuta січень січня január јануар ιανουαρίου січ ιαν tammik яну',
  'february feb februar feber febrero février févr fév fevrier febbraio febb fevereiro fev februari luty lutego lut şubat şub subat февраль февраля фев únor února februarie helmikuu helmikuuta лютий лютого február φεβρουαρίου лют φεβ helmik',
  'march mar märz maerz mär mrz marzo mars marz março marco maart mrt marzec marca mart март марта мар březen března martie maaliskuu maaliskuuta березень березня marts március μαρτίου бер μαρ μάρ maalisk márc bře març maret',
  'april apr abril abr avril avr aprile abril kwiecień kwietnia kwi nisan nis апрель апреля апр duben dubna aprilie huhtikuu huhtikuuta квітень квітня április απριλίου кві квіт απρ huhtik ápr',
  'may mai mayo maggio mag maio mei maj maja mayıs may май мая květen května toukokuu toukokuuta травень травня május μαΐου тра трав μαΐ toukok máj kvě maig',
  'june jun juni junio juin giugno giu junho czerwiec czerwca cze haziran haz июнь июня июн červen června iunie kesäkuu kesäkuuta червень червня június ιουνίου чер черв ιουν kesäk jún iun čvn юни',
  'july jul juli julio juillet juil luglio lug julho lipiec lipca lip temmuz tem июль июля июл červenec července iulie heinäkuu heinäkuuta липень липня július ιουλίου лип ιουλ heinäk júl iul čvc юли',
  'august aug agosto ago août aout augustus sierpień sierpnia sie ağustos ağu agustos август августа авг srpen srpna elokuu elokuuta серпень серпня augusti augusztus αυγούστου сер серп αυγ elok agustus',
  'september sep sept septiembre setiembre septembre settembre set setembro wrzesień września wrz eylül eyl eylul сентябрь сентября сен сент září septembrie syyskuu syyskuuta вересень вересня szeptember σεπτεμβρίου вер верес σεπ syysk szept zář сеп',
  'october oct oktober okt octubre octobre ottobre ott outubro out październik października paź pazdziernika ekim eki октябрь октября окт říjen října octombrie lokakuu lokakuuta жовтень жовтня október οκτωβρίου жов жовт οκτ lokak říj',
  'november nov noviembre novembre novembro listopad listopada lis kasım kas ноябрь ноября ноя listopadu noiembrie marraskuu marraskuuta листопад листопада νοεμβρίου лис лист νοε marrask noi ное',
  'december dec dezember dez diciembre dic décembre déc decembre dicembre dezembro grudzień grudnia gru aralık ara aralik декабрь декабря дек prosinec prosince decembrie joulukuu joulukuuta грудень грудня desember δεκεμβρίου гру груд δεκ jouluk des',
]

/** Names in scripts that are read sign by sign. */
const unspaced: readonly string[] = [
  'يناير جانفي ינואר มกราคม जनवरी',
  'فبراير شباط فيفري פברואר กุมภาพันธ์ फरवरी',
  'مارس آذار מרץ มีนาคม मार्च',
  'أبريل ابريل إبريل نيسان אפריל เมษายน अप्रैल',
  'مايو أيار מאי พฤษภาคม मई',
  'يونيو حزيران יוני มิถุนายน जून',
  'يوليو تموز יולי กรกฎาคม जुलाई',
  'أغسطس آب אוגוסט สิงหาคม अगस्त',
  'سبتمبر أيلول ספטמבר กันยายน सितंबर',
  'أكتوبر اكتوبر אוקטובר ตุลาคม अक्टूबर',
  'نوفمبر נובמבר พฤศจิกายน नवंबर',
  'ديسمبر דצמבר ธันวาคม दिसंबर',
]

const numbers = new Map(
  [...names, ...unspaced].flatMap((list, index) => list.split(' ').map(name => [name, (index % 12) + 1])),
)

/** All names of months, lower case, with a space between. */
export const monthNames = names.join(' ')

/** Names of the months in scripts that are read sign by sign, with a space between. */
export const spacelessMonths = unspaced.join(' ')

/**
 * Tells which month a name means.
 *
 * @param name    lower case
 * @returns       1–12; 0 when it is no month
 */
export function monthOf(name: string): number {
  return numbers.get(name) ?? 0
}
