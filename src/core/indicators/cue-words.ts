/** Words that say what stands beside them, by topic; lower case, in the languages that clients write. Data only. */
import { monthNames, spacelessMonths } from './month-names'

/** Words of alphabets. One word may serve several topics. */
export const cueWords: Record<string, string> = {
  month: monthNames,
  password: `khẩu sandi laluan slaptažodis slaptažodį parole paroli parool šifra contrasenya πρόσβασης password passwords passwort kennwort passcode passwd passwrd pwd pw passphrase contraseña contrasena passe mdp senha
    wachtwoord hasło haslo hasła hasłem şifre şifrem şifresi sifre sifrem parola parolam parolası пароль пароля паролем lösenord
    adgangskode passord salasana heslo jelszó parolă zaporka lozinka κωδικός`,
  code: `code codes otp kod kodu kodum codice codici código codigo kode koden kody kodem pin tan mtan smstan bestätigungscode sicherheitscode
    verifizierungscode einmalcode einmalpasswort anmeldecode zugangscode smscode verificatiecode beveiligingscode toegangscode inlogcode
    doğrulama onay код кода кодом коды код koodi kóddal kód passcode verificationcode authenticator 2fa κωδικός engangskode`,
  ticket: `ticket tickets ticketnummer ticketnr ticketid case cases request incident vorgang vorgangsnummer fallnummer supportfall anfrage
    caso solicitud incidencia demande dossier incident richiesta pratica segnalazione chamado protocolo pedido solicitação zgłoszenie
    zgloszenie zgłoszenia zgłoszeniu talep talebi bilet тикет тикета тикету тикете заявка заявки заявке обращение обращения обращению
    zaak aanvraag verzoek melding zaaknummer meldingsnummer ticketnumber caseid sag ärende sak заявку заявкой заявок запрос запроса
    запросу кейс кейса инцидент инцидента звернення запит запиту тікет тікета tiket tiketu tiketa tikety požadavek požadavku případ
    případu sprawa sprawy sprawę incydent incydentu talebim talebimin talebin kayıt başvuru başvurum cầu phiếu việc vé ärendenummer
    ärendenr sagsnummer saksnummer tukipyyntö tukipyynnön tikettinumero pyyntö tapaus jegy hibajegy ügyszám ügy tichet tichetul
    solicitare solicitarea cerere cererea αίτημα αιτήματος εισιτήριο aktenzeichen fallnr vorgangsnr anfragenummer bearbeitungsnummer
    supportnummer serviceanfrage störung boleto protocollo atendimento reclamação reclamación requête réclamation ticketnumber
    storing klacht klachtnummer dossiernummer servicenummer requestid incidentnummer incidentid ärendet sagsnr saksnr ärendeid
    zgłoszeniem reklamacji reklamacja supportticket supportanfrage störungsnummer reklamationsnummer beschwerdenummer reclamo reclamación
    ocorrência hibajegyszám ügyazonosító тікету тікетом зверненню зверненням požiadavka požiadavky hlášení`,
  affair: `fall vorgangs caz cazul cas expediente folio trámite fascicolo wniosek wniosku zapytanie zapytania henvendelse henvendelsen žádost
    žádosti reklamace bejelentés kérelem sesizare sesizarea υπόθεση υπόθεσης olay vaka şikayet şikayeti prijava prijave zahtjev zahtjeva zahtev
    zahteva slučaj slučaja upit upita захтев захтева случај случая случай дело справа справи інцидент інциденту сигнал laporan keluhan aduan
    kasus permintaan signalement reklamation beschwerde hilfeanfrage`,
  account: `account accounts acct accountid accountnummer konto kontonummer kundennummer kundennr kundenkonto benutzerkonto benutzer-id
    nutzer-id cuenta compte conto conta rekening rekeningnummer hesap hesabım hesabi hesabı konta koncie klientnummer klantnummer
    счет счёт счета аккаунт аккаунта аккаунту лицевой uid userid user customer kunde klant cliente client müşteri klient клиент
    клиента счёта счету счёту счетом счётом рахунок рахунку рахунка акаунт акаунта сметка účet účtu účte účtem zákazník zákazníka
    zákaznické rachunek rachunku kontu kontem hesabın hesabıma müşterim üye üyelik khoản hàng rekeningnr klantnr kontonr kundenummer
    kundnummer kontonummeret tili tilin tilinumero asiakasnumero asiakas számla számlaszám fiók ügyfélszám ügyfélazonosító cont contul
    contului λογαριασμός λογαριασμού λογαριασμό akun rekeningku račun računa mitgliedsnummer mitglied memberid member abonné adhérent
    socio titular gebruikersnummer uživatel uživatele uživatelské felhasználó utilizator χρήστη χρήστης customerid clientid utilisateur usuario usuário utente użytkownik użytkownika kullanıcı пользователь пользователя gebruiker
    kundenid benutzerid nutzerid kontoid klantid gebruikersid kundid användarid brugerid brukerid kundeid käyttäjätunnus asiakastunnus
    debitorennummer benutzernummer kundenkennung fiókszám ügyfélkód`,
  party: `kunden benutzer nutzer mitglieds anwender kund användare bruger bruker klienta klientki klientem abonent abonenta користувач
    користувача клієнт клієнта абонент абонента потребител потребителя korisnik korisnika korisnički klijent klijenta kupac kupca uporabnik
    uporabnika stranke корисник корисника клијент клијента рачун рачуна používateľ používateľa ügyfél felhasználói clientului utilizatorului
    πελάτη πελάτης asiakkaan käyttäjä käyttäjän abonado assinante utilizador abbonato utenza abone pelanggan pengguna nasabah akaun viên
    kliento paskyra paskyros sąskaita sąskaitos kliendi kasutaja konts`,
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
  private: `private wif privkey privatekey privatschlüssel privaten privater privada privado privée privé privata privato prywatny prywatnego
    prywatnym prive privésleutel özel приватный приватного приватным закрытый закрытого секретный`,
  key: `api apikey apikeys token tokens secret bearer clientsecret accesstoken apitoken`,
  seed: `seed seeds seedphrase mnemonic mnemonics mnemonik phrase phrases recoveryphrase wiederherstellungsphrase seedwörter
    wiederherstellungswörter semilla frase fraza frazy fráze fras herstelzin сид сид-фраза фраза фразу фразы мнемоника tohum kurtarma`,
  coin: `bitcoin btc ethereum eth ether litecoin ltc dogecoin doge tron trx ripple xrp solana sol phantom cardano ada polkadot monero xmr
    ton toncoin stellar xlm cosmos atom bsc bnb polygon matic arbitrum optimism avalanche etherscan bscscan polygonscan tronscan
    solscan spl raydium`,
  auth: 'spf dkim dmarc arc compauth',
  agent: `mozilla opera dalvik okhttp curl wget postmanruntime java python go axios googlebot bingbot cfnetwork insomnia apache node
    libwww aws undici got ruby dart php android iphone ipad ios windows macintosh linux x11 guzzlehttp whatsapp telegrambot
    facebookexternalhit twitterbot slackbot applebot yandexbot`,
  messenger: `telegram tg whatsapp signal skype discord wechat weixin viber line snapchat instagram insta icq threema kakaotalk kakao matrix
    wickr twitter facebook messenger linkedin tiktok zalo телеграм телеграме телеграмм скайп вотсап ватсап`,
  phone: `phone phones tel telephone telefon telefonnummer handy handynummer mobile mobil mobilnummer mobiltelefon cell cellphone call called
    rufnummer festnetz fax teléfono telefono móvil movil celular téléphone telephone portable cellulare telefone telemóvel telefoon
    telefoonnummer mobiel mobiele telefonu telefonum telefonem numerem komórka cep gsm телефон телефона телефону тел мобильный номер
    ring anrufen number llámame llámeme llámenme llamadme llámanos llamar llamarme llame marcar appelez appeler rappeler rappelez joignable
    chiamami chiamatemi chiamare richiamare ligue ligar ligarem ligação terugbellen bereikbaar zadzwoń zadzwonić dzwonić arayın arayabilirsiniz
    aramanız позвоните звоните перезвоните позвонить зателефонуйте ringa ringen soita soittakaa volejte zavolejte zavolajte hívjon hívjanak
    sunați gọi hubungi rückruf erreichbar erreichen reach dial teleponi puhelin puhelinnumero τηλέφωνο κινητό
    мобільний telefónu telefón telefonszám mobilszám đt sđt thoại telepon`,
  card: `card cards karte kreditkarte kreditkartennummer debitkarte kartennummer visa mastercard amex maestro discover tarjeta carte carta
    cartão cartao kaart kaartnummer creditcard karta karty kartą kart kartı kartım kredi карта карты карту картой pan`,
  asn: 'asn as autonomous',
  order: `order orders bestellung bestellnummer pedido commande ordine encomenda bestelling bestelnummer zamówienie zamówienia sipariş
    siparişim заказ заказа invoice rechnung rechnungsnummer factura facture fattura fatura factuur faktura tracking sendungsnummer
    parcel paket shipment reference ref referenz referencia référence riferimento referência referentie auftrag auftragsnummer
    receipt beleg serial seriennummer imei sku isbn build version ticket case postal zip plz postleitzahl error fehler fehlercode errorcode promo
    coupon gutschein nip regon pesel dni nif cif rfc curp cpf cnpj ssn vat itin nino bsn kvk siret siren steuernummer
    umsatzsteuer ustid idnr инн снилс огрн кпп паспорт паспорта passport reisepass pasaporte passeport passaporto passaporte
    paspoort paszport paszportu pasaport kimlik tckn vkn ausweis ausweisnummer personnummer cpr fødselsnummer
    cccd cmnd nik npwp đơn mst`,
}

