<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>AccountList</name>
    <message>
        <source>Set up in the practice</source>
        <translation>Configurati nello studio</translation>
    </message>
    <message>
        <source>not quite in order</source>
        <translation>non del tutto in ordine</translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation>Accedi qui</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in ordine</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>non verificato</translation>
    </message>
    <message>
        <source>sign-in needed</source>
        <translation>accesso necessario</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>nessuna connessione</translation>
    </message>
    <message>
        <source>synchronisation is off</source>
        <translation>sincronizzazione disattivata</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>locked here</source>
        <translation>bloccato qui</translation>
    </message>
</context>
<context>
    <name>AccountPane</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Server data</source>
        <translation>Dati del server</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticazione</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronizzazione</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
</context>
<context>
    <name>AccountWizard</name>
    <message>
        <source>Setup assistant for e-mail accounts</source>
        <translation>Configurazione guidata degli account e-mail</translation>
    </message>
    <message>
        <source>Cancel the set-up?</source>
        <translation>Annullare la configurazione?</translation>
    </message>
    <message>
        <source>Your entries will not be saved.</source>
        <translation>I dati inseriti non verranno salvati.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Continue setting up</source>
        <translation>Continua la configurazione</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>The account could not be saved: {reason}</source>
        <translation>Non è stato possibile salvare l’account: {reason}</translation>
    </message>
</context>
<context>
    <name>AccountsWindow</name>
    <message>
        <source>E-mail account management</source>
        <translation>Gestione degli account e-mail</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Aggiungi account</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Remove account …</source>
        <translation>Rimuovi account…</translation>
    </message>
    <message>
        <source>Client IDs …</source>
        <translation>ID client…</translation>
    </message>
    <message>
        <source>E-mail accounts</source>
        <translation>Account e-mail</translation>
    </message>
    <message>
        <source>No e-mail account has been set up yet.</source>
        <translation>Nessun account e-mail ancora configurato.</translation>
    </message>
    <message>
        <source>Remove here only</source>
        <translation>Rimuovi solo qui</translation>
    </message>
    <message>
        <source>Remove everywhere</source>
        <translation>Rimuovi ovunque</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Rimuovi account</translation>
    </message>
    <message>
        <source>Remove the account “{label}”?</source>
        <translation>Rimuovere l’account «{label}»?</translation>
    </message>
    <message>
        <source>Keep account</source>
        <translation>Mantieni account</translation>
    </message>
    <message>
        <source>“Here only”: the other workstations go on using it, and it is offered here again. “Everywhere”: every workstation loses it.</source>
        <translation>«Solo qui»: le altre postazioni continuano a usarlo e qui viene di nuovo proposto. «Ovunque»: tutte le postazioni lo perdono.</translation>
    </message>
    <message>
        <source>Its e-mails, drafts and credentials here are deleted. What is on the server stays.</source>
        <translation>Le sue e-mail, bozze e credenziali su questo computer vengono eliminate. Ciò che si trova sul server rimane.</translation>
    </message>
    <message>
        <source>the stored credentials</source>
        <translation>le credenziali salvate</translation>
    </message>
    <message>
        <source>This is deleted: {parts}.</source>
        <translation>Verranno eliminati: {parts}.</translation>
    </message>
    <message>
        <source>Its certificate goes too: without another copy of it encrypted e-mails cannot be read any more. Save it before, in the settings under “Certificates”.</source>
        <translation>Viene eliminato anche il certificato: senza un’altra copia le e-mail cifrate non si potranno più leggere. Lo salvi prima, nelle impostazioni alla voce «Certificati».</translation>
    </message>
    <message>
        <source>What is still on the server stays. With POP3, everything else is lost for good.</source>
        <translation>Ciò che si trova ancora sul server rimane. Con POP3 tutto il resto va perso definitivamente.</translation>
    </message>
    <message>
        <source>The e-mails on the server stay.</source>
        <translation>Le e-mail sul server rimangono.</translation>
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>found</source>
        <translation>trovato</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>non trovato</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nessuna risposta</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>inutilizzabile</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non interrogato</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>nessuna connessione</translation>
    </message>
    <message>
        <source>error</source>
        <translation>errore</translation>
    </message>
    <message>
        <source>tomail&apos;s own list: {name}</source>
        <translation>elenco proprio di tomail: {name}</translation>
    </message>
    <message>
        <source>file beside the program: {name}</source>
        <translation>file accanto al programma: {name}</translation>
    </message>
