<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <source>This is not the address of a practice database.</source>
        <translation>Questo non è l’indirizzo di un database dello studio.</translation>
    </message>
    <message>
        <source>Give sqlite:///FILE, or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE.</source>
        <translation>Indicare sqlite:///FILE oppure postgresql+psycopg://UTENTE:PASSWORD@HOST/DATABASE.</translation>
    </message>
    <message>
        <source>A practice database in a file must not lie on a network share: two workstations writing at once would destroy it.</source>
        <translation>Un database dello studio in un file non deve trovarsi su una condivisione di rete: due postazioni che scrivono contemporaneamente lo danneggerebbero.</translation>
    </message>
    <message>
        <source>Choose a folder of this workstation, or PostgreSQL for several workstations.</source>
        <translation>Scegliere una cartella di questa postazione, oppure PostgreSQL per più postazioni.</translation>
    </message>
    <message>
        <source>The connection to the practice database must be encrypted and verified.</source>
        <translation>La connessione al database dello studio deve essere crittografata e verificata.</translation>
    </message>
    <message>
        <source>Use sslmode=verify-full in its address.</source>
        <translation>Usare sslmode=verify-full nel suo indirizzo.</translation>
    </message>
    <message>
        <source>This user of the database server may not make roles.</source>
        <translation>Questo utente del server di database non può creare ruoli.</translation>
    </message>
    <message>
        <source>Create the practice with the URL of the owner (CREATEROLE).</source>
        <translation>Creare lo studio con l’URL del proprietario (CREATEROLE).</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>Impossibile scrivere il file {name}.</translation>
    </message>
    <message>
        <source>Choose a file that is not there yet, in a folder of yours.</source>
        <translation>Scegliere un file che non esiste ancora, in una cartella propria.</translation>
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
        <source>There is no consent for this channel that could be withdrawn.</source>
        <translation>Per questo canale non c’è alcun consenso che si possa revocare.</translation>
    </message>
    <message>
        <source>This contact does not exist any more.</source>
        <translation>Questo contatto non esiste più.</translation>
    </message>
    <message>
        <source>This code opens no invitation (any more).</source>
        <translation>Questo codice non apre (più) alcun invito.</translation>
    </message>
    <message>
        <source>Have another workstation make a new one; it is good for a day and one device.</source>
        <translation>Farne creare uno nuovo da un’altra postazione; è valido per un giorno e un dispositivo.</translation>
    </message>
    <message>
        <source>This workstation does not belong to the practice (any more).</source>
        <translation>Questa postazione non appartiene (più) allo studio.</translation>
    </message>
    <message>
        <source>A workstation needs a name.</source>
        <translation>Una postazione ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>A workstation cannot withdraw itself.</source>
        <translation>Una postazione non può revocare sé stessa.</translation>
    </message>
    <message>
        <source>Do it from another workstation of the practice.</source>
        <translation>Eseguire l’operazione da un’altra postazione dello studio.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached at the moment.</source>
        <translation>Il database dello studio al momento non è raggiungibile.</translation>
    </message>
    <message>
        <source>Mail goes on. What concerns the whole practice is available again as soon as it is.</source>
        <translation>La posta continua a funzionare. Ciò che riguarda tutto lo studio sarà di nuovo disponibile appena il database sarà raggiungibile.</translation>
    </message>
    <message>
        <source>This workstation has no key that opens the practice database.</source>
        <translation>Questa postazione non ha una chiave che apra il database dello studio.</translation>
    </message>
    <message>
        <source>Let it join again with a code from another workstation of the practice.</source>
        <translation>Registrarla di nuovo con un codice di un’altra postazione dello studio.</translation>
    </message>
    <message>
        <source>The file of the practice database is damaged.</source>
        <translation>Il file del database dello studio è danneggiato.</translation>
    </message>
    <message>
        <source>Please tell your IT: it must be restored from a backup.</source>
        <translation>Informare il reparto IT: deve essere ripristinato da una copia di sicurezza.</translation>
    </message>
    <message>
        <source>The disk of the practice database is full.</source>
        <translation>Il disco del database dello studio è pieno.</translation>
    </message>
    <message>
        <source>Free some space. Nothing is lost.</source>
        <translation>Liberare spazio. Nulla è andato perso.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile.</source>
        <translation>Nel frattempo qualcun altro ha modificato questo elemento.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat what you wanted to do.</source>
        <translation>Verificarlo di nuovo e poi ripetere l’operazione.</translation>
    </message>
    <message>
        <source>There is no entry type “{name}”.</source>
        <translation>Non esiste il tipo di voce «{name}».</translation>
    </message>
    <message>
        <source>There are: {types}.</source>
        <translation>Esistono: {types}.</translation>
    </message>
    <message>
        <source>“{name}” is needed: mail is filed as it by itself.</source>
        <translation>«{name}» è necessario: le e-mail vengono archiviate così automaticamente.</translation>
    </message>
    <message>
        <source>You can give it another name.</source>
        <translation>Può dargli un altro nome.</translation>
    </message>
    <message>
        <source>There is an entry type “{name}” already.</source>
        <translation>Il tipo di voce «{name}» esiste già.</translation>
    </message>
    <message>
        <source>An entry type needs a name.</source>
        <translation>Un tipo di voce richiede un nome.</translation>
    </message>
    <message>
        <source>The record of this patient must be kept until {date}.</source>
        <translation>La cartella clinica di questo paziente deve essere conservata fino al {date}.</translation>
    </message>
    <message>
        <source>Until then the data can be blocked.</source>
        <translation>Fino ad allora i dati possono essere bloccati.</translation>
    </message>
    <message>
        <source>Some rights are over an account, others over the whole practice.</source>
        <translation>Alcuni diritti valgono per un account, altri per tutto lo studio.</translation>
    </message>
    <message>
        <source>Name the account (`--account ID`) for the former only.</source>
        <translation>Indicare l’account (`--account ID`) solo per i primi.</translation>
    </message>
    <message>
        <source>The practice does not know this account, person or device.</source>
        <translation>Lo studio non conosce questo account, questa persona o questo dispositivo.</translation>
    </message>
    <message>
        <source>`tomail account list` and `tomail user list` show what there is.</source>
        <translation>`tomail account list` e `tomail user list` mostrano quelli esistenti.</translation>
    </message>
    <message>
        <source>{address} is nearly {known}, the address of {whose}.</source>
        <translation>{address} è quasi identico a {known}, l’indirizzo di {whose}.</translation>
    </message>
    <message>
        <source>{address} is unknown. Is {known} meant?</source>
        <translation>{address} è sconosciuto. Si intende {known}?</translation>
    </message>
    <message>
        <source>{address} is nearly {known}, which is known here.</source>
        <translation>{address} è quasi identico a {known}, che è già noto.</translation>
    </message>
    <message>
        <source>The answer goes to {addresses}, not to {sender}, whom the e-mail names as its sender.</source>
        <translation>La risposta va a {addresses}, non a {sender}, che l’e-mail indica come mittente.</translation>
    </message>
    <message>
        <source>Nobody here has written to {addresses} before.</source>
        <translation>Nessuno qui ha mai scritto a {addresses}.</translation>
    </message>
    <message>
        <source>Nobody here has written to these before: {addresses}.</source>
        <translation>Nessuno qui ha mai scritto a questi indirizzi: {addresses}.</translation>
    </message>
    <message>
        <source>{count} addresses outside would see each other. Send as Bcc, or singly?</source>
        <translation>{count} indirizzi esterni si vedrebbero a vicenda. Inviare in Ccn o singolarmente?</translation>
    </message>
    <message>
        <source>The answer goes to all, not only to who wrote. Others who get it: {addresses}.</source>
        <translation>La risposta va a tutti, non solo a chi ha scritto. La ricevono anche: {addresses}.</translation>
    </message>
    <message>
        <source>The answered mail came encrypted. The answer quotes it and leaves unencrypted.</source>
        <translation>L’e-mail ricevuta era crittografata. La risposta la cita e viene inviata non crittografata.</translation>
    </message>
    <message>
        <source>The answered mail came encrypted. The answer leaves unencrypted.</source>
        <translation>L’e-mail ricevuta era crittografata. La risposta viene inviata non crittografata.</translation>
    </message>
    <message>
        <source>Not filled in yet: {places}.</source>
        <translation>Non ancora compilato: {places}.</translation>
    </message>
    <message>
        <source>The text says “{word}”, but nothing is attached.</source>
        <translation>Il testo contiene «{word}», ma non c’è alcun allegato.</translation>
    </message>
    <message>
        <source>The mail has no subject.</source>
        <translation>L’e-mail non ha oggetto.</translation>
    </message>
    <message>
        <source>{who} has been working on this mail since {at:%H:%M}.</source>
        <translation>{who} lavora a questa e-mail dalle {at:%H:%M}.</translation>
    </message>
    <message>
        <source>This mail was answered meanwhile, on another device or in the webmail.</source>
        <translation>Nel frattempo è stata data una risposta a questa e-mail, su un altro dispositivo o dalla webmail.</translation>
    </message>
    <message>
        <source>This mail was answered at {at:%H:%M}, on another device or in the webmail.</source>
        <translation>È stata data una risposta a questa e-mail alle {at:%H:%M}, su un altro dispositivo o dalla webmail.</translation>
    </message>
    <message>
        <source>{who} answered this mail at {at:%H:%M}.</source>
        <translation>{who} ha risposto a questa e-mail alle {at:%H:%M}.</translation>
    </message>
    <message>
        <source>{who} filed this mail at {at:%H:%M}.</source>
        <translation>{who} ha inserito questa e-mail nella cartella clinica alle {at:%H:%M}.</translation>
    </message>
    <message>
        <source>{who} marked this mail as done at {at:%H:%M}.</source>
        <translation>{who} ha segnato questa e-mail come evasa alle {at:%H:%M}.</translation>
    </message>
    <message>
        <source>{name} (no. {number})</source>
        <translation>{name} (n. {number})</translation>
    </message>
    <message>
        <source>{name}, born {born:%Y-%m-%d} (no. {number})</source>
        <translation>{name}, nato/a il {born:%d.%m.%Y} (n. {number})</translation>
    </message>
    <message>
        <source>The practice database cannot be reached: whether the mail names other patients is not checked.</source>
        <translation>Il database dello studio non è raggiungibile: non si controlla se l’e-mail nomina altri pazienti.</translation>
    </message>
    <message>
        <source>This mail goes to several patients, who would see each other: {addresses}.</source>
        <translation>Questa e-mail è indirizzata a più pazienti, che si vedrebbero a vicenda: {addresses}.</translation>
    </message>
    <message>
        <source>This mail goes to a patient and to others, who would see each other: {addresses}.</source>
        <translation>Questa e-mail è indirizzata a un paziente e ad altre persone, che si vedrebbero a vicenda: {addresses}.</translation>
    </message>
    <message>
        <source>Tells of somebody&apos;s health and leaves unencrypted, without consent: {words}.</source>
        <translation>Contiene dati sanitari e viene inviata non crittografata, senza consenso: {words}.</translation>
    </message>
    <message>
        <source>The mail speaks of {patient}. Whose address this is, is not known: {addresses}.</source>
        <translation>L’e-mail parla di {patient}. Non si sa a chi appartenga questo indirizzo: {addresses}.</translation>
    </message>
    <message>
        <source>The attachment “{file}” speaks of another patient: {patient}.</source>
        <translation>L’allegato «{file}» riguarda un altro paziente: {patient}.</translation>
    </message>
    <message>
        <source>The quoted mail speaks of another patient: {patient}.</source>
        <translation>L’e-mail citata parla di un altro paziente: {patient}.</translation>
    </message>
    <message>
        <source>The mail speaks of another patient: {patient}.</source>
        <translation>L’e-mail parla di un altro paziente: {patient}.</translation>
    </message>
    <message>
        <source>The row has more cells than the table has columns.</source>
        <translation>La riga ha più campi di quante colonne ha la tabella.</translation>
    </message>
    <message>
        <source>The row cannot be read: a quotation mark is in the wrong place.</source>
        <translation>La riga non è leggibile: una virgoletta è nel posto sbagliato.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”.</source>
        <translation>Il file non ha la colonna «{column}».</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Questo non è JSON.</translation>
    </message>
    <message>
        <source>This is not a FHIR patient.</source>
        <translation>Questo non è un paziente FHIR.</translation>
    </message>
    <message>
        <source>This is not a line of a GDT file.</source>
        <translation>Questa non è una riga di un file GDT.</translation>
    </message>
    <message>
        <source>Line {line} does not have the length that it states.</source>
        <translation>La riga {line} non ha la lunghezza che indica.</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>Manca il nome.</translation>
    </message>
    <message>
        <source>There is neither a number nor a birth date, an e-mail address or a phone number: this patient could not be told from others.</source>
        <translation>Mancano numero, data di nascita, indirizzo e-mail e numero di telefono: questo paziente non si potrebbe distinguere da altri.</translation>
    </message>
    <message>
        <source>“{text}” is not a birth date such as 12.03.1968 or 1968-03-12.</source>
        <translation>«{text}» non è una data di nascita come 12.03.1968 o 1968-03-12.</translation>
    </message>
    <message>
        <source>The birth date “{text}” is incomplete and was left out.</source>
        <translation>La data di nascita «{text}» è incompleta ed è stata tralasciata.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address and was left out.</source>
        <translation>«{text}» non è un indirizzo e-mail ed è stato tralasciato.</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number and was left out.</source>
        <translation>«{text}» non è un numero di telefono ed è stato tralasciato.</translation>
    </message>
    <message>
        <source>“{text}” is a landline number, where no SMS arrives.</source>
        <translation>«{text}» è un numero fisso, dove non arrivano SMS.</translation>
    </message>
    <message>
        <source>The language “{text}” is not known and was left out.</source>
        <translation>La lingua «{text}» è sconosciuta ed è stata tralasciata.</translation>
    </message>
    <message>
        <source>The consent “{text}” has no date and was left out.</source>
        <translation>Il consenso «{text}» non ha data ed è stato tralasciato.</translation>
    </message>
    <message>
        <source>“{text}…” is too long.</source>
        <translation>«{text}…» è troppo lungo.</translation>
    </message>
    <message>
        <source>The card has no end.</source>
        <translation>La scheda non ha una fine.</translation>
    </message>
    <message>
        <source>This card is not of a person.</source>
        <translation>Questa scheda non riguarda una persona.</translation>
    </message>
    <message>
        <source>Nobody of that name works here, and no group is called so.</source>
        <translation>Qui non lavora nessuno con questo nome e nessun gruppo si chiama così.</translation>
    </message>
    <message>
        <source>`tomail user list` shows the initials and the groups.</source>
        <translation>`tomail user list` mostra le sigle e i gruppi.</translation>
    </message>
    <message>
        <source>Nobody who can sign in would have this right any more: {right}.</source>
        <translation>Nessuno che possa accedere avrebbe più questo diritto: {right}.</translation>
    </message>
    <message>
        <source>Give it to somebody with a PIN first.</source>
        <translation>Concederlo prima a qualcuno con un PIN.</translation>
    </message>
    <message>
        <source>The practice database was upgraded by a newer tomail than this one.</source>
        <translation>Il database dello studio è stato aggiornato da una versione di tomail più recente di questa.</translation>
    </message>
    <message>
        <source>Please tell your IT: install the newer tomail here too.</source>
        <translation>Informare il reparto IT: installare anche qui la versione più recente di tomail.</translation>
    </message>
    <message>
        <source>A note has between 1 and {most} characters.</source>
        <translation>Una nota ha da 1 a {most} caratteri.</translation>
    </message>
    <message>
        <source>This note does not exist (any more), or somebody else wrote it.</source>
        <translation>Questa nota non esiste (più) o è stata scritta da qualcun altro.</translation>
    </message>
    <message>
        <source>Several patients have this name and birth date or address; only a number tells them apart.</source>
        <translation>Più pazienti hanno questo nome e questa data di nascita o questo indirizzo; solo un numero li distingue.</translation>
    </message>
    <message>
        <source>The data of this patient are blocked and were not changed.</source>
        <translation>I dati di questo paziente sono bloccati e non sono stati modificati.</translation>
    </message>
    <message>
        <source>There is no patient with the number “{number}”.</source>
        <translation>Non esiste alcun paziente con il numero «{number}».</translation>
    </message>
    <message>
        <source>This patient does not exist any more.</source>
        <translation>Questo paziente non esiste più.</translation>
    </message>
    <message>
        <source>`tomail patients find TEXT` looks for a name or birth date.</source>
        <translation>`tomail patients find TESTO` cerca un nome o una data di nascita.</translation>
    </message>
    <message>
        <source>Another patient has the number “{number}”.</source>
        <translation>Un altro paziente ha il numero «{number}».</translation>
    </message>
    <message>
        <source>Look whether it is the same person.</source>
        <translation>Verificare se si tratta della stessa persona.</translation>
    </message>
    <message>
        <source>The initials and the PIN or password do not belong together.</source>
        <translation>La sigla e il PIN o la password non corrispondono.</translation>
    </message>
    <message>
        <source>Try again, or have whoever manages the users give you a new PIN.</source>
        <translation>Riprovare, oppure farsi dare un nuovo PIN da chi gestisce gli utenti.</translation>
    </message>
    <message>
        <source>A name is missing, or it is too long.</source>
        <translation>Manca un nome o è troppo lungo.</translation>
    </message>
    <message>
        <source>Enter initials of at most 16 letters, and a name.</source>
        <translation>Inserire una sigla di al massimo 16 lettere e un nome.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>«{name}» esiste già.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Scegliere un altro nome.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>Questo utente non esiste.</translation>
    </message>
    <message>
        <source>`tomail user list` shows them.</source>
        <translation>`tomail user list` mostra quelli esistenti.</translation>
    </message>
    <message>
        <source>There is no such group (any more).</source>
        <translation>Questo gruppo non esiste (più).</translation>
    </message>
    <message>
        <source>Without this group more people could do than now: {right}.</source>
        <translation>Senza questo gruppo più persone di adesso avrebbero questo diritto: {right}.</translation>
    </message>
    <message>
        <source>Give the right to somebody else first, or take it from the group.</source>
        <translation>Dare prima il diritto a qualcun altro, oppure toglierlo al gruppo.</translation>
    </message>
    <message>
        <source>This is the user that everybody is while nobody signs in.</source>
        <translation>Questo è l’utente con cui lavorano tutti finché nessuno accede.</translation>
    </message>
    <message>
        <source>Add a user for each person instead.</source>
        <translation>Aggiungere invece un utente per ogni persona.</translation>
    </message>
    <message>
        <source>A PIN has at least {digits} digits; a password may be longer.</source>
        <translation>Un PIN ha almeno {digits} cifre; una password può essere più lunga.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Sceglierne uno più lungo.</translation>
    </message>
    <message>
        <source>This PIN would be guessed at once.</source>
        <translation>Questo PIN verrebbe indovinato subito.</translation>
    </message>
    <message>
        <source>Choose digits that do not follow one another.</source>
        <translation>Scegliere cifre non consecutive.</translation>
    </message>
    <message>
        <source>This entry does not exist in the record.</source>
        <translation>Questa voce non esiste nella cartella clinica.</translation>
    </message>
    <message>
        <source>`tomail record list --patient NO` shows what there is.</source>
        <translation>`tomail record list --patient NUMERO` mostra le voci esistenti.</translation>
    </message>
    <message>
        <source>The data of this patient are blocked.</source>
        <translation>I dati di questo paziente sono bloccati.</translation>
    </message>
    <message>
        <source>Whoever may see the log can lift the restriction.</source>
        <translation>Può togliere il blocco chi è autorizzato a consultare il registro.</translation>
    </message>
    <message>
        <source>Please give the reason.</source>
        <translation>Indicare il motivo.</translation>
    </message>
    <message>
        <source>It stays in the record beside the entry.</source>
        <translation>Rimane nella cartella clinica accanto alla voce.</translation>
    </message>
    <message>
        <source>You do not have the right to do this: {right}.</source>
        <translation>Manca il diritto necessario: {right}.</translation>
    </message>
    <message>
        <source>Whoever manages the rights of the practice can give it to you.</source>
        <translation>Può concederlo chi gestisce i diritti dello studio.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accesso</translation>
    </message>
    <message>
        <source>Read only what is assigned</source>
        <translation>Leggere solo ciò che è assegnato</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Inviare</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Approvare</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminare</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gestire</translation>
    </message>
    <message>
        <source>Practice settings</source>
        <translation>Impostazioni dello studio</translation>
    </message>
    <message>
        <source>Users and rights</source>
        <translation>Utenti e diritti</translation>
    </message>
    <message>
        <source>File into the record</source>
        <translation>Inserire nella cartella clinica</translation>
    </message>
    <message>
        <source>Release patients</source>
        <translation>Approvare pazienti</translation>
    </message>
    <message>
        <source>See the log</source>
        <translation>Consultare il registro</translation>
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation>Non si dispone dell’accesso a questo elemento.</translation>
    </message>
    <message>
        <source>This draft has not been offered for release.</source>
        <translation>Questa bozza non è ancora stata sottoposta ad approvazione.</translation>
    </message>
    <message>
        <source>This draft is still to be released.</source>
        <translation>Questa bozza è ancora in attesa di approvazione.</translation>
    </message>
    <message>
        <source>This draft is released already.</source>
        <translation>Questa bozza è già approvata.</translation>
    </message>
    <message>
        <source>The release of this draft was refused.</source>
        <translation>L’approvazione di questa bozza è stata rifiutata.</translation>
    </message>
    <message>
        <source>This draft was sent already.</source>
        <translation>Questa bozza è già stata inviata.</translation>
    </message>
    <message>
        <source>This draft does not exist any more.</source>
        <translation>Questa bozza non esiste più.</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft meanwhile.</source>
        <translation>Nel frattempo qualcun altro ha modificato questa bozza.</translation>
    </message>
    <message>
        <source>Read it again as it is now.</source>
        <translation>Rileggerla nella versione attuale.</translation>
    </message>
    <message>
        <source>Too many wrong attempts.</source>
        <translation>Troppi tentativi errati.</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>Riprovare tra {seconds} secondi.</translation>
    </message>
    <message>
        <source>A template needs a name and a text of reasonable length.</source>
        <translation>Un modello richiede un nome e un testo di lunghezza ragionevole.</translation>
    </message>
    <message>
        <source>There is a template “{name}” in this folder already.</source>
        <translation>In questa cartella esiste già un modello «{name}».</translation>
    </message>
    <message>
        <source>This template does not exist (any more).</source>
        <translation>Questo modello non esiste (più).</translation>
    </message>
    <message>
        <source>`tomail template list` shows them.</source>
        <translation>`tomail template list` mostra quelli esistenti.</translation>
    </message>
    <message>
        <source>This workstation does not belong to that practice.</source>
        <translation>Questa postazione non appartiene a quello studio.</translation>
    </message>
    <message>
        <source>Let it join with a code: `tomail practice join URL --code-stdin`.</source>
        <translation>Registrarla con un codice: `tomail practice join URL --code-stdin`.</translation>
    </message>
    <message>
        <source>There is no such protected message.</source>
        <translation>Questo messaggio protetto non esiste.</translation>
    </message>
    <message>
        <source>`tomail secure list` shows them.</source>
        <translation>`tomail secure list` li mostra.</translation>
    </message>
    <message>
        <source>That cannot be done with this protected message any more: its state is another now.</source>
        <translation>Con questo messaggio protetto non è più possibile: nel frattempo il suo stato è cambiato.</translation>
    </message>
    <message>
        <source>Look at its state.</source>
        <translation>Guardi a che punto è.</translation>
    </message>
    <message>
        <source>this address does not exist</source>
        <translation>questo indirizzo non esiste</translation>
    </message>
    <message>
        <source>the part behind the @ does not exist</source>
        <translation>la parte dopo la @ non esiste</translation>
    </message>
    <message>
        <source>the mailbox is full</source>
        <translation>la casella è piena</translation>
    </message>
    <message>
        <source>the mailbox takes no e-mail</source>
        <translation>la casella non accetta e-mail</translation>
    </message>
    <message>
        <source>the e-mail was too large</source>
        <translation>l’e-mail era troppo grande</translation>
    </message>
    <message>
        <source>the recipient&apos;s server refused it</source>
        <translation>il server del destinatario l’ha rifiutata</translation>
    </message>
    <message>
        <source>the recipient&apos;s server demands encryption</source>
        <translation>il server del destinatario richiede la cifratura</translation>
    </message>
    <message>
        <source>the recipient&apos;s server cannot be reached</source>
        <translation>il server del destinatario non è raggiungibile</translation>
    </message>
    <message>
        <source>the recipient&apos;s server could not be reached for days</source>
        <translation>il server del destinatario non è stato raggiungibile per giorni</translation>
    </message>
    <message>
        <source>the recipient&apos;s server did not take it</source>
        <translation>il server del destinatario non l’ha accettata</translation>
    </message>
    <message>
        <source>An e-mail to {address} came back on {at:%Y-%m-%d}: {why}.</source>
        <translation>Un’e-mail a {address} è tornata indietro il {at:%d/%m/%Y}: {why}.</translation>
    </message>
    <message>
        <source>There is no such appointment.</source>
        <translation>Questo appuntamento non esiste.</translation>
    </message>
    <message>
        <source>Look at the list of appointments.</source>
        <translation>Consulti l’elenco degli appuntamenti.</translation>
    </message>
    <message>
        <source>The appointment has no number of its own.</source>
        <translation>L’appuntamento non ha un numero proprio.</translation>
    </message>
    <message>
        <source>“{text}” is not a time: 2026-05-04T09:30+02:00 is one, or 04.05.2026 09:30.</source>
        <translation>«{text}» non è un’ora: 2026-05-04T09:30+02:00 lo è, o 04.05.2026 09:30.</translation>
    </message>
    <message>
        <source>The appointment has no day and time.</source>
        <translation>L’appuntamento non ha giorno né ora.</translation>
    </message>
    <message>
        <source>“{text}” is not a state: planned and cancelled are.</source>
        <translation>«{text}» non è uno stato: planned e cancelled lo sono.</translation>
    </message>
    <message>
        <source>The key has changed meanwhile: it was not released.</source>
        <translation>Nel frattempo la chiave è cambiata: non è stata autorizzata.</translation>
    </message>
    <message>
        <source>Open the list of releases again and compare the check number anew.</source>
        <translation>Apra di nuovo le approvazioni e confronti ancora una volta il numero di controllo.</translation>
    </message>
    <message>
        <source>This address does not wait for the practice any more.</source>
        <translation>Questo indirizzo non attende più lo studio.</translation>
    </message>
    <message>
        <source>The patient changed their mind, or it took too long. Nothing changed.</source>
        <translation>Il paziente ha cambiato idea o ci è voluto troppo tempo. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>That cannot be done with this access any more.</source>
        <translation>Con questo accesso non è più possibile.</translation>
    </message>
    <message>
        <source>Somebody decided meanwhile: look at the list again.</source>
        <translation>Nel frattempo qualcuno ha deciso: guardi di nuovo l’elenco.</translation>
    </message>
    <message>
        <source>Nobody of that name is registered at the portal.</source>
        <translation>Con questo nome nessuno è registrato al portale.</translation>
    </message>
    <message>
        <source>`tomail secure list` shows who waits.</source>
        <translation>`tomail secure list` mostra chi aspetta.</translation>
    </message>
    <message>
        <source>The practice has not joined a portal.</source>
        <translation>Lo studio non è collegato a nessun portale.</translation>
    </message>
    <message>
        <source>Add one in Settings – Secure sending, or by `tomail secure enrol`.</source>
        <translation>Aggiungetene uno in Impostazioni – Invio sicuro, o con `tomail secure enrol`.</translation>
    </message>
    <message>
        <source>The practice has joined a portal already.</source>
        <translation>Lo studio è già collegato a un portale.</translation>
    </message>
    <message>
        <source>Leave that one first, in Settings – Secure sending.</source>
        <translation>Lasciate prima quello, in Impostazioni – Invio sicuro.</translation>
    </message>
    <message>
        <source>Say in a few words how the page was checked.</source>
        <translation>Dite in poche parole come è stata controllata la pagina.</translation>
    </message>
    <message>
        <source>The reason stands in the log of the practice.</source>
        <translation>Il motivo sta nel registro dello studio.</translation>
    </message>
    <message>
        <source>This appointment cannot be read.</source>
        <translation>Questo appuntamento non può essere letto.</translation>
    </message>
    <message>
        <source>The dates of this series cannot be counted.</source>
        <translation>Le date di questa serie non possono essere calcolate.</translation>
    </message>
    <message>
        <source>The time zone of this appointment is not known.</source>
        <translation>Il fuso orario di questo appuntamento non è noto.</translation>
    </message>
    <message>
        <source>The calendar has more appointments than can be taken in.</source>
        <translation>Il calendario contiene più appuntamenti di quanti se ne possano acquisire.</translation>
    </message>
    <message>
        <source>Let the practice system export fewer days.</source>
        <translation>Fate esportare meno giorni dal sistema dello studio.</translation>
    </message>
    <message>
        <source>This is not a FHIR appointment.</source>
        <translation>Questo non è un appuntamento FHIR.</translation>
    </message>
    <message>
        <source>Enough codes were sent to this patient today.</source>
        <translation>Oggi a questo paziente sono già stati inviati abbastanza codici.</translation>
    </message>
    <message>
        <source>Ask whether the number is right, and try again tomorrow.</source>
        <translation>Chieda se il numero è giusto e riprovi domani.</translation>
    </message>
    <message>
        <source>The file asks for no examination: of GDT, appointments are records 6302, taken back by 6303.</source>
        <translation>Il file non richiede nessun esame: in GDT gli appuntamenti sono i record 6302, annullati da 6303.</translation>
    </message>
    <message>
        <source>The request has no number of its own (field 8310 or 8314), so a change could not be told.</source>
        <translation>La richiesta non ha un numero proprio (campo 8310 o 8314): una modifica non sarebbe riconoscibile.</translation>
    </message>
    <message>
        <source>The request has no day and time (fields 6200 and 6201): “{text}”.</source>
        <translation>La richiesta non ha giorno e ora (campi 6200 e 6201): «{text}».</translation>
    </message>
    <message>
        <source>The practice&apos;s limit of {count} SMS a day is reached.</source>
        <translation>Il limite dello studio di {count} SMS al giorno è raggiunto.</translation>
    </message>
    <message>
        <source>The practice&apos;s limit of {count} SMS a month is reached.</source>
        <translation>Il limite dello studio di {count} SMS al mese è raggiunto.</translation>
    </message>
</context>
</TS>