/** Words of scripts written without spaces between words; Korean counts among them. */
export const spacelessWords: Record<string, string> = {
  password: '密码 密碼 口令 パスワード 비밀번호 비번 סיסמה סיסמא รหัสผ่าน पासवर्ड المرور السر',
  code: '验证码 驗證碼 校验码 动态码 認証コード 確認コード コード 인증번호 인증코드 코드 رمز الرمز كود קוד รหัส कोड ओटीपी',
  ticket:
    '工单 工單 服务单 服務單 客服单 客服單 受理 投诉 案件 案例 チケット 問い合わせ 問合せ 受付 ケース リクエスト 티켓 문의 접수 케이스 تذكرة طلب بلاغ פנייה פניה קריאה כרטיס เคส ตั๋ว คำขอ टिकट',
  account:
    '账号 账户 帐号 帳號 帳戶 帐户 会员 會員 会員 客户 客戶 用户 用戶 口座 顧客 お客様 ユーザー アカウント 계정 계좌 회원 고객 사용자 حساب العميل المستخدم חשבון לקוח משתמש บัญชี ลูกค้า สมาชิก खाता ग्राहक',
  tx: '交易 哈希 取引 トランザクション 거래 트랜잭션 提币 充值 출금 معاملة',
  seed: '助记词 助記詞 シード 니모닉 시드',
  file: '文件 附件 ファイル 파일',
  private: '私钥 私鑰 秘密鍵 プライベートキー 개인키',
  messenger: '微信 电报 텔레그램 카카오톡 テレグラム تيليجرام',
  phone: '电话 手机 電話 携帯 전화 휴대폰 هاتف جوال טלפון',
  card: '银行卡 信用卡 カード 카드 بطاقة',
  order:
    '护照 身份证 パスポート マイナンバー 여권 주민등록번호 订单 訂單 快递 发票 注文 伝票 追跡 주문 송장 طلبية الشحنة הזמנה',
  month: spacelessMonths,
}