</context>
<context>
    <name>BrowserBox</name>
    <message>
        <source>Not signed in yet</source>
        <translation>Accesso non ancora effettuato</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Codice di accesso</translation>
    </message>
    <message>
        <source>Code from the browser</source>
        <translation>Codice dal browser</translation>
    </message>
    <message>
        <source>Open the copied link in any browser on this computer. Then paste here the code, or the address at which the browser ends.</source>
        <translation>Aprire il link copiato in un browser qualsiasi di questo computer. Incollare poi qui il codice, oppure l’indirizzo a cui arriva il browser.</translation>
    </message>
    <message>
        <source>Access code received for {address}</source>
        <translation>Codice di accesso ricevuto per {address}</translation>
    </message>
    <message>
        <source>Waiting for the sign-in in the browser …</source>
        <translation>In attesa dell’accesso nel browser…</translation>
    </message>
    <message>
        <source>Please sign in in the browser; the code is entered by itself.</source>
        <translation>Accedere nel browser; il codice viene inserito automaticamente.</translation>
    </message>
    <message>
        <source>Open browser again</source>
        <translation>Apri di nuovo il browser</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manualmente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>Non è stato possibile aprire il browser.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Use for this mailbox</source>
        <translation>Usa per questa casella</translation>
    </message>
</context>
<context>
    <name>CertificateTable</name>
    <message>
        <source>Issued to</source>
        <translation>Rilasciato a</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Rilasciato da</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valido dal</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valido fino al</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Impronta SHA-256</translation>
    </message>
    <message>
        <source>Trusted so far</source>
        <translation>Attendibile finora</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>To confirm, enter the last {count} characters of the fingerprint</source>
        <translation>Per confermare, inserire gli ultimi {count} caratteri dell’impronta</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Considera attendibile</translation>
    </message>
    <message>
        <source>These are not the last characters of the fingerprint.</source>
        <translation>Questi non sono gli ultimi caratteri dell’impronta.</translation>
    </message>
