/** Speaking as an authority, as such letters do. */
export const authorityVoice = [
  'emergency (disclosure|data) request',
  '(law enforcement|police|legal|subpoena|disclosure|preservation|freezing) (request|order|demand|notice)',
  '(pursuant to|under) (exigent|section|article|warrant|subpoena|court order|the investigat)',
  '(you are|is|are) (hereby )?(directed|ordered|required|compelled) to (disclose|produce|provide|freeze|preserve)',
  'do not (notify|inform|tell|alert) the (account holder|client|customer|user|subject)',
  '(i am|my name is|this is) … (detective|inspector|sergeant|special agent|prosecutor|investigator|officer|constable)',
  '(det|detective|insp|inspector|special agent|lieutenant) (sgt|sergeant|constable)? ?[.]? … badge',
  '(disclose|provide|produce|send us) … (kyc|login history|ip history|ip logs|balances|account records|transaction records|withdrawal addresses)',
  '(auskunftsersuchen|eilauskunft|herausgabe der daten|ermittlungsverfahren|kriminalpolizei|staatsanwaltschaft) …',
  '(réquisition judiciaire|commission rogatoire|officier de police judiciaire|enquête préliminaire)',
  '(requerimiento judicial|orden judicial|policía judicial|diligencias previas)',
  '(richiesta urgente di dati|decreto di acquisizione|polizia giudiziaria|guardia di finanza)',
  '(requisição judicial|mandado judicial|ordem judicial|polícia judiciária|delegado de polícia)',
  '(vordering verstrekking gegevens|officier van justitie)',
  '(żądanie udostępnienia danych|postanowienie prokuratora|wydział dw. z cyberprzestępczością)',
  '(следственный комитет|запрос о предоставлении|постановление следователя|уголовное дело)',
  '(savcılık talebi|adli bilgi talebi|mahkeme kararı gereği|siber suçlarla mücadele)',
]

/** What an authority wants done or handed over. */
export const demands = [
  '(disclose|produce|provide|hand over|freeze|preserve|release|send)',
  '(herausgeben|herausgabe|auskunft|sperren|übermitteln|einfrieren)',
  '(communiquer|transmettre|geler|fournir|bloquer)',
  '(facilitar|entregar|remitir|congelar|bloquear)',
  '(fornire|trasmettere|comunicare|congelare|bloccare)',
  '(fornecer|entregar|bloquear|enviar|congelar)',
  '(verstrekken|bevriezen|overhandigen|udostępnić|przekazać|zablokować|предоставить|заморозить|передать|заблокировать)',
  '(bildirmeniz|göndermeniz|iletmeniz|dondurmanız)',
]

/** Haste of an emergency. */
export const emergency = [
  '(within|in) (#|two|three|one|four|six) … (hours|hour|minutes)',
  '(imminent|immediate) (danger|threat|harm|disclosure)',
  '(danger|threat) to life',
  'life (is )?at risk',
  'exigent circumstances',
  'emergency',
  'do not (notify|inform|tell|alert)',
  'without delay',
  'immediately',
  '(unverzüglich|gefahr im verzug|sofort|eilauskunft|lebensgefahr)',
  '(sans délai|danger imminent|urgence vitale|immédiatement|urgence)',
  '(de inmediato|inmediatamente|peligro inminente|urgencia|urgente)',
  '(senza ritardo|pericolo imminente|immediatamente|urgente)',
  '(imediatamente|perigo iminente|sem demora|urgente)',
  '(onmiddellijk|levensgevaar|niezwłocznie|natychmiast|немедленно|безотлагательно|угроза жизни|derhal|hayati tehlike)',
]

/** A number a real request can be looked up by. */
export const processNumber =
  /(?<![\p{L}\p{N}])(?:docket|process|warrant|subpoena|court file|aktenzeichen|az|procedure|proces-verbal|diligencias|processo|dossier|sygn(?:atura)?|дело)\s?(?:no|nr|number|n°|№)?[ .:#]{1,3}[\p{L}\p{N}][\p{L}\p{N}/-]{3,}/u

/** Words of authorities in a domain that is no official one. */
export const authorityLabel =
  /(?:^|[.-])(?:police|polizei|policia|polizia|policja|gov|government|interpol|europol|fbi|justice|cyber-?(?:crime|unit|police)|detective|prosecutor|court|polis)(?:[.-]|$)/u

/** Endings only authorities get. */
export const officialEnding =
  /(?:^|\.)(?:gov|mil|gouv\.fr|gov\.[a-z]{2}|police\.uk|gob\.[a-z]{2}|go\.[a-z]{2}|bund\.de|polizei\.[a-z-]+\.de|europa\.eu|admin\.ch|politie\.nl|policja\.gov\.pl|interpol\.int)$/u
