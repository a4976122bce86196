<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>AccountTree</name>
    <message>
        <source>E-mail account type → account</source>
        <translation>Tipo di account e-mail → account</translation>
    </message>
    <message>
        <source>E-mail account type</source>
        <translation>Tipo di account e-mail</translation>
    </message>
    <message>
        <source>Practice rights</source>
        <translation>Diritti dello studio</translation>
    </message>
</context>
<context>
    <name>AdminWindow</name>
    <message>
        <source>Practice organisation</source>
        <translation>Gestione dello studio</translation>
    </message>
    <message>
        <source>Practice – applies to all workstations</source>
        <translation>Studio – vale per tutte le postazioni</translation>
    </message>
    <message>
        <source>Interfaces …</source>
        <translation>Interfacce …</translation>
    </message>
    <message>
        <source>SMS reminders: provider, key, text, times, calendars</source>
        <translation>Promemoria via SMS: fornitore, chiave, testo, orari, calendari</translation>
    </message>
    <message>
        <source>Rights management</source>
        <translation>Gestione dei diritti</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>Utenti e gruppi</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Postazioni</translation>
    </message>
    <message>
        <source>Record entry types</source>
        <translation>Voci della cartella clinica</translation>
    </message>
    <message>
        <source>Templates and signatures</source>
        <translation>Modelli e firme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message numerus="yes">
        <source>Each act of each person; nothing in it can be changed. The newest %n are shown.</source>
        <translation>
            <numerusform>Ogni azione di ogni persona; nulla può essere modificato. È mostrata la più recente.</numerusform>
            <numerusform>Ogni azione di ogni persona; nulla può essere modificato. Sono mostrate le %n più recenti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Postazione</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Verifica il registro</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>nessun utente</translation>
    </message>
    <message>
        <source>The log is whole: {count} acts, none changed and none missing.</source>
        <translation>Il registro è integro: {count} voci, nessuna modificata e nessuna mancante.</translation>
    </message>
    <message>
        <source>The log was changed at act {place}. Please tell your data protection officer.</source>
        <translation>Il registro è stato modificato alla voce {place}. Informare la persona responsabile della protezione dei dati.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Esporta il registro</translation>
    </message>
    <message>
        <source>The log has been exported.</source>
        <translation>Il registro è stato esportato.</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Own certificates</source>
        <translation>Certificati propri</translation>
    </message>
    <message>
        <source>For signing, and to read what came encrypted.</source>
        <translation>Per firmare e per leggere ciò che arriva cifrato.</translation>
    </message>
    <message>
        <source>One of Thunderbird or Firefox can be saved there as a .p12 file and imported here.</source>
        <translation>Uno di Thunderbird o Firefox si può salvare lì come file .p12 e importare qui.</translation>
    </message>
    <message>
        <source>Certificates of correspondents</source>
        <translation>Certificati dei corrispondenti</translation>
    </message>
    <message>
        <source>Whoever sends you a signed e-mail is added here when you open it.</source>
        <translation>Chi Le invia un’e-mail firmata viene aggiunto qui quando la apre.</translation>
    </message>
    <message>
        <source>Import from a file …</source>
        <translation>Importa da file …</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>Autorità attendibili</translation>
    </message>
    <message>
        <source>Besides those that this computer trusts.</source>
        <translation>Oltre a quelle di cui questo computer si fida.</translation>
    </message>
    <message>
        <source>Revoked certificates</source>
        <translation>Certificati revocati</translation>
    </message>
    <message>
        <source>Nobody is asked: it is switched off under “Signing and encrypting”.</source>
        <translation>Non viene chiesto nulla: è disattivato in «Firmare e cifrare».</translation>
    </message>
    <message>
        <source>The authorities are asked daily, without your doing.</source>
        <translation>Le autorità vengono interrogate ogni giorno, senza che Lei faccia nulla.</translation>
    </message>
    <message>
        <source>Last asked: {time}.</source>
        <translation>L’ultima volta: {time}.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Verifica ora</translation>
    </message>
    <message>
        <source>The authorities are being asked; what they say is shown here.</source>
        <translation>Le autorità vengono interrogate; le risposte appaiono qui.</translation>
    </message>
    <message>
        <source>No certificate. E-mails of this account can be neither signed nor encrypted.</source>
        <translation>Nessun certificato. Le e-mail di questo account non possono essere né firmate né cifrate.</translation>
    </message>
    <message>
        <source>Import own certificate …</source>
        <translation>Importa certificato proprio …</translation>
    </message>
    <message>
        <source>Take over from this computer</source>
        <translation>Riprendere da questo computer</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>Dettagli …</translation>
    </message>
    <message>
        <source>Save for another workstation …</source>
        <translation>Salva per un’altra postazione …</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Elimina …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>Non fidarsi più</translation>
    </message>
    <message>
        <source>Trusted since {date}</source>
        <translation>Attendibile dal {date}</translation>
    </message>
    <message>
        <source>Import own certificate (.p12, .pfx)</source>
        <translation>Importa certificato proprio (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Password del file</translation>
    </message>
    <message>
        <source>Whoever issued the certificate gave you the password of this file.</source>
        <translation>La password di questo file Le è stata data da chi ha emesso il certificato.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Save certificate with its private key</source>
        <translation>Salva il certificato con la chiave privata</translation>
    </message>
    <message>
        <source>Give the file a password</source>
        <translation>Dare una password al file</translation>
    </message>
    <message>
        <source>Whoever has the file and this password can read your e-mails and sign in your name. Delete the file when the other workstation has it.</source>
        <translation>Chi ha il file e questa password può leggere le Sue e-mail e firmare a Suo nome. Elimini il file quando l’altra postazione lo ha.</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Salva …</translation>
    </message>
    <message>
        <source>Delete this certificate with its private key?</source>
        <translation>Eliminare questo certificato con la chiave privata?</translation>
    </message>
    <message>
        <source>E-mails that were encrypted for it cannot be read any more, also old ones: not here, and nowhere if there is no other copy of it. Save it to a file before.</source>
        <translation>Le e-mail cifrate per esso non si potranno più leggere, anche quelle vecchie: né qui né altrove, se non ne esiste un’altra copia. Prima lo salvi in un file.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tieni</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
    <message>
        <source>Import certificates (.cer, .crt, .pem, .p7b)</source>
        <translation>Importa certificati (.cer, .crt, .pem, .p7b)</translation>
    </message>
    <message>
        <source>Trust the authority “{name}”?</source>
        <translation>Fidarsi dell’autorità «{name}»?</translation>
    </message>
    <message>
        <source>From then on every certificate that it issues counts as genuine. Compare the fingerprint with what the authority itself publishes.</source>
        <translation>Da quel momento ogni certificato che emette vale come autentico. Confronti l’impronta con quella pubblicata dall’autorità stessa.</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>Non fidarsi</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Fidarsi</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificato</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>“{text}” is not a date. Write day, month and year: {example}.</source>
        <translation>«{text}» non è una data. Scriva giorno, mese e anno: {example}.</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Workstations</source>
        <translation>Postazioni</translation>
    </message>
    <message>
        <source>A further computer joins the practice with a code that is good for one day.</source>
        <translation>Un altro computer entra a far parte dello studio con un codice valido per un giorno.</translation>
    </message>
    <message>
        <source>Add workstation …</source>
        <translation>Aggiungi postazione…</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Postazione</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>This practice lies in a file on this computer. For further computers your IT makes it on a PostgreSQL database: `tomail practice create`.</source>
        <translation>Questo studio si trova in un file di questo computer. Per altri computer il vostro reparto IT lo crea in un database PostgreSQL: `tomail practice create`.</translation>
    </message>
    <message>
        <source>this workstation</source>
        <translation>questa postazione</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>revocata</translation>
    </message>
    <message>
        <source>belongs to the practice</source>
        <translation>appartiene allo studio</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rinomina…</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>Revoca…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>As colleagues call it, for example “Reception 1”.</source>
        <translation>Come lo chiamano tutti, per esempio «Accettazione 1».</translation>
    </message>
    <message>
        <source>Rename workstation</source>
        <translation>Rinominare la postazione</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>Address of the practice</source>
        <translation>Indirizzo dello studio</translation>
    </message>
    <message>
        <source>Enter this code on the new computer. It is good for one computer until {time}.</source>
        <translation>Inserire questo codice sul nuovo computer. È valido per un solo computer, fino a: {time}.</translation>
    </message>
    <message>
        <source>Code for a further workstation</source>
        <translation>Codice per un’altra postazione</translation>
    </message>
    <message>
        <source>Copy both</source>
        <translation>Copia entrambi</translation>
    </message>
    <message>
        <source>It still knows the password of the database: your IT gives another one to all workstations with `tomail practice password`.</source>
        <translation>Conosce ancora la password della banca dati: il servizio IT ne assegna una nuova a tutte le postazioni con `tomail practice password`.</translation>
    </message>
    <message>
        <source>Withdraw “{name}”?</source>
        <translation>Revocare «{name}»?</translation>
    </message>
    <message>
        <source>It opens nothing that is written from now on. It can join again only with a new code.</source>
        <translation>Non potrà più aprire nulla di ciò che verrà scritto da ora in poi. Potrà rientrare solo con un nuovo codice.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Revoca</translation>
    </message>
</context>
<context>
    <name>OpenPgpSection</name>
    <message>
        <source>OpenPGP keys</source>
        <translation>Chiavi OpenPGP</translation>
    </message>
    <message>
        <source>OpenPGP needs an addition that is not installed here: tomail[openpgp].</source>
        <translation>OpenPGP richiede un’aggiunta che qui non è installata: tomail[openpgp].</translation>
    </message>
    <message>
        <source>For correspondents who have no certificate. No authority vouches for a key: compare its fingerprint, by telephone say. Keys that come with an e-mail are not taken in by themselves.</source>
        <translation>Per i corrispondenti senza certificato. Nessuna autorità garantisce per una chiave: ne confronti l’impronta, ad esempio per telefono. Le chiavi che arrivano con un’e-mail non vengono acquisite da sole.</translation>
    </message>
    <message>
        <source>Import own key …</source>
        <translation>Importare la propria chiave …</translation>
    </message>
    <message>
        <source>Keys of correspondents</source>
        <translation>Chiavi dei corrispondenti</translation>
    </message>
    <message>
        <source>Import key …</source>
        <translation>Importare una chiave …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Save for another workstation …</source>
        <translation>Salva per un’altra postazione …</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Eliminare …</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>Dettagli …</translation>
    </message>
    <message>
        <source>Save public key …</source>
        <translation>Salvare la chiave pubblica …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Import own OpenPGP key (.asc, .gpg)</source>
        <translation>Importare la propria chiave OpenPGP (.asc, .gpg)</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Password della chiave</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Leave it empty if the key has none.</source>
        <translation>Lasci vuoto se la chiave non ne ha.</translation>
    </message>
    <message>
        <source>Save key with its private part</source>
        <translation>Salva la chiave con la sua parte privata</translation>
    </message>
    <message>
        <source>Give the file a password</source>
        <translation>Dare una password al file</translation>
    </message>
    <message>
        <source>Whoever has the file and this password can read your e-mails and sign in your name. Delete the file when the other workstation has it.</source>
        <translation>Chi ha il file e questa password può leggere le Sue e-mail e firmare a Suo nome. Elimini il file quando l’altra postazione lo ha.</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Salva …</translation>
    </message>
    <message>
        <source>Import OpenPGP key (.asc, .gpg)</source>
        <translation>Importare una chiave OpenPGP (.asc, .gpg)</translation>
    </message>
    <message>
        <source>Is this the right fingerprint?</source>
        <translation>Questa impronta è corretta?</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what the other side says, by telephone or on paper. From then on what is signed with it counts as genuine, and mail is encrypted for it.</source>
        <translation>Confronti l’impronta con quanto dice l’altra parte, per telefono o su carta. Da allora ciò che è firmato con essa vale come autentico, e le e-mail vengono cifrate per essa.</translation>
    </message>
    <message>
        <source>Do not take in</source>
        <translation>Non acquisire</translation>
    </message>
    <message>
        <source>Fingerprint is right</source>
        <translation>L’impronta è corretta</translation>
    </message>
    <message>
        <source>Delete this key for good?</source>
        <translation>Eliminare definitivamente questa chiave?</translation>
    </message>
    <message>
        <source>E-mails that were encrypted for it cannot be read any more, also old ones.</source>
        <translation>Le e-mail cifrate per essa non si potranno più leggere, nemmeno quelle vecchie.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservare</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
    <message>
        <source>Save public key</source>
        <translation>Salvare la chiave pubblica</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>Chiave OpenPGP</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ancora una volta</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Le due password sono diverse.</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Sender: a number of the provider. Enter the practice&apos;s name, or a sender here.</source>
        <translation>Mittente: un numero del fornitore. Inserite il nome dello studio o un mittente qui.</translation>
    </message>
    <message>
        <source>Sender: {name}</source>
        <translation>Mittente: {name}</translation>
    </message>
    <message>
        <source>Networks show at most 11 letters (without umlauts), digits and blanks.</source>
        <translation>Le reti mostrano al massimo 11 lettere (senza accenti), cifre e spazi.</translation>
    </message>
</context>
<context>
    <name>RightsMatrix</name>
    <message>
        <source>granted</source>
        <translation>concesso</translation>
    </message>
    <message>
        <source>from group {group}</source>
        <translation>dal gruppo {group}</translation>
    </message>
    <message>
        <source>everybody, because nobody was named</source>
        <translation>tutti, perché non è indicato nessuno</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>non concesso</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Rights management</source>
        <translation>Gestione dei diritti</translation>
    </message>
    <message>
        <source>As long as nobody is named for a right, everybody has it. The first tick restricts it to those who are ticked.</source>
        <translation>Finché per un diritto non è indicato nessuno, lo hanno tutti. La prima spunta lo limita alle persone selezionate.</translation>
    </message>
    <message>
        <source>View as …</source>
        <translation>Visualizza come…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Changes that are not saved yet</source>
        <translation>Modifiche non ancora salvate</translation>
    </message>
    <message>
        <source>Nobody would have {right} any more – not possible.</source>
        <translation>Nessuno avrebbe più il diritto «{right}»: non è possibile.</translation>
    </message>
    <message>
        <source>{who}: {right} for “{account}”</source>
        <translation>{who}: {right} per «{account}»</translation>
    </message>
    <message>
        <source>Choose somebody to see what they would see.</source>
        <translation>Scegliere una persona per vedere ciò che vedrebbe.</translation>
    </message>
    <message>
        <source>“{account}”: {rights}</source>
        <translation>«{account}»: {rights}</translation>
    </message>
    <message>
        <source>“{account}”: not visible at all</source>
        <translation>«{account}»: non visibile</translation>
    </message>
    <message>
        <source>Practice: {rights}</source>
        <translation>Studio: {rights}</translation>
    </message>
    <message>
        <source>The rights have been changed.</source>
        <translation>I diritti sono stati modificati.</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>•••••••• stored</source>
        <translation>•••••••• salvato</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Cerca nelle impostazioni</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Postazione</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>applies to all workstations</source>
        <translation>vale per tutte le postazioni</translation>
    </message>
    <message>
        <source>applies to this computer only ({name})</source>
        <translation>vale solo per questo computer ({name})</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Nessuna impostazione con questo nome.</translation>
    </message>
    <message>
        <source>Changed: {setting}</source>
        <translation>Modificata: {setting}</translation>
    </message>
    <message>
        <source>Saved: {setting}</source>
        <translation>Salvata: {setting}</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Initials</source>
        <translation>Sigla</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN o password</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Cambia utente</translation>
    </message>
    <message>
        <source>Quit tomail</source>
        <translation>Chiudi tomail</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>With your initials and your PIN or password.</source>
        <translation>Con la propria sigla e il PIN o la password.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation>Bloccato da {name}</translation>
    </message>
    <message>
        <source>E-mails are still fetched and sent.</source>
        <translation>Le e-mail continuano a essere ricevute e inviate.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Sblocca</translation>
    </message>
    <message>
        <source>This is not the PIN or password.</source>
        <translation>PIN o password non corretti.</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Template</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Può restare vuota.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Put in where none was written.</source>
        <translation>Viene inserito dove non ne è stato scritto uno.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>Modifica modello</translation>
    </message>
    <message>
        <source>Add template</source>
        <translation>Aggiungi modello</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Insert placeholder</source>
        <translation>Inserisci segnaposto</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates and signatures</source>
        <translation>Modelli e firme</translation>
    </message>
    <message>
        <source>Ctrl+T puts them into an e-mail. Placeholders are filled from patient and practice.</source>
        <translation>Ctrl+T li inserisce in un’e-mail. I segnaposto vengono compilati con i dati del paziente e dello studio.</translation>
    </message>
    <message>
        <source>Add template …</source>
        <translation>Aggiungi modello…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Elimina…</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Eliminato.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Eliminare «{name}»?</translation>
    </message>
    <message>
        <source>It is gone at all workstations.</source>
        <translation>Non sarà più disponibile su nessuna postazione.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
</context>
<context>
    <name>TypesPage</name>
    <message>
        <source>Record entry types</source>
        <translation>Tipi di voce della cartella clinica</translation>
    </message>
    <message>
        <source>Which of them incoming and outgoing e-mails get, the settings of the practice say.</source>
        <translation>Le impostazioni dello studio stabiliscono quale tipo ricevono le e-mail in arrivo e in uscita.</translation>
    </message>
    <message>
        <source>Add type …</source>
        <translation>Aggiungi tipo…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Preset for</source>
        <translation>Predefinito per</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Allegati</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>For example “E-Mail”.</source>
        <translation>Ad esempio «E-mail».</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>Con allegati</translation>
    </message>
    <message>
        <source>Add record entry type</source>
        <translation>Aggiungi tipo di voce della cartella clinica</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>in arrivo</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>in uscita</translation>
    </message>
    <message>
        <source>with</source>
        <translation>con</translation>
    </message>
    <message>
        <source>without</source>
        <translation>senza</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>non più proposto</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>proposto</translation>
    </message>
    <message>
        <source>Without attachments</source>
        <translation>Senza allegati</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Proponi di nuovo</translation>
    </message>
    <message>
        <source>No longer offer</source>
        <translation>Non proporre più</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rinomina…</translation>
    </message>
    <message>
        <source>Rename record entry type</source>
        <translation>Rinomina tipo di voce della cartella clinica</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Switch user</source>
        <translation>Cambia utente</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utente</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users and groups</source>
        <translation>Utenti e gruppi</translation>
    </message>
    <message>
        <source>Each person has initials and a PIN or password. Rights are given to groups or to people.</source>
        <translation>Ogni persona ha una sigla e un PIN o una password. I diritti si assegnano a gruppi o a singole persone.</translation>
    </message>
    <message>
        <source>People sign in with initials and PIN</source>
        <translation>Accesso con sigla e PIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Sigla</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membri</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utenti</translation>
    </message>
    <message>
        <source>Add user …</source>
        <translation>Aggiungi utente…</translation>
    </message>
    <message>
        <source>Add group …</source>
        <translation>Aggiungi gruppo…</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN o password</translation>
    </message>
    <message>
        <source>Without one they cannot sign in yet.</source>
        <translation>Senza, l’accesso non è ancora possibile.</translation>
    </message>
    <message>
        <source>{name} has been added.</source>
        <translation>{name}: utente aggiunto.</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Aggiungi utente</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nome del gruppo</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Aggiungi gruppo</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>disattivato</translation>
    </message>
    <message>
        <source>active</source>
        <translation>attivo</translation>
    </message>
    <message>
        <source>without PIN</source>
        <translation>senza PIN</translation>
    </message>
    <message>
        <source>Set PIN and enable …</source>
        <translation>Imposta PIN e riattiva…</translation>
    </message>
    <message>
        <source>Set new PIN …</source>
        <translation>Imposta nuovo PIN…</translation>
    </message>
    <message>
        <source>Groups …</source>
        <translation>Gruppi…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rinomina…</translation>
    </message>
    <message>
        <source>Disable …</source>
        <translation>Disattiva…</translation>
    </message>
    <message>
        <source>Remove group …</source>
        <translation>Rimuovi gruppo…</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Rinominare {name}</translation>
    </message>
    <message>
        <source>New PIN or password</source>
        <translation>Nuovo PIN o nuova password</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>Nuovo PIN per {name}</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message numerus="yes">
        <source>Access to %n account(s) must be granted anew.</source>
        <translation>
            <numerusform>L’accesso a %n account deve essere concesso di nuovo.</numerusform>
            <numerusform>L’accesso a %n account deve essere concesso di nuovo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>Il nuovo PIN vale da subito.</translation>
    </message>
    <message>
        <source>Groups of {name}</source>
        <translation>Gruppi di {name}</translation>
    </message>
    <message>
        <source>Disable {name}?</source>
        <translation>Disattivare {name}?</translation>
    </message>
    <message>
        <source>They can no longer sign in, and what they could open gets new keys.</source>
        <translation>L’accesso non sarà più possibile e ciò che la persona poteva aprire riceve nuove chiavi.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Disattiva</translation>
    </message>
    <message>
        <source>Remove the group {name}?</source>
        <translation>Rimuovere il gruppo {name}?</translation>
    </message>
    <message>
        <source>Its members lose the rights that it gave them.</source>
        <translation>I suoi membri perdono i diritti ricevuti dal gruppo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>People sign in from now on.</source>
        <translation>Da ora è necessario accedere.</translation>
    </message>
    <message>
        <source>Nobody has to sign in any more.</source>
        <translation>L’accesso non è più necessario.</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Number for SMS confirmed</source>
        <translation>Numero SMS confermato</translation>
    </message>
    <message>
        <source>Code by SMS</source>
        <translation>Codice per SMS</translation>
    </message>
    <message>
        <source>Portal joined</source>
        <translation>Adesione al portale</translation>
    </message>
    <message>
        <source>Portal left</source>
        <translation>Portale abbandonato</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt shown</source>
        <translation>Foglio d’emergenza mostrato</translation>
    </message>
    <message>
        <source>Workstation let in at the portal</source>
        <translation>Postazione ammessa al portale</translation>
    </message>
    <message>
        <source>Workstation removed at the portal</source>
        <translation>Postazione rimossa dal portale</translation>
    </message>
    <message>
        <source>Access to the portal renewed</source>
        <translation>Accesso al portale rinnovato</translation>
    </message>
    <message>
        <source>New key of the practice at the portal</source>
        <translation>Nuova chiave dello studio al portale</translation>
    </message>
    <message>
        <source>Mailbox for the portal&apos;s notices changed</source>
        <translation>Casella per gli avvisi del portale cambiata</translation>
    </message>
    <message>
        <source>Portal-Wächter: sending stopped</source>
        <translation>Guardiano del portale: invio fermato</translation>
    </message>
    <message>
        <source>Portal-Wächter: confirmed</source>
        <translation>Guardiano del portale: confermato</translation>
    </message>
    <message>
        <source>Registration refused</source>
        <translation>Registrazione rifiutata</translation>
    </message>
    <message>
        <source>Access to the portal blocked</source>
        <translation>Accesso al portale bloccato</translation>
    </message>
    <message>
        <source>Access to the portal unblocked</source>
        <translation>Accesso al portale sbloccato</translation>
    </message>
    <message>
        <source>Protected answer fetched</source>
        <translation>Risposta protetta scaricata</translation>
    </message>
    <message>
        <source>Protected answer deleted at the portal</source>
        <translation>Risposta protetta eliminata sul portale</translation>
    </message>
    <message>
        <source>Protected answer could not be checked</source>
        <translation>Risposta protetta non verificabile</translation>
    </message>
    <message>
        <source>Patient registered at the portal</source>
        <translation>Paziente registrato al portale</translation>
    </message>
    <message>
        <source>Patient has a new key</source>
        <translation>Il paziente ha una nuova chiave</translation>
    </message>
    <message>
        <source>Patient released</source>
        <translation>Paziente autorizzato</translation>
    </message>
    <message>
        <source>Patient wants another address</source>
        <translation>Il paziente desidera un altro indirizzo</translation>
    </message>
    <message>
        <source>Patient&apos;s new address is not asked about any more</source>
        <translation>Il nuovo indirizzo non è più richiesto</translation>
    </message>
    <message>
        <source>Patient&apos;s new address taken over</source>
        <translation>Nuovo indirizzo del paziente accettato</translation>
    </message>
    <message>
        <source>Patient&apos;s new address refused</source>
        <translation>Nuovo indirizzo del paziente rifiutato</translation>
    </message>
    <message>
        <source>Patient left the portal</source>
        <translation>Il paziente ha lasciato il portale</translation>
    </message>
    <message>
        <source>Patient reset the password</source>
        <translation>Il paziente ha reimpostato la password</translation>
    </message>
    <message>
        <source>Protected message recalled</source>
        <translation>Messaggio protetto richiamato</translation>
    </message>
    <message>
        <source>Patient reminded</source>
        <translation>Promemoria al paziente</translation>
    </message>
    <message>
        <source>Code shown again</source>
        <translation>Codice mostrato di nuovo</translation>
    </message>
    <message>
        <source>E-mail read</source>
        <translation>E-mail letta</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>E-mail inviata</translation>
    </message>
    <message>
        <source>Filed into the record</source>
        <translation>Inserita nella cartella clinica</translation>
    </message>
    <message>
        <source>Record entry reversed</source>
        <translation>Voce della cartella clinica annullata</translation>
    </message>
    <message>
        <source>Record entry kept longer</source>
        <translation>Voce della cartella clinica conservata più a lungo</translation>
    </message>
    <message>
        <source>Patient assigned</source>
        <translation>Paziente associato</translation>
    </message>
    <message>
        <source>Patient unassigned</source>
        <translation>Associazione al paziente rimossa</translation>
    </message>
    <message>
        <source>E-mail moved</source>
        <translation>E-mail spostata</translation>
    </message>
    <message>
        <source>E-mail deleted</source>
        <translation>E-mail eliminata</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Stampata</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Esportata</translation>
    </message>
    <message>
        <source>Warning overridden</source>
        <translation>Inviata nonostante l’avviso</translation>
    </message>
    <message>
        <source>Taken in hand</source>
        <translation>Presa in carico</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Rilevata da un’altra persona</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Rilasciata</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Assegnata</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Nota scritta</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Evasa</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Riaperta</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>In attesa di risposta</translation>
    </message>
    <message>
        <source>Draft changed</source>
        <translation>Bozza modificata</translation>
    </message>
    <message>
        <source>Draft released</source>
        <translation>Bozza approvata</translation>
    </message>
    <message>
        <source>Protected message</source>
        <translation>Messaggio protetto</translation>
    </message>
    <message>
        <source>Reminder of an appointment</source>
        <translation>Promemoria di appuntamento</translation>
    </message>
    <message>
        <source>Draft refused</source>
        <translation>Bozza respinta</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Impostazione modificata</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Account modificato</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Utente modificato</translation>
    </message>
    <message>
        <source>Group changed</source>
        <translation>Gruppo modificato</translation>
    </message>
    <message>
        <source>Right changed</source>
        <translation>Diritto modificato</translation>
    </message>
    <message>
        <source>Workstation changed</source>
        <translation>Postazione modificata</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Accesso effettuato</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Accesso non riuscito</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Uscita</translation>
    </message>
    <message>
        <source>Patients changed</source>
        <translation>Dati dei pazienti modificati</translation>
    </message>
    <message>
        <source>Consent changed</source>
        <translation>Consenso modificato</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Modello modificato</translation>
    </message>
    <message>
        <source>Patient blocked</source>
        <translation>Paziente bloccato</translation>
    </message>
    <message>
        <source>Patient erased</source>
        <translation>Paziente cancellato</translation>
    </message>
    <message>
        <source>The clock went back</source>
        <translation>Orologio spostato indietro</translation>
    </message>
    <message>
        <source>Practice changed</source>
        <translation>Studio modificato</translation>
    </message>
</context>
<context>
    <name>certificates</name>
    <message>
        <source>Ran out on {date}. Still reads older e-mails; ask for a new one.</source>
        <translation>Scaduto il {date}. Legge ancora le e-mail vecchie; ne richieda uno nuovo.</translation>
    </message>
    <message>
        <source>Revoked on {date}. Still reads older e-mails; ask for a new one.</source>
        <translation>Revocato il {date}. Legge ancora le e-mail più vecchie; ne richieda uno nuovo.</translation>
    </message>
    <message>
        <source>Valid until {date}, but its authority is not one that is known.</source>
        <translation>Valido fino al {date}, ma la sua autorità non è nota qui.</translation>
    </message>
    <message>
        <source>Signs and encrypts your e-mails. Valid until {date}.</source>
        <translation>Firma e cifra le Sue e-mail. Valido fino al {date}.</translation>
    </message>
    <message>
        <source>Valid until {date}. Reads what was encrypted for it.</source>
        <translation>Valido fino al {date}. Legge ciò che è stato cifrato per esso.</translation>
    </message>
    <message>
        <source>Valid until {date}</source>
        <translation>Valido fino al {date}</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Non utilizzabile</translation>
    </message>
    <message>
        <source>Ran out on {date}</source>
        <translation>Scaduto il {date}</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Non ancora valido</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocato</translation>
    </message>
    <message>
        <source>No trusted authority vouches for it</source>
        <translation>Nessuna autorità attendibile lo garantisce</translation>
    </message>
    <message>
        <source>Not made for encrypting</source>
        <translation>Non previsto per la cifratura</translation>
    </message>
    <message>
        <source>Key too weak</source>
        <translation>Chiave troppo debole</translation>
    </message>
    <message>
        <source>Revoked on {date}: nothing is encrypted with it any more</source>
        <translation>Revocato il {date}: non viene più usato per cifrare</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>Sostituito da uno più recente</translation>
    </message>
    <message>
        <source>whether it was revoked was not asked yet</source>
        <translation>revoca non ancora verificata</translation>
    </message>
    <message>
        <source>not revoked, asked on {date}</source>
        <translation>non revocato, chiesto il {date}</translation>
    </message>
    <message>
        <source>whether it was revoked is not known, asked on {date}</source>
        <translation>revoca non nota, chiesta il {date}</translation>
    </message>
    <message>
        <source>from a signed e-mail, {date}</source>
        <translation>da un’e-mail firmata, {date}</translation>
    </message>
    <message>
        <source>from a file, {date}</source>
        <translation>da un file, {date}</translation>
    </message>
    <message>
        <source>Valid without an end</source>
        <translation>Valida senza scadenza</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>«{name}» non ha potuto essere letto.</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>Non è stato possibile scrivere «{name}».</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Letter/Fax/Mail</source>
        <translation>Lettera/Fax/E-mail</translation>
    </message>
    <message>
        <source>Always write e-mails with tomail</source>
        <translation>Scrivi sempre le e-mail con tomail</translation>
    </message>
    <message>
        <source>Makes tomail the e-mail program of this computer. Off: as before.</source>
        <translation>Fa di tomail il programma di posta di questo computer. Disattivato: come prima.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Comoda</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compatta</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Density of the message list</source>
        <translation>Densità dell’elenco dei messaggi</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Dimensione del testo</translation>
    </message>
    <message>
        <source>Leave this off where patients may see the screen.</source>
        <translation>Lasciare disattivato dove i pazienti possono vedere lo schermo.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifiche</translation>
    </message>
    <message>
        <source>Announce new e-mails</source>
        <translation>Segnala le nuove e-mail</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Con un suono</translation>
    </message>
    <message>
        <source>Name sender and subject</source>
        <translation>Mostra mittente e oggetto</translation>
    </message>
    <message>
        <source>Printer of the system</source>
        <translation>Stampante di sistema</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Stampante</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Stampa su</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Appuntamenti</translation>
    </message>
    <message>
        <source>Folder with appointments</source>
        <translation>Cartella degli appuntamenti</translation>
    </message>
    <message>
        <source>What the practice system exports here (.ics, .csv, .json, .gdt) is taken in every quarter of an hour. One workstation is enough.</source>
        <translation>Ciò che il programma dello studio esporta qui (.ics, .csv, .json, .gdt) viene ripreso ogni quarto d’ora. Basta una postazione.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastiera</translation>
    </message>
    <message>
        <source>Single keys do something in the message list</source>
        <translation>Usa tasti singoli nell’elenco dei messaggi</translation>
    </message>
    <message>
        <source>For example R replies and E marks as done. F1 shows all of them.</source>
        <translation>Ad esempio, R risponde ed E segna come evasa. F1 li mostra tutti.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>Lingua delle finestre</translation>
    </message>
    <message>
        <source>Takes effect with the next start.</source>
        <translation>Vale dal prossimo avvio.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Blocco</translation>
    </message>
    <message>
        <source>Lock after so many minutes without input</source>
        <translation>Blocca dopo (minuti)</translation>
    </message>
    <message>
        <source>0: only with the key. Mail is fetched and sent meanwhile.</source>
        <translation>0: solo con il tasto. Nel frattempo le e-mail continuano a essere ricevute e inviate.</translation>
    </message>
    <message>
        <source>Stands at the top of the window and is proposed as sender.</source>
        <translation>Appare in alto nella finestra ed è proposto come mittente.</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>Dati dello studio</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Nome dello studio</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>By it the day of the send limits begins.</source>
        <translation>Determina quando inizia il giorno per i limiti d’invio.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Record entry type for outgoing e-mails</source>
        <translation>Tipo di voce per le e-mail in uscita</translation>
    </message>
    <message>
        <source>Filing into the record</source>
        <translation>Inserimento nella cartella clinica</translation>
    </message>
    <message>
        <source>Record entry type for incoming e-mails</source>
        <translation>Tipo di voce per le e-mail in arrivo</translation>
    </message>
    <message>
        <source>Propose attachments for filing too</source>
        <translation>Proponi di inserire anche gli allegati</translation>
    </message>
    <message>
        <source>Key D files at once where one patient is sure</source>
        <translation>Il tasto D inserisce subito se il paziente è certo</translation>
    </message>
    <message>
        <source>Otherwise the filing sheet comes up each time.</source>
        <translation>Altrimenti si apre ogni volta il modulo di inserimento.</translation>
    </message>
    <message>
        <source>Ask before health data leaves unencrypted without consent</source>
        <translation>Chiedi conferma prima di inviare dati sanitari non crittografati senza consenso</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicurezza</translation>
    </message>
    <message>
        <source>Allow servers without encryption</source>
        <translation>Consenti server senza crittografia</translation>
    </message>
    <message>
        <source>Passwords and e-mails can then be read on the way.</source>
        <translation>Password ed e-mail possono allora essere lette durante la trasmissione.</translation>
    </message>
    <message>
        <source>E-mail accounts …</source>
        <translation>Account e-mail…</translation>
    </message>
    <message>
        <source>Record entry types …</source>
        <translation>Tipi di voce della cartella clinica…</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>Predefinito: {name}</translation>
    </message>
    <message>
        <source>With S/MIME an e-mail is signed, so that everybody sees that it is from you, or encrypted, so that only its recipients read it. Certificates come from an authority, as a file.</source>
        <translation>Con S/MIME un’e-mail viene firmata – tutti vedono che è Sua – o cifrata – la leggono solo i destinatari. I certificati arrivano da un’autorità, come file.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificati</translation>
    </message>
    <message>
        <source>“Send” first</source>
        <translation>Prima «Invia»</translation>
    </message>
    <message>
        <source>“Send encrypted” first</source>
        <translation>Prima «Invia cifrato»</translation>
    </message>
    <message>
        <source>Secure sending</source>
        <translation>Invio sicuro</translation>
    </message>
    <message>
        <source>Findings and letters reach patients so that only they can read them. tomail chooses the form: by certificate (S/MIME) or HIN where the recipient has one, else over the portal, else a protected file. It never sends unencrypted by itself. Name and telephone number of the practice stand on what the patient gets.</source>
        <translation>Referti e lettere raggiungono i pazienti in modo che solo loro possano leggerli. tomail sceglie la forma: con certificato (S/MIME) o HIN se il destinatario li ha, altrimenti tramite il portale, altrimenti un file protetto. Non invia mai da solo senza cifratura. Nome e telefono dello studio stanno su ciò che il paziente riceve.</translation>
    </message>
    <message>
        <source>Offer “Send encrypted”</source>
        <translation>Offrire «Invia cifrato»</translation>
    </message>
    <message>
        <source>Order of the buttons when writing</source>
        <translation>Ordine dei pulsanti durante la scrittura</translation>
    </message>
    <message>
        <source>Send files that fit into no PDF as an HTML file that opens itself</source>
        <translation>Inviare i file che non entrano in un PDF come file HTML che si apre da sé</translation>
    </message>
    <message>
        <source>It opens in a browser, best on a computer. Some mail servers refuse such files.</source>
        <translation>Si apre in un browser, meglio su un computer. Alcuni server di posta rifiutano questi file.</translation>
    </message>
    <message>
        <source>The practice has HIN</source>
        <translation>Lo studio ha HIN</translation>
    </message>
    <message>
        <source>Messages to HIN addresses are marked “(Vertraulich)”, so that HIN encrypts them.</source>
        <translation>I messaggi a indirizzi HIN sono contrassegnati «(Vertraulich)», così HIN li cifra.</translation>
    </message>
    <message>
        <source>Sign new e-mails</source>
        <translation>Firma le nuove e-mail</translation>
    </message>
    <message>
        <source>Encrypt new e-mails</source>
        <translation>Cifra le nuove e-mail</translation>
    </message>
    <message>
        <source>Ask authorities which certificates were revoked</source>
        <translation>Chiedere alle autorità quali certificati sono stati revocati</translation>
    </message>
    <message>
        <source>Daily, never when an e-mail is opened. Nothing about your mail is told.</source>
        <translation>Ogni giorno, mai all’apertura di un’e-mail. Nulla viene rivelato delle Sue e-mail.</translation>
    </message>
    <message>
        <source>Checking certificates</source>
        <translation>Verifica dei certificati</translation>
    </message>
    <message>
        <source>What a new e-mail begins with; it can be switched in each. Answers follow what they answer.</source>
        <translation>Così comincia una nuova e-mail; si può cambiare in ognuna. Le risposte a e-mail cifrate cominciano sempre cifrate.</translation>
    </message>
    <message>
        <source>Signing and encrypting</source>
        <translation>Firma e cifratura</translation>
    </message>
    <message>
        <source>Without a portal patients get one encrypted PDF by e-mail, and the Lesecode by telephone or on a slip.</source>
        <translation>Senza portale i pazienti ricevono un PDF cifrato per e-mail e il codice di lettura per telefono o su un foglietto.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>By itself with the right Anmeldecode</source>
        <translation>Da sola con il codice di registrazione giusto</translation>
    </message>
    <message>
        <source>Who releases a patient&apos;s key</source>
        <translation>Approvazione dei pazienti</translation>
    </message>
    <message>
        <source>Whoever registered reads nothing before the release. By hand: one click in the list “Freigaben”. A key that has changed always waits there.</source>
        <translation>Chi si è registrato non legge nulla prima dell’approvazione. A mano: un clic nell’elenco «Approvazioni». Una chiave cambiata vi attende sempre.</translation>
    </message>
    <message>
        <source>Rule of release</source>
        <translation>Regola di approvazione</translation>
    </message>
    <message>
        <source>Days if not read</source>
        <translation>Giorni se non letto</translation>
    </message>
    <message>
        <source>Then the portal deletes the message. The practice keeps its own copy.</source>
        <translation>Poi il portale elimina il messaggio. Lo studio tiene la sua copia.</translation>
    </message>
    <message>
        <source>How long messages stay at the portal</source>
        <translation>Conservazione sul portale</translation>
    </message>
    <message>
        <source>Days once read</source>
        <translation>Giorni dopo la lettura</translation>
    </message>
    <message>
        <source>Counted from the first reading.</source>
        <translation>Dalla prima lettura.</translation>
    </message>
    <message>
        <source>Read receipt</source>
        <translation>Conferma di lettura</translation>
    </message>
    <message>
        <source>The practice sees when a message was read; the patient is told so.</source>
        <translation>Lo studio vede quando un messaggio è stato letto; il paziente ne è informato.</translation>
    </message>
    <message>
        <source>What patients may do</source>
        <translation>Leggere e rispondere</translation>
    </message>
    <message>
        <source>Patients may answer</source>
        <translation>Consentire le risposte</translation>
    </message>
    <message>
        <source>Answers come encrypted, and stand in the list with the other e-mails.</source>
        <translation>Le risposte arrivano cifrate e stanno nell’elenco con le altre e-mail.</translation>
    </message>
    <message>
        <source>The whole practice</source>
        <translation>Tutto lo studio</translation>
    </message>
    <message>
        <source>Account “{label}”</source>
        <translation>Account «{label}»</translation>
    </message>
    <message>
        <source>So many recipients may get mail from all workstations together. 0: no limit. What exceeds a limit waits in the outbox until it may leave.</source>
        <translation>Numero massimo di destinatari per tutte le postazioni insieme. 0: nessun limite. Ciò che supera un limite attende nella posta in uscita finché può essere inviato.</translation>
    </message>
    <message>
        <source>Send limits</source>
        <translation>Limiti d’invio</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Al minuto</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>All’ora</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Al giorno</translation>
    </message>
    <message>
        <source>Client IDs</source>
        <translation>ID client</translation>
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
        <source>How to get a client ID …</source>
        <translation>Come ottenere un ID client…</translation>
    </message>
    <message>
        <source>Templates and signatures</source>
        <translation>Modelli e firme</translation>
    </message>
    <message>
        <source>One signature for the whole practice</source>
        <translation>Una sola firma per tutto lo studio</translation>
    </message>
    <message>
        <source>Off: each account has its own.</source>
        <translation>Disattivato: ogni account ha la propria.</translation>
    </message>
    <message>
        <source>Signature of the practice</source>
        <translation>Firma dello studio</translation>
    </message>
    <message>
        <source>Templates and signatures …</source>
        <translation>Modelli e firme…</translation>
    </message>
    <message>
        <source>Germany: 10 years (§ 630f BGB)</source>
        <translation>Germania: 10 anni (§ 630f BGB)</translation>
    </message>
    <message>
        <source>Switzerland: 20 years</source>
        <translation>Svizzera: 20 anni</translation>
    </message>
    <message>
        <source>Switzerland: 10 years</source>
        <translation>Svizzera: 10 anni</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservazione</translation>
    </message>
    <message>
        <source>How long entries of the record are kept</source>
        <translation>Durata di conservazione delle voci della cartella clinica</translation>
    </message>
    <message>
        <source>Counted from the end of the treatment; never shorter.</source>
        <translation>Calcolata dalla fine del trattamento; mai più breve.</translation>
    </message>
    <message>
        <source>People and sign-in</source>
        <translation>Utenti e accesso</translation>
    </message>
    <message>
        <source>Shortest PIN</source>
        <translation>Lunghezza minima del PIN</translation>
    </message>
    <message>
        <source>So many characters at least; for PINs that are set from now on.</source>
        <translation>Numero minimo di caratteri; per i PIN impostati da ora in poi.</translation>
    </message>
    <message>
        <source>Users and groups …</source>
        <translation>Utenti e gruppi…</translation>
    </message>
    <message>
        <source>Rights management …</source>
        <translation>Gestione dei diritti…</translation>
    </message>
    <message>
        <source>Workstations …</source>
        <translation>Postazioni…</translation>
    </message>
    <message>
        <source>Log …</source>
        <translation>Registro…</translation>
    </message>
    <message>
        <source>SMS reminders</source>
        <translation>Promemoria via SMS</translation>
    </message>
    <message>
        <source>Patients with a number in the field SMS who agreed to it are reminded of their appointments. A reminder names day and time, never why somebody comes.</source>
        <translation>Chi ha un numero nel campo SMS e ha acconsentito riceve un promemoria degli appuntamenti. Un promemoria indica giorno e ora, mai il motivo.</translation>
    </message>
    <message>
        <source>Another one, described by IT</source>
        <translation>Un altro, descritto dall’informatica</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chiave API</translation>
    </message>
    <message>
        <source>It is kept encrypted in the practice and never shown again.</source>
        <translation>È conservata cifrata nello studio e non viene mai più mostrata.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Mittente</translation>
    </message>
    <message>
        <source>At most 11 letters and digits. Left empty: from the practice&apos;s name.</source>
        <translation>Al massimo 11 lettere e cifre. Vuoto: dal nome dello studio.</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Indirizzo del fornitore</translation>
    </message>
    <message>
        <source>Only where it differs from the usual one.</source>
        <translation>Solo se è diverso da quello abituale.</translation>
    </message>
    <message>
        <source>Description of another provider</source>
        <translation>Descrizione di un altro fornitore</translation>
    </message>
    <message>
        <source>JSON, as the manual for IT says (docs/reminders.md).</source>
        <translation>JSON, come descritto nel manuale per l’informatica (docs/reminders.md).</translation>
    </message>
    <message>
        <source>Left empty, the preset text of tomail.</source>
        <translation>Vuoto: il testo predefinito di tomail.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tedesco</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francese</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Giorni prima</translation>
    </message>
    <message>
        <source>Several with commas: 7,2</source>
        <translation>Più valori con virgole: 7,2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>In the practice&apos;s time zone.</source>
        <translation>Nel fuso orario dello studio.</translation>
    </message>
    <message>
        <source>Hours that a reminder may be late</source>
        <translation>Ore di ritardo ammesse per un promemoria</translation>
    </message>
    <message>
        <source>If no workstation runs at that time. After that it is reported as missed.</source>
        <translation>Se a quell’ora nessuna postazione è attiva. Poi viene segnalato come mancato.</translation>
    </message>
    <message>
        <source>Weekdays without reminders</source>
        <translation>Giorni della settimana senza promemoria</translation>
    </message>
    <message>
        <source>1 is Monday, 7 is Sunday: 6,7. They go out on the day before.</source>
        <translation>1 è lunedì, 7 è domenica: 6,7. Partono il giorno prima.</translation>
    </message>
    <message>
        <source>Holidays without reminders</source>
        <translation>Giorni festivi senza promemoria</translation>
    </message>
    <message>
        <source>Like {first}, {second}.</source>
        <translation>Per esempio {first}, {second}.</translation>
    </message>
    <message>
        <source>Reminders and codes together. 0: no limit.</source>
        <translation>Promemoria e codici insieme. 0: nessun limite.</translation>
    </message>
    <message>
        <source>SMS a day</source>
        <translation>SMS al giorno</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limiti</translation>
    </message>
    <message>
        <source>SMS a month</source>
        <translation>SMS al mese</translation>
    </message>
    <message>
        <source>Tell when less credit is left than</source>
        <translation>Avvisare se il credito è inferiore a</translation>
    </message>
    <message>
        <source>In the provider&apos;s currency. 0: never.</source>
        <translation>Nella valuta del fornitore. 0: mai.</translation>
    </message>
    <message>
        <source>The only one, where there is one</source>
        <translation>L’unico, se ce n’è uno solo</translation>
    </message>
    <message>
        <source>By e-mail where there is no number for SMS</source>
        <translation>Per e-mail se non c’è un numero per SMS</translation>
    </message>
    <message>
        <source>To patients who agreed to e-mail.</source>
        <translation>Ai pazienti che hanno accettato l’e-mail.</translation>
    </message>
    <message>
        <source>Account that they leave from</source>
        <translation>Conto da cui partono</translation>
    </message>
    <message>
        <source>Addresses of calendars</source>
        <translation>Indirizzi di calendari</translation>
    </message>
    <message>
        <source>Beginning with https:// or webcal://, several with spaces. What a calendar no longer names is cancelled. Never shown again.</source>
        <translation>Con https:// o webcal:// all’inizio, più d’uno con spazi. Ciò che un calendario non nomina più è disdetto. Non viene mai più mostrato.</translation>
    </message>
    <message>
        <source>Where appointments come from</source>
        <translation>Da dove vengono gli appuntamenti</translation>
    </message>
</context>
</TS>