</context>
<context>
    <name>ClientIdsPage</name>
    <message>
        <source>Other provider</source>
        <translation>Altro provider</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Servizio di accesso</translation>
    </message>
    <message>
        <source>The address of the provider&apos;s sign-in service.</source>
        <translation>L’indirizzo del servizio di accesso del provider.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segreto client</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>“common”, or the tenant ID for accounts of one organisation.</source>
        <translation>«common» oppure l’ID tenant, per account di una sola organizzazione.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Autorizzazioni (scope)</translation>
    </message>
    <message>
        <source>Only where the provider asks for certain ones; separated by blanks.</source>
        <translation>Solo se il provider ne richiede di particolari; separate da spazi.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>Please enter an address with https://.</source>
        <translation>Inserire un indirizzo con https://.</translation>
    </message>
    <message>
        <source>Google and Microsoft let mail programs in only with a client ID. Each practice registers its own once; it is free of charge. After that every account of this provider signs in by browser.</source>
        <translation>Google e Microsoft ammettono i programmi di posta solo con un ID client. Ogni studio registra il proprio una sola volta, gratuitamente. In seguito ogni account di questo provider accede tramite browser.</translation>
    </message>
    <message>
        <source>Client IDs for signing in by browser</source>
        <translation>ID client per l’accesso tramite browser</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>salvato</translation>
    </message>
    <message>
        <source>Saved. You can now sign in with this provider.</source>
        <translation>Salvato. Ora è possibile accedere con questo provider.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non salvato: {reason}</translation>
    </message>
    <message>
        <source>Open Google Cloud Console</source>
        <translation>Apri Google Cloud Console</translation>
    </message>
    <message>
        <source>Open Microsoft Entra admin center</source>
        <translation>Apri l’interfaccia di amministrazione di Microsoft Entra</translation>
    </message>
    <message>
        <source>Open the Google Cloud Console with the practice&apos;s Google account and create a project, for example “tomail”.</source>
        <translation>Aprire Google Cloud Console con l’account Google dello studio e creare un progetto, ad esempio «tomail».</translation>
    </message>
    <message>
        <source>Under “APIs &amp; Services”, enable the “Gmail API”.</source>
        <translation>In «API e servizi» attivare «Gmail API».</translation>
    </message>
    <message>
        <source>Set up the consent screen: “Internal” with Google Workspace; otherwise “External”, and publish the app (in testing, each sign-in ends after 7 days).</source>
        <translation>Configurare la schermata di consenso: «Interno» con Google Workspace, altrimenti «Esterno», e pubblicare l’app (in fase di test ogni accesso scade dopo 7 giorni).</translation>
    </message>
    <message>
        <source>Create a client of the type “Desktop app”.</source>
        <translation>Creare un client di tipo «App desktop».</translation>
    </message>
    <message>
        <source>Enter its client ID and client secret here.</source>
        <translation>Inserire qui il suo ID client e il segreto client.</translation>
    </message>
    <message>
        <source>In the Microsoft Entra admin center, open “App registrations” and register “tomail”. With accounts of one organisation only, enter its tenant ID below.</source>
        <translation>Nell’interfaccia di amministrazione di Microsoft Entra aprire «Registrazioni app» e registrare «tomail». Solo per account di una sola organizzazione, inserire sotto il relativo ID tenant.</translation>
    </message>
    <message>
        <source>Under “Authentication”, add the platform “Mobile and desktop applications” with the redirect URI http://localhost.</source>
        <translation>In «Autenticazione» aggiungere la piattaforma «Applicazioni per dispositivi mobili e desktop» con l’URI di reindirizzamento http://localhost.</translation>
    </message>
    <message>
        <source>Under “API permissions”, add these delegated ones: IMAP.AccessAsUser.All, POP.AccessAsUser.All, SMTP.Send, offline_access.</source>
        <translation>In «Autorizzazioni API» aggiungere queste autorizzazioni delegate: IMAP.AccessAsUser.All, POP.AccessAsUser.All, SMTP.Send, offline_access.</translation>
    </message>
    <message>
        <source>For the mailbox, enable “Authenticated SMTP”; otherwise sending does not work.</source>
        <translation>Attivare «SMTP autenticato» per la casella, altrimenti l’invio non funziona.</translation>
    </message>
    <message>
        <source>Enter the application ID (client ID) here. There is no secret.</source>
        <translation>Inserire qui l’ID applicazione (ID client). Non c’è alcun segreto.</translation>
    </message>
    <message>
        <source>Ask your provider for the address of its sign-in service and for a client ID.</source>
        <translation>Chiedere al provider l’indirizzo del servizio di accesso e un ID client.</translation>
    </message>
    <message>
        <source>As redirect address, name http://127.0.0.1 (any port).</source>
        <translation>Come indirizzo di reindirizzamento indicare http://127.0.0.1 (qualsiasi porta).</translation>
    </message>
    <message>
        <source>Enter both here; a client secret only if the provider gave you one.</source>
        <translation>Inserire qui entrambi; un segreto client solo se il provider ne ha fornito uno.</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Enter the e-mail address; the two names above it fill themselves.</source>
        <translation>Inserire l’indirizzo e-mail; i due nomi sopra si compilano automaticamente.</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Nome dell’account</translation>
    </message>
    <message>
        <source>The account appears in tomail under this name.</source>
        <translation>L’account appare in tomail con questo nome.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nome visualizzato</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Enter the e-mail address of this account here.</source>
        <translation>Inserire qui l’indirizzo e-mail di questo account.</translation>
    </message>
    <message>
        <source>Recipients see this name instead of the e-mail address.</source>
        <translation>I destinatari vedono questo nome al posto dell’indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Preview: {sender}</source>
        <translation>Anteprima: {sender}</translation>
    </message>
    <message>
        <source>Open that account instead?</source>
        <translation>Aprire invece quell’account?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Apri account</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
