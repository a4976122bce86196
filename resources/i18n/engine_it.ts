<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>desktop</name>
    <message>
        <source>tomail cannot open its data</source>
        <translation>tomail non può aprire i suoi dati</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>On {date:%Y-%m-%d} at {date:%H:%M}, {sender} wrote:</source>
        <translation>Il {date:%d.%m.%Y} alle {date:%H:%M}, {sender} ha scritto:</translation>
    </message>
    <message>
        <source>{sender} wrote:</source>
        <translation>{sender} ha scritto:</translation>
    </message>
    <message>
        <source>---------- Forwarded message ----------</source>
        <translation>---------- Messaggio inoltrato ----------</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>{date:%Y-%m-%d %H:%M}</source>
        <translation>{date:%d.%m.%Y, %H:%M}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>This workstation belongs to the practice now</source>
        <translation>Questa postazione fa ora parte dello studio</translation>
    </message>
    <message>
        <source>Please start tomail again.</source>
        <translation>Riavviate tomail.</translation>
    </message>
    <message>
        <source>The account “{label}” was set up. Its e-mails are being loaded.</source>
        <translation>L’account «{label}» è stato configurato. Le e-mail vengono caricate.</translation>
    </message>
    <message>
        <source>End tomail all the same?</source>
        <translation>Chiudere comunque tomail?</translation>
    </message>
    <message>
        <source>{names} began to type something here that is not saved yet.</source>
        <translation>Un inserimento iniziato qui da {names} non è ancora salvato.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Lascia aperto</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The sign-in for {label} has expired or was withdrawn.</source>
        <translation>L’accesso per {label} è scaduto o è stato revocato.</translation>
    </message>
    <message>
        <source>Please sign in again in the account management.</source>
        <translation>Accedere di nuovo nella gestione degli account.</translation>
    </message>
    <message>
        <source>The password for {label} is missing.</source>
        <translation>Manca la password per {label}.</translation>
    </message>
    <message>
        <source>Please enter it in the account management.</source>
        <translation>Inserirla nella gestione degli account.</translation>
    </message>
    <message>
        <source>The key store of this computer is locked.</source>
        <translation>Il portachiavi di questo computer è bloccato.</translation>
    </message>
    <message>
        <source>Unlock it with the password you use to sign in to this computer, then try again.</source>
        <translation>Sbloccarlo con la password usata per accedere a questo computer e poi riprovare.</translation>
    </message>
    <message>
        <source>This computer has no key store in which tomail can keep its key safely.</source>
        <translation>Questo computer non ha un portachiavi in cui tomail possa conservare la sua chiave in modo sicuro.</translation>
    </message>
    <message>
        <source>Sign in to the desktop as usual; on Linux, GNOME Keyring or KWallet must be running. tomail never keeps passwords unprotected in a file.</source>
        <translation>Accedere al desktop come di consueto; in Linux deve essere in esecuzione GNOME Keyring o KWallet. tomail non conserva mai le password in un file non protetto.</translation>
    </message>
    <message>
        <source>tomail&apos;s entry in the key store of this computer is damaged.</source>
        <translation>La voce di tomail nel portachiavi di questo computer è danneggiata.</translation>
    </message>
    <message>
        <source>Ask your IT to restore the key store from a backup.</source>
        <translation>Chiedere al reparto IT di ripristinare il portachiavi da una copia di sicurezza.</translation>
    </message>
    <message>
        <source>You can close this window and return to tomail.</source>
        <translation>È possibile chiudere questa finestra e tornare a tomail.</translation>
    </message>
    <message>
        <source>tomail is not waiting for this page.</source>
        <translation>tomail non è in attesa di questa pagina.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Riprovare.</translation>
    </message>
    <message>
        <source>Access was denied. tomail needs the permission to read and send e-mail.</source>
        <translation>L’accesso è stato negato. tomail ha bisogno dell’autorizzazione a leggere e inviare e-mail.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>L’accesso è stato annullato.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not completed.</source>
        <translation>L’accesso nel browser non è stato completato.</translation>
    </message>
    <message>
        <source>{provider} did not grant tomail all the permissions it needs.</source>
        <translation>{provider} non ha concesso a tomail tutte le autorizzazioni necessarie.</translation>
    </message>
    <message>
        <source>Please sign in again and leave all permissions ticked.</source>
        <translation>Accedere di nuovo e lasciare selezionate tutte le autorizzazioni.</translation>
    </message>
    <message>
        <source>{provider} does not let tomail stay signed in.</source>
        <translation>{provider} non permette a tomail di mantenere l’accesso.</translation>
    </message>
    <message>
        <source>Your IT must allow offline access (refresh tokens) for the client ID of the practice.</source>
        <translation>Il reparto IT deve consentire l’accesso offline (refresh token) per l’ID client dello studio.</translation>
    </message>
    <message>
        <source>The answer to the sign-in did not come from {provider} and was discarded.</source>
        <translation>La risposta all’accesso non proveniva da {provider} ed è stata scartata.</translation>
    </message>
    <message>
        <source>Please try again. If it happens again, inform your IT.</source>
        <translation>Riprovare. Se si ripete, informare il reparto IT.</translation>
    </message>
    <message>
        <source>{provider} did not accept the access code; it may be too old.</source>
        <translation>{provider} non ha accettato il codice di accesso; forse è troppo vecchio.</translation>
    </message>
    <message>
        <source>The sign-in with {provider} has expired or was withdrawn.</source>
        <translation>L’accesso a {provider} è scaduto o è stato revocato.</translation>
    </message>
    <message>
        <source>{provider} does not accept the client ID of the practice.</source>
        <translation>{provider} non accetta l’ID client dello studio.</translation>
    </message>
    <message>
        <source>Check the client ID in the settings of the practice.</source>
        <translation>Verificare l’ID client nelle impostazioni dello studio.</translation>
    </message>
    <message>
        <source>{provider} could not complete the sign-in.</source>
        <translation>{provider} non ha potuto completare l’accesso.</translation>
    </message>
    <message>
        <source>You signed in as {signed_in}, but {wanted} is being set up.</source>
        <translation>L’accesso è stato effettuato come {signed_in}, ma si sta configurando {wanted}.</translation>
    </message>
    <message>
        <source>Please sign in with the account of the practice. Is it a mailbox that is shared with you? Then use this sign-in all the same.</source>
        <translation>Accedere con l’account dello studio. È una casella condivisa con Lei? Allora usi comunque questo accesso.</translation>
    </message>
    <message>
        <source>To sign in with {provider}, the practice needs a client ID.</source>
        <translation>Per accedere a {provider} lo studio ha bisogno di un ID client.</translation>
    </message>
    <message>
        <source>Your IT enters it once in the settings of the practice, under “{setting}”.</source>
        <translation>Il reparto IT lo inserisce una sola volta nelle impostazioni dello studio, alla voce «{setting}».</translation>
    </message>
    <message>
        <source>{issuer} offers no sign-in with OAuth 2 that tomail can use.</source>
        <translation>{issuer} non offre un accesso con OAuth 2 utilizzabile da tomail.</translation>
    </message>
    <message>
        <source>Check the address of the sign-in service, or use a password.</source>
        <translation>Verificare l’indirizzo del servizio di accesso oppure usare una password.</translation>
    </message>
    <message>
        <source>This is not the access code of this sign-in.</source>
        <translation>Questo non è il codice di accesso richiesto.</translation>
    </message>
    <message>
        <source>Copy the whole address from the browser after signing in; it begins with {beginning}.</source>
        <translation>Dopo l’accesso copiare dal browser l’intero indirizzo; inizia con {beginning}.</translation>
    </message>
    <message>
        <source>tomail could not open a port on this computer for the sign-in.</source>
        <translation>tomail non ha potuto aprire una porta su questo computer per l’accesso.</translation>
    </message>
    <message>
        <source>Ask your IT; security software may be blocking it.</source>
        <translation>Chiedere al reparto IT; forse un software di sicurezza la blocca.</translation>
    </message>
    <message>
        <source>The sign-in service of {provider} is not available at the moment.</source>
        <translation>Il servizio di accesso di {provider} al momento non è disponibile.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Riprovare tra qualche minuto.</translation>
    </message>
    <message>
        <source>Please enter the e-mail address.</source>
        <translation>Inserire l’indirizzo e-mail.</translation>
    </message>
    <message>
        <source>“{address}” contains a blank.</source>
        <translation>«{address}» contiene uno spazio.</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The “@” is missing.</source>
        <translation>«{address}» è incompleto. Manca «@».</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The part before the “@” is missing.</source>
        <translation>«{address}» è incompleto. Manca la parte prima di «@».</translation>
    </message>
    <message>
        <source>“{address}” contains more than one “@”.</source>
        <translation>«{address}» contiene più di una «@».</translation>
    </message>
    <message>
        <source>“{address}” is not a valid e-mail address. Please check the part before the “@”.</source>
        <translation>«{address}» non è un indirizzo e-mail valido. Verificare la parte prima di «@».</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The ending is missing, for example “{ending}”.</source>
        <translation>«{address}» è incompleto. Manca la parte finale, ad esempio «{ending}».</translation>
    </message>
    <message>
        <source>“{address}” is not a valid e-mail address. Please check the part after the “@”.</source>
        <translation>«{address}» non è un indirizzo e-mail valido. Verificare la parte dopo «@».</translation>
    </message>
    <message>
        <source>{provider} requires that IMAP is enabled in the web portal.</source>
        <translation>{provider} richiede che IMAP sia attivato nel portale web.</translation>
    </message>
    <message>
        <source>{provider} requires an app password: create it in the web portal and enter it here instead of your usual password.</source>
        <translation>{provider} richiede una password per le app: crearla nel portale web e inserirla qui al posto della password abituale.</translation>
    </message>
    <message>
        <source>If two-factor authentication is switched on, {provider} requires an app password instead of your usual password.</source>
        <translation>Se è attiva l’autenticazione a due fattori, {provider} richiede una password per le app al posto della password abituale.</translation>
    </message>
    <message>
        <source>{provider} requires a separate e-mail password for mail programs; you set it in the web portal.</source>
        <translation>{provider} richiede una password e-mail separata per i programmi di posta; si imposta nel portale web.</translation>
    </message>
    <message>
        <source>{provider}: the user name is your HIN login, not the address; the password is a token of the HIN Mail Token Service (apps.hin.ch).</source>
        <translation>{provider}: il nome utente è il login HIN, non l’indirizzo; la password è un token di HIN Mail Token Service (apps.hin.ch).</translation>
    </message>
    <message>
        <source>{provider}: so that sending works, your IT must have enabled authenticated SMTP for this mailbox.</source>
        <translation>{provider}: affinché l’invio funzioni, il reparto IT deve aver attivato «SMTP autenticato» per questa casella.</translation>
    </message>
    <message>
        <source>{provider} can only be used with the program Proton Mail Bridge on this computer; enter the servers that it shows.</source>
        <translation>{provider} si può usare solo con il programma Proton Mail Bridge su questo computer; inserire i server che esso indica.</translation>
    </message>
    <message>
        <source>{provider} cannot be used with other mail programs.</source>
        <translation>{provider} non si può usare con altri programmi di posta.</translation>
    </message>
    <message>
        <source>The account file cannot be used: {key} {detail}.</source>
        <translation>Il file dell’account non può essere usato: {key} {detail}.</translation>
    </message>
    <message>
        <source>Correct the file and try again; nothing was stored.</source>
        <translation>Correggere il file e riprovare; non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation>Non si dispone dell’accesso a questo elemento.</translation>
    </message>
    <message>
        <source>Whoever manages the rights of the practice can give it to you.</source>
        <translation>Può concederlo chi gestisce i diritti dello studio.</translation>
    </message>
    <message>
        <source>This account does not exist (any more).</source>
        <translation>Questo account non esiste (più).</translation>
    </message>
    <message>
        <source>`tomail account list` shows the accounts.</source>
        <translation>`tomail account list` mostra gli account.</translation>
    </message>
    <message>
        <source>This address is set up already as “{label}”.</source>
        <translation>Questo indirizzo è già configurato come «{label}».</translation>
    </message>
    <message>
        <source>Open that account to change it.</source>
        <translation>Aprire quell’account per modificarlo.</translation>
    </message>
    <message>
        <source>There is an account called “{label}” already.</source>
        <translation>Esiste già un account con il nome «{label}».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Scegliere un altro nome.</translation>
    </message>
    <message>
        <source>{host} lies outside the network of the practice and would be reached without encryption.</source>
        <translation>{host} si trova fuori dalla rete dello studio e verrebbe raggiunto senza cifratura.</translation>
    </message>
    <message>
        <source>Choose TLS or STARTTLS in the server data.</source>
        <translation>Scegliete TLS o STARTTLS nei dati del server.</translation>
    </message>
    <message>
        <source>The server {host} does not offer STARTTLS on port {port}. To protect your data the connection is closed.</source>
        <translation>Il server {host} non offre STARTTLS sulla porta {port}. Per proteggere i dati la connessione viene chiusa.</translation>
    </message>
    <message>
        <source>Try the port for TLS, or ask your provider or your IT.</source>
        <translation>Provare la porta per TLS, oppure chiedere al provider o al reparto IT.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trustworthy.</source>
        <translation>Il certificato di {host} non è attendibile.</translation>
    </message>
    <message>
        <source>If you do not run this server yourself, stop and ask your IT. Your password has not been transmitted yet.</source>
        <translation>Se il server non è gestito dallo studio stesso, interrompere e chiedere al reparto IT. La password non è ancora stata trasmessa.</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one that is trusted here.</source>
        <translation>{host} mostra un certificato diverso da quello considerato attendibile qui.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether the certificate was renewed; the test of the account shows both. Your password has not been transmitted.</source>
        <translation>Chiedete a chi gestisce il server se il certificato è stato rinnovato; la prova dell’account li mostra entrambi. La password non è stata trasmessa.</translation>
    </message>
    <message>
        <source>The server {host} does not answer with TLS on port {port}; it may want STARTTLS.</source>
        <translation>Il server {host} non risponde con TLS sulla porta {port}; forse richiede STARTTLS.</translation>
    </message>
    <message>
        <source>No secure connection to {host} on port {port} came about. The server may only know outdated encryption.</source>
        <translation>Non è stato possibile stabilire una connessione sicura con {host} sulla porta {port}. Forse il server conosce solo una crittografia obsoleta.</translation>
    </message>
    <message>
        <source>Check port and encryption in the server data.</source>
        <translation>Verificare porta e crittografia nei dati del server.</translation>
    </message>
    <message>
        <source>The server {host} closed the connection.</source>
        <translation>Il server {host} ha chiuso la connessione.</translation>
    </message>
    <message>
        <source>No Internet connection.</source>
        <translation>Nessuna connessione a Internet.</translation>
    </message>
    <message>
        <source>Check the network of this workstation.</source>
        <translation>Verificare la rete di questa postazione.</translation>
    </message>
    <message>
        <source>The name {host} is not known on the Internet.</source>
        <translation>Il nome {host} non è conosciuto in Internet.</translation>
    </message>
    <message>
        <source>Check the spelling of the server address.</source>
        <translation>Verificare l’indirizzo del server.</translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be reached (after {seconds} s).</source>
        <translation>La porta {port} di {host} non è raggiungibile (dopo {seconds} s).</translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be reached.</source>
        <translation>La porta {port} di {host} non è raggiungibile.</translation>
    </message>
    <message>
        <source>Frequent cause: the firewall of the practice.</source>
        <translation>Causa frequente: il firewall dello studio.</translation>
    </message>
    <message>
        <source>The file with the practice&apos;s own CA cannot be read: {file}</source>
        <translation>Impossibile leggere il file con l’autorità di certificazione propria dello studio: {file}</translation>
    </message>
    <message>
        <source>A change could not be transferred and was taken back. {reason}</source>
        <translation>Non è stato possibile trasmettere una modifica, che è stata annullata. {reason}</translation>
    </message>
    <message>
        <source>Signing in is blocked for the time being.</source>
        <translation>L’accesso è temporaneamente bloccato.</translation>
    </message>
    <message>
        <source>User name or password contain a character that cannot be sent.</source>
        <translation>Il nome utente o la password contiene un carattere che non può essere trasmesso.</translation>
    </message>
    <message>
        <source>The mailbox on the server is full.</source>
        <translation>La casella di posta sul server è piena.</translation>
    </message>
    <message>
        <source>The mail server refused a step.</source>
        <translation>Il server di posta ha rifiutato un’operazione.</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that is not IMAP.</source>
        <translation>Il server {host} ha dato una risposta che non è IMAP.</translation>
    </message>
    <message>
        <source>Check address and port in the server data.</source>
        <translation>Verificare indirizzo e porta nei dati del server.</translation>
    </message>
    <message>
        <source>The server {host} cannot sign anyone in at the moment.</source>
        <translation>Il server {host} al momento non consente l’accesso a nessuno.</translation>
    </message>
    <message>
        <source>The server {host} refused the sign-in.</source>
        <translation>Il server {host} ha rifiutato l’accesso.</translation>
    </message>
    <message>
        <source>The server {host} does not allow this way of signing in.</source>
        <translation>Il server {host} non consente questo tipo di accesso.</translation>
    </message>
    <message>
        <source>The server {host} no longer accepts the sign-in.</source>
        <translation>Il server {host} non accetta più l’accesso.</translation>
    </message>
    <message>
        <source>The server did not accept the password.</source>
        <translation>Il server non ha accettato la password.</translation>
    </message>
    <message>
        <source>The password is wrong, or the user name is different. tomail has tried only once, so that your account is not locked.</source>
        <translation>La password è errata o il nome utente è diverso. tomail ha fatto un solo tentativo, per evitare il blocco dell’account.</translation>
    </message>
    <message>
        <source>Allow IMAP or choose another way of signing in; your provider may ask for an app password.</source>
        <translation>Attivare IMAP oppure scegliere un altro tipo di accesso; il provider potrebbe richiedere una password per le app.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Accedere di nuovo.</translation>
    </message>
    <message>
        <source>The server {host} lacks a function that POP3 needs (UIDL).</source>
        <translation>Al server {host} manca una funzione necessaria a POP3 (UIDL).</translation>
    </message>
    <message>
        <source>Choose IMAP in the server data, or ask your provider.</source>
        <translation>Scegliere IMAP nei dati del server oppure chiedere al provider.</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that is not POP3.</source>
        <translation>Il server {host} ha dato una risposta che non è POP3.</translation>
    </message>
    <message>
        <source>Another program is fetching from this mailbox.</source>
        <translation>Un altro programma sta scaricando la posta da questa casella.</translation>
    </message>
    <message>
        <source>Allow POP3 or choose another way of signing in; your provider may ask for an app password.</source>
        <translation>Attivare POP3 oppure scegliere un altro tipo di accesso; il provider potrebbe richiedere una password per le app.</translation>
    </message>
    <message>
        <source>tomail tries again by itself.</source>
        <translation>tomail riprova automaticamente.</translation>
    </message>
    <message>
        <source>Copies of sent e-mails and drafts do not get onto the server. {reason}</source>
        <translation>Le copie delle e-mail inviate e le bozze non arrivano sul server. {reason}</translation>
    </message>
    <message>
        <source>They are kept at this workstation, and tomail tries again by itself. If the mailbox is full, delete what nobody needs any more, and empty the trash.</source>
        <translation>Restano su questa postazione, e tomail riprova da solo. Se la casella è piena, elimini ciò che non serve più a nessuno e svuoti il cestino.</translation>
    </message>
    <message>
        <source>The server does not open these folders any more: {folders}.</source>
        <translation>Il server non apre più queste cartelle: {folders}.</translation>
    </message>
    <message>
        <source>What stands in them here may be out of date; other mail comes as usual. Ask your IT whether this mailbox may still read them, or leave them out by their menu.</source>
        <translation>Il loro contenuto qui potrebbe non essere aggiornato; le altre e-mail arrivano come sempre. Chieda al Suo servizio informatico se questa casella può ancora leggerle, oppure le nasconda dal loro menu.</translation>
    </message>
    <message>
        <source>An e-mail that cannot be fetched lies on the server.</source>
        <translation>Sul server c’è un’e-mail che non si può scaricare.</translation>
    </message>
    <message>
        <source>{count} e-mails that cannot be fetched lie on the server.</source>
        <translation>Sul server ci sono {count} e-mail che non si possono scaricare.</translation>
    </message>
    <message>
        <source>Look on the website of your provider, and tell your IT. Other mail comes as usual.</source>
        <translation>Guardi sul sito web del Suo fornitore e informi il reparto IT. Le altre e-mail arrivano come di consueto.</translation>
    </message>
    <message>
        <source>A defect in tomail has interrupted the synchronisation.</source>
        <translation>Un errore in tomail ha interrotto la sincronizzazione.</translation>
    </message>
    <message>
        <source>tomail tries again by itself. If it stays so, tell your IT.</source>
        <translation>tomail riprova automaticamente. Se il problema persiste, informare il reparto IT.</translation>
    </message>
    <message>
        <source>tomail has tried for several days and does not try any more. Send it again, or reach the recipient in another way.</source>
        <translation>tomail ha provato per diversi giorni e ora non prova più. Invii di nuovo l’e-mail o contatti il destinatario in un altro modo.</translation>
    </message>
    <message>
        <source>Check the address, correct it and send the mail again.</source>
        <translation>Verificare l’indirizzo, correggerlo e inviare di nuovo l’e-mail.</translation>
    </message>
    <message>
        <source>Check the e-mail address of the account, or sign in as the owner of this address. For a shared mailbox your IT must allow you to send as it.</source>
        <translation>Verificare l’indirizzo e-mail dell’account, oppure accedere come titolare di questo indirizzo. Per una casella condivisa il Suo reparto IT deve darLe il diritto «Invia come».</translation>
    </message>
    <message>
        <source>Ask your provider or your IT why.</source>
        <translation>Chiederne il motivo al provider o al reparto IT.</translation>
    </message>
    <message>
        <source>Sign in again in the account management.</source>
        <translation>Accedere di nuovo nella gestione degli account.</translation>
    </message>
    <message>
        <source>Refused: the recipient {address} is unknown.</source>
        <translation>Rifiutata: il destinatario {address} è sconosciuto.</translation>
    </message>
    <message>
        <source>The mailbox of {address} is full.</source>
        <translation>La casella di posta di {address} è piena.</translation>
    </message>
    <message>
        <source>Reach the recipient in another way.</source>
        <translation>Contattare il destinatario in un altro modo.</translation>
    </message>
    <message>
        <source>The server does not accept mail to {address}.</source>
        <translation>Il server non accetta e-mail per {address}.</translation>
    </message>
    <message>
        <source>The server does not accept mail to {address} at the moment.</source>
        <translation>Il server al momento non accetta e-mail per {address}.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox receives too much mail at the moment. The address is right.</source>
        <translation>La casella del destinatario riceve al momento troppe e-mail. L’indirizzo è corretto.</translation>
    </message>
    <message>
        <source>The server does not allow sending as {sender}.</source>
        <translation>Il server non consente l’invio come {sender}.</translation>
    </message>
    <message>
        <source>The mail is too large for the server.</source>
        <translation>L’e-mail è troppo grande per il server.</translation>
    </message>
    <message>
        <source>Send smaller attachments, or use the secure delivery.</source>
        <translation>Inviare allegati più piccoli oppure usare l’invio sicuro.</translation>
    </message>
    <message>
        <source>The sending limit is reached. The server accepts no more mail at the moment.</source>
        <translation>Limite d’invio raggiunto. Il server al momento non accetta altre e-mail.</translation>
    </message>
    <message>
        <source>Signing in works. The server accepts no more messages today.</source>
        <translation>L’accesso funziona. Oggi il server non accetta altri messaggi.</translation>
    </message>
    <message>
        <source>The server does not accept so many recipients at once.</source>
        <translation>Il server non accetta così tanti destinatari in una volta.</translation>
    </message>
    <message>
        <source>The server cannot accept the mail at the moment.</source>
        <translation>Il server al momento non può accettare l’e-mail.</translation>
    </message>
    <message>
        <source>The provider has blocked this account for sending.</source>
        <translation>Il provider ha bloccato l’invio da questo account.</translation>
    </message>
    <message>
        <source>The server accepts no mail from this internet connection.</source>
        <translation>Il server non accetta e-mail da questa connessione internet.</translation>
    </message>
    <message>
        <source>The server took the mail for unwanted advertising.</source>
        <translation>Il server ha ritenuto l’e-mail pubblicità indesiderata.</translation>
    </message>
    <message>
        <source>Change subject and text and send it again, or ask your provider.</source>
        <translation>Modifichi oggetto e testo e la invii di nuovo, oppure chieda al Suo provider.</translation>
    </message>
    <message>
        <source>The server refused the mail because of its content or an attachment.</source>
        <translation>Il server ha rifiutato l’e-mail a causa del contenuto o di un allegato.</translation>
    </message>
    <message>
        <source>Leave the attachment out or send it in another form.</source>
        <translation>Tolga l’allegato o lo invii in un’altra forma.</translation>
    </message>
    <message>
        <source>The server refused the mail.</source>
        <translation>Il server ha rifiutato l’e-mail.</translation>
    </message>
    <message>
        <source>The server only sends mail after a sign-in.</source>
        <translation>Il server invia e-mail solo dopo l’accesso.</translation>
    </message>
    <message>
        <source>This provider wants an app password; it is made on the provider&apos;s website.</source>
        <translation>Questo provider richiede una password per le app; si crea sul sito web del provider.</translation>
    </message>
    <message>
        <source>The server no longer accepts the sign-in.</source>
        <translation>Il server non accetta più l’accesso.</translation>
    </message>
    <message>
        <source>The server cannot sign anyone in at the moment.</source>
        <translation>Il server al momento non consente l’accesso a nessuno.</translation>
    </message>
    <message>
        <source>The server does not allow this way of signing in for sending.</source>
        <translation>Il server non consente questo tipo di accesso per l’invio.</translation>
    </message>
    <message>
        <source>Sending with this way of signing in must be allowed for the mailbox; for Microsoft choose OAuth2.0.</source>
        <translation>L’invio con questo tipo di accesso deve essere consentito per la casella; per Microsoft scegliere OAuth2.0.</translation>
    </message>
    <message>
        <source>It is unclear whether the mail was sent: the server did not confirm its receipt.</source>
        <translation>Non è chiaro se l’e-mail sia stata inviata: il server non ne ha confermato la ricezione.</translation>
    </message>
    <message>
        <source>Ask the recipient before you send it again.</source>
        <translation>Chiedere conferma al destinatario prima di inviarla di nuovo.</translation>
    </message>
    <message>
        <source>The server cannot send to or from addresses with umlauts before the @.</source>
        <translation>Il server non può inviare a o da indirizzi con caratteri accentati o dieresi prima di @.</translation>
    </message>
    <message>
        <source>{address} is not an e-mail address.</source>
        <translation>{address} non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>The server {host} no longer answers.</source>
        <translation>Il server {host} non risponde più.</translation>
    </message>
    <message>
        <source>The server gave an answer that is not SMTP.</source>
        <translation>Il server ha dato una risposta che non è SMTP.</translation>
    </message>
    <message>
        <source>Please enter a name for the account.</source>
        <translation>Inserire un nome per l’account.</translation>
    </message>
    <message>
        <source>The name may have at most {count} characters.</source>
        <translation>Il nome può avere al massimo {count} caratteri.</translation>
    </message>
    <message>
        <source>There is an account of this name already.</source>
        <translation>Esiste già un account con questo nome.</translation>
    </message>
    <message>
        <source>Please enter the server address.</source>
        <translation>Inserire l’indirizzo del server.</translation>
    </message>
    <message>
        <source>“{host}” is not a server address. Example: {example}</source>
        <translation>«{host}» non è un indirizzo di server. Esempio: {example}</translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation>La porta deve essere compresa tra 1 e 65535.</translation>
    </message>
    <message>
        <source>At once (the server reports new e-mails)</source>
        <translation>Subito (avviso dal server)</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Solo manualmente</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Ogni minuto</translation>
    </message>
    <message>
        <source>Every {minutes} minutes</source>
        <translation>Ogni {minutes} minuti</translation>
    </message>
    <message>
        <source>{host} would be reached without encryption.</source>
        <translation>{host} verrebbe contattato senza crittografia.</translation>
    </message>
    <message>
        <source>Use &quot;tls&quot; or &quot;starttls&quot;; &quot;none&quot; needs accounts.allow_insecure.</source>
        <translation>Usare `tls` o `starttls`; `none` richiede accounts.allow_insecure.</translation>
    </message>
    <message>
        <source>The account file asks for &quot;oauth2&quot; but names no oauth_provider.</source>
        <translation>Il file dell’account richiede `oauth2`, ma non indica oauth_provider.</translation>
    </message>
    <message>
        <source>Write oauth_provider = &quot;google&quot;, &quot;microsoft&quot; or the issuer&apos;s URL.</source>
        <translation>Scrivere `oauth_provider = &quot;google&quot;`, `&quot;microsoft&quot;` oppure l’URL dell’emittente.</translation>
    </message>
    <message>
        <source>This folder does not exist (any more).</source>
        <translation>Questa cartella non esiste (più).</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Scegliere un’altra cartella.</translation>
    </message>
    <message>
        <source>This draft is to be encrypted, and there is no certificate of your own for that.</source>
        <translation>Questa bozza va cifrata, ma manca un certificato proprio.</translation>
    </message>
    <message>
        <source>Send it, or discard it: unencrypted it is not put onto the server.</source>
        <translation>La invii o la elimini: in chiaro non viene messa sul server.</translation>
    </message>
    <message>
        <source>This is a protected message, or answers one: it does not leave unprotected.</source>
        <translation>Questo è un messaggio protetto, o risponde a uno di essi: non parte senza protezione.</translation>
    </message>
    <message>
        <source>Choose “Send encrypted”, or write a new e-mail without confidential words.</source>
        <translation>Scelga «Invia cifrato», o scriva una nuova e-mail senza dati riservati.</translation>
    </message>
    <message>
        <source>A protected message is not put onto the mail server as a draft.</source>
        <translation>Un messaggio protetto non viene messo come bozza sul server di posta.</translation>
    </message>
    <message>
        <source>Send it, or discard it. Until then it is kept at this workstation while it is open.</source>
        <translation>Lo invii o lo scarti. Fino ad allora resta in questa postazione finché è aperto.</translation>
    </message>
    <message>
        <source>This mail has no recipient.</source>
        <translation>Questa e-mail non ha destinatari.</translation>
    </message>
    <message>
        <source>Enter at least one address.</source>
        <translation>Inserire almeno un indirizzo.</translation>
    </message>
    <message>
        <source>This draft is being sent already, at this workstation.</source>
        <translation>Questa bozza è già in corso di invio da questa postazione.</translation>
    </message>
    <message>
        <source>“{text}” is not a complete e-mail address.</source>
        <translation>«{text}» non è un indirizzo e-mail completo.</translation>
    </message>
    <message>
        <source>Correct it and send again; nothing has been sent.</source>
        <translation>Correggerlo e inviare di nuovo; non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>There is a practice at this address already.</source>
        <translation>A questo indirizzo esiste già uno studio.</translation>
    </message>
    <message>
        <source>Let it join with a code: `tomail practice join URL --code-stdin`.</source>
        <translation>Registrarla con un codice: `tomail practice join URL --code-stdin`.</translation>
    </message>
    <message>
        <source>There is another practice at this address.</source>
        <translation>A questo indirizzo si trova un altro studio.</translation>
    </message>
    <message>
        <source>There is no practice at this address.</source>
        <translation>A questo indirizzo non esiste alcuno studio.</translation>
    </message>
    <message>
        <source>`tomail practice create URL` makes one.</source>
        <translation>`tomail practice create URL` ne crea uno.</translation>
    </message>
    <message>
        <source>Send limit reached – goes out from {year}-{month}-{day}, {hour}:{minute}.</source>
        <translation>Limite d’invio raggiunto – invio dal {day}.{month}.{year}, ore {hour}:{minute}.</translation>
    </message>
    <message>
        <source>It leaves by itself; there is nothing to do.</source>
        <translation>Verrà inviata automaticamente; non occorre fare nulla.</translation>
    </message>
    <message>
        <source>This mail has {count} recipients; the practice&apos;s send limit lets {most} through.</source>
        <translation>Questa e-mail ha {count} destinatari; il limite d’invio dello studio ne ammette {most}.</translation>
    </message>
    <message>
        <source>Write to fewer people at once, or have the limit raised.</source>
        <translation>Scrivere a meno persone alla volta, oppure far aumentare il limite.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached, so the send limit cannot be checked.</source>
        <translation>Il database dello studio non è raggiungibile, perciò il limite d’invio non può essere verificato.</translation>
    </message>
    <message>
        <source>The mail leaves by itself as soon as it can.</source>
        <translation>L’e-mail verrà inviata automaticamente appena possibile.</translation>
    </message>
    <message>
        <source>The system&apos;s choice of the mail program cannot be changed.</source>
        <translation>Il programma di posta del sistema non può essere cambiato.</translation>
    </message>
    <message>
        <source>Please ask your IT: the files for it are write-protected.</source>
        <translation>Chiedere al reparto IT: i file necessari sono protetti da scrittura.</translation>
    </message>
    <message>
        <source>Open Mail, then Settings, General, and choose tomail as the default e-mail reader.</source>
        <translation>Aprire Mail, poi Impostazioni, Generali, e scegliere tomail come lettore e-mail predefinito.</translation>
    </message>
    <message>
        <source>On this system only you can choose the mail program.</source>
        <translation>Su questo sistema il programma di posta può essere scelto solo dall’utente.</translation>
    </message>
    <message>
        <source>Windows has opened its settings: choose tomail there for e-mail (MAILTO).</source>
        <translation>Windows ha aperto le sue impostazioni: scegliere lì tomail per la posta elettronica (MAILTO).</translation>
    </message>
    <message>
        <source>This outgoing mail does not exist (any more).</source>
        <translation>Questa e-mail in uscita non esiste (più).</translation>
    </message>
    <message>
        <source>`tomail outbox` shows the ids.</source>
        <translation>`tomail outbox` mostra gli identificativi.</translation>
    </message>
    <message>
        <source>It is clear what became of this mail.</source>
        <translation>Si sa che cosa è stato di questa e-mail.</translation>
    </message>
    <message>
        <source>The outbox says how it stands.</source>
        <translation>La posta in uscita mostra a che punto è.</translation>
    </message>
    <message>
        <source>It is too late to take this mail back.</source>
        <translation>È troppo tardi per richiamare questa e-mail.</translation>
    </message>
    <message>
        <source>It has been handed to the server, or it is just being sent.</source>
        <translation>È già stata consegnata al server o è in corso di invio.</translation>
    </message>
    <message>
        <source>The format of this file is not known.</source>
        <translation>Il formato di questo file non è conosciuto.</translation>
    </message>
    <message>
        <source>Patients come as GDT, CSV, vCard or FHIR: name it.</source>
        <translation>I dati dei pazienti arrivano come GDT, CSV, vCard o FHIR: indicare il formato.</translation>
    </message>
    <message>
        <source>The server {host} cannot be reached.</source>
        <translation>Il server {host} non è raggiungibile.</translation>
    </message>
    <message>
        <source>The server {host} does not give them out.</source>
        <translation>Il server {host} non le fornisce.</translation>
    </message>
    <message>
        <source>The address {host} is not safe.</source>
        <translation>L’indirizzo {host} non è sicuro.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this workstation.</source>
        <translation>Nessuno ha effettuato l’accesso su questa postazione.</translation>
    </message>
    <message>
        <source>Sign in with your initials (`--user INITIALS --pin-stdin`).</source>
        <translation>Accedere con la propria sigla (`--user SIGLA --pin-stdin`).</translation>
    </message>
    <message>
        <source>The practice database does not have the tables of this tomail.</source>
        <translation>Il database dello studio non ha le tabelle di questa versione di tomail.</translation>
    </message>
    <message>
        <source>Run `tomail practice create URL`, or `tomail practice upgrade URL`.</source>
        <translation>Eseguire `tomail practice create URL` oppure `tomail practice upgrade URL`.</translation>
    </message>
    <message>
        <source>The practice does not offer this account here (any more).</source>
        <translation>Lo studio non offre (più) questo account qui.</translation>
    </message>
    <message>
        <source>`tomail account offered` shows those that it does.</source>
        <translation>`tomail account offered` mostra quelli offerti.</translation>
    </message>
    <message>
        <source>This part is missing.</source>
        <translation>Questa parte manca.</translation>
    </message>
    <message>
        <source>This message is not on this workstation yet.</source>
        <translation>Questo messaggio non è ancora su questa postazione.</translation>
    </message>
    <message>
        <source>It is being loaded now; please try again in a moment.</source>
        <translation>È in corso di caricamento; riprovare tra un momento.</translation>
    </message>
    <message>
        <source>This e-mail has {size} MB; tomail loads at most {most} MB.</source>
        <translation>Questa e-mail è di {size} MB; tomail carica al massimo {most} MB.</translation>
    </message>
    <message>
        <source>It stays with your mail provider; open it there, in the webmail.</source>
        <translation>Resta presso il provider di posta; aprirla lì, dalla webmail.</translation>
    </message>
    <message>
        <source>Record of {name}</source>
        <translation>Cartella clinica di {name}</translation>
    </message>
    <message>
        <source>born {date}, no. {number}</source>
        <translation>nato/a il {date}, n. {number}</translation>
    </message>
    <message>
        <source>As of {date}; entries: {count}</source>
        <translation>Aggiornata al {date}; voci: {count}</translation>
    </message>
    <message>
        <source>From: {people}</source>
        <translation>Da: {people}</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>A: {people}</translation>
    </message>
    <message>
        <source>{type}, filed on {date} by {name}</source>
        <translation>{type}, inserita il {date} da {name}</translation>
    </message>
    <message>
        <source>{type}, filed by itself on {date}</source>
        <translation>{type}, inserita automaticamente il {date}</translation>
    </message>
    <message>
        <source>Taken out of the record on {date} by {name}: {reason}</source>
        <translation>Rimossa dalla cartella clinica il {date} da {name}: {reason}</translation>
    </message>
    <message>
        <source>Signed by {who}, checked on {date}</source>
        <translation>Firmato da {who}, verificato il {date}</translation>
    </message>
    <message>
        <source>Signed, but not confirmed, checked on {date}</source>
        <translation>Firmato, ma non confermato, verificato il {date}</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Commento: {comment}</translation>
    </message>
    <message>
        <source>Attachment: {name} (SHA-256 {sha256})</source>
        <translation>Allegato: {name} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>Appointment reminders and codes</source>
        <translation>Promemoria e codici</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Pagina {page} di {pages}</translation>
    </message>
    <message>
        <source>Nothing was sent. `--override REASON` sends it; the log keeps the reason.</source>
        <translation>Non è stato inviato nulla. `--override MOTIVO` invia comunque; il motivo resta nel registro.</translation>
    </message>
    <message>
        <source>The key to this account&apos;s mail does not fit.</source>
        <translation>La chiave delle e-mail di questo account non è quella giusta.</translation>
    </message>
    <message>
        <source>If a backup was restored, restore all of the profile. Else remove the account and add it again; mail on the server is not affected.</source>
        <translation>Se è stato ripristinato un backup, ripristini tutto il profilo. Altrimenti rimuova l’account e lo aggiunga di nuovo; le e-mail sul server non sono interessate.</translation>
    </message>
    <message>
        <source>This message does not exist any more.</source>
        <translation>Questo messaggio non esiste più.</translation>
    </message>
    <message>
        <source>It was probably moved or deleted on another device.</source>
        <translation>Probabilmente è stato spostato o eliminato su un altro dispositivo.</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Server non trovato</translation>
    </message>
    <message>
        <source>The name {host} is not known on the internet.</source>
        <translation>Il nome {host} non è conosciuto in Internet.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Il server non risponde</translation>
    </message>
    <message>
        <source>Port {port} cannot be reached (after {seconds} s). Often the practice&apos;s firewall is why.</source>
        <translation>La porta {port} non è raggiungibile (dopo {seconds} s). Causa frequente: il firewall dello studio.</translation>
    </message>
    <message>
        <source>No internet connection</source>
        <translation>Nessuna connessione a Internet</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet. Please check the network and test again.</source>
        <translation>Questo computer non è connesso a Internet. Verificare la rete e ripetere il test.</translation>
    </message>
    <message>
        <source>The server did not accept the password</source>
        <translation>Il server non ha accettato la password</translation>
    </message>
    <message>
        <source>The password is wrong, or the user name is a different one. tomail has tried only once, so that your account is not locked.</source>
        <translation>La password è errata o il nome utente è diverso. tomail ha fatto un solo tentativo, per evitare il blocco dell’account.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in</source>
        <translation>Il server non ha accettato l’accesso</translation>
    </message>
    <message>
        <source>The access has expired or was withdrawn. Please sign in again.</source>
        <translation>L’accesso è scaduto o è stato revocato. Accedere di nuovo.</translation>
    </message>
    <message>
        <source>Sign-in locked for now</source>
        <translation>Accesso temporaneamente bloccato</translation>
    </message>
    <message>
        <source>The server accepts no sign-in at the moment. Please try again later.</source>
        <translation>Il server al momento non accetta accessi. Riprovare più tardi.</translation>
    </message>
    <message>
        <source>The server does not allow this way of signing in</source>
        <translation>Il server non consente questo tipo di accesso</translation>
    </message>
    <message>
        <source>Your provider has to enable it for this mailbox, or wants another way of signing in.</source>
        <translation>Il provider deve attivarlo per questa casella, oppure richiede un altro tipo di accesso.</translation>
    </message>
    <message>
        <source>No encryption possible</source>
        <translation>Nessuna crittografia possibile</translation>
    </message>
    <message>
        <source>The server offers no STARTTLS on port {port}. For the protection of your data the connection is ended.</source>
        <translation>Il server non offre STARTTLS sulla porta {port}. Per proteggere i dati la connessione viene chiusa.</translation>
    </message>
    <message>
        <source>The encrypted connection failed</source>
        <translation>Connessione crittografata non riuscita</translation>
    </message>
    <message>
        <source>{host} does not speak TLS on port {port}, or only an outdated version. Please check port and encryption.</source>
        <translation>{host} non usa TLS sulla porta {port}, o solo una versione obsoleta. Verificare porta e crittografia.</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Certificato non attendibile</translation>
    </message>
    <message>
        <source>If you do not run this server yourself, stop here and ask your IT. Your password has not been sent yet.</source>
        <translation>Se il server non è gestito dallo studio stesso, interrompere e chiedere al reparto IT. La password non è ancora stata trasmessa.</translation>
    </message>
    <message>
        <source>Sender address not allowed</source>
        <translation>Indirizzo del mittente non consentito</translation>
    </message>
    <message>
        <source>The server does not allow sending as {address}.</source>
        <translation>Il server non consente l’invio come {address}.</translation>
    </message>
    <message>
        <source>The server ended the connection</source>
        <translation>Il server ha chiuso la connessione</translation>
    </message>
    <message>
        <source>{host} ended the connection on port {port}. Please check port and encryption.</source>
        <translation>{host} ha chiuso la connessione sulla porta {port}. Verificare porta e crittografia.</translation>
    </message>
    <message>
        <source>Not a mail server</source>
        <translation>Non è un server di posta</translation>
    </message>
    <message>
        <source>On port {port} of {host} another service answers. Please check address and port.</source>
        <translation>Sulla porta {port} di {host} risponde un altro servizio. Verificare indirizzo e porta.</translation>
    </message>
    <message>
        <source>Client ID missing</source>
        <translation>ID client mancante</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>Test non riuscito</translation>
    </message>
    <message>
        <source>self-issued</source>
        <translation>autofirmato</translation>
    </message>
    <message>
        <source>valid only from {not_before:%Y-%m-%d} on</source>
        <translation>valido solo dal {not_before:%d.%m.%Y}</translation>
    </message>
    <message>
        <source>expired on {not_after:%Y-%m-%d}</source>
        <translation>scaduto il {not_after:%d.%m.%Y}</translation>
    </message>
    <message>
        <source>withdrawn by its issuer</source>
        <translation>revocato da chi l’ha emesso</translation>
    </message>
    <message>
        <source>its key or its signature is too weak to be safe</source>
        <translation>la chiave o la firma è troppo debole per essere sicura</translation>
    </message>
    <message>
        <source>not issued for servers</source>
        <translation>non emesso per server</translation>
    </message>
    <message>
        <source>valid for {names}, not for {host}</source>
        <translation>valido per {names}, non per {host}</translation>
    </message>
    <message>
        <source>the issuer is not known to this computer</source>
        <translation>l’emittente non è noto a questo computer</translation>
    </message>
    <message>
        <source>another certificate than the one you trusted</source>
        <translation>un certificato diverso da quello ritenuto attendibile</translation>
    </message>
    <message>
        <source>cannot be verified</source>
        <translation>non verificabile</translation>
    </message>
    <message>
        <source>This account was just closed at this workstation.</source>
        <translation>Questo account è appena stato chiuso su questa postazione.</translation>
    </message>
    <message>
        <source>The disk of this workstation is full.</source>
        <translation>Il disco di questa postazione è pieno.</translation>
    </message>
    <message>
        <source>Free some space. Nothing is lost; tomail goes on by itself.</source>
        <translation>Liberare spazio. Nulla va perso; tomail prosegue automaticamente.</translation>
    </message>
    <message>
        <source>A file in which tomail keeps its data is damaged.</source>
        <translation>Un file in cui tomail conserva i suoi dati è danneggiato.</translation>
    </message>
    <message>
        <source>Please tell your IT. Mail on the server is not affected.</source>
        <translation>Informare il reparto IT. Le e-mail sul server non sono interessate.</translation>
    </message>
    <message>
        <source>The key to tomail&apos;s data on this workstation does not fit.</source>
        <translation>La chiave dei dati di tomail su questa postazione non è quella giusta.</translation>
    </message>
    <message>
        <source>Sign in as the user who set tomail up here, or ask your IT to restore the keyring.</source>
        <translation>Accedere come l’utente che ha configurato tomail qui, oppure chiedere al reparto IT di ripristinare il portachiavi.</translation>
    </message>
    <message>
        <source>The policy file {file} cannot be used ({place}: {detail}).</source>
        <translation>Il file di criteri {file} non può essere usato ({place}: {detail}).</translation>
    </message>
    <message>
        <source>Please tell your IT. tomail starts once the file is corrected or removed.</source>
        <translation>Informare il reparto IT. tomail si avvierà appena il file sarà corretto o rimosso.</translation>
    </message>
    <message>
        <source>There is no setting called {key}.</source>
        <translation>Non esiste un’impostazione {key}.</translation>
    </message>
    <message>
        <source>`tomail settings list` shows them all.</source>
        <translation>`tomail settings list` le mostra tutte.</translation>
    </message>
    <message>
        <source>The setting {key} cannot have this value.</source>
        <translation>L’impostazione {key} non può avere questo valore.</translation>
    </message>
    <message>
        <source>`tomail settings list` shows what it has now.</source>
        <translation>`tomail settings list` mostra il valore attuale.</translation>
    </message>
    <message>
        <source>The setting {key} is fixed by your IT.</source>
        <translation>L’impostazione {key} è stabilita dal reparto IT.</translation>
    </message>
    <message>
        <source>Your IT can change it in policies.json.</source>
        <translation>Il reparto IT può modificarla in policies.json.</translation>
    </message>
    <message>
        <source>{service} addresses are not set up in tomail.</source>
        <translation>Gli indirizzi {service} non si configurano in tomail.</translation>
    </message>
    <message>
        <source>Use the client module of your practice system.</source>
        <translation>Usare il modulo client del software gestionale dello studio.</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet.</source>
        <translation>Questo computer non è connesso a Internet.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Verificare la rete e riprovare.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <translation>Impossibile leggere il file {name}.</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>Verificarne il nome e le autorizzazioni.</translation>
    </message>
    <message>
        <source>“{label}” would be removed from this workstation.</source>
        <translation>«{label}» verrebbe rimosso da questa postazione.</translation>
    </message>
    <message>
        <source>Repeat the command with --yes.</source>
        <translation>Ripetere il comando con --yes.</translation>
    </message>
    <message>
        <source>“{text}” is not the id of a message.</source>
        <translation>«{text}» non è l’identificativo di un messaggio.</translation>
    </message>
    <message>
        <source>`tomail list` and `tomail search` show the ids.</source>
        <translation>`tomail list` e `tomail search` mostrano gli identificativi.</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>Impossibile leggere «{name}».</translation>
    </message>
    <message>
        <source>What was encrypted for this certificate cannot be read without it.</source>
        <translation>Ciò che è stato cifrato per questo certificato non è leggibile senza di esso.</translation>
    </message>
    <message>
        <source>Export it before, then repeat the command with --yes.</source>
        <translation>Prima lo esporti, poi ripeta il comando con --yes.</translation>
    </message>
    <message>
        <source>There is no folder “{path}”.</source>
        <translation>Non esiste la cartella «{path}».</translation>
    </message>
    <message>
        <source>This deletes for good. E-mails in it: {messages}.</source>
        <translation>Questo elimina definitivamente. E-mail contenute: {messages}.</translation>
    </message>
    <message>
        <source>Add --yes if that is what you want.</source>
        <translation>Aggiunga --yes se è ciò che desidera.</translation>
    </message>
    <message>
        <source>`tomail folders` shows them; `tomail sync` looks for new ones.</source>
        <translation>`tomail folders` mostra le cartelle; `tomail sync` ne cerca di nuove.</translation>
    </message>
    <message>
        <source>There are: {accounts}.</source>
        <translation>Esistono: {accounts}.</translation>
    </message>
    <message>
        <source>There is none yet; `tomail account add` adds one.</source>
        <translation>Non ne esiste ancora nessuno; `tomail account add` ne aggiunge uno.</translation>
    </message>
    <message>
        <source>There is no account “{name}”.</source>
        <translation>Non esiste l’account «{name}».</translation>
    </message>
    <message>
        <source>Several accounts are called “{name}”.</source>
        <translation>Più account si chiamano «{name}».</translation>
    </message>
    <message>
        <source>Use the id of one: {accounts}.</source>
        <translation>Indicare l’identificativo di uno di essi: {accounts}.</translation>
    </message>
    <message>
        <source>Filed already on {date} by {name}.</source>
        <translation>Già inserita il {date} da {name}.</translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation>«{text}» non è una data.</translation>
    </message>
    <message>
        <source>Write it as `--date 2026-11-21`.</source>
        <translation>Scriverla così: `--date 2026-11-21`.</translation>
    </message>
    <message>
        <source>The practice knows nobody called “{name}”.</source>
        <translation>Lo studio non conosce nessuno con il nome «{name}».</translation>
    </message>
    <message>
        <source>`tomail user list` shows the users with their groups.</source>
        <translation>`tomail user list` mostra gli utenti con i loro gruppi.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Interrotto.</translation>
    </message>
    <message>
        <source>“{text}” is not the id of an outgoing mail.</source>
        <translation>«{text}» non è l’identificativo di un’e-mail in uscita.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time.</source>
        <translation>«{text}» non è una data con ora.</translation>
    </message>
    <message>
        <source>Write it as in 2026-11-23T08:00.</source>
        <translation>La scriva così: 2026-11-23T08:00.</translation>
    </message>
    <message>
        <source>A protected message leaves at once.</source>
        <translation>Un messaggio protetto parte subito.</translation>
    </message>
    <message>
        <source>Leave out `--at`.</source>
        <translation>Ometta `--at`.</translation>
    </message>
    <message>
        <source>{who} has been working on this mail since {at:%H:%M} ({device}).</source>
        <translation>{who} lavora a questa e-mail dalle {at:%H:%M} ({device}).</translation>
    </message>
    <message>
        <source>`tomail claim --take-over` takes it over; the log keeps that.</source>
        <translation>`tomail claim --take-over` la rileva; ne resta traccia nel registro.</translation>
    </message>
    <message>
        <source>There is no screen here; `tomail --demo --screenshots DIR` shows tomail without one.</source>
        <translation>Qui non c’è uno schermo; `tomail --demo --screenshots DIR` mostra tomail anche senza.</translation>
    </message>
    <message>
        <source>Qt cannot start here: {reason}.</source>
        <translation>Qt non può avviarsi qui: {reason}.</translation>
    </message>
    <message>
        <source>Install the system libraries that are missing.</source>
        <translation>Installare le librerie di sistema mancanti.</translation>
    </message>
    <message>
        <source>There is a folder “{path}” already.</source>
        <translation>Esiste già una cartella «{path}».</translation>
    </message>
    <message>
        <source>The mailbox needs the folder “{name}”.</source>
        <translation>La casella ha bisogno della cartella «{name}».</translation>
    </message>
    <message>
        <source>Let another folder take over its task first; the inbox always stays.</source>
        <translation>Affidi prima il suo compito a un’altra cartella; la posta in arrivo resta sempre.</translation>
    </message>
    <message>
        <source>With POP3 a mailbox has no folders of its own.</source>
        <translation>Con POP3 una casella non ha cartelle proprie.</translation>
    </message>
    <message>
        <source>With IMAP it has; most providers offer it too.</source>
        <translation>Con IMAP sì; la maggior parte dei fornitori lo offre.</translation>
    </message>
    <message>
        <source>This mailbox has no trash.</source>
        <translation>Questa casella non ha un cestino.</translation>
    </message>
    <message>
        <source>Say in its menu which folder is the trash.</source>
        <translation>Indichi nel menu di una cartella che è il cestino.</translation>
    </message>
    <message>
        <source>In this mailbox folders cannot hold other folders.</source>
        <translation>In questa casella una cartella non può contenerne altre.</translation>
    </message>
    <message>
        <source>Create it beside the others.</source>
        <translation>La crei accanto alle altre.</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Una cartella ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>“{character}” cannot stand in a folder&apos;s name.</source>
        <translation>«{character}» non può comparire nel nome di una cartella.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Il nome è troppo lungo.</translation>
    </message>
    <message>
        <source>{most} characters are enough for every server.</source>
        <translation>{most} caratteri bastano per ogni server.</translation>
    </message>
    <message>
        <source>This came up after the time was chosen. Take the mail back to look at it again.</source>
        <translation>Questo è emerso dopo la scelta dell’ora. Riprenda l’e-mail per controllarla ancora una volta.</translation>
    </message>
    <message>
        <source>A mail can only be sent later at a time that is to come.</source>
        <translation>Un’e-mail si può inviare più tardi solo a un’ora futura.</translation>
    </message>
    <message>
        <source>Choose a time within the next year.</source>
        <translation>Scelga un’ora entro il prossimo anno.</translation>
    </message>
    <message>
        <source>This mail could not be read from a damaged file.</source>
        <translation>Questa e-mail non ha potuto essere letta da un file danneggiato.</translation>
    </message>
    <message>
        <source>Please write it again. It was not sent.</source>
        <translation>La scriva di nuovo. Non è stata inviata.</translation>
    </message>
    <message>
        <source>This account is open in another tomail at this workstation.</source>
        <translation>Questo account è aperto in un altro tomail in questa postazione.</translation>
    </message>
    <message>
        <source>Close it there, and try again.</source>
        <translation>Lo chiuda lì e riprovi.</translation>
    </message>
    <message>
        <source>“{name}” could not be read from a damaged file.</source>
        <translation>«{name}» non ha potuto essere letto da un file danneggiato.</translation>
    </message>
    <message>
        <source>Take it out and attach the file again; nothing has been sent.</source>
        <translation>Lo rimuova e alleghi di nuovo il file; non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>The file does not open with this password.</source>
        <translation>Il file non si apre con questa password.</translation>
    </message>
    <message>
        <source>Whoever made the file gave it the password; mind capital and small letters.</source>
        <translation>La password è stata scelta da chi ha creato il file; attenzione alle maiuscole e minuscole.</translation>
    </message>
    <message>
        <source>This file holds no certificate with a private key.</source>
        <translation>Questo file non contiene un certificato con chiave privata.</translation>
    </message>
    <message>
        <source>It takes a file that ends with .p12 or .pfx, from whoever issued it.</source>
        <translation>Serve un file .p12 o .pfx, fornito da chi ha emesso il certificato.</translation>
    </message>
    <message>
        <source>This file holds no certificate with an e-mail address.</source>
        <translation>Questo file non contiene un certificato con un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Such files end with .cer, .crt, .pem or .p7b.</source>
        <translation>Questi file terminano con .cer, .crt, .pem o .p7b.</translation>
    </message>
    <message>
        <source>The password needs at least {count} characters.</source>
        <translation>La password deve avere almeno {count} caratteri.</translation>
    </message>
    <message>
        <source>Whoever has the file and the password reads your mail.</source>
        <translation>Chi ha il file e la password legge le Sue e-mail.</translation>
    </message>
    <message>
        <source>tomail cannot give this kind of key a password.</source>
        <translation>tomail non può proteggere con una password questo tipo di chiave.</translation>
    </message>
    <message>
        <source>Import it there from the file or the program that it came from.</source>
        <translation>La importi là dal file o dal programma da cui proviene.</translation>
    </message>
    <message>
        <source>This certificate is for {others}, not for {address}.</source>
        <translation>Questo certificato è di {others}, non di {address}.</translation>
    </message>
    <message>
        <source>Choose the account that it belongs to.</source>
        <translation>Scelga l’account a cui appartiene.</translation>
    </message>
    <message>
        <source>This certificate is not here (any more).</source>
        <translation>Questo certificato non è (più) qui.</translation>
    </message>
    <message>
        <source>`tomail certificates list` shows those that are.</source>
        <translation>`tomail certificates list` mostra quelli presenti.</translation>
    </message>
    <message>
        <source>Some recipients have only S/MIME, the others only OpenPGP: one e-mail is encrypted by one.</source>
        <translation>Alcuni destinatari hanno solo S/MIME, gli altri solo OpenPGP: un’e-mail è cifrata con uno dei due.</translation>
    </message>
    <message>
        <source>Write two e-mails, one for each.</source>
        <translation>Scriva due e-mail, una per ciascuno.</translation>
    </message>
    <message>
        <source>There is no valid certificate of your own for {address}.</source>
        <translation>Per {address} non c’è un certificato proprio valido.</translation>
    </message>
    <message>
        <source>Import it in the settings under “Certificates”, or switch signing and encrypting off.</source>
        <translation>Lo importi nelle impostazioni alla voce «Certificati», oppure disattivi firma e cifratura.</translation>
    </message>
    <message>
        <source>An encrypted e-mail has no Bcc: the others could see who else can read it.</source>
        <translation>Un’e-mail cifrata non ha Ccn: gli altri vedrebbero chi altro può leggerla.</translation>
    </message>
    <message>
        <source>Write to them in an e-mail of its own.</source>
        <translation>Scriva a loro in un’e-mail separata.</translation>
    </message>
    <message>
        <source>Nothing can be encrypted for {people}: there is no valid certificate.</source>
        <translation>Per {people} non si può cifrare: manca un certificato valido.</translation>
    </message>
    <message>
        <source>The certificate of {address} was revoked on {date}: nothing is encrypted with it.</source>
        <translation>Il certificato di {address} è stato revocato il {date}: non viene usato per cifrare.</translation>
    </message>
    <message>
        <source>Ask them for a signed e-mail, import their certificate, take them out or switch encrypting off.</source>
        <translation>Chieda un’e-mail firmata, importi il certificato, tolga questi destinatari o disattivi la cifratura.</translation>
    </message>
    <message>
        <source>This e-mail quotes what came encrypted; it does not leave unencrypted.</source>
        <translation>Questa e-mail cita un contenuto arrivato cifrato; non parte in chiaro.</translation>
    </message>
    <message>
        <source>Switch encrypting on, or write it without the quotation.</source>
        <translation>Attivi la cifratura oppure scriva senza la citazione.</translation>
    </message>
    <message>
        <source>This e-mail could not be signed or encrypted; nothing was sent.</source>
        <translation>Questa e-mail non ha potuto essere firmata o cifrata; non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Look at the certificates in the settings.</source>
        <translation>Controlli i certificati nelle impostazioni.</translation>
    </message>
    <message>
        <source>This was answered already, here or at another workstation.</source>
        <translation>È già stata data una risposta, qui o a un’altra postazione.</translation>
    </message>
    <message>
        <source>This invitation cannot be answered: it names no organiser.</source>
        <translation>Impossibile rispondere a questo invito: non indica un organizzatore.</translation>
    </message>
    <message>
        <source>This e-mail does not ask for it.</source>
        <translation>Questa e-mail non lo chiede.</translation>
    </message>
    <message>
        <source>{host} did not take the unsubscribing.</source>
        <translation>{host} non ha accettato la cancellazione.</translation>
    </message>
    <message>
        <source>{host} belongs to a known provider: its certificate is never trusted by hand.</source>
        <translation>{host} appartiene a un fornitore noto: il suo certificato non viene mai considerato attendibile a mano.</translation>
    </message>
    <message>
        <source>Remove fingerprint_sha256; if the connection then fails, ask your IT before you go on.</source>
        <translation>Rimuovete fingerprint_sha256; se poi la connessione non riesce, chiedete alla vostra IT prima di continuare.</translation>
    </message>
    <message>
        <source>If you did not expect this e-mail: ask by telephone, at the number you know, before you answer, open a file or follow a link.</source>
        <translation>Se non si aspettava questa e-mail: telefoni al numero che conosce prima di rispondere, aprire un file o seguire un link.</translation>
    </message>
    <message>
        <source>This e-mail does not say whom it comes from.</source>
        <translation>Questa e-mail non dice da chi proviene.</translation>
    </message>
    <message>
        <source>This e-mail names several senders: {people}. Any of them may be wrong.</source>
        <translation>Questa e-mail indica più mittenti: {people}. Ognuno può essere falso.</translation>
    </message>
    <message>
        <source>The name says “{claimed}”, but the e-mail comes from {address}.</source>
        <translation>Il nome dice «{claimed}», ma l’e-mail proviene da {address}.</translation>
    </message>
    <message>
        <source>The domain {domain} is written in letters that look like others.</source>
        <translation>Il dominio {domain} è scritto con lettere che somigliano ad altre.</translation>
    </message>
    <message>
        <source>{address} looks like {known}, which is known here, but is not it.</source>
        <translation>{address} somiglia a {known}, noto qui, ma non lo è.</translation>
    </message>
    <message>
        <source>“{name}” is known here with {known}. This e-mail comes from {address}.</source>
        <translation>«{name}» è noto qui con {known}. Questa e-mail proviene da {address}.</translation>
    </message>
    <message>
        <source>The sender is not confirmed: your mail provider checked, and it may not come from {domain}.</source>
        <translation>Il mittente non è confermato: il Suo provider ha controllato, e l’e-mail forse non proviene da {domain}.</translation>
    </message>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Il server dice: «{words}»</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that did not end.</source>
        <translation>Il server {host} ha dato una risposta senza fine.</translation>
    </message>
    <message>
        <source>tomail has ended the connection. If it happens again, tell whoever runs the server.</source>
        <translation>tomail ha chiuso la connessione. Se succede di nuovo, avvisi chi gestisce il server.</translation>
    </message>
    <message>
        <source>Together with its files this message is too large for an e-mail.</source>
        <translation>Con i suoi file questo messaggio è troppo grande per un’e-mail.</translation>
    </message>
    <message>
        <source>The portal cannot be reached.</source>
        <translation>Il portale non è raggiungibile.</translation>
    </message>
    <message>
        <source>Your message lies encrypted in the outbox and is sent by itself.</source>
        <translation>Il Suo messaggio è cifrato nella posta in uscita e viene inviato da solo.</translation>
    </message>
    <message>
        <source>The message is recalled as soon as it can be; until then a patient may read it.</source>
        <translation>Il messaggio viene richiamato appena possibile; fino ad allora può essere letto.</translation>
    </message>
    <message>
        <source>Check the address and send it again.</source>
        <translation>Controlli l’indirizzo e invii di nuovo.</translation>
    </message>
    <message>
        <source>The portal did not take this message.</source>
        <translation>Il portale non ha accettato questo messaggio.</translation>
    </message>
    <message>
        <source>Send it again. If it stays so, ask your IT.</source>
        <translation>Lo invii di nuovo. Se il problema resta, chieda al Suo servizio informatico.</translation>
    </message>
    <message>
        <source>The portal has no more room for this practice.</source>
        <translation>Il portale non ha più spazio per questo studio.</translation>
    </message>
    <message>
        <source>Recall old messages, or ask whoever runs the portal for more room.</source>
        <translation>Richiami vecchi messaggi, o chieda più spazio a chi gestisce il portale.</translation>
    </message>
    <message>
        <source>This message is too large for the portal.</source>
        <translation>Questo messaggio è troppo grande per il portale.</translation>
    </message>
    <message>
        <source>Send fewer or smaller files.</source>
        <translation>Invii meno file o file più piccoli.</translation>
    </message>
    <message>
        <source>The portal does not take this address.</source>
        <translation>Il portale non accetta questo indirizzo.</translation>
    </message>
    <message>
        <source>A wrong e-mail address was typed five times: the link is closed.</source>
        <translation>È stato inserito cinque volte un indirizzo e-mail sbagliato: il link è chiuso.</translation>
    </message>
    <message>
        <source>The practice left the portal before this message was there.</source>
        <translation>Lo studio ha lasciato il portale prima che questo messaggio vi arrivasse.</translation>
    </message>
    <message>
        <source>Send it again: it leaves as a protected file.</source>
        <translation>Lo invii di nuovo: partirà come file protetto.</translation>
    </message>
    <message>
        <source>The portal answered with somebody else&apos;s access: nothing was sent.</source>
        <translation>Il portale ha risposto con l’accesso di un’altra persona: non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Tell whoever runs the portal, and do not send again before.</source>
        <translation>Lo segnali a chi gestisce il portale, e prima non invii di nuovo.</translation>
    </message>
    <message>
        <source>“{name}” does not fit into a protected file.</source>
        <translation>«{name}» non può stare in un file protetto.</translation>
    </message>
    <message>
        <source>PDFs without a password, pictures and plain texts do. Save it as a PDF and attach that.</source>
        <translation>Vanno bene PDF senza password, immagini e testi semplici. Lo salvi come PDF e alleghi quello.</translation>
    </message>
    <message>
        <source>HIN does not encrypt mail to this recipient.</source>
        <translation>HIN non cifra le e-mail a questo destinatario.</translation>
    </message>
    <message>
        <source>Choose another way to send this message protected.</source>
        <translation>Scelga un’altra via per inviare questo messaggio protetto.</translation>
    </message>
    <message>
        <source>A protected message goes to exactly one person.</source>
        <translation>Un messaggio protetto va a una sola persona.</translation>
    </message>
    <message>
        <source>Write to the others in messages of their own.</source>
        <translation>Scriva agli altri in messaggi separati.</translation>
    </message>
    <message>
        <source>This patient has no e-mail address.</source>
        <translation>Per questa persona non è registrato alcun indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Enter it in the patient&apos;s data.</source>
        <translation>Lo inserisca nei dati del paziente.</translation>
    </message>
    <message>
        <source>This protected message has left; it cannot be called back.</source>
        <translation>Questo messaggio protetto è partito; non può essere richiamato.</translation>
    </message>
    <message>
        <source>Without the Lesecode nobody reads it.</source>
        <translation>Senza il codice di lettura nessuno può leggerlo.</translation>
    </message>
    <message>
        <source>Give the patient the Lesecode, then `tomail secure release ID`.</source>
        <translation>Comunichi il codice di lettura, poi `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>Check the patient&apos;s address and send it again.</source>
        <translation>Controlli l’indirizzo e lo invii di nuovo.</translation>
    </message>
    <message>
        <source>The patient has to register by the link in the e-mail.</source>
        <translation>La paziente o il paziente deve registrarsi con il link dell’e-mail.</translation>
    </message>
    <message>
        <source>Make sure of the patient&apos;s key, then `tomail secure release ID`.</source>
        <translation>Controlli la chiave, poi `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>The registration code was right: `tomail secure release ID --checked code`.</source>
        <translation>Il codice di registrazione era giusto: `tomail secure release ID --checked code`.</translation>
    </message>
    <message>
        <source>Call the patient and compare the check number {number}, then `tomail secure release ID`.</source>
        <translation>Telefoni e confronti il numero di controllo {number}, poi `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>The password was reset by e-mail. Was it somebody else, `tomail secure revoke ID` blocks.</source>
        <translation>La password è stata reimpostata per e-mail. Se era qualcun altro, `tomail secure revoke ID` blocca l’accesso.</translation>
    </message>
    <message>
        <source>`tomail secure unblock ID` lets them wait to be released anew.</source>
        <translation>`tomail secure unblock ID` rimette in attesa dell’autorizzazione.</translation>
    </message>
    <message>
        <source>This computer gives out no certificate with a private key.</source>
        <translation>Questo computer non fornisce alcun certificato con chiave privata.</translation>
    </message>
    <message>
        <source>Some may not leave it. Ask whoever issued it for a .p12 file.</source>
        <translation>Alcuni non possono uscirne. Chieda un file .p12 a chi lo ha emesso.</translation>
    </message>
    <message>
        <source>There is no such answer.</source>
        <translation>Questa risposta non esiste.</translation>
    </message>
    <message>
        <source>Look into the list “Protected messages”.</source>
        <translation>Guardate nell’elenco «Messaggi protetti».</translation>
    </message>
    <message>
        <source>The portal is not as it should be: nothing is sent over it until your IT has looked at it.</source>
        <translation>Il portale non è come dovrebbe: non si invia nulla tramite esso finché la vostra IT non l’ha guardato.</translation>
    </message>
    <message>
        <source>Tell your IT: Settings – Secure sending says what is different. Your message is kept.</source>
        <translation>Ditelo alla vostra IT: Impostazioni – Invio sicuro dice che cosa è diverso. Il vostro messaggio è conservato.</translation>
    </message>
    <message>
        <source>The portal&apos;s page has changed once more meanwhile.</source>
        <translation>La pagina del portale è cambiata ancora una volta nel frattempo.</translation>
    </message>
    <message>
        <source>Ask whoever runs the portal what is done there, then look again.</source>
        <translation>Chiedete al gestore del portale che cosa vi succede, poi guardate ancora una volta.</translation>
    </message>
    <message>
        <source>This is not the address of a portal.</source>
        <translation>Questo non è l’indirizzo di un portale.</translation>
    </message>
    <message>
        <source>It looks like https://portal.example.org, without a path.</source>
        <translation>È come https://portal.example.org, senza percorso.</translation>
    </message>
    <message>
        <source>There is no such mailbox for the portal&apos;s notices.</source>
        <translation>Non c’è una tale casella per gli avvisi del portale.</translation>
    </message>
    <message>
        <source>Set up the mail account of the practice first.</source>
        <translation>Configurate prima l’account e-mail dello studio.</translation>
    </message>
    <message>
        <source>The practice has no name yet, which patients must see.</source>
        <translation>Lo studio non ha ancora un nome, che i pazienti devono vedere.</translation>
    </message>
    <message>
        <source>Enter it in Settings – Practice.</source>
        <translation>Inseritelo in Impostazioni – Studio.</translation>
    </message>
    <message>
        <source>The portal does not accept this Einrichtungscode: it is wrong, too old, or used.</source>
        <translation>Il portale non accetta questo codice di configurazione: è sbagliato, troppo vecchio o già usato.</translation>
    </message>
    <message>
        <source>Check it, or ask whoever runs the portal for another one.</source>
        <translation>Controllatelo, o chiedetene un altro al gestore del portale.</translation>
    </message>
    <message>
        <source>The portal does not accept this Einrichtungscode with this Praxis-Notfallblatt.</source>
        <translation>Il portale non accetta questo codice di configurazione con questo foglio d’emergenza dello studio.</translation>
    </message>
    <message>
        <source>Check both. Take the newest sheet; whoever runs the portal gives you a new code.</source>
        <translation>Controllate entrambi. Prendete il foglio più recente; il gestore del portale vi dà un nuovo codice.</translation>
    </message>
    <message>
        <source>This is not what stands on a Praxis-Notfallblatt.</source>
        <translation>Questo non è ciò che sta su un foglio d’emergenza dello studio.</translation>
    </message>
    <message>
        <source>Type all groups of the code, and the last line that begins p_.</source>
        <translation>Digitate tutti i gruppi del codice, e l’ultimo, che comincia con p_.</translation>
    </message>
    <message>
        <source>A reminder was written today, or there is nothing to remind of.</source>
        <translation>Oggi è già stato inviato un promemoria, o non c’è nulla da ricordare.</translation>
    </message>
    <message>
        <source>Call the patient, or wait until tomorrow.</source>
        <translation>Telefoni alla paziente o al paziente, o aspetti fino a domani.</translation>
    </message>
    <message>
        <source>Nobody has looked at this person&apos;s key yet.</source>
        <translation>Nessuno ha ancora controllato la chiave di questa persona.</translation>
    </message>
    <message>
        <source>Compare the check number first.</source>
        <translation>Confronti prima il numero di controllo.</translation>
    </message>
    <message>
        <source>The right registration code was not typed.</source>
        <translation>Il codice di registrazione giusto non è stato inserito.</translation>
    </message>
    <message>
        <source>Call the patient and compare the check number.</source>
        <translation>Telefoni alla paziente o al paziente e confronti il numero di controllo.</translation>
    </message>
    <message>
        <source>Through the portal at most 50 files of together 100 MB leave.</source>
        <translation>Attraverso il portale si inviano al massimo 50 file per un totale di 100 MB.</translation>
    </message>
    <message>
        <source>This person&apos;s access to the portal is blocked.</source>
        <translation>L’accesso di questa persona al portale è bloccato.</translation>
    </message>
    <message>
        <source>Unblock it first, or choose a protected file.</source>
        <translation>Lo sblocchi prima, o scelga un file protetto.</translation>
    </message>
    <message>
        <source>The portal did not answer in time.</source>
        <translation>Il portale non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>The certificate of the portal is not valid.</source>
        <translation>Il certificato del portale non è valido.</translation>
    </message>
    <message>
        <source>There is no portal at this address.</source>
        <translation>A questo indirizzo non c’è nessun portale.</translation>
    </message>
    <message>
        <source>The connection to the portal was ended.</source>
        <translation>Il collegamento al portale è stato terminato.</translation>
    </message>
    <message>
        <source>Whoever runs the portal must renew it. Nothing was sent.</source>
        <translation>Il gestore del portale deve rinnovarlo. Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the portal.</source>
        <translation>Controllate l’indirizzo, o chiedete al gestore del portale.</translation>
    </message>
    <message>
        <source>What waits is sent by itself. If it lasts, ask whoever runs the portal.</source>
        <translation>Ciò che attende parte da sé. Se dura, chiedete al gestore del portale.</translation>
    </message>
    <message>
        <source>The portal does not let this workstation in.</source>
        <translation>Il portale non ammette questa postazione.</translation>
    </message>
    <message>
        <source>The other workstations go on. Ask your IT to look at Settings – Secure sending.</source>
        <translation>Le altre postazioni continuano. Chiedete alla vostra IT di guardare in Impostazioni – Invio sicuro.</translation>
    </message>
    <message>
        <source>The portal has no room left.</source>
        <translation>Il portale non ha più spazio.</translation>
    </message>
    <message>
        <source>Tell whoever runs the portal. What waits is sent later.</source>
        <translation>Ditelo al gestore del portale. Ciò che attende sarà inviato più tardi.</translation>
    </message>
    <message>
        <source>The portal is busy.</source>
        <translation>Il portale è occupato.</translation>
    </message>
    <message>
        <source>That is more than the portal takes.</source>
        <translation>È più di quanto il portale accetta.</translation>
    </message>
    <message>
        <source>Send less at once, or ask whoever runs the portal for room.</source>
        <translation>Inviate meno in una volta, o chiedete spazio al gestore del portale.</translation>
    </message>
    <message>
        <source>The portal refused this ({code}).</source>
        <translation>Il portale lo ha rifiutato ({code}).</translation>
    </message>
    <message>
        <source>Look at its state. If it stays so, ask your IT.</source>
        <translation>Guardate il suo stato. Se resta così, chiedete alla vostra IT.</translation>
    </message>
    <message>
        <source>Read it in by hand in the list of appointments: there its columns can be assigned.</source>
        <translation>Leggerlo a mano nell’elenco degli appuntamenti: lì si possono assegnare le sue colonne.</translation>
    </message>
    <message>
        <source>No line of the file could be read as an appointment.</source>
        <translation>Nessuna riga del file è leggibile come appuntamento.</translation>
    </message>
    <message>
        <source>{count} of its entries could not be read, the first at {line}.</source>
        <translation>{count} voci non sono state lette, la prima a {line}.</translation>
    </message>
    <message>
        <source>What came is no whole calendar.</source>
        <translation>Quello che è arrivato non è un calendario completo.</translation>
    </message>
    <message>
        <source>Check the address: opened in a browser it must load a file (.ics).</source>
        <translation>Controllate l’indirizzo: aperto in un browser deve caricare un file (.ics).</translation>
    </message>
    <message>
        <source>The calendar suddenly lacks {missing} of {known} appointments. Nothing of it was taken in.</source>
        <translation>Nel calendario mancano improvvisamente {missing} appuntamenti su {known}. Non ne è stato acquisito nulla.</translation>
    </message>
    <message>
        <source>Look whether the calendar is right. If it is: tomail appointments fetch --fewer.</source>
        <translation>Controllate se il calendario è giusto. Se lo è: tomail appointments fetch --fewer.</translation>
    </message>
    <message>
        <source>Reminders are switched off.</source>
        <translation>I promemoria sono disattivati.</translation>
    </message>
    <message>
        <source>Switch them on in the settings: `tomail settings set reminders.enabled true`.</source>
        <translation>Li attivi nelle impostazioni: `tomail settings set reminders.enabled true`.</translation>
    </message>
    <message>
        <source>There is no key for the provider of SMS.</source>
        <translation>Manca la chiave del fornitore di SMS.</translation>
    </message>
    <message>
        <source>Enter the API key that the provider gave you.</source>
        <translation>Inserisca la chiave API che le ha dato il fornitore.</translation>
    </message>
    <message>
        <source>The description of the provider cannot be used: “{name}”.</source>
        <translation>La descrizione del fornitore non è utilizzabile: «{name}».</translation>
    </message>
    <message>
        <source>Mend this field in the settings of the reminders.</source>
        <translation>Corregga questo campo nelle impostazioni dei promemoria.</translation>
    </message>
    <message>
        <source>The columns are not complete: “{name}”.</source>
        <translation>Le colonne non sono complete: «{name}».</translation>
    </message>
    <message>
        <source>Write them like id=Nr,start=Datum,time=Uhrzeit,patient=PatNr.</source>
        <translation>Scriverle come id=Nr,start=Datum,time=Uhrzeit,patient=PatNr.</translation>
    </message>
    <message>
        <source>“{text}” is not a time.</source>
        <translation>«{text}» non è un’ora.</translation>
    </message>
    <message>
        <source>Write it like 2026-05-04T12:00.</source>
        <translation>La scriva così: 2026-05-04T12:00.</translation>
    </message>
    <message>
        <source>The provider of SMS does not accept this number.</source>
        <translation>Il fornitore di SMS non accetta questo numero.</translation>
    </message>
    <message>
        <source>There is no credit left at the provider of SMS.</source>
        <translation>Il credito presso il fornitore di SMS è esaurito.</translation>
    </message>
    <message>
        <source>The provider of SMS does not accept the API key.</source>
        <translation>Il fornitore di SMS non accetta la chiave API.</translation>
    </message>
    <message>
        <source>The provider&apos;s limit for SMS is reached.</source>
        <translation>Il limite di SMS del fornitore è raggiunto.</translation>
    </message>
    <message>
        <source>Sending SMS is not set up yet.</source>
        <translation>L’invio di SMS non è ancora configurato.</translation>
    </message>
    <message>
        <source>There is no SMS number in the patient&apos;s data.</source>
        <translation>Nei dati del paziente non c’è un numero SMS.</translation>
    </message>
    <message>
        <source>Read the code out on the phone, or print a slip.</source>
        <translation>Legga il codice al telefono o stampi un foglietto.</translation>
    </message>
    <message>
        <source>Compare the number with the patient&apos;s, digit by digit.</source>
        <translation>Confronti il numero con quello del paziente, cifra per cifra.</translation>
    </message>
    <message>
        <source>It is not known whether the SMS went out.</source>
        <translation>Non si sa se l’SMS sia partito.</translation>
    </message>
    <message>
        <source>Ask the patient by telephone; the same code still counts.</source>
        <translation>Chieda al telefono; vale sempre lo stesso codice.</translation>
    </message>
    <message>
        <source>The provider of SMS cannot be reached; nothing was sent.</source>
        <translation>Il fornitore di SMS non è raggiungibile; nulla è stato inviato.</translation>
    </message>
    <message>
        <source>The provider of SMS did not take the message (code {code}).</source>
        <translation>Il fornitore di SMS non ha accettato il messaggio (codice {code}).</translation>
    </message>
    <message>
        <source>The address of a calendar does not begin with https://.</source>
        <translation>L’indirizzo di un calendario non comincia con https://.</translation>
    </message>
    <message>
        <source>Correct it in the settings of appointments.</source>
        <translation>Correggetelo nelle impostazioni degli appuntamenti.</translation>
    </message>
    <message>
        <source>{host} does not give the calendar (HTTP {status}).</source>
        <translation>{host} non dà il calendario (HTTP {status}).</translation>
    </message>
    <message>
        <source>Get its address anew from the program that the calendar is kept in.</source>
        <translation>Prendete di nuovo l’indirizzo dal programma che tiene il calendario.</translation>
    </message>
    <message>
        <source>The calendar at {host} could not be loaded.</source>
        <translation>Non è stato possibile caricare il calendario di {host}.</translation>
    </message>
    <message>
        <source>It is tried again every quarter of an hour.</source>
        <translation>Si riprova ogni quarto d’ora.</translation>
    </message>
    <message>
        <source>The folder of appointments “{name}” cannot be read.</source>
        <translation>La cartella degli appuntamenti «{name}» non può essere letta.</translation>
    </message>
    <message>
        <source>Check the folder in the settings of appointments.</source>
        <translation>Controllate la cartella nelle impostazioni degli appuntamenti.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Il file non può essere aperto.</translation>
    </message>
    <message>
        <source>Close it in other programs, and look whether it may be read. It is tried again by itself.</source>
        <translation>Chiuderlo negli altri programmi e verificare che possa essere letto. Si riprova automaticamente.</translation>
    </message>
    <message>
        <source>Lesecode by SMS</source>
        <translation>Codice di lettura per SMS</translation>
    </message>
    <message>
        <source>Anmeldecode by SMS</source>
        <translation>Codice di registrazione per SMS</translation>
    </message>
    <message>
        <source>Code to confirm the number, by SMS</source>
        <translation>Codice di conferma per SMS</translation>
    </message>
    <message>
        <source>Appointment reminder by SMS</source>
        <translation>Promemoria dell’appuntamento per SMS</translation>
    </message>
    <message>
        <source>Appointment reminder by e-mail</source>
        <translation>Promemoria dell’appuntamento per e-mail</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>in invio</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>inviato</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>arrivato</translation>
    </message>
    <message>
        <source>sent, but not arrived</source>
        <translation>inviato, ma non arrivato</translation>
    </message>
    <message>
        <source>not sent: refused</source>
        <translation>non inviato: rifiutato</translation>
    </message>
    <message>
        <source>not sent in time</source>
        <translation>non inviato in tempo</translation>
    </message>
    <message>
        <source>not known whether it was sent</source>
        <translation>non si sa se è stato inviato</translation>
    </message>
    <message>
        <source>not known whether it arrived; seen to</source>
        <translation>non si sa se è arrivato; sistemato</translation>
    </message>
    <message>
        <source>not sent; seen to</source>
        <translation>non inviato; sistemato</translation>
    </message>
    <message>
        <source>not sent: the appointment was cancelled or moved</source>
        <translation>non inviato: l’appuntamento è stato annullato o spostato</translation>
    </message>
    <message>
        <source>Appointment: {date}</source>
        <translation>Appuntamento: {date}</translation>
    </message>
    <message>
        <source>to {number}</source>
        <translation>al {number}</translation>
    </message>
    <message>
        <source>The patient said the code on {date}</source>
        <translation>Codice comunicato il {date}</translation>
    </message>
    <message>
        <source>the provider says {code}</source>
        <translation>il fornitore segnala {code}</translation>
    </message>
</context>
</TS>
