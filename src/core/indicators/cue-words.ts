/** Words that say what stands beside them, by topic; lower case, in the languages that clients write. Data only. */
import { monthNames } from './month-names'

/** Words of alphabets. One word may serve several topics. */
export const cueWords: Record<string, string> = {
  month: monthNames,
  password: `password passwords passwort kennwort passcode passwd passwrd pwd pw passphrase contraseña contrasena passe mdp senha
    wachtwoord hasło haslo hasła hasłem şifre şifrem şifresi sifre sifrem parola parolam parolası пароль пароля паролем lösenord
    adgangskode passord salasana heslo jelszó parolă zaporka lozinka κωδικός`,
  code: `code codes otp kod kodu kodum codice codici código codigo kode koden kody kodem pin tan mtan smstan bestätigungscode sicherheitscode
    verifizierungscode einmalcode einmalpasswort anmeldecode zugangscode smscode verificatiecode beveiligingscode toegangscode inlogcode
    doğrulama onay код кода кодом коды код koodi kóddal kód passcode verificationcode authenticator 2fa κωδικός engangskode`,
  ticket: `ticket tickets ticketnummer ticketnr ticketid case cases request incident vorgang vorgangsnummer fallnummer supportfall anfrage
    caso solicitud incidencia demande dossier incident richiesta pratica segnalazione chamado protocolo pedido solicitação zgłoszenie
    zgloszenie zgłoszenia zgłoszeniu talep talebi bilet тикет тикета тикету тикете заявка заявки заявке обращение обращения обращению
    zaak aanvraag verzoek melding zaaknummer meldingsnummer ticketnumber caseid sag ärende sak`,
  account: `account accounts acct accountid accountnummer konto kontonummer kundennummer kundennr kundenkonto benutzerkonto benutzer-id
    nutzer-id cuenta compte conto conta rekening rekeningnummer hesap hesabım hesabi hesabı konta koncie klientnummer klantnummer
    счет счёт счета аккаунт аккаунта аккаунту лицевой uid userid user customer kunde klant cliente client müşteri klient клиент
    клиента customerid clientid utilisateur usuario usuário utente użytkownik użytkownika kullanıcı пользователь пользователя gebruiker`,
  tx: `tx txid txhash txn txs transaction transactions transactionid transaktion transaktionen transaktionshash transaktionsnummer
    transacción transaccion transacciones transação transacao transações transazione transazioni transactie transacties transactiehash
    transakcja transakcji transakcję işlem işlemi islem işleminin транзакция транзакции транзакцию транзакций хеш хэш withdrawal
    withdrawals deposit transfer payout payment auszahlung einzahlung überweisung retiro depósito deposito transferencia retrait dépôt
    virement prelievo bonifico saque transferência opname storting overboeking wypłata wypłaty wpłata przelew çekim yatırma transferi
    вывод вывода перевод перевода депозит blockchain explorer etherscan bscscan polygonscan tronscan solscan blockchair mempool
    confirmations signature signatur firma`,
  file: `file files filehash attachment attachments checksum malware sample binary executable installer download datei dateien anhang
    prüfsumme archivo adjunto fichier pièce somme allegato arquivo anexo bestand bijlage plik pliku załącznik dosya dosyanın ek файл
    файла вложение digest virustotal hash-wert apk exe pdf fingerprint`,
  private: `private privkey privatekey privatschlüssel privaten privater privada privado privée privé privata privato prywatny prywatnego
    prywatnym prive privésleutel özel приватный приватного приватным закрытый закрытого секретный`,
  key: `api apikey apikeys token tokens secret bearer clientsecret accesstoken apitoken`,
  coin: `bitcoin btc ethereum eth ether litecoin ltc dogecoin doge tron trx ripple xrp solana sol phantom cardano ada polkadot monero xmr
    ton toncoin stellar xlm cosmos atom bsc bnb polygon matic arbitrum optimism avalanche etherscan bscscan polygonscan tronscan
    solscan spl raydium`,
  auth: 'spf dkim dmarc arc compauth',
  agent: `mozilla opera dalvik okhttp curl wget postmanruntime java python go axios googlebot bingbot cfnetwork insomnia apache node
    libwww aws undici got ruby dart php android`,
  messenger: `telegram tg whatsapp signal skype discord wechat weixin viber line snapchat instagram insta icq threema kakaotalk kakao matrix
    wickr twitter facebook messenger linkedin tiktok zalo телеграм телеграме телеграмм скайп вотсап ватсап`,
  phone: `phone phones tel telephone telefon telefonnummer handy handynummer mobile mobil mobilnummer mobiltelefon cell cellphone call called
    rufnummer festnetz fax teléfono telefono móvil movil celular téléphone telephone portable cellulare telefone telemóvel telefoon
    telefoonnummer mobiel mobiele telefonu telefonum telefonem numerem komórka cep gsm телефон телефона телефону тел мобильный номер
    ring anrufen number`,
  card: `card cards karte kreditkarte kreditkartennummer debitkarte kartennummer visa mastercard amex maestro discover tarjeta carte carta
    cartão cartao kaart kaartnummer creditcard karta karty kartą kart kartı kartım kredi карта карты карту картой pan`,
  asn: 'asn as autonomous',
  order: `order orders bestellung bestellnummer pedido commande ordine encomenda bestelling bestelnummer zamówienie zamówienia sipariş
    siparişim заказ заказа invoice rechnung rechnungsnummer factura facture fattura fatura factuur faktura tracking sendungsnummer
    parcel paket shipment reference ref referenz referencia référence riferimento referência referentie auftrag auftragsnummer
    receipt beleg serial seriennummer imei sku isbn build version ticket case postal zip plz postleitzahl error fehler fehlercode errorcode promo
    coupon gutschein`,
}

/** Words of scripts written without spaces between words; Korean counts among them. */
export const spacelessWords: Record<string, string> = {
  password: '密码 密碼 口令 パスワード 비밀번호 비번 סיסמה סיסמא รหัสผ่าน पासवर्ड المرور السر',
  code: '验证码 驗證碼 校验码 动态码 認証コード 確認コード コード 인증번호 인증코드 코드 رمز الرمز كود קוד รหัส कोड ओटीपी',
  ticket: '工单 工單 チケット 案件 티켓 문의번호 تذكرة',
  account: '账号 账户 帐号 帳號 帐户 口座 アカウント 계정 계좌 حساب',
  tx: '交易 哈希 取引 トランザクション 거래 트랜잭션 提币 充值 출금 معاملة',
  file: '文件 附件 ファイル 파일',
  private: '私钥 私鑰 秘密鍵 プライベートキー 개인키',
  messenger: '微信 电报 텔레그램 카카오톡 テレグラム تيليجرام',
  phone: '电话 手机 電話 携帯 전화 휴대폰 هاتف جوال טלפון',
  card: '银行卡 信用卡 カード 카드 بطاقة',
  order: '订单 注文 주문',
}