</context>
<context>
    <name>FolderForm</name>
    <message>
        <source>Folder assignment</source>
        <translation>Assegnazione delle cartelle</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bozze</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Posta inviata</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Cestino</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Posta indesiderata</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivio</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>modificata manualmente</translation>
    </message>
    <message>
        <source>the folders are not known yet</source>
        <translation>le cartelle non sono ancora note</translation>
    </message>
    <message>
        <source>found automatically, but for: {roles}</source>
        <translation>trovate automaticamente, tranne: {roles}</translation>
    </message>
    <message>
        <source>found automatically</source>
        <translation>trovate automaticamente</translation>
    </message>
    <message>
        <source>Automatically: {folder}</source>
        <translation>Automatica: {folder}</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>Automatica</translation>
    </message>
    <message>
        <source>This folder is not there any more.</source>
        <translation>Questa cartella non esiste più.</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Remove from this workstation …</source>
        <translation>Rimuovi da questa postazione …</translation>
    </message>
    <message>
        <source>You have no right to this account. Its mail lies locked at this workstation until somebody with the right signs in here.</source>
        <translation>Non hai diritto a questo account. Le sue e-mail restano bloccate su questa postazione finché non accede chi ne ha il diritto.</translation>
    </message>
    <message>
        <source>Nobody can open this account any more. Its mail lies locked here.</source>
        <translation>Nessuno può più aprire questo account. Le sue e-mail sono bloccate qui.</translation>
    </message>
    <message>
        <source>Drafts, mail that was not sent, and the stored sign-in go. Mail on the server stays.</source>
        <translation>Bozze, e-mail non inviate e credenziali memorizzate vanno perse. Le e-mail sul server restano.</translation>
    </message>
    <message>
        <source>All fetched mail, drafts, and the stored sign-in go. There is no way back.</source>
        <translation>Tutte le e-mail scaricate, le bozze e le credenziali memorizzate vanno perse per sempre.</translation>
    </message>
    <message>
        <source>Remove what this workstation holds of “{label}”?</source>
        <translation>Rimuovere ciò che questa postazione contiene di «{label}»?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Account name</source>
        <translation>Nome dell’account</translation>
    </message>
    <message>
        <source>The account appears in tomail under this name.</source>
        <translation>L’account appare in tomail con questo nome.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Nome visualizzato</translation>
    </message>
    <message>
        <source>Recipients see this name instead of the e-mail address.</source>
        <translation>I destinatari vedono questo nome al posto dell’indirizzo e-mail.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password for sending</source>
        <translation>Password per l’invio</translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation>Accedi qui</translation>
    </message>
    <message>
        <source>This account of the practice is set up already. Only the sign-in at this workstation is missing.</source>
        <translation>Questo account dello studio è già configurato. Manca solo l’accesso da questa postazione.</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Inserire la password.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Accesso in corso…</translation>
    </message>
</context>
<context>
    <name>PinnedCertificates</name>
    <message>
        <source>Certificate trusted by hand: {host}, port {port}</source>
        <translation>Certificato considerato attendibile a mano: {host}, porta {port}</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>Non considerare più attendibile</translation>
    </message>
</context>
<context>
    <name>ProbeCard</name>
    <message>
        <source>Technical details</source>
        <translation>Dettagli tecnici</translation>
    </message>
    <message>
        <source>{title} is being tested …</source>
        <translation>{title}: verifica in corso…</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{title} works</source>
        <translation>{title}: funziona</translation>
    </message>
    <message>
        <source>signed in as {name}</source>
        <translation>accesso come {name}</translation>
    </message>
    <message>
        <source>{title}: {reason}</source>
        <translation>{title}: {reason}</translation>
    </message>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Il server ha risposto: «{words}»</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nuova password</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>senza crittografia</translation>
    </message>
    <message>
        <source>{host} · port {port} · {security}</source>
        <translation>{host} · porta {port} · {security}</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) found</source>
        <translation>
            <numerusform>%n cartella trovata</numerusform>
            <numerusform>%n cartelle trovate</numerusform>
        </translation>
    </message>
    <message>
        <source>Try port {port} with TLS</source>
        <translation>Prova la porta {port} con TLS</translation>
    </message>
    <message>
        <source>Check server data</source>
        <translation>Controlla i dati del server</translation>
    </message>
    <message>
        <source>Test other ports</source>
        <translation>Prova altre porte</translation>
    </message>
    <message>
        <source>Copy details for IT</source>
        <translation>Copia i dettagli per l’IT</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Verifica di nuovo</translation>
    </message>
    <message>
        <source>Enter password again</source>
        <translation>Inserisci di nuovo la password</translation>
    </message>
    <message>
        <source>Change user name</source>
        <translation>Modifica nome utente</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Accedi di nuovo</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Non connettere</translation>
    </message>
    <message>
        <source>Trust this certificate …</source>
        <translation>Considera attendibile questo certificato…</translation>
    </message>
    <message>
        <source>Change display name/address</source>
        <translation>Modifica nome visualizzato/indirizzo</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Inserisci ID client</translation>
    </message>
