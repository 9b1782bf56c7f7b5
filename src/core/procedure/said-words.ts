/** Words beside a value that say what the client says of it; whole words, any case. */
export const saidWords = {
  /** Before the country somebody lives in, not one they visit. */
  home: lines(`
    live in|living in|i reside in|residing in|resident of|residence|based in|my country is|country
    wohne in|wohnhaft in|lebe in|wohnsitz|land|habite en|habite au|vis en|vis au|résidence|pays
    vivo en|resido en|residencia|país|abito in|vivo in|residenza|paese|moro em|moro no|vivo em|residência
    woon in|woonachtig in|mieszkam w|kraj|живу в|проживаю в|страна`),
  /** Before a number that is the client's own. */
  ownNumber: lines(`
    my number|my phone|my mobile|my cell|phone|phone number|mobile|mobile number|call me|reach me|text me|number on file
    meine nummer|meine handynummer|handy|telefon|telefonnummer|mobilnummer|mon numéro|téléphone|portable|mi número|teléfono|móvil
    il mio numero|telefono|cellulare|meu número|telefone|celular|mijn nummer|telefoon|mój numer|numaram|мой номер|телефон`),
  /** Near a thing, a day or an amount that was lost. */
  loss: lines(`
    lost|stolen|stole|robbed|snatched|took|missing|theft|verloren|gestohlen|geklaut|gestohlen worden|fehlen
    perdu|volé|volée|perdí|perdido|robado|robada|robaron|perso|rubato|rubata|roubado|roubada|roubaram|perdi
    kwijt|gestolen|zgubiłem|zgubiłam|ukradli|skradziono|kaybettim|çalındı|потерял|потеряла|украли|украден`),
  /** Before the amount of one withdrawal there can be only one of. */
  lastWithdrawal: lines(`
    last withdrawal|latest withdrawal|most recent withdrawal|letzte auszahlung|dernier retrait|último retiro|última retirada
    ultimo prelievo|último saque|último levantamento|laatste opname|ostatnia wypłata|son çekim|последний вывод`),
  /** A value that is meant to differ: an old one, a new one, one more, somebody else's. */
  another: lines(`
    old|former|previous|earlier|new|another|other|second|used to|formerly|changed|moved|instead
    his|her|their|husband|wife|father|mother|son|daughter|scammer|caller|account holder|holder
    alte|alten|alter|frühere|früher|neue|neuen|neuer|andere|anderen|zweite|kontoinhaber|kontoinhaberin|vater|mutter
    ancien|ancienne|nouveau|nouvelle|autre|deuxième|titulaire|père|mère
    antiguo|antigua|anterior|nuevo|nueva|otro|otra|segundo|segunda|titular|padre|madre
    vecchio|vecchia|nuovo|nuova|altro|altra|secondo|intestatario|antigo|antiga|novo|nova|outro|outra
    oude|vorige|nieuwe|andere|tweede|stary|poprzedni|nowy|inny|eski|yeni|başka|старый|прежний|новый|другой|второй`),
  /** Near an amount that comes on top of another. */
  added: lines(`
    more|again|also|additional|another|further|weitere|noch|nochmal|auch|encore|aussi|más|otra|otro|ancora|altri|mais|outra|outro
    nog|ook|jeszcze|również|daha|ещё|еще|также`),
  /** What begins a thought of its own between two words. */
  joint: lines(
    'and|but|then|since|after|because|when|before|i|we|und|aber|dann|ich|seit|nachdem|et|mais|je|depuis|y|pero|desde|ma|poi|mas|depois|en|maar|ik|oraz|ale|ve|ama|и|но|я',
  ),
} as const

function lines(list: string): string[] {
  return list
    .split(/[|\n]/u)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')
}
