/** Offers to the person who decides, as people write them. */
export const offers = [
  "(i|we|i'll|we'll) (will|would|can|could|am ready to|am willing to)? (pay|tip|reward|compensate) you (personally|privately|directly|extra|well|something|for (your|the) (help|effort|trouble|support)|if you)",
  "(i'll|i will|we will|i can|i could|i would) (tip|reward|bribe) you",
  '(pay|send|give|transfer) you (some|a little|a bit of|a percentage|a share|a cut|half|part|#|money|cash|bitcoin|crypto|usdt)',
  '(something|a gift|a present|a reward|money) (for you|in it for you)',
  'you will be (rewarded|paid|compensated) (well|personally|for)',
  'make it worth your (while|time)',
  '(share|split) (it|the money|the funds|the balance) with you',
  '(zahle|gebe|schicke|überweise) (ich)? (ihnen|dir) (persönlich|privat|etwas|geld|einen anteil|ein trinkgeld)',
  '(belohne|entlohne) (ich )?(sie|dich)',
  'es soll ihr schaden nicht sein',
  "je (vous|te) (paierai|paye|donnerai|récompenserai) (personnellement|quelque chose|de l'argent|une part)?",
  'un (petit)? cadeau pour vous',
  '(le|te) (pagaré|daré|recompensaré) (personalmente|algo|dinero|una parte|a usted)',
  '(un|una) (regalo|propina|recompensa) para (usted|ti)',
  '(la|ti) (pagherò|ricompenserò) (personalmente|qualcosa)?',
  'un regalo per (lei|te)',
  '(lhe|te) (pago|pagarei|dou|darei) (algo|dinheiro|uma parte|por fora)',
  '(um presente|uma gorjeta|uma recompensa) (para|pra) (você|o senhor|a senhora)',
  'ik (betaal|geef|beloon) (u|je|jou) (persoonlijk|iets|geld|extra)',
  '(zapłacę|dam) (panu|pani|ci) (osobiście|coś|prywatnie|pieniądze|za pomoc)',
  '(заплачу|отблагодарю|вознагражу) (вам|вас|тебе|тебя)',
  'size (para|bir şey|hediye|bahşiş) (veririm|vereceğim|gönderirim)',
  'sizi (görürüm|ödüllendiririm|memnun ederim)',
  '(tôi|em) sẽ (trả|gửi|bồi dưỡng|hậu tạ) (anh|chị|bạn)',
]

/** Paying what we charge is no favour. */
export const ownCosts = [
  ...['fee', 'fees', 'charge', 'charges', 'cost', 'costs', 'invoice', 'gebühr', 'gebühren', 'kosten', 'frais', 'tarif'],
  ...['comisión', 'comisiones', 'tarifa', 'commissione', 'commissioni', 'spese', 'taxa', 'taxas', 'tarieven', 'opłata'],
  ...['opłatę', 'opłaty', 'комиссию', 'комиссия', 'ücret', 'ücreti', 'masraf', 'phí'],
]