</context>
<context>
    <name>ProbePage</name>
    <message>
        <source>Inbox</source>
        <translation>Posta in arrivo</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Posta in uscita</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Verifica di nuovo</translation>
    </message>
    <message>
        <source>Send a test mail to your own address</source>
        <translation>Invia un’e-mail di prova al proprio indirizzo</translation>
    </message>
    <message>
        <source>Skip the connection tests</source>
        <translation>Salta le verifiche di connessione</translation>
    </message>
    <message>
        <source>The account is then saved untested and marked as “not tested” in the account management.</source>
        <translation>L’account viene allora salvato senza verifica e contrassegnato come «non verificato» nella gestione degli account.</translation>
    </message>
    <message>
        <source>Test mail from tomail</source>
        <translation>E-mail di prova da tomail</translation>
    </message>
    <message>
        <source>Receiving and sending work.</source>
        <translation>Ricezione e invio funzionano.</translation>
    </message>
    <message>
        <source>The test mail to {address} was sent.</source>
        <translation>L’e-mail di prova a {address} è stata inviata.</translation>
    </message>
    <message>
        <source>Port {ports} does not answer either.</source>
        <translation>Nemmeno la porta {ports} risponde.</translation>
    </message>
    <message>
        <source>Inbox and outbox work with your data.</source>
        <translation>La posta in arrivo e la posta in uscita funzionano con i dati inseriti.</translation>
    </message>
    <message>
        <source>tomail now tests inbox and outbox with your data.</source>
        <translation>tomail verifica ora la posta in arrivo e la posta in uscita con i dati inseriti.</translation>
    </message>
    <message>
        <source>tomail has tested with your data what could be tested.</source>
        <translation>tomail ha verificato con i dati inseriti ciò che era possibile verificare.</translation>
    </message>
    <message>
        <source>Will be tested once the inbox accepts the sign-in.</source>
        <translation>Verrà verificata appena la posta in arrivo accetta l’accesso.</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Non ancora verificata.</translation>
    </message>
</context>
<context>
    <name>ProbeSection</name>
    <message>
        <source>Inbox</source>
        <translation>Posta in arrivo</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Posta in uscita</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Non ancora verificata.</translation>
    </message>
    <message>
        <source>Will be tested once the inbox accepts the sign-in.</source>
        <translation>Verrà verificata appena la posta in arrivo accetta l’accesso.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Set up an e-mail account</source>
        <translation>Configura un account e-mail</translation>
    </message>
</context>
<context>
    <name>RailRow</name>
    <message>
        <source>present step</source>
        <translation>passaggio attuale</translation>
    </message>
    <message>
        <source>done</source>
        <translation>completato</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>da completare</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search again</source>
        <translation>Cerca di nuovo</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>The provider gives the servers. There is nothing to change here.</source>
        <translation>Il provider stabilisce i server. Qui non c’è nulla da modificare.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Predefinito</translation>
    </message>
    <message>
        <source>Source: {source}. You do not need to change anything here.</source>
        <translation>Fonte: {source}. Qui non occorre modificare nulla.</translation>
    </message>
    <message>
        <source>Configured automatically</source>
        <translation>Configurato automaticamente</translation>
    </message>
    <message>
        <source>Server found, but not confirmed by the provider. Please compare the data.</source>
        <translation>Server trovato, ma non confermato dal provider. Confrontare i dati.</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Modificato manualmente</translation>
    </message>
    <message>
        <source>These settings came unencrypted from {source} and could have been forged.</source>
        <translation>Queste impostazioni sono arrivate non crittografate da {source} e potrebbero essere state falsificate.</translation>
    </message>
    <message>
        <source>No settings were found for {domain}. Please enter the server data – your provider or your IT will tell you them.</source>
        <translation>Non sono state trovate impostazioni per {domain}. Inserire i dati del server: li comunica il provider o il reparto IT.</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet, so nothing could be looked for. Please check the network.</source>
        <translation>Questo computer non è connesso a Internet, perciò non è stato possibile cercare nulla. Verificare la rete.</translation>
    </message>
    <message>
        <source>Please enter the server data, or have them looked for with “Autoconfig”.</source>
        <translation>Inserire i dati del server, oppure farli cercare con «Autoconfig».</translation>
    </message>
    <message>
        <source>For {protocol} nothing was found. Please enter the server for receiving.</source>
        <translation>Per {protocol} non è stato trovato nulla. Inserire il server per la ricezione.</translation>
    </message>
    <message>
        <source>Something else was found (source: {source}).</source>
        <translation>Sono stati trovati altri dati (fonte: {source}).</translation>
    </message>
    <message>
        <source>Looking for the settings of {domain} … ({source}, {seconds} s)</source>
        <translation>Ricerca delle impostazioni di {domain}… ({source}, {seconds} s)</translation>
    </message>
    <message>
        <source>provider list</source>
        <translation>elenco dei provider</translation>
    </message>
    <message>
        <source>file beside the program</source>
        <translation>file accanto al programma</translation>
    </message>
    <message>
        <source>tomail&apos;s own list</source>
        <translation>elenco proprio di tomail</translation>
    </message>
    <message>
        <source>search at the usual places</source>
        <translation>ricerca nei posti abituali</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Il blocco maiuscole è attivo.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non salvato: {reason}</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Protocol</source>
        <translation>Protocollo</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Indirizzo del server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Crittografia</translation>
    </message>
    <message>
        <source>e.g. {host}</source>
        <translation>ad es. {host}</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Predefinito</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>None (insecure)</source>
        <translation>Nessuna (non sicura)</translation>
    </message>
    <message>
        <source>{name} (recommended)</source>
        <translation>{name} (consigliata)</translation>
    </message>
    <message>
        <source>changed (before: {value})</source>
        <translation>modificato (prima: {value})</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Receiving</source>
        <translation>Ricezione</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>I trust these settings.</source>
        <translation>Considero attendibili queste impostazioni.</translation>
    </message>
    <message>
        <source>I know that password and contents are transmitted without encryption.</source>
        <translation>So che password e contenuti vengono trasmessi senza crittografia.</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Altre opzioni</translation>
    </message>
    <message>
        <source>Also search unencrypted</source>
        <translation>Cerca anche senza crittografia</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>The settings for {domain} were found automatically.</source>
        <translation>Le impostazioni per {domain} sono state trovate automaticamente.</translation>
    </message>
    <message>
        <source>How tomail reaches the mailbox of {domain}.</source>
        <translation>Come tomail raggiunge la casella di {domain}.</translation>
    </message>
    <message>
        <source>With POP3 your colleagues do not see your changes. For shared mailboxes we recommend IMAP.</source>
        <translation>Con POP3 i colleghi non vedono le modifiche. Per le caselle condivise si consiglia IMAP.</translation>
    </message>
</context>
<context>
    <name>ServersSection</name>
    <message>
        <source>Receiving</source>
        <translation>Ricezione</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Apply and test</source>
        <translation>Applica e verifica</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Authentication by</source>
        <translation>Autenticazione tramite</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>Use the same credentials for sending</source>
        <translation>Usa le stesse credenziali per l’invio</translation>
    </message>
    <message>
        <source>User name for sending</source>
        <translation>Nome utente per l’invio</translation>
    </message>
    <message>
        <source>Password for sending</source>
        <translation>Password per l’invio</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Servizio di accesso</translation>
    </message>
    <message>
        <source>The address of the provider&apos;s sign-in service; your provider or your IT will tell you.</source>
        <translation>L’indirizzo del servizio di accesso; lo comunica il provider o il reparto IT.</translation>
    </message>
    <message>
        <source>The sign-in in the browser is not finished yet. Please finish it there.</source>
        <translation>L’accesso nel browser non è ancora terminato. Completarlo lì.</translation>
    </message>
    <message>
        <source>The password is stored encrypted; its key lies in the key store of this system and cannot be read by other users.</source>
        <translation>La password viene salvata crittografata; la sua chiave si trova nel portachiavi di questo sistema e non è leggibile da altri utenti.</translation>
    </message>
    <message>
        <source>“Access code” opens your browser. Sign in there; the code is then entered here by itself.</source>
        <translation>«Codice di accesso» apre il browser. Accedere lì; il codice viene poi inserito qui automaticamente.</translation>
    </message>
    <message>
        <source>How does tomail sign in to the mailbox?</source>
        <translation>Come accede tomail alla casella di posta?</translation>
    </message>
    <message>
        <source>Required by {provider}</source>
        <translation>Richiesto da {provider}</translation>
    </message>
    <message>
        <source>Signing in needs a client ID of the practice. It is entered once; the page explains how to get one.</source>
        <translation>Per l’accesso serve un ID client dello studio. Si inserisce una sola volta; la pagina spiega come ottenerlo.</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Inserisci ID client</translation>
    </message>
    <message>
        <source>It is not known where to sign in to this provider.</source>
        <translation>Non si sa dove accedere a questo provider.</translation>
    </message>
</context>
<context>
    <name>SignInSection</name>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nuova password</translation>
    </message>
    <message>
        <source>Left empty, the stored one stays.</source>
        <translation>Se il campo resta vuoto, vale la password salvata.</translation>
    </message>
    <message>
        <source>Use the same credentials for sending</source>
        <translation>Usa le stesse credenziali per l’invio</translation>
    </message>
    <message>
        <source>User name for sending</source>
        <translation>Nome utente per l’invio</translation>
    </message>
    <message>
        <source>New password for sending</source>
        <translation>Nuova password per l’invio</translation>
    </message>
    <message>
        <source>Apply and test</source>
        <translation>Applica e verifica</translation>
    </message>
    <message>
        <source>Signing in needs a client ID of the practice.</source>
        <translation>Per l’accesso serve un ID client dello studio.</translation>
    </message>
    <message>
        <source>Enter client ID</source>
        <translation>Inserisci ID client</translation>
    </message>
</context>
<context>
    <name>SignatureSection</name>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>The signature stands below every new e-mail of this account.</source>
        <translation>La firma appare sotto ogni nuova e-mail di questo account.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Step {number}: {label}</source>
        <translation>Passaggio {number}: {label}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Server reachable</source>
        <translation>Server raggiungibile</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Crittografia</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificato</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Accesso</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Cartelle</translation>
    </message>
    <message>
        <source>Right to send</source>
        <translation>Diritto d’invio</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscito</translation>
    </message>
    <message>
        <source>done</source>
        <translation>riuscito</translation>
    </message>
    <message>
        <source>{step}: not applicable</source>
        <translation>{step}: non applicabile</translation>
    </message>
</context>
<context>
    <name>SyncForm</name>
    <message>
        <source>Mark downloaded e-mails as read</source>
        <translation>Segna come lette le e-mail scaricate</translation>
    </message>
    <message>
        <source>Synchronise the e-mail account</source>
        <translation>Sincronizza l’account e-mail</translation>
    </message>
    <message>
        <source>Leave messages on the server</source>
        <translation>Lascia i messaggi sul server</translation>
    </message>
    <message>
        <source>Interval for receiving &amp; sending</source>
        <translation>Intervallo di ricezione e invio</translation>
    </message>
    <message>
        <source>Delete from the server</source>
        <translation>Eliminare dal server</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Archive e-mails about patients in the record</source>
        <translation>Inserisci nella cartella clinica le e-mail relative ai pazienti</translation>
    </message>
    <message>
        <source>after confirmation</source>
        <translation>dopo conferma</translation>
    </message>
    <message>
        <source>automatically where the assignment is unambiguous</source>
        <translation>automaticamente, se l’associazione è univoca</translation>
    </message>
    <message>
        <source>although not everyone may use this account</source>
        <translation>anche se non tutti possono usare questo account</translation>
    </message>
    <message>
        <source>Everyone who may read records can then read these e-mails.</source>
        <translation>Tutti coloro che possono leggere le cartelle potranno allora leggere queste e-mail.</translation>
    </message>
    <message>
        <source>Record entry type: incoming e-mail (practice setting)</source>
        <translation>Tipo di voce della cartella clinica: e-mail in arrivo (impostazione dello studio)</translation>
    </message>
    <message>
        <source>The last {count} months</source>
        <translation>Gli ultimi {count} mesi</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>{count} days after receipt</source>
        <translation>{count} giorni dopo la ricezione</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>How shall tomail keep in step with the mailbox?</source>
        <translation>Come si sincronizza tomail con la casella di posta?</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Riepilogo</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln e-mail(s) in all folders together.</source>
        <translation>
            <numerusform>Almeno %Ln e-mail in tutte le cartelle insieme.</numerusform>
            <numerusform>Almeno %Ln e-mail in tutte le cartelle insieme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln e-mail(s) in all folders together.</source>
        <translation>
            <numerusform>Circa %Ln e-mail in tutte le cartelle insieme.</numerusform>
            <numerusform>Circa %Ln e-mail in tutte le cartelle insieme.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Key {number}</source>
        <translation>Tasto {number}</translation>
    </message>
</context>
<context>
    <name>TypePage</name>
    <message>
        <source>Which account would you like to set up?</source>
        <translation>Quale account si desidera configurare?</translation>
    </message>
    <message>
        <source>Practice address, provider, HIN, own server</source>
        <translation>Indirizzo dello studio, provider, HIN, server proprio</translation>
    </message>
    <message>
        <source>KV-Connect and KIM accounts are not set up here.</source>
        <translation>Gli account KV-Connect e KIM non si configurano qui.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln bozza</numerusform>
            <numerusform>%Ln bozze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) not sent yet</source>
        <translation>
            <numerusform>%Ln e-mail non ancora inviata</numerusform>
            <numerusform>%Ln e-mail non ancora inviate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) on this computer</source>
        <translation>
            <numerusform>%Ln e-mail su questo computer</numerusform>
            <numerusform>%Ln e-mail su questo computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>not synchronised</source>
        <translation>non sincronizzato</translation>
    </message>
    <message>
        <source>inbox and outbox tested</source>
        <translation>posta in arrivo e posta in uscita verificate</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>non verificato</translation>
    </message>
    <message>
        <source>file patient mail after confirmation</source>
        <translation>inserire nella cartella clinica dopo conferma</translation>
    </message>
    <message>
        <source>file patient mail automatically</source>
        <translation>inserire nella cartella clinica automaticamente</translation>
    </message>
    <message>
        <source>do not file patient mail</source>
        <translation>non inserire nella cartella clinica</translation>
    </message>
    <message>
        <source>Please choose an account type.</source>
        <translation>Scegliere un tipo di account.</translation>
    </message>
    <message>
        <source>{service} accounts are not set up here: they need the connector of the telematics infrastructure.</source>
        <translation>Gli account {service} non si configurano qui: richiedono il connettore dell’infrastruttura telematica.</translation>
    </message>
    <message>
        <source>This address is set up already, as “{label}”.</source>
        <translation>Questo indirizzo è già configurato come «{label}».</translation>
    </message>
    <message>
        <source>Did you mean @{domain}?</source>
        <translation>Si intendeva @{domain}?</translation>
    </message>
    <message>
        <source>This address does not belong to {present}. Change the account type to “{fitting}”?</source>
        <translation>Questo indirizzo non appartiene a {present}. Cambiare il tipo di account in «{fitting}»?</translation>
    </message>
    <message>
        <source>This address belongs to {fitting}. Change the account type to “{fitting}”?</source>
        <translation>Questo indirizzo appartiene a {fitting}. Cambiare il tipo di account in «{fitting}»?</translation>
    </message>
    <message>
        <source>Please wait a moment, or skip the search.</source>
        <translation>Attendere un momento oppure saltare la ricerca.</translation>
    </message>
    <message>
        <source>Please confirm that you trust these settings, or enter the servers yourself.</source>
        <translation>Confermare che queste impostazioni sono attendibili, oppure inserire i server manualmente.</translation>
    </message>
    <message>
        <source>The server “{host}” was not found. Please check the spelling.</source>
        <translation>Il server «{host}» non è stato trovato. Verificarne l’indirizzo.</translation>
    </message>
    <message>
        <source>Please choose an encryption.</source>
        <translation>Scegliere una crittografia.</translation>
    </message>
    <message>
        <source>Please enter the user name.</source>
        <translation>Inserire il nome utente.</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Inserire la password.</translation>
    </message>
    <message>
        <source>It is not known where to sign in to this provider. Please enter the sign-in service.</source>
        <translation>Non si sa dove accedere a questo provider. Inserire il servizio di accesso.</translation>
    </message>
    <message>
        <source>Please enter it with the button “Enter client ID”; the page stands in the account management under “Client IDs …”.</source>
        <translation>Inserirlo con il pulsante «Inserisci ID client»; la pagina si trova nella gestione degli account, alla voce «ID client…».</translation>
    </message>
    <message>
        <source>Please sign in with the button “Access code”.</source>
        <translation>Accedere con il pulsante «Codice di accesso».</translation>
    </message>
    <message>
        <source>The connection tests are still running.</source>
        <translation>Le verifiche di connessione sono ancora in corso.</translation>
    </message>
    <message>
        <source>Please resolve the error, or skip the tests.</source>
        <translation>Correggere l’errore oppure saltare le verifiche.</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Tipo di account</translation>
    </message>
    <message>
        <source>Account data</source>
        <translation>Dati dell’account</translation>
    </message>
    <message>
        <source>Server data</source>
        <translation>Dati del server</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticazione</translation>
    </message>
    <message>
        <source>Receiving &amp; sending</source>
        <translation>Ricezione e invio</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronizzazione</translation>
    </message>
    <message>
        <source>Add another account</source>
        <translation>Aggiungi un altro account</translation>
    </message>
</context>
<context>
    <name>unsaved</name>
    <message>
        <source>Apply the changes to “{subject}”?</source>
        <translation>Applicare le modifiche a «{subject}»?</translation>
    </message>
    <message>
        <source>Changed, but not applied yet: {parts}. If you discard it, what was stored before stays.</source>
        <translation>Modificato, ma non ancora applicato: {parts}. Se si scarta, resta ciò che era salvato prima.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continua a modificare</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
</context>
</TS>
