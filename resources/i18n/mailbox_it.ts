<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>AccessCard</name>
    <message>
        <source>Unblock</source>
        <translation>Sblocca</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>Blocca …</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloccato</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nuova password</translation>
    </message>
    <message>
        <source>Blocked at the portal: {name} reads and writes nothing there. Unblocked, {name} waits for the release anew.</source>
        <translation>Bloccato sul portale: {name} non vi legge e non vi scrive nulla. Dopo lo sblocco {name} attende di nuovo l’autorizzazione.</translation>
    </message>
    <message>
        <source>{name} set a new password by e-mail: {when}. That alone opens no message, the SecuPass is still needed. If it was somebody else, block the access and call.</source>
        <translation>{name} ha impostato una nuova password per e-mail: {when}. Questo da solo non apre alcun messaggio, serve ancora il SecuPass. Se era qualcun altro, blocchi l’accesso e telefoni.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Reply</source>
        <translation>Rispondi</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Rispondi a tutti</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Inoltra</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Invia cifrato</translation>
    </message>
    <message>
        <source>In record</source>
        <translation>In cartella clinica</translation>
    </message>
    <message>
        <source>File in the record (D)</source>
        <translation>Inserisci nella cartella clinica (D)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Evasa</translation>
    </message>
    <message>
        <source>Done for all (E): colleagues see it as done, too</source>
        <translation>Evasa per tutti (E): anche i colleghi la vedono come evasa</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Assegna</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
</context>
<context>
    <name>ActivationSheet</name>
    <message>
        <source>Activate “Send encrypted”</source>
        <translation>Attivare «Invia cifrato»</translation>
    </message>
    <message>
        <source>Add a portal</source>
        <translation>Aggiungere un portale</translation>
    </message>
    <message>
        <source>Activate now</source>
        <translation>Attiva ora</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Connect with the portal</source>
        <translation>Collegarsi al portale</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Foglio d’emergenza dello studio</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Print later</source>
        <translation>Stampa più tardi</translation>
    </message>
    <message>
        <source>Print or save the sheet first, and tick that you have it.</source>
        <translation>Prima stampi o salvi il foglio e confermi di averlo.</translation>
    </message>
    <message>
        <source>Leave without connecting?</source>
        <translation>Chiudere senza collegare?</translation>
    </message>
    <message>
        <source>What you typed is not kept. The Einrichtungscode stays good until it is used.</source>
        <translation>I dati digitati non vengono conservati. Il codice di configurazione resta valido finché non è usato.</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close without the Praxis-Notfallblatt?</source>
        <translation>Chiudere senza il foglio d’emergenza?</translation>
    </message>
    <message>
        <source>The portal is connected. You find the sheet later under Settings – Secure sending.</source>
        <translation>Il portale è collegato. Troverà il foglio più tardi in Impostazioni – Invio sicuro.</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>Torna al foglio</translation>
    </message>
</context>
<context>
    <name>AnswerBand</name>
    <message>
        <source>There is a draft of an answer.</source>
        <translation>Esiste già una bozza di risposta.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leggi</translation>
    </message>
    <message>
        <source>Protected answer:</source>
        <translation>Risposta protetta:</translation>
    </message>
    <message>
        <source>The patient&apos;s signature was checked. It came on {when}; answers to it leave protected.</source>
        <translation>Firma verificata, ricevuta {when}. Anche la vostra risposta partirà protetta.</translation>
    </message>
    <message>
        <source>The answer could not be checked.</source>
        <translation>Non è stato possibile verificare la risposta.</translation>
    </message>
    <message>
        <source>It lies in the practice database, which cannot be reached now. Try again in a moment.</source>
        <translation>Si trova nella banca dati dello studio, al momento non raggiungibile. Riprovate tra poco.</translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation>La risposta non può essere letta.</translation>
    </message>
    <message>
        <source>The answer is not there any more.</source>
        <translation>La risposta non c’è più.</translation>
    </message>
    <message>
        <source>tomail fetches it from the portal. In a moment it stands here.</source>
        <translation>tomail la sta recuperando dal portale; tra poco sarà qui.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>The answer could not be checked.</source>
        <translation>Non è stato possibile verificare la risposta.</translation>
    </message>
    <message>
        <source>The e-mail that announces it has not arrived in the mailbox, so it stands here.</source>
        <translation>L’e-mail che la annuncia non è arrivata nella casella, perciò è qui.</translation>
    </message>
</context>
<context>
    <name>AnswerWindow</name>
    <message>
        <source>Answer protected</source>
        <translation>Rispondere in modo protetto</translation>
    </message>
    <message>
        <source>Answer of a patient</source>
        <translation>Risposta dal portale</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>Save {file} …</source>
        <translation>Salva {file} …</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Salva file</translation>
    </message>
</context>
<context>
    <name>AppointmentTable</name>
    <message>
        <source>Appointments</source>
        <translation>Appuntamenti</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paziente</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appuntamento</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Promemoria</translation>
    </message>
</context>
<context>
    <name>AppointmentsDesk</name>
    <message>
        <source>SMS reminders</source>
        <translation>Promemoria SMS</translation>
    </message>
</context>
<context>
    <name>AppointmentsWindow</name>
    <message>
        <source>Enter appointment …</source>
        <translation>Inserire un appuntamento …</translation>
    </message>
    <message>
        <source>Read in file …</source>
        <translation>Leggere un file …</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Sposta …</translation>
    </message>
    <message>
        <source>Cancel appointment …</source>
        <translation>Annullare l’appuntamento …</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Sistemato</translation>
    </message>
    <message>
        <source>It came from a file and is moved in the practice&apos;s own program.</source>
        <translation>Proviene da un file e si sposta nel programma dello studio.</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Prossimi</translation>
    </message>
    <message>
        <source>To see to</source>
        <translation>Da chiarire</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passati</translation>
    </message>
    <message>
        <source>No appointment is known. Enter one, or read in a file.</source>
        <translation>Nessun appuntamento noto. Inseritene uno o leggete un file.</translation>
    </message>
    <message>
        <source>Every reminder went as it should.</source>
        <translation>Tutti i promemoria sono andati come previsto.</translation>
    </message>
    <message>
        <source>There was no appointment in the last month.</source>
        <translation>Nell’ultimo mese non c’è stato nessun appuntamento.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Appointment entered</source>
        <translation>Appuntamento inserito</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>Appuntamento spostato</translation>
    </message>
    <message>
        <source>Cancel the appointment of {name}?</source>
        <translation>Annullare l’appuntamento di {name}?</translation>
    </message>
    <message>
        <source>{when}. Nobody is reminded of it then; the patient is not told.</source>
        <translation>{when}. Non ci sarà più promemoria; il paziente non viene avvisato.</translation>
    </message>
    <message>
        <source>Cancel it in the practice&apos;s own program too: its next file may bring it again.</source>
        <translation>Annullatelo anche nel programma dello studio: il prossimo file può riportarlo.</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Appuntamento annullato</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Cancel appointment</source>
        <translation>Annullare l’appuntamento</translation>
    </message>
    <message>
        <source>The reminder is seen to</source>
        <translation>Il promemoria è sistemato</translation>
    </message>
    <message>
        <source>Read in appointments</source>
        <translation>Leggere appuntamenti</translation>
    </message>
    <message>
        <source>Looking into the sources …</source>
        <translation>Controllo delle fonti …</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation>Il file non può essere letto. È aperto in un altro programma?</translation>
    </message>
    <message>
        <source>Appointments and reminders</source>
        <translation>Appuntamenti e promemoria</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Impostazioni …</translation>
    </message>
</context>
<context>
    <name>AttachmentActions</name>
    <message>
        <source>tomail does not open this file</source>
        <translation>tomail non apre questo file</translation>
    </message>
    <message>
        <source>Save this file?</source>
        <translation>Salvare questo file?</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Salva allegato</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Salva comunque</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Non salvare</translation>
    </message>
    <message>
        <source>If you do not expect it: ask the sender by telephone first.</source>
        <translation>Se non lo aspetta, telefoni prima al mittente.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the files may be dangerous</source>
        <translation>
            <numerusform>%n dei file può essere pericoloso</numerusform>
            <numerusform>%n dei file possono essere pericolosi</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Salva tutti</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation>
            <numerusform>%n allegato salvato</numerusform>
            <numerusform>%n allegati salvati</numerusform>
        </translation>
    </message>
    <message>
        <source>This system has no program that opens “{name}”.</source>
        <translation>Su questo computer non c’è un programma che apra «{name}».</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>«{name}» è stato salvato</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Non è stato possibile salvare il file: {reason}</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Attachment {name}</source>
        <translation>Allegato {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>File in the record …</source>
        <translation>Inserisci nella cartella clinica …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Save all …</source>
        <translation>Salva tutti…</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Together {size}</source>
        <translation>In totale {size}</translation>
    </message>
    <message>
        <source>many mail servers refuse e-mails of this size.</source>
        <translation>molti server di posta rifiutano e-mail di queste dimensioni.</translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>You can keep working with other accounts.</source>
        <translation>Può continuare a lavorare con altri account.</translation>
    </message>
    <message>
        <source>The stored mail of “{account}” is being repaired …</source>
        <translation>Riparazione delle e-mail salvate di «{account}» …</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n altro</numerusform>
            <numerusform>+%n altri</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the mail server.</source>
        <translation>Nessuna connessione al server di posta.</translation>
    </message>
    <message>
        <source>You can keep working. Changes are transferred automatically{when}.</source>
        <translation>È possibile continuare a lavorare. Le modifiche vengono trasmesse automaticamente{when}.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Connetti ora</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>“{account}” needs you to sign in again.</source>
        <translation>Per «{account}» occorre accedere di nuovo.</translation>
    </message>
    <message>
        <source>Receiving and sending are at rest.</source>
        <translation>Ricezione e invio sono sospesi.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>The stored mail of “{account}” is damaged at this workstation.</source>
        <translation>Le e-mail salvate di «{account}» sono danneggiate in questa postazione.</translation>
    </message>
    <message>
        <source>tomail can save what is readable and fetch the rest from the server again.</source>
        <translation>tomail può salvare ciò che è leggibile e riprendere il resto dal server.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Ripara</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) did not leave and wait for you.</source>
        <translation>
            <numerusform>%n e-mail non è stata inviata e attende Lei.</numerusform>
            <numerusform>%n e-mail non sono state inviate e attendono Lei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is unclear whether %n e-mail(s) arrived.</source>
        <translation>
            <numerusform>Non è chiaro se %n e-mail sia arrivata.</numerusform>
            <numerusform>Non è chiaro se %n e-mail siano arrivate.</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest: “{subject}”.</source>
        <translation>L’ultima: «{subject}».</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>Open outbox</source>
        <translation>Apri la posta in uscita</translation>
    </message>
    <message>
        <source>You can read and write e-mails. Patients, record and teamwork are back as soon as it is.</source>
        <translation>È possibile leggere e scrivere e-mail. Pazienti, cartella clinica e collaborazione torneranno disponibili appena sarà raggiungibile.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached.</source>
        <translation>Database dello studio non raggiungibile.</translation>
    </message>
    <message>
        <source>Protected messages over the portal are stopped.</source>
        <translation>I messaggi protetti tramite il portale sono fermi.</translation>
    </message>
    <message>
        <source>The page that patients open there is not the one it should be. Please tell your IT now. What waits leaves by itself when they have confirmed the page.</source>
        <translation>La pagina che vi si apre non è quella giusta. Avvisi subito il Suo reparto IT. Ciò che attende parte da solo quando ha confermato la pagina.</translation>
    </message>
    <message>
        <source>, connecting now</source>
        <translation>, connessione in corso</translation>
    </message>
    <message>
        <source>, next try in {n} s</source>
        <translation>, prossimo tentativo tra {n} s</translation>
    </message>
    <message>
        <source>, next try in {n} min</source>
        <translation>, prossimo tentativo tra {n} min</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>This message is not on this workstation yet. It comes with the next connection.</source>
        <translation>Questa e-mail non è ancora su questa postazione. Arriverà non appena ci sarà di nuovo una connessione.</translation>
    </message>
    <message>
        <source>This message is being loaded from the server …</source>
        <translation>Questa e-mail viene caricata dal server…</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Testo dell’e-mail</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Numbers are equal</source>
        <translation>I numeri coincidono</translation>
    </message>
    <message>
        <source>They are not equal</source>
        <translation>Non coincidono</translation>
    </message>
    <message>
        <source>The person is at the desk</source>
        <translation>La persona è alla reception</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Is it really {name}?</source>
        <translation>È davvero {name}?</translation>
    </message>
    <message>
        <source>{name} sees this Prüfzahl in the browser, under “Please wait for the practice”. Ask for it and compare every digit. Call the number that you know, never one from an e-mail.</source>
        <translation>{name} vede questo numero di controllo nel browser, nella pagina di attesa. Se lo faccia leggere e confronti ogni cifra. Chiami il numero che conosce, mai uno preso da un’e-mail.</translation>
    </message>
    <message>
        <source>Call {name} ({number}). Compare:</source>
        <translation>Chiami {name} ({number}). Confronti:</translation>
    </message>
    <message>
        <source>Call {name}; no telephone number is in the patient&apos;s data. Compare:</source>
        <translation>Chiami {name}; nei dati non c’è un numero di telefono. Confronti:</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Without a portal (protected file)</source>
        <translation>Senza portale (file protetto)</translation>
    </message>
    <message>
        <source>Works at once. Text and attachments become one encrypted PDF (AES-256). tomail makes a Lesecode; you tell it by telephone or print it on a slip.</source>
        <translation>Funziona subito. Testo e allegati diventano un unico PDF cifrato (AES-256). tomail crea un codice di lettura; lo comunichi per telefono o lo stampi su un foglietto.</translation>
    </message>
    <message>
        <source>With a portal</source>
        <translation>Con un portale</translation>
    </message>
    <message>
        <source>Patients register once, then read in the browser and answer encrypted. Whoever runs the portal gives you its address and an Einrichtungscode.</source>
        <translation>I pazienti si registrano una volta, poi leggono nel browser e rispondono in forma cifrata. Chi gestisce il portale Le dà l’indirizzo e un codice di configurazione.</translation>
    </message>
    <message>
        <source>Telephone number of the practice</source>
        <translation>Numero di telefono dello studio</translation>
    </message>
    <message>
        <source>For patients who have questions.</source>
        <translation>Per le domande dei pazienti.</translation>
    </message>
    <message>
        <source>Findings and letters reach patients so that only they can read them. All it takes is their e-mail address. It never leaves unencrypted by itself, and answers to it are protected too.</source>
        <translation>Referti e lettere raggiungono i pazienti in modo che solo loro possano leggerli. Basta il loro indirizzo e-mail. Nulla parte mai da solo senza cifratura, e anche le risposte sono protette.</translation>
    </message>
    <message>
        <source>A portal can be added later in the settings.</source>
        <translation>Un portale può essere aggiunto più tardi nelle impostazioni.</translation>
    </message>
</context>
<context>
    <name>ClaimBand</name>
    <message>
        <source>Take over …</source>
        <translation>Rileva…</translation>
    </message>
</context>
<context>
    <name>ClaimPill</name>
    <message>
        <source>Release</source>
        <translation>Rilascia</translation>
    </message>
    <message>
        <source>Release (B)</source>
        <translation>Rilascia (B)</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n e-mail(s) have not been sent yet.</source>
        <translation>
            <numerusform>%n e-mail non è ancora stata inviata.</numerusform>
            <numerusform>%n e-mail non sono ancora state inviate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Invia ora</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) are to be sent later.</source>
        <translation>
            <numerusform>%n e-mail va inviata più tardi.</numerusform>
            <numerusform>%n e-mail vanno inviate più tardi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Lascia aperto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>While tomail does not run nothing is sent; it goes on with the next start.</source>
        <translation>Finché tomail non è aperto, non viene inviato nulla; si riprende al prossimo avvio.</translation>
    </message>
    <message>
        <source>They are of other people.</source>
        <translation>Sono di altre persone.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e un’altra</numerusform>
            <numerusform>e altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>“{subject}” to {person}: {state}</source>
        <translation>«{subject}» a {person}: {state}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>There is no letter O, I or L in it: what looks so is 0 or 1.</source>
        <translation>Non ci sono le lettere O, I o L: ciò che vi somiglia è uno 0 o un 1.</translation>
    </message>
</context>
<context>
    <name>CodeWindow</name>
    <message>
        <source>Always use this Lesecode for {name}</source>
        <translation>Usare sempre questo codice di lettura per {name}</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Stampa foglietto</translation>
    </message>
    <message>
        <source>Read out on the phone</source>
        <translation>Letto al telefono</translation>
    </message>
    <message>
        <source>By SMS</source>
        <translation>Per SMS</translation>
    </message>
    <message>
        <source>Has it already: send</source>
        <translation>Codice già noto: invia</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Continua a scrivere</translation>
    </message>
    <message>
        <source>Lesecode for {name}</source>
        <translation>Codice di lettura per {name}</translation>
    </message>
    <message>
        <source>{name} has this Lesecode from an earlier message.</source>
        <translation>{name} ha questo codice di lettura da un messaggio precedente.</translation>
    </message>
    <message>
        <source>The message is encrypted. It leaves as soon as you say how {name} gets this Lesecode. Never send it by e-mail.</source>
        <translation>Il messaggio è cifrato. Parte appena indica come {name} riceve questo codice di lettura. Non lo invii mai per e-mail.</translation>
    </message>
</context>
<context>
    <name>ColumnsSheet</name>
    <message>
        <source>tomail does not know the titles of this table. Choose once what they mean; it is kept for the next ones, also in the folder.</source>
        <translation>tomail non conosce i titoli di questa tabella. Scegliere una volta che cosa significano; vale anche per le prossime, anche nella cartella.</translation>
    </message>
    <message>
        <source>Assign columns</source>
        <translation>Assegnare le colonne</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Leggere</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>non nella tabella</translation>
    </message>
    <message>
        <source>tomail cannot do without it.</source>
        <translation>tomail non può farne a meno.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggerimenti</translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Invia (Ctrl+Invio)</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Invia cifrato</translation>
    </message>
    <message>
        <source>Only the recipient reads it (Ctrl+Shift+Enter)</source>
        <translation>Solo il destinatario può leggerlo (Ctrl+Maiusc+Invio)</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Allega</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Insert a template (Ctrl+T)</source>
        <translation>Inserire un modello (Ctrl+T)</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versioni precedenti</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>Da approvare</translation>
    </message>
    <message>
        <source>Release and send</source>
        <translation>Approva e invia</translation>
    </message>
</context>
<context>
    <name>ComposerDesk</name>
    <message>
        <source>Sent</source>
        <translation>Inviata</translation>
    </message>
    <message>
        <source>Is sent as soon as there is a connection</source>
        <translation>Verrà inviata appena ci sarà una connessione</translation>
    </message>
    <message>
        <source>Is sent later: {time}</source>
        <translation>Sarà inviata più tardi: {time}</translation>
    </message>
    <message>
        <source>Sent and done</source>
        <translation>Inviata ed evasa</translation>
    </message>
    <message>
        <source>Leaves protected through the portal</source>
        <translation>Parte protetta attraverso il portale</translation>
    </message>
    <message>
        <source>The portal is away: it lies here encrypted and leaves by itself</source>
        <translation>Il portale non è raggiungibile. Il messaggio è pronto, cifrato, e partirà da solo.</translation>
    </message>
    <message>
        <source>Waits for the send limit, leaves: {time}</source>
        <translation>Attende il limite di invio, parte: {time}</translation>
    </message>
    <message>
        <source>Waits for the send limit until {time}</source>
        <translation>Attende il limite di invio fino alle {time}</translation>
    </message>
    <message>
        <source>It is too late: the e-mail has left.</source>
        <translation>È troppo tardi: l’e-mail è già partita.</translation>
    </message>
</context>
<context>
    <name>ComposerForm</name>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Ccn</translation>
    </message>
    <message>
        <source>Cc/Bcc</source>
        <translation>Cc/Ccn</translation>
    </message>
    <message>
        <source>Enter Cc or Bcc (Ctrl+Shift+C)</source>
        <translation>Inserisci Cc o Ccn (Ctrl+Maiusc+C)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
</context>
<context>
    <name>ComposerNotes</name>
    <message>
        <source>There is no connection. The e-mail is sent as soon as there is one.</source>
        <translation>Non c’è connessione. L’e-mail verrà inviata appena sarà disponibile.</translation>
    </message>
    <message>
        <source>This e-mail was not sent.</source>
        <translation>Questa e-mail non è stata inviata.</translation>
    </message>
</context>
<context>
    <name>ComposerWindow</name>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>Impossibile leggere «{name}».</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Continua a scrivere</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Conserva come bozza</translation>
    </message>
    <message>
        <source>This e-mail was not sent.</source>
        <translation>Questa e-mail non è stata inviata.</translation>
    </message>
    <message>
        <source>If you discard it, the practice keeps the draft as it was before.</source>
        <translation>Se viene scartata, lo studio conserva la bozza com’era prima.</translation>
    </message>
    <message>
        <source>If you discard it, the draft stays in its folder as it was before.</source>
        <translation>Se viene scartata, la bozza resta nella sua cartella com’era prima.</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>Ciò che viene scartato non si può recuperare.</translation>
    </message>
    <message>
        <source>Kept in the drafts</source>
        <translation>Conservata nelle bozze</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>Nuova e-mail</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Allega file</translation>
    </message>
    <message>
        <source>Draft saved, {time}</source>
        <translation>Bozza salvata, {time}</translation>
    </message>
</context>
<context>
    <name>ConcernsSheet</name>
    <message>
        <source>Why is it sent all the same?</source>
        <translation>Perché inviarla comunque?</translation>
    </message>
    <message>
        <source>The reason stands in the log of the practice.</source>
        <translation>Il motivo resta nel registro dello studio.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Invia comunque</translation>
    </message>
    <message>
        <source>Please look at this before it is sent</source>
        <translation>Da verificare prima dell’invio</translation>
    </message>
    <message>
        <source>Enter a subject</source>
        <translation>Inserisci un oggetto</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Allega un file</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Continua a scrivere</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Correggi l’indirizzo</translation>
    </message>
    <message>
        <source>Look at the answer</source>
        <translation>Guarda la risposta</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Confirm the new version of the page?</source>
        <translation>Confermare la nuova versione della pagina?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>What patients type on this page (password, SecuPass) is safe only if the page is genuine. Confirm it when whoever runs the portal has updated it and its hash is that of the release notes.</source>
        <translation>Ciò che si digita su questa pagina (password, SecuPass) è al sicuro solo se la pagina è autentica. La confermi se il portale è stato aggiornato e l’impronta è quella delle note di versione.</translation>
    </message>
    <message>
        <source>I asked whoever runs the portal.</source>
        <translation>Ho chiesto a chi gestisce il portale.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>It stands in the log with your name.</source>
        <translation>Figura nel registro con il Suo nome.</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>Indichi un motivo.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostra un altro messaggio</numerusform>
            <numerusform>Mostra altri %n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Conversation: %n message(s)</source>
        <translation>
            <numerusform>Conversazione: %n messaggio</numerusform>
            <numerusform>Conversazione: %n messaggi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostTable</name>
    <message>
        <source>Costs</source>
        <translation>Costi</translation>
    </message>
    <message>
        <source>No SMS was sent yet.</source>
        <translation>Non è ancora stato inviato nessun SMS.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mese</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fornitore</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prezzo</translation>
    </message>
</context>
<context>
    <name>DeliveriesWindow</name>
    <message numerus="yes">
        <source>Release all %n with the right code</source>
        <translation>
            <numerusform>Autorizza %n con il codice giusto</numerusform>
            <numerusform>Autorizza tutti i %n con il codice giusto</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Waiting for code</source>
        <translation>In attesa del codice</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In viaggio</translation>
    </message>
    <message>
        <source>To release</source>
        <translation>Da autorizzare</translation>
    </message>
    <message>
        <source>{name} waits for the release anew</source>
        <translation>{name} attende di nuovo l’autorizzazione</translation>
    </message>
    <message>
        <source>Were read</source>
        <translation>Letti</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>Nobody waits for the practice.</source>
        <translation>Nessuno attende l’autorizzazione.</translation>
    </message>
    <message>
        <source>No message waits for its code.</source>
        <translation>Nessun messaggio attende il codice.</translation>
    </message>
    <message>
        <source>No protected message is under way.</source>
        <translation>Nessun messaggio protetto è in viaggio.</translation>
    </message>
    <message>
        <source>No protected message has been read yet.</source>
        <translation>Nessun messaggio protetto è ancora stato letto.</translation>
    </message>
    <message>
        <source>Nothing has expired or was called back.</source>
        <translation>Nulla è scaduto o è stato richiamato.</translation>
    </message>
    <message>
        <source>All answers lie in the mailbox.</source>
        <translation>Tutte le risposte sono nella casella.</translation>
    </message>
    <message>
        <source>{name} is released and reads what waits</source>
        <translation>{name} è autorizzato e può leggere ciò che attende</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) released</source>
        <translation>
            <numerusform>%n persona autorizzata</numerusform>
            <numerusform>%n persone autorizzate</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers differ: refuse?</source>
        <translation>I numeri sono diversi: rifiutare?</translation>
    </message>
    <message>
        <source>Refuse the registration?</source>
        <translation>Rifiutare la registrazione?</translation>
    </message>
    <message>
        <source>Whoever registered as {name} then reads nothing of what waits. With the next protected message {name} can register anew.</source>
        <translation>Chi si è registrato come {name} non leggerà nulla di ciò che attende. Con il prossimo messaggio protetto {name} potrà registrarsi di nuovo.</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>Lascia in attesa</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rifiuta</translation>
    </message>
    <message>
        <source>The registration was refused</source>
        <translation>La registrazione è stata rifiutata</translation>
    </message>
    <message>
        <source>The access was blocked</source>
        <translation>L’accesso è bloccato</translation>
    </message>
    <message>
        <source>{name} then reads and writes nothing at the portal, until somebody unblocks the access.</source>
        <translation>{name} non legge e non scrive più nulla sul portale, finché qualcuno non sblocca l’accesso.</translation>
    </message>
    <message>
        <source>Block the access?</source>
        <translation>Bloccare l’accesso?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>{name} is written to at {address} from now on</source>
        <translation>D’ora in poi si scrive a {name} all’indirizzo {address}</translation>
    </message>
    <message>
        <source>The address stays as it was</source>
        <translation>L’indirizzo resta com’era</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Messaggi protetti</translation>
    </message>
</context>
<context>
    <name>DeliveryActs</name>
    <message>
        <source>Show the Lesecode …</source>
        <translation>Mostra il codice di lettura …</translation>
    </message>
    <message>
        <source>Show the Anmeldecode …</source>
        <translation>Mostra il codice …</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Mostra ciò che è stato inviato</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Ricorda</translation>
    </message>
    <message>
        <source>Send again …</source>
        <translation>Invia di nuovo …</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Richiama</translation>
    </message>
    <message>
        <source>Put into the record …</source>
        <translation>Archivia nella cartella …</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Non ha funzionato</translation>
    </message>
    <message>
        <source>It is not kept any more.</source>
        <translation>Il contenuto non è più conservato.</translation>
    </message>
    <message>
        <source>Anmeldecode</source>
        <translation>Codice di registrazione</translation>
    </message>
    <message>
        <source>Lesecode</source>
        <translation>Codice di lettura</translation>
    </message>
    <message>
        <source>Only for {name}, never by e-mail. That it was shown is logged.</source>
        <translation>Solo per {name}, mai per e-mail. La visualizzazione è registrata.</translation>
    </message>
    <message>
        <source>A reminder leaves</source>
        <translation>Il promemoria parte</translation>
    </message>
    <message>
        <source>From now on nobody reads it at the portal.</source>
        <translation>Da ora nessuno può più leggerlo sul portale.</translation>
    </message>
    <message>
        <source>It was read already, and may have been saved or printed.</source>
        <translation>Il messaggio è già stato letto e forse salvato o stampato.</translation>
    </message>
    <message>
        <source>Call the message back?</source>
        <translation>Richiamare il messaggio?</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Lasciarlo</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Richiamato</translation>
    </message>
    <message>
        <source>The copy in “Sent” is not there yet. Please try again in a minute.</source>
        <translation>La copia in «Inviati» non c’è ancora. Riprovi tra un minuto.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>DeliveryBand</name>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Protected message:</source>
        <translation>Messaggio protetto:</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>The e-mail about it did not arrive. Is the address right? The message itself is unharmed.</source>
        <translation>L’e-mail di avviso non è arrivata. L’indirizzo è giusto? Il messaggio stesso è integro.</translation>
    </message>
    <message>
        <source>In the patient&apos;s data there is another address now: {address}.</source>
        <translation>Nei dati ora c’è un altro indirizzo: {address}.</translation>
    </message>
    <message>
        <source>A protected file does not tell when it is read.</source>
        <translation>Un file protetto non comunica quando viene letto.</translation>
    </message>
    <message>
        <source>Can be read until {date}</source>
        <translation>Leggibile fino al {date}</translation>
    </message>
    <message>
        <source>Reminded on {date}</source>
        <translation>Promemoria il {date}</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text of the e-mail</source>
        <translation>Testo dell’e-mail</translation>
    </message>
</context>
<context>
    <name>ElsewhereBand</name>
    <message>
        <source>Show the other version</source>
        <translation>Mostra l’altra versione</translation>
    </message>
    <message>
        <source>This draft was changed elsewhere meanwhile.</source>
        <translation>Questa bozza è stata modificata altrove nel frattempo.</translation>
    </message>
    <message>
        <source>This draft was sent, deleted or changed elsewhere. What stands here is kept.</source>
        <translation>Questa bozza è stata inviata, eliminata o modificata altrove. Quello che c’è qui viene conservato.</translation>
    </message>
</context>
<context>
    <name>EnclosedWindow</name>
    <message>
        <source>Attached e-mail</source>
        <translation>E-mail allegata</translation>
    </message>
    <message>
        <source>This e-mail was attached to another. Who really wrote it is not checked.</source>
        <translation>Questa e-mail era allegata a un’altra. Chi l’abbia scritta davvero non è verificato.</translation>
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
        <source>This part is missing.</source>
        <translation>Questa parte manca.</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Move appointment</source>
        <translation>Spostare l’appuntamento</translation>
    </message>
    <message>
        <source>Enter appointment</source>
        <translation>Inserire un appuntamento</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Inserisci</translation>
    </message>
    <message>
        <source>ddd, yyyy-MM-dd  HH:mm</source>
        <comment>day and time to choose</comment>
        <translation>ddd dd.MM.yyyy  HH:mm</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Giorno e ora</translation>
    </message>
    <message>
        <source>What for (for the practice only)</source>
        <translation>Motivo (solo per lo studio)</translation>
    </message>
    <message>
        <source>It never stands in a reminder.</source>
        <translation>Non compare mai in un promemoria.</translation>
    </message>
    <message>
        <source>This time is over. Please choose a later one.</source>
        <translation>Questo momento è passato. Sceglietene uno più tardi.</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>lost</source>
        <translation>perso</translation>
    </message>
    <message>
        <source>Attachment {name}</source>
        <translation>Allegato {name}</translation>
    </message>
    <message>
        <source>This attachment was lost when a file was damaged. Take it out and attach it again.</source>
        <translation>Questo allegato è andato perso quando un file è stato danneggiato. Lo rimuova e lo alleghi di nuovo.</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Mark all as read</source>
        <translation>Segna tutto come letto</translation>
    </message>
    <message>
        <source>Empty trash …</source>
        <translation>Svuota il cestino …</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Nuova cartella …</translation>
    </message>
    <message>
        <source>New folder in “{name}” …</source>
        <translation>Nuova cartella in «{name}» …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rinomina …</translation>
    </message>
    <message>
        <source>Delete for good …</source>
        <translation>Elimina definitivamente …</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Elimina cartella</translation>
    </message>
    <message>
        <source>Leave out here</source>
        <translation>Nascondi qui</translation>
    </message>
    <message>
        <source>Use this folder for</source>
        <translation>Usa questa cartella come</translation>
    </message>
    <message>
        <source>As the server says</source>
        <translation>Come indica il server</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Mostra di nuovo</translation>
    </message>
    <message>
        <source>New folder in “{name}”</source>
        <translation>Nuova cartella in «{name}»</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nuova cartella</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>Folder “{name}” created</source>
        <translation>Cartella «{name}» creata</translation>
    </message>
    <message>
        <source>The mailbox needs this folder; it cannot be renamed or deleted.</source>
        <translation>La casella ha bisogno di questa cartella; non può essere rinominata né eliminata.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Rinomina «{name}»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>The folder is now called “{name}”</source>
        <translation>La cartella ora si chiama «{name}»</translation>
    </message>
    <message>
        <source>Delete the folder “{name}” for good?</source>
        <translation>Eliminare definitivamente la cartella «{name}»?</translation>
    </message>
    <message>
        <source>Folder “{name}” deleted</source>
        <translation>Cartella «{name}» eliminata</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation>
            <numerusform>%n e-mail eliminata definitivamente</numerusform>
            <numerusform>%n e-mail eliminate definitivamente</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Svuotare il cestino?</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in it are deleted too. There is no way back.</source>
        <translation>
            <numerusform>%n e-mail al suo interno viene eliminata. Non si può annullare.</numerusform>
            <numerusform>%n e-mail al suo interno vengono eliminate. Non si può annullare.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
    <message>
        <source>All e-mails in “{name}” marked as read</source>
        <translation>Tutte le e-mail in «{name}» sono segnate come lette</translation>
    </message>
    <message>
        <source>“{name}” is used for: {task}</source>
        <translation>«{name}» ora serve come: {task}</translation>
    </message>
    <message>
        <source>The server says again what “{name}” is for</source>
        <translation>Il ruolo di «{name}» è di nuovo quello indicato dal server</translation>
    </message>
    <message>
        <source>“{name}” is left out here; its mail stays on the server</source>
        <translation>«{name}» è nascosta qui; le e-mail restano sul server</translation>
    </message>
    <message>
        <source>“{name}” is shown again</source>
        <translation>«{name}» è di nuovo visibile</translation>
    </message>
</context>
<context>
    <name>FolderNameSheet</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Folders</source>
        <translation>Cartelle</translation>
    </message>
</context>
<context>
    <name>Foreword</name>
    <message>
        <source>Notes about this e-mail</source>
        <translation>Avvisi su questa e-mail</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more note(s)</source>
        <translation>
            <numerusform>Mostra ancora %n avviso</numerusform>
            <numerusform>Mostra ancora %n avvisi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>Get mail now</source>
        <translation>Scarica posta</translation>
    </message>
    <message>
        <source>Get mail now ({keys})</source>
        <translation>Scarica posta ({keys})</translation>
    </message>
</context>
<context>
    <name>InvitationCard</name>
    <message>
        <source>Without a subject</source>
        <translation>Senza oggetto</translation>
    </message>
    <message>
        <source>One date of a series</source>
        <translation>Una data di una serie</translation>
    </message>
    <message>
        <source>Where: {place}</source>
        <translation>Dove: {place}</translation>
    </message>
    <message>
        <source>Organiser: {who}</source>
        <translation>Invito di: {who}</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n more appointment(s).</source>
        <translation>
            <numerusform>Il file contiene ancora %n appuntamento.</numerusform>
            <numerusform>Il file contiene ancora %n appuntamenti.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: {answer}</source>
        <translation>{who}: {answer}</translation>
    </message>
    <message>
        <source>Invited: {people}</source>
        <translation>Invitati: {people}</translation>
    </message>
    <message>
        <source>{address} is not among those invited; you may answer all the same.</source>
        <translation>{address} non è tra gli invitati; può rispondere lo stesso.</translation>
    </message>
    <message>
        <source>You answered: {answer}.</source>
        <translation>La Sua risposta: {answer}.</translation>
    </message>
    <message>
        <source>The answer goes to {who}, in the name of {address}.</source>
        <translation>La risposta va a {who}, a nome di {address}.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Provvisorio</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rifiuta</translation>
    </message>
    <message>
        <source>Save to calendar</source>
        <translation>Salva nel calendario</translation>
    </message>
</context>
<context>
    <name>JoinPractice</name>
    <message>
        <source>Join a practice</source>
        <translation>Unirsi a uno studio</translation>
    </message>
    <message>
        <source>Address of the practice</source>
        <translation>Indirizzo dello studio</translation>
    </message>
    <message>
        <source>Another workstation shows it with the code; both may be pasted here at once.</source>
        <translation>Un’altra postazione lo mostra insieme al codice; entrambi si possono incollare qui in una volta.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unisciti</translation>
    </message>
    <message>
        <source>At a workstation of the practice, open Settings – Practice – Workstations and add one. It shows an address and a code that is good for one day.</source>
        <translation>Su una postazione dello studio aprite «Impostazioni – Studio – Postazioni» e aggiungetene una. Mostra un indirizzo e un codice valido un giorno.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Compilate questo campo.</translation>
    </message>
</context>
<context>
    <name>KeyTest</name>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Asks the provider what credit is left.</source>
        <translation>Chiede al fornitore il credito rimasto.</translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation>Si chiede al fornitore …</translation>
    </message>
    <message>
        <source>This provider does not say what credit is left.</source>
        <translation>Questo fornitore non indica il credito rimasto.</translation>
    </message>
    <message>
        <source>Top it up with the provider; until then no SMS goes out.</source>
        <translation>Ricaricatelo presso il fornitore; fino ad allora non parte nessun SMS.</translation>
    </message>
    <message>
        <source>Top it up with the provider: without credit no SMS goes out.</source>
        <translation>Ricaricarlo presso il fornitore: senza credito non parte nessun SMS.</translation>
    </message>
</context>
<context>
    <name>LimitBand</name>
    <message>
        <source>This e-mail is unusually long or complicated and is shown shortened.</source>
        <translation>Questa e-mail è insolitamente lunga o complessa e viene mostrata abbreviata.</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Sorgente del messaggio</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lette</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Contrassegnate</translation>
    </message>
    <message>
        <source>Without patient</source>
        <translation>Senza paziente</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Da trattare</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>Ordinamento</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Risultati della ricerca</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n risultato</numerusform>
            <numerusform>%n risultati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non letto</numerusform>
            <numerusform>%n non letti</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no e-mail here.</source>
        <translation>Qui non ci sono e-mail.</translation>
    </message>
    <message>
        <source>No results for “{query}” in all folders.</source>
        <translation>Nessun risultato per «{query}» in tutte le cartelle.</translation>
    </message>
    <message>
        <source>No message fits this filter.</source>
        <translation>Nessun messaggio corrisponde a questo filtro.</translation>
    </message>
    <message>
        <source>All done. New e-mails appear here by themselves.</source>
        <translation>Tutto evaso. Le nuove e-mail appaiono qui automaticamente.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Questa cartella è vuota.</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Prima le più recenti</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Prima le meno recenti</translation>
    </message>
</context>
<context>
    <name>MailActions</name>
    <message numerus="yes">
        <source>%n e-mail(s) deleted</source>
        <translation>
            <numerusform>%n e-mail eliminata</numerusform>
            <numerusform>%n e-mail eliminate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation>
            <numerusform>%n e-mail eliminata definitivamente</numerusform>
            <numerusform>%n e-mail eliminate definitivamente</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mails can only be moved within one account.</source>
        <translation>Le e-mail si possono spostare solo all’interno dello stesso account.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) moved to {folder}</source>
        <translation>
            <numerusform>%n e-mail spostata in {folder}</numerusform>
            <numerusform>%n e-mail spostate in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailCommands</name>
    <message numerus="yes">
        <source>Delete %n e-mail(s) for good?</source>
        <translation>
            <numerusform>Eliminare definitivamente %n e-mail?</numerusform>
            <numerusform>Eliminare definitivamente %n e-mail?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone, on the server neither.</source>
        <translation>L’operazione non può essere annullata, nemmeno sul server.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
    <message>
        <source>There are no more unread e-mails</source>
        <translation>Non ci sono altre e-mail non lette</translation>
    </message>
    <message>
        <source>Go to “{folder}”?</source>
        <translation>Passare a «{folder}»?</translation>
    </message>
    <message numerus="yes">
        <source>%n unread e-mail(s) are there.</source>
        <translation>
            <numerusform>C’è %n e-mail non letta.</numerusform>
            <numerusform>Ci sono %n e-mail non lette.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Resta qui</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Passa</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Non è stato possibile salvare il file: {reason}</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>«{name}» è stato salvato</translation>
    </message>
</context>
<context>
    <name>MailMenus</name>
    <message>
        <source>Answer</source>
        <translation>Rispondi</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Sposta in</translation>
    </message>
    <message>
        <source>Reply with a template …</source>
        <translation>Rispondi con un modello …</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Segna come non letta</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Segna come letta</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>Rimuovi contrassegno</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Contrassegna</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n patient(s) registered and wait(s) for the practice</source>
        <translation>
            <numerusform>%n persona si è registrata e attende l’autorizzazione</numerusform>
            <numerusform>%n persone si sono registrate e attendono l’autorizzazione</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation>
            <numerusform>%n nuova e-mail</numerusform>
            <numerusform>%n nuove e-mail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageHeader</name>
    <message>
        <source>Flag (S)</source>
        <translation>Contrassegna (S)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>A: {people}</translation>
    </message>
    <message>
        <source>Cc: {people}</source>
        <translation>Cc: {people}</translation>
    </message>
    <message>
        <source>Answers go to: {people}</source>
        <translation>Le risposte vanno a: {people}</translation>
    </message>
    <message>
        <source>Sent on their behalf by: {people}</source>
        <translation>Inviata per suo conto da: {people}</translation>
    </message>
    <message>
        <source>Also in: {folders}</source>
        <translation>Anche in: {folders}</translation>
    </message>
    <message>
        <source>Also from: {people}</source>
        <translation>Anche da: {people}</translation>
    </message>
</context>
<context>
    <name>MessageListView</name>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTextView</name>
    <message>
        <source>Text of the message</source>
        <translation>Testo dell’e-mail</translation>
    </message>
</context>
<context>
    <name>MessageWebView</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleziona tutto</translation>
    </message>
    <message>
        <source>Part {number} of the message</source>
        <translation>Parte {number} del messaggio</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message>
        <source>Take over</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Rifiuta</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nuovo indirizzo</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>nato/a il {date}</translation>
    </message>
    <message>
        <source>New address: {old} → {new}</source>
        <translation>Nuovo indirizzo: {old} → {new}</translation>
    </message>
    <message>
        <source>The patient asked for it at the portal and said yes in both mailboxes.</source>
        <translation>Il paziente lo ha chiesto sul portale e lo ha confermato in entrambe le caselle.</translation>
    </message>
    <message>
        <source>The patient asked for it at the portal and said yes in both mailboxes. Take over: the address in the patient&apos;s data changes too.</source>
        <translation>Il paziente lo ha chiesto sul portale e lo ha confermato in entrambe le caselle. Accettando cambia anche l’indirizzo nei suoi dati.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>New e-mail</source>
        <translation>Nuova e-mail</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pazienti</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Messaggi protetti</translation>
    </message>
    <message>
        <source>SMS reminders</source>
        <translation>Promemoria SMS</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primi passi</translation>
    </message>
    <message>
        <source>{words}: something is amiss</source>
        <translation>{words}: qualcosa non va</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message numerus="yes">
        <source>{folder}, %n waiting</source>
        <translation>
            <numerusform>{folder}, %n in attesa</numerusform>
            <numerusform>{folder}, %n in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}, %n message(s)</source>
        <translation>
            <numerusform>{folder}, %n messaggio</numerusform>
            <numerusform>{folder}, %n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}, %n unread</source>
        <translation>
            <numerusform>{folder}, %n non letto</numerusform>
            <numerusform>{folder}, %n non letti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Internal note · {name}, {time}</source>
        <translation>Nota interna · {name}, {time}</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Rimuovi nota</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Internal note – stays in the practice, Enter keeps it</source>
        <translation>Nota interna – resta nello studio, Invio la salva</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n patient(s) registered and wait(s)</source>
        <translation>
            <numerusform>%n persona attende l’autorizzazione</numerusform>
            <numerusform>%n persone attendono l’autorizzazione</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation>
            <numerusform>%n nuova e-mail</numerusform>
            <numerusform>%n nuove e-mail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherTime</name>
    <message>
        <source>Day and time</source>
        <translation>Giorno e ora</translation>
    </message>
    <message>
        <source>ddd, yyyy-MM-dd  HH:mm</source>
        <comment>day and time to choose</comment>
        <translation>ddd dd.MM.yyyy  HH:mm</translation>
    </message>
    <message>
        <source>This time is over. Please choose a later one.</source>
        <translation>Quest’ora è passata. Ne scelga una successiva.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>When is the e-mail to be sent?</source>
        <translation>Quando va inviata l’e-mail?</translation>
    </message>
    <message>
        <source>Until then it lies in the outbox. If no tomail runs then, it is sent at the next start.</source>
        <translation>Fino ad allora resta nella posta in uscita. Se tomail non è aperto in quel momento, parte al prossimo avvio.</translation>
    </message>
    <message>
        <source>The time is that of the practice: {zone}.</source>
        <translation>L’ora è quella dello studio: {zone}.</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>The outbox is empty. Everything was sent.</source>
        <translation>La posta in uscita è vuota. Tutto è stato inviato.</translation>
    </message>
    <message>
        <source>No e-mail of yours waits.</source>
        <translation>Nessuna tua e-mail è in attesa.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for you</source>
        <translation>
            <numerusform>%n attende Lei</numerusform>
            <numerusform>%n attendono Lei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other people</source>
        <translation>
            <numerusform>%n di altre persone</numerusform>
            <numerusform>%n di altre persone</numerusform>
        </translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>From: {account}</source>
        <translation>Da: {account}</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>A: {people}</translation>
    </message>
    <message>
        <source>Unclear for: {people}</source>
        <translation>In dubbio per: {people}</translation>
    </message>
    <message>
        <source>Not sent to: {people}</source>
        <translation>Non inviata a: {people}</translation>
    </message>
    <message>
        <source>Sent to: {people}</source>
        <translation>Inviata a: {people}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Richiama</translation>
    </message>
    <message>
        <source>Not arrived – edit</source>
        <translation>Non arrivata – modifica</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>È arrivata</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>Modifica e invia</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>Altra ora</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Invia ora</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Scartare ciò che non è stato inviato?</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>Ciò che viene scartato non si può recuperare.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserva</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Posta in uscita</translation>
    </message>
</context>
<context>
    <name>PartWindow</name>
    <message>
        <source>Part of an e-mail</source>
        <translation>Parte di un’e-mail</translation>
    </message>
    <message>
        <source>Attachments in it: {names}</source>
        <translation>Allegati al suo interno: {names}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation>Mostra password</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Nascondi password</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>This address is incomplete.</source>
        <translation>Questo indirizzo è incompleto.</translation>
    </message>
</context>
<context>
    <name>PortalHint</name>
    <message>
        <source>The practice&apos;s keys at the portal are new. A sheet in the safe that was printed before does not bring the practice back any more: print a new one and destroy the old one.</source>
        <translation>Le chiavi dello studio presso il portale sono nuove. Un foglio stampato prima, in cassaforte, non ripristina più lo studio: ne stampi uno nuovo e distrugga il vecchio.</translation>
    </message>
    <message>
        <source>Print the Praxis-Notfallblatt anew</source>
        <translation>Stampare di nuovo il foglio d’emergenza</translation>
    </message>
    <message>
        <source>Portal: this workstation is not let in</source>
        <translation>Portale: questa postazione non è ammessa</translation>
    </message>
    <message>
        <source>Protected messages are sent and fetched by the other workstations. Ask your IT to look at Settings – Secure sending.</source>
        <translation>Le altre postazioni inviano e ritirano i messaggi protetti. Chieda al Suo reparto IT di guardare in Impostazioni – Invio sicuro.</translation>
    </message>
    <message>
        <source>Portal not reached since {time}</source>
        <translation>Portale non raggiungibile da {time}</translation>
    </message>
    <message>
        <source>Protected messages wait and leave by themselves. You need not do anything.</source>
        <translation>I messaggi protetti attendono e partono da soli. Non deve fare nulla.</translation>
    </message>
</context>
<context>
    <name>PortalPage</name>
    <message>
        <source>Address of the portal</source>
        <translation>Indirizzo del portale</translation>
    </message>
    <message>
        <source>Whoever runs the portal tells it to you.</source>
        <translation>La riceve da chi gestisce il portale.</translation>
    </message>
    <message>
        <source>e.g. {address}</source>
        <translation>ad es. {address}</translation>
    </message>
    <message>
        <source>Einrichtungscode</source>
        <translation>Codice di configurazione</translation>
    </message>
    <message>
        <source>From whoever runs the portal. It lets one practice join, once, within a week.</source>
        <translation>Da chi gestisce il portale. Vale per uno studio, una volta sola, per una settimana.</translation>
    </message>
    <message>
        <source>Mailbox for notices</source>
        <translation>Casella per gli avvisi</translation>
    </message>
    <message>
        <source>The portal writes there when somebody registered or answered, without saying who.</source>
        <translation>Il portale vi scrive quando qualcuno si è registrato o ha risposto, senza dire chi.</translation>
    </message>
    <message>
        <source>The practice was at this portal before and lost its data</source>
        <translation>Lo studio era già su questo portale e ha perso i suoi dati</translation>
    </message>
    <message>
        <source>Code of the Praxis-Notfallblatt</source>
        <translation>Codice del foglio d’emergenza dello studio</translation>
    </message>
    <message>
        <source>All of it, with the last line.</source>
        <translation>Il codice intero, con l’ultima riga.</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verifica collegamento</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>La preghiamo di compilare.</translation>
    </message>
    <message>
        <source>Asking the portal …</source>
        <translation>Il portale viene interrogato…</translation>
    </message>
    <message>
        <source>A portal answers at this address.</source>
        <translation>A questo indirizzo risponde un portale.</translation>
    </message>
    <message>
        <source>This practice joins the portal once. The other workstations follow by themselves. The practice only connects outwards: nothing has to be opened in your firewall.</source>
        <translation>Lo studio si collega al portale una sola volta. Le altre postazioni seguono da sole. I collegamenti vanno solo verso l’esterno: nel firewall non occorre aprire nulla.</translation>
    </message>
</context>
<context>
    <name>PortalSection</name>
    <message>
        <source>Praxis-Notfallblatt …</source>
        <translation>Stampa il foglio d’emergenza…</translation>
    </message>
    <message>
        <source>Leave portal …</source>
        <translation>Lascia il portale…</translation>
    </message>
    <message>
        <source>The mailbox where the portal says that somebody registered or answered.</source>
        <translation>La casella in cui il portale comunica che qualcuno si è registrato o ha risposto.</translation>
    </message>
    <message>
        <source>Notices: {address}</source>
        <translation>Avvisi a: {address}</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Print the Praxis-Notfallblatt anew.</source>
        <translation>Stampi di nuovo il foglio d’emergenza dello studio.</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verifica collegamento</translation>
    </message>
    <message>
        <source>Add portal …</source>
        <translation>Aggiungi un portale…</translation>
    </message>
    <message>
        <source>Key of the practice: {kid}, number {epoch}</source>
        <translation>Chiave dello studio: {kid}, n. {epoch}</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Collegato.</translation>
    </message>
    <message>
        <source>Protected messages wait and leave by themselves.</source>
        <translation>I messaggi protetti attendono e partono da soli.</translation>
    </message>
    <message>
        <source>Not reached since {time}.</source>
        <translation>Non raggiungibile da {time}.</translation>
    </message>
    <message>
        <source>Start tomail at another workstation that is connected: it lets this one in again. If none is, whoever runs the portal makes a new Einrichtungscode.</source>
        <translation>Avvii tomail su un’altra postazione collegata: riammette questa. Se non ce n’è nessuna, chi gestisce il portale crea un nuovo codice di configurazione.</translation>
    </message>
    <message>
        <source>The portal does not let this workstation in.</source>
        <translation>Il portale non ammette questa postazione.</translation>
    </message>
    <message>
        <source>Nothing leaves over the portal until the page is confirmed below.</source>
        <translation>Dal portale non parte nulla finché la pagina non è confermata qui sotto.</translation>
    </message>
    <message>
        <source>Sending is stopped since {time}.</source>
        <translation>Invio fermo da {time}.</translation>
    </message>
    <message>
        <source>Patients get protected files. With a portal they read in the browser and can answer.</source>
        <translation>I pazienti ricevono file protetti. Con un portale leggono nel browser e possono rispondere.</translation>
    </message>
    <message>
        <source>There is no portal.</source>
        <translation>Nessun portale è configurato.</translation>
    </message>
    <message>
        <source>Confirm new version …</source>
        <translation>Conferma la nuova versione…</translation>
    </message>
    <message>
        <source>The page was not compared yet.</source>
        <translation>La pagina non è ancora stata confrontata.</translation>
    </message>
    <message>
        <source>Compared {time}: it is the page that tomail knows.</source>
        <translation>Ultimo confronto: {time}. È la pagina che tomail conosce.</translation>
    </message>
    <message>
        <source>Let in: {names}</source>
        <translation>Ammesse: {names}</translation>
    </message>
    <message>
        <source>Asking the portal …</source>
        <translation>Il portale viene interrogato…</translation>
    </message>
    <message>
        <source>The portal answers, and knows the practice.</source>
        <translation>Il portale risponde e conosce lo studio.</translation>
    </message>
    <message>
        <source>Confirmed. What waited leaves now.</source>
        <translation>Confermato. Ciò che attendeva parte ora.</translation>
    </message>
    <message>
        <source>All messages at the portal are called back first: patients read none of them there any more. What they still answer there reaches nobody. New messages leave as protected files.</source>
        <translation>Prima vengono richiamati tutti i messaggi sul portale: i pazienti non vi leggono più nulla. Ciò che vi rispondono ancora non raggiunge nessuno. I nuovi messaggi partono come file protetti.</translation>
    </message>
    <message>
        <source>The portal&apos;s notices arrive at {address} from now on.</source>
        <translation>Gli avvisi del portale arrivano d’ora in poi a {address}.</translation>
    </message>
    <message>
        <source>The practice has left the portal.</source>
        <translation>Lo studio ha lasciato il portale.</translation>
    </message>
    <message>
        <source>Leave the portal?</source>
        <translation>Lasciare il portale?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
    <message>
        <source>Leave portal</source>
        <translation>Lascia il portale</translation>
    </message>
    <message numerus="yes">
        <source>The practice has left the portal. It could not be reached: %n message(s) stay readable there until they expire. Ask whoever runs the portal to delete them.</source>
        <translation>
            <numerusform>Lo studio ha lasciato il portale. Non era raggiungibile: %n messaggio resta leggibile lì fino alla scadenza. Chieda al gestore di eliminarlo.</numerusform>
            <numerusform>Lo studio ha lasciato il portale. Non era raggiungibile: %n messaggi restano leggibili lì fino alla scadenza. Chieda al gestore di eliminarli.</numerusform>
        </translation>
    </message>
    <message>
        <source>Portal-Wächter</source>
        <translation>Sorveglianza del portale</translation>
    </message>
    <message>
        <source>Every workstation compares the page that patients open with the one it should be.</source>
        <translation>Ogni postazione confronta la pagina che i pazienti aprono con quella giusta.</translation>
    </message>
    <message>
        <source>Workstations at the portal</source>
        <translation>Postazioni sul portale</translation>
    </message>
    <message>
        <source>They are let in by themselves; those that are withdrawn are removed by themselves.</source>
        <translation>Vengono ammesse da sole; quelle ritirate vengono rimosse da sole.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portale</translation>
    </message>
    <message>
        <source>The portal&apos;s log goes on from an earlier place than it did before: perhaps an old backup was put in place. Ask whoever runs the portal.</source>
        <translation>Il registro del portale prosegue da un punto precedente: forse è stata ripristinata una vecchia copia. Chieda a chi gestisce il portale.</translation>
    </message>
    <message>
        <source>The page is another than the one that tomail knows: {what}. Ask whoever runs the portal whether it was updated. If nobody knows of it, leave it stopped and tell your data protection officer.</source>
        <translation>La pagina non è quella che tomail conosce: {what}. Chieda a chi gestisce il portale se è stato aggiornato. Se nessuno ne sa nulla, lasci l’invio fermo e informi il responsabile della protezione dei dati.</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message numerus="yes">
        <source>… and %n more recipient(s)</source>
        <translation>
            <numerusform>… e ancora %n destinatario</numerusform>
            <numerusform>… e ancora %n destinatari</numerusform>
        </translation>
    </message>
    <message>
        <source>A program said so by itself; nobody need have seen the e-mail.</source>
        <translation>Lo ha segnalato un programma da sé; forse nessuno ha visto l’e-mail.</translation>
    </message>
    <message>
        <source>Not delivered, at least not to all.</source>
        <translation>Non consegnato, almeno non a tutti.</translation>
    </message>
    <message>
        <source>Delayed: the other server goes on trying.</source>
        <translation>In ritardo: l’altro server continua a provare.</translation>
    </message>
    <message>
        <source>Read, as a recipient confirmed.</source>
        <translation>Letta, come ha confermato un destinatario.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Consegnata.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Apri l’avviso</translation>
    </message>
    <message>
        <source>unknown sender</source>
        <translation>mittente sconosciuto</translation>
    </message>
    <message>
        <source>“{subject}” from {who}</source>
        <translation>«{subject}» da {who}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Attached e-mail:</source>
        <translation>E-mail allegata:</translation>
    </message>
    <message>
        <source>The receipt was sent.</source>
        <translation>La conferma di lettura è stata inviata.</translation>
    </message>
    <message>
        <source>The sender asks for a receipt that you read this; it would go to {people}.</source>
        <translation>Il mittente chiede una conferma di lettura; andrebbe a {people}.</translation>
    </message>
    <message>
        <source>A receipt is asked for that would go to somebody else than the sender: {people}.</source>
        <translation>Si chiede una conferma di lettura che andrebbe a qualcuno diverso dal mittente: {people}.</translation>
    </message>
    <message>
        <source>Receipts to several addresses are asked for; none is sent: {people}.</source>
        <translation>Si chiedono conferme di lettura a più indirizzi; nessuna viene inviata: {people}.</translation>
    </message>
    <message>
        <source>Send receipt</source>
        <translation>Invia la conferma</translation>
    </message>
    <message>
        <source>You unsubscribed from this list.</source>
        <translation>Ha annullato l’iscrizione a questa lista.</translation>
    </message>
    <message>
        <source>This e-mail comes from a mailing list.</source>
        <translation>Questa e-mail viene da una lista di distribuzione.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Annulla l’iscrizione</translation>
    </message>
    <message>
        <source>Accepted: {summary}</source>
        <translation>Accettato: {summary}</translation>
    </message>
    <message>
        <source>Tentative: {summary}</source>
        <translation>Provvisorio: {summary}</translation>
    </message>
    <message>
        <source>Declined: {summary}</source>
        <translation>Rifiutato: {summary}</translation>
    </message>
    <message>
        <source>The answer goes to {who}.</source>
        <translation>La risposta va a {who}.</translation>
    </message>
    <message>
        <source>Read: {subject}</source>
        <translation>Letto: {subject}</translation>
    </message>
    <message>
        <source>This is a receipt for your e-mail “{subject}”. It was shown on a screen.</source>
        <translation>Questa è la conferma di lettura della Sua e-mail «{subject}». È stata mostrata su uno schermo.</translation>
    </message>
    <message>
        <source>The receipt goes to {who}.</source>
        <translation>La conferma va a {who}.</translation>
    </message>
    <message>
        <source>{where} hears that this address is read. Unsubscribe only from lists that you know; delete what looks like fraud.</source>
        <translation>{where} viene così a sapere che questo indirizzo è letto. Annulli solo le iscrizioni a liste che conosce; elimini ciò che sembra una frode.</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Scrivi un’e-mail</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Apri la pagina</translation>
    </message>
    <message>
        <source>Your mail provider could not confirm that this e-mail comes from that list.</source>
        <translation>Il Suo fornitore non ha potuto confermare che questa e-mail venga da questa lista.</translation>
    </message>
    <message>
        <source>Unsubscribe from this list?</source>
        <translation>Annullare l’iscrizione a questa lista?</translation>
    </message>
    <message>
        <source>Do not unsubscribe</source>
        <translation>Non annullare</translation>
    </message>
    <message>
        <source>You unsubscribed.</source>
        <translation>Iscrizione annullata.</translation>
    </message>
</context>
<context>
    <name>QuickEditor</name>
    <message>
        <source>Write a quick reply …</source>
        <translation>Scrivi una risposta rapida…</translation>
    </message>
</context>
<context>
    <name>QuickReply</name>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Invia (Ctrl+Invio)</translation>
    </message>
    <message>
        <source>Insert a template (Ctrl+T)</source>
        <translation>Inserisci un modello (Ctrl+T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Send encrypted (Ctrl+Shift+Enter)</source>
        <translation>Invia cifrato (Ctrl+Maiusc+Invio)</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Apri in una finestra</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>A: {people}</translation>
    </message>
    <message>
        <source>To: {people}, encrypted</source>
        <translation>A: {people}, cifrata</translation>
    </message>
    <message>
        <source>encrypted parts left out</source>
        <translation>parti cifrate tralasciate</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Invia cifrato</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>Da approvare</translation>
    </message>
    <message>
        <source>Send and mark as done</source>
        <translation>Invia e segna come evasa</translation>
    </message>
    <message>
        <source>Hand over for release</source>
        <translation>Sottoponi ad approvazione</translation>
    </message>
    <message>
        <source>Handed over for release</source>
        <translation>Sottoposta ad approvazione</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>No message is selected.</source>
        <translation>Nessuna e-mail selezionata.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages are selected.</source>
        <translation>
            <numerusform>%n e-mail selezionata.</numerusform>
            <numerusform>%n e-mail selezionate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderLine</name>
    <message>
        <source>How it leaves</source>
        <translation>Come parte</translation>
    </message>
    <message>
        <source>As an ordinary e-mail, unprotected</source>
        <translation>Come e-mail normale, non protetta</translation>
    </message>
    <message>
        <source>Through the portal</source>
        <translation>Attraverso il portale</translation>
    </message>
    <message>
        <source>Protected file</source>
        <translation>File protetto</translation>
    </message>
    <message>
        <source>S/MIME</source>
        <translation>S/MIME</translation>
    </message>
    <message>
        <source>HIN</source>
        <translation>HIN</translation>
    </message>
    <message>
        <source>As a protected file: {name} needs the Lesecode to open it.</source>
        <translation>Come file protetto: {name} ha bisogno del codice di lettura per aprirlo.</translation>
    </message>
    <message>
        <source>{name} has HIN: it is encrypted on its way.</source>
        <translation>{name} ha HIN: l’e-mail è cifrata lungo il percorso.</translation>
    </message>
    <message>
        <source>A certificate of {name} is there: only {name} reads it.</source>
        <translation>C’è un certificato di {name}: solo {name} può leggerlo.</translation>
    </message>
    <message>
        <source>{name} set a new password by e-mail ({when}). Was it somebody else? Call before you send.</source>
        <translation>{name} ha impostato una nuova password per e-mail ({when}). Era qualcun altro? Telefoni prima di inviare.</translation>
    </message>
    <message>
        <source>{name} reads protected messages.</source>
        <translation>{name} legge messaggi protetti.</translation>
    </message>
    <message>
        <source>{name} reads protected messages (checked on {date}).</source>
        <translation>{name} legge messaggi protetti (verificato il {date}).</translation>
    </message>
    <message>
        <source>First protected message: {name} has to register once.</source>
        <translation>Primo messaggio protetto: {name} deve registrarsi una volta.</translation>
    </message>
    <message>
        <source>A protected message goes to one person. Write to the others separately.</source>
        <translation>Un messaggio protetto va a una sola persona. Scriva agli altri separatamente.</translation>
    </message>
    <message>
        <source>{name} has been written to and has not registered yet.</source>
        <translation>{name} ha già ricevuto un messaggio e non si è ancora registrato.</translation>
    </message>
    <message>
        <source>{name} has registered and waits for the Freigabe by the practice.</source>
        <translation>{name} si è registrato e attende l’autorizzazione dello studio.</translation>
    </message>
    <message>
        <source>The key of {name} has changed – please check it under “Freigaben”.</source>
        <translation>La chiave di {name} è cambiata – la verifichi in «Autorizzazioni».</translation>
    </message>
    <message>
        <source>The registration of {name} was refused: they have to register anew.</source>
        <translation>La registrazione di {name} è stata rifiutata: {name} deve registrarsi di nuovo.</translation>
    </message>
    <message>
        <source>{name} is blocked at the portal and gets nothing there.</source>
        <translation>{name} è bloccato sul portale e lì non riceve nulla.</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>What is to be changed?</source>
        <translation>Che cosa va modificato?</translation>
    </message>
    <message>
        <source>Whoever wrote it reads this.</source>
        <translation>Lo leggerà chi ha scritto la bozza.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Restituisci</translation>
    </message>
    <message>
        <source>Give the draft back</source>
        <translation>Restituisci la bozza</translation>
    </message>
</context>
<context>
    <name>RegistrationWindow</name>
    <message>
        <source>Print a slip</source>
        <translation>Stampare un foglietto</translation>
    </message>
    <message>
        <source>By SMS</source>
        <translation>Per SMS</translation>
    </message>
    <message>
        <source>Read it out on the phone</source>
        <translation>Leggere al telefono</translation>
    </message>
    <message>
        <source>By SMS to {number}</source>
        <translation>Per SMS al {number}</translation>
    </message>
    <message>
        <source>Without a code – you compare the Prüfzahl later</source>
        <translation>Senza codice – confronterà più tardi il numero di controllo</translation>
    </message>
    <message>
        <source>Send protected</source>
        <translation>Invia protetto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>This is how {name} gets the Anmeldecode</source>
        <translation>Così {name} riceve il codice di registrazione</translation>
    </message>
    <message>
        <source>{name} registers once. The code shows that it really is {name}; never send it by e-mail.</source>
        <translation>{name} si registra una volta. Il codice dimostra che è davvero {name}. Non lo invii mai per e-mail.</translation>
    </message>
    <message>
        <source>Hand the slip over in person. With the right code, one click releases.</source>
        <translation>Consegni il foglietto di persona. Con il codice giusto basta un clic per autorizzare.</translation>
    </message>
    <message>
        <source>The code goes to {name} at once. It is never sent twice by itself.</source>
        <translation>Il codice va subito a {name}. Da solo non viene mai inviato due volte.</translation>
    </message>
    <message>
        <source>Call {name} and read the code out letter by letter.</source>
        <translation>Chiami {name} e legga il codice carattere per carattere.</translation>
    </message>
    <message>
        <source>When {name} has registered, you call once and compare twelve digits. Until then nobody reads the message.</source>
        <translation>Quando {name} si sarà registrato, telefoni una volta e confronti dodici cifre. Fino ad allora nessuno legge il messaggio.</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>Handed over for release</source>
        <translation>Sottoposta ad approvazione</translation>
    </message>
    <message>
        <source>Kept for colleagues</source>
        <translation>Conservata per tutti</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Approvata</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Restituita</translation>
    </message>
    <message>
        <source>What stands here is another version.</source>
        <translation>Qui c’è un’altra versione.</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft.</source>
        <translation>Qualcun altro ha modificato questa bozza.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Mostra la nuova versione</translation>
    </message>
    <message>
        <source>Released: {who}.</source>
        <translation>Approvata: {who}.</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Exactly this leaves.</source>
        <translation>Verrà inviata esattamente così.</translation>
    </message>
    <message>
        <source>Given back: {who}.</source>
        <translation>Restituita: {who}.</translation>
    </message>
    <message>
        <source>For release: {who}.</source>
        <translation>Da approvare: {who}.</translation>
    </message>
    <message>
        <source>What you release leaves exactly like this.</source>
        <translation>Ciò che si approva viene inviato esattamente così.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Approva</translation>
    </message>
    <message>
        <source>Give back …</source>
        <translation>Restituisci…</translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message>
        <source>Read</source>
        <translation>Leggi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>A: {people}</translation>
    </message>
    <message>
        <source>Key has changed</source>
        <translation>La chiave è cambiata</translation>
    </message>
    <message>
        <source>Code right</source>
        <translation>Codice giusto</translation>
    </message>
    <message>
        <source>Code wrong</source>
        <translation>Codice sbagliato</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Non ancora verificato</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Autorizza</translation>
    </message>
    <message>
        <source>Release …</source>
        <translation>Autorizza …</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Rifiuta …</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Chiedi</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>nato/a il {date}</translation>
    </message>
    <message>
        <source>Registered: {time}</source>
        <translation>Registrato: {time}</translation>
    </message>
    <message>
        <source>This patient was released with another key. They may have made a new SecuPass; or it is somebody else. Compare before you release.</source>
        <translation>Era autorizzata un’altra chiave. Forse è stato creato un nuovo SecuPass, forse è qualcun altro. Confronti prima di autorizzare.</translation>
    </message>
    <message>
        <source>The Anmeldecode that was entered is not the one you gave. Compare by telephone.</source>
        <translation>Il codice di registrazione inserito non è quello che ha dato. Confronti per telefono.</translation>
    </message>
    <message>
        <source>Differs from the record: this address is not among the patient&apos;s.</source>
        <translation>Diversa dalla cartella: questo indirizzo non è tra quelli del paziente.</translation>
    </message>
    <message numerus="yes">
        <source>waits for %n minute(s)</source>
        <translation>
            <numerusform>attende da %n minuto</numerusform>
            <numerusform>attende da %n minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for %n hour(s)</source>
        <translation>
            <numerusform>attende da %n ora</numerusform>
            <numerusform>attende da %n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for %n day(s)</source>
        <translation>
            <numerusform>attende da %n giorno</numerusform>
            <numerusform>attende da %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>Call: {number} (copies it)</source>
        <translation>Chiama: {number} (copia)</translation>
    </message>
    <message>
        <source>No telephone number in the patient&apos;s data</source>
        <translation>Nessun numero di telefono nei dati</translation>
    </message>
    <message>
        <source>Write an e-mail …</source>
        <translation>Scrivi un’e-mail …</translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation>Copiato: {number}</translation>
    </message>
</context>
<context>
    <name>ReleasePane</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n bozza</numerusform>
            <numerusform>%n bozze</numerusform>
        </translation>
    </message>
    <message>
        <source>No draft waits for its release.</source>
        <translation>Nessuna bozza attende l’approvazione.</translation>
    </message>
    <message>
        <source>Only who wrote it, and who may release it, can discard it.</source>
        <translation>Solo chi l’ha scritta e chi può approvarla può eliminare questa bozza.</translation>
    </message>
    <message>
        <source>Discard this draft for everybody?</source>
        <translation>Scartare questa bozza per tutti?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Non si potrà recuperare.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
</context>
<context>
    <name>ReleasesDesk</name>
    <message>
        <source>Releases</source>
        <translation>Autorizzazioni</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Messaggi protetti</translation>
    </message>
</context>
<context>
    <name>RemoteBand</name>
    <message>
        <source>Pictures from the internet were not loaded, to protect your privacy.</source>
        <translation>Per proteggere la riservatezza, le immagini da Internet non sono state caricate.</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Carica immagini</translation>
    </message>
    <message>
        <source>Pictures are being loaded …</source>
        <translation>Caricamento delle immagini…</translation>
    </message>
    <message>
        <source>The pictures could not be loaded: {reason}</source>
        <translation>Le immagini non sono state caricate: {reason}</translation>
    </message>
    <message>
        <source>Some pictures could not be loaded: {reason}</source>
        <translation>Alcune immagini non sono state caricate: {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>Repairing</name>
    <message>
        <source>The file is in order again.</source>
        <translation>Il file è di nuovo in ordine.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Riparato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Saved: {messages} e-mails, {drafts} versions of drafts, {outbox} in the outbox. What is missing comes again from the server.</source>
        <translation>Salvati: {messages} e-mail, {drafts} versioni di bozze, {outbox} nella posta in uscita. Ciò che manca arriva di nuovo dal server.</translation>
    </message>
    <message>
        <source>The damaged file was kept: {name}</source>
        <translation>Il file danneggiato è stato conservato: {name}</translation>
    </message>
    <message>
        <source>These e-mails were not sent and cannot be read any more: {subjects}</source>
        <translation>Queste e-mail non sono state inviate e non sono più leggibili: {subjects}</translation>
    </message>
</context>
<context>
    <name>SealBand</name>
    <message>
        <source>Import certificate …</source>
        <translation>Importa certificato …</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Encrypted part</source>
        <translation>Parte cifrata</translation>
    </message>
    <message>
        <source>A part of this e-mail is encrypted. It is not shown together with the rest.</source>
        <translation>Una parte di questa e-mail è cifrata. Non viene mostrata insieme al resto.</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Apri in una finestra a parte</translation>
    </message>
    <message>
        <source>Only a part is signed</source>
        <translation>Solo una parte è firmata</translation>
    </message>
    <message>
        <source>Nobody vouches for the rest of this e-mail.</source>
        <translation>Per il resto di questa e-mail non garantisce nessuno.</translation>
    </message>
    <message>
        <source>Show the signed part</source>
        <translation>Mostra la parte firmata</translation>
    </message>
</context>
<context>
    <name>SealDetails</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>SealStrip</name>
    <message>
        <source>Sign</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Sign and encrypt with</source>
        <translation>Firmare e cifrare con</translation>
    </message>
    <message>
        <source>Write in clear?</source>
        <translation>Scrivere in chiaro?</translation>
    </message>
    <message>
        <source>The e-mail that you answer or pass on came encrypted. Nothing of it may leave unencrypted: the quotation and what came with it are taken out. What you have written stays.</source>
        <translation>L’e-mail a cui risponde o che inoltra è arrivata cifrata. Nulla di essa può uscire in chiaro: la citazione e ciò che l’accompagna vengono tolti. Il Suo testo resta.</translation>
    </message>
    <message>
        <source>Keep encrypting</source>
        <translation>Lascia cifrata</translation>
    </message>
    <message>
        <source>Write in clear</source>
        <translation>Scrivi in chiaro</translation>
    </message>
    <message>
        <source>Encrypted parts of the answered e-mail were left out.</source>
        <translation>Le parti cifrate dell’e-mail originale sono state omesse.</translation>
    </message>
    <message>
        <source>Leaves encrypted, with its subject, which came encrypted too.</source>
        <translation>Sarà inviata cifrata, con il suo oggetto, arrivato anch’esso cifrato.</translation>
    </message>
    <message>
        <source>Leaves encrypted. The subject stays readable on its way.</source>
        <translation>Sarà inviata cifrata. L’oggetto resta leggibile durante il percorso.</translation>
    </message>
    <message>
        <source>Leaves encrypted with OpenPGP. The subject stays readable on its way.</source>
        <translation>Sarà inviata cifrata con OpenPGP. L’oggetto resta leggibile lungo il percorso.</translation>
    </message>
    <message>
        <source>Recipients see that it is from you and unchanged.</source>
        <translation>I destinatari vedono che è Sua e non modificata.</translation>
    </message>
    <message>
        <source>Certificates of all recipients are there: it can be encrypted.</source>
        <translation>Ci sono i certificati di tutti i destinatari: si può cifrare.</translation>
    </message>
    <message>
        <source>OpenPGP key there, taken in by hand.</source>
        <translation>Chiave OpenPGP presente, acquisita a mano.</translation>
    </message>
    <message>
        <source>Certificate valid until {date}.</source>
        <translation>Certificato valido fino al {date}.</translation>
    </message>
    <message>
        <source>No certificate: ask for a signed e-mail.</source>
        <translation>Nessun certificato: chieda un’e-mail firmata.</translation>
    </message>
    <message>
        <source>The certificate ran out on {date}.</source>
        <translation>Il certificato è scaduto il {date}.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Il certificato non è ancora valido.</translation>
    </message>
    <message>
        <source>The certificate was revoked on {date}.</source>
        <translation>Il certificato è stato revocato il {date}.</translation>
    </message>
    <message>
        <source>No trusted authority vouches for the certificate.</source>
        <translation>Nessuna autorità attendibile garantisce il certificato.</translation>
    </message>
    <message>
        <source>The certificate is not made for encrypting.</source>
        <translation>Il certificato non è previsto per la cifratura.</translation>
    </message>
    <message>
        <source>The certificate&apos;s key is too weak.</source>
        <translation>La chiave del certificato è troppo debole.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search: name, subject, text …</source>
        <translation>Cerca: nome, oggetto, testo…</translation>
    </message>
</context>
<context>
    <name>SendMeterButton</name>
    <message>
        <source>Sent today: {used} of {most}</source>
        <translation>Inviate oggi: {used} di {most}</translation>
    </message>
    <message>
        <source>Sent in the last hour: {used} of {most}</source>
        <translation>Inviate nell’ultima ora: {used} di {most}</translation>
    </message>
    <message>
        <source>Sent in the last minute: {used} of {most}</source>
        <translation>Inviate nell’ultimo minuto: {used} di {most}</translation>
    </message>
    <message>
        <source>The send limit is reached. What you send now leaves later by itself.</source>
        <translation>Il limite d’invio è raggiunto. Ciò che si invia ora partirà automaticamente più tardi.</translation>
    </message>
    <message numerus="yes">
        <source>%n more recipient(s) until the send limit</source>
        <translation>
            <numerusform>Ancora %n destinatario fino al limite d’invio</numerusform>
            <numerusform>Ancora %n destinatari fino al limite d’invio</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Mostra la posta in uscita</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Many mail servers refuse e-mails of this size.</source>
        <translation>Molti server di posta rifiutano e-mail di queste dimensioni.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Print Praxis-Notfallblatt</source>
        <translation>Stampa il foglio d’emergenza</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Salva come PDF…</translation>
    </message>
    <message>
        <source>I have the sheet, and everything on it can be read.</source>
        <translation>Ho il foglio, e tutto è leggibile.</translation>
    </message>
    <message>
        <source>It was given to the printer. Look whether it came out whole.</source>
        <translation>Il foglio è stato inviato alla stampante. Controlli che sia uscito intero.</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Foglio d’emergenza dello studio</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Salva come PDF</translation>
    </message>
    <message>
        <source>Saved. Print it or keep it in the safe, then delete this file.</source>
        <translation>Salvato. Lo stampi o lo metta in cassaforte, poi elimini questo file.</translation>
    </message>
    <message>
        <source>With this sheet the practice comes back to its portal with its name and keys when all its workstations are lost. Answers to messages from before the loss cannot be read then: those patients have to write again.</source>
        <translation>Con questo foglio lo studio torna al suo portale con il suo nome e le sue chiavi quando tutte le sue postazioni sono perdute. Le risposte a messaggi di prima della perdita non possono allora essere lette: quei pazienti devono scrivere di nuovo.</translation>
    </message>
    <message>
        <source>Put it into the safe. Nobody needs it from day to day.</source>
        <translation>Lo metta in cassaforte. Nella quotidianità non serve a nessuno.</translation>
    </message>
</context>
<context>
    <name>SheetWindow</name>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Foglio d’emergenza dello studio</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>ShownMenus</name>
    <message>
        <source>Show with formatting</source>
        <translation>Mostra con formattazione</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>Mostra come testo semplice</translation>
    </message>
    <message>
        <source>Turn the paper dark or white</source>
        <translation>Sfondo scuro o bianco</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Loading</source>
        <translation>Caricamento</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in the outbox</source>
        <translation>
            <numerusform>%n e-mail nella posta in uscita</numerusform>
            <numerusform>%n e-mail nella posta in uscita</numerusform>
        </translation>
    </message>
    <message>
        <source>Workstation: {name}</source>
        <translation>Postazione: {name}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline – last checked {time}</source>
        <translation>Offline – ultimo controllo: {time}</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Accesso necessario</translation>
    </message>
    <message>
        <source>Connected · last checked {time}</source>
        <translation>Connesso · ultimo controllo: {time}</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connessione in corso…</translation>
    </message>
    <message>
        <source>Loading {folder}: {done} of {total}</source>
        <translation>Caricamento di {folder}: {done} di {total}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Step {nth} of {all}</source>
        <translation>Passo {nth} di {all}</translation>
    </message>
</context>
<context>
    <name>StrayCard</name>
    <message numerus="yes">
        <source>%n answer(s) that cannot be read</source>
        <translation>
            <numerusform>%n risposta che non può essere letta</numerusform>
            <numerusform>%n risposte che non possono essere lette</numerusform>
        </translation>
    </message>
    <message>
        <source>Came: {date}</source>
        <translation>Arrivo: {date}</translation>
    </message>
</context>
<context>
    <name>TeamworkDesk</name>
    <message>
        <source>Take this e-mail over from {name}?</source>
        <translation>Rilevare questa e-mail da {name}?</translation>
    </message>
    <message>
        <source>{name} sees at once that you are working on it now. The log keeps it.</source>
        <translation>{name} vedrà subito che ora ci sta lavorando Lei. Ne resta traccia nel registro.</translation>
    </message>
    <message>
        <source>Leave it to {name}</source>
        <translation>Lascia a {name}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Rileva</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) open again</source>
        <translation>
            <numerusform>%n e-mail riaperta</numerusform>
            <numerusform>%n e-mail riaperte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) done for all</source>
        <translation>
            <numerusform>%n e-mail evasa per tutti</numerusform>
            <numerusform>%n e-mail evase per tutti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) waiting for an answer</source>
        <translation>
            <numerusform>%n e-mail in attesa di risposta</numerusform>
            <numerusform>%n e-mail in attesa di risposta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer waiting</source>
        <translation>
            <numerusform>%n e-mail non più in attesa</numerusform>
            <numerusform>%n e-mail non più in attesa</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>Passa a</translation>
    </message>
    <message>
        <source>Everybody at this workstation</source>
        <translation>Tutti su questa postazione</translation>
    </message>
    <message>
        <source>&amp;0  Nobody</source>
        <translation>&amp;0  Nessuno</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) handed over to {name}</source>
        <translation>
            <numerusform>%n e-mail assegnata a {name}</numerusform>
            <numerusform>%n e-mail assegnate a {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer assigned</source>
        <translation>
            <numerusform>%n e-mail non più assegnata</numerusform>
            <numerusform>%n e-mail non più assegnate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatePopup</name>
    <message>
        <source>Templates</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Cerca un modello</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Usati di recente</translation>
    </message>
    <message>
        <source>No template fits.</source>
        <translation>Nessun modello corrisponde.</translation>
    </message>
    <message>
        <source>The practice has no templates yet.</source>
        <translation>Lo studio non ha ancora modelli.</translation>
    </message>
</context>
<context>
    <name>TextHead</name>
    <message>
        <source>Language of the text</source>
        <translation>Lingua del testo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Put in at the cursor; each patient&apos;s own stands there in the SMS:</source>
        <translation>Inserire al cursore; nell’SMS vi si trova ciò che riguarda il paziente:</translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>What a patient reads</source>
        <translation>Che cosa legge il paziente</translation>
    </message>
    <message>
        <source>Because of {marks} only 70 characters fit into one SMS instead of 160. Left out, it is cheaper.</source>
        <translation>A causa di {marks} in un SMS entrano solo 70 caratteri invece di 160. Senza costa meno.</translation>
    </message>
    <message>
        <source>{marks} is not known and stays in the text as it is. Use the buttons above.</source>
        <translation>{marks} non è noto e resta così nel testo. Usate i pulsanti qui sopra.</translation>
    </message>
    <message>
        <source>“{marks}” says something about health. Anybody may read an SMS on a locked phone: leave it out.</source>
        <translation>«{marks}» dice qualcosa sulla salute. Chiunque può leggere un SMS su un telefono bloccato: toglietelo.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n carattere</numerusform>
            <numerusform>%n caratteri</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>Top it up with the provider: without credit no SMS goes out.</source>
        <translation>Ricaricarlo presso il fornitore: senza credito non parte nessun SMS.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Controllare di nuovo</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Impostazioni …</translation>
    </message>
    <message>
        <source>Not all appointments come in.</source>
        <translation>Non tutti gli appuntamenti arrivano.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Please enter at least one recipient.</source>
        <translation>Inserire almeno un destinatario.</translation>
    </message>
    <message>
        <source>The address marked in red is incomplete. Please correct it.</source>
        <translation>L’indirizzo contrassegnato in rosso è incompleto. Correggerlo.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Enter</source>
        <translation>Inserire</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniziare</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importare</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vedere</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Altro account</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n utente</numerusform>
            <numerusform>%n utenti</numerusform>
        </translation>
    </message>
    <message>
        <source>What the practice is called, and who works here.</source>
        <translation>Come si chiama lo studio e chi vi lavora.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n paziente</numerusform>
            <numerusform>%n pazienti</numerusform>
        </translation>
    </message>
    <message>
        <source>From your practice software: GDT, CSV, vCard or FHIR.</source>
        <translation>Dal vostro software di studio: GDT, CSV, vCard o FHIR.</translation>
    </message>
    <message>
        <source>Who may use which account. Without a right of its own everyone may.</source>
        <translation>Chi può usare quale account. Senza un diritto specifico possono tutti.</translation>
    </message>
    <message>
        <source>Practice and users</source>
        <translation>Studio e utenti</translation>
    </message>
    <message>
        <source>Set up an e-mail account</source>
        <translation>Configura un account e-mail</translation>
    </message>
    <message>
        <source>Connect patient data</source>
        <translation>Collegare i dati dei pazienti</translation>
    </message>
    <message>
        <source>Check rights</source>
        <translation>Verificare i diritti</translation>
    </message>
    <message>
        <source>Welcome to tomail</source>
        <translation>Benvenuti in tomail</translation>
    </message>
    <message>
        <source>tomail keeps a copy of your mailbox on this workstation, encrypted, and stays in step with your mail server.</source>
        <translation>tomail conserva su questa postazione una copia crittografata della casella di posta e la mantiene sincronizzata con il server.</translation>
    </message>
    <message>
        <source>Join a practice …</source>
        <translation>Unisciti a uno studio…</translation>
    </message>
    <message>
        <source>Your practice has these accounts already. You only need their passwords.</source>
        <translation>Lo studio ha già questi account. Servono solo le relative password.</translation>
    </message>
    <message>
        <source>Sign in here: {label}</source>
        <translation>Accedi qui: {label}</translation>
    </message>
    <message>
        <source>You need your e-mail address and its password.</source>
        <translation>Servono l’indirizzo e-mail e la relativa password.</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>da fare</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>It was signed with another key than the released one. Do not rely on it: call the patient.</source>
        <translation>È firmata con un’altra chiave rispetto a quella approvata. Non fidatevi: telefonate alla paziente o al paziente.</translation>
    </message>
    <message>
        <source>It was changed on its way or is damaged. Ask the patient to send it again.</source>
        <translation>È stata modificata durante il percorso o è danneggiata. Chiedete di inviarla di nuovo.</translation>
    </message>
    <message>
        <source>It is encrypted with a key that the practice does not have. Tell your IT.</source>
        <translation>È cifrata con una chiave che lo studio non possiede. Informate il vostro informatico.</translation>
    </message>
    <message>
        <source>It does not come from whom the message went to. Tell your IT.</source>
        <translation>Non proviene dalla persona a cui era destinato il messaggio. Informate il vostro informatico.</translation>
    </message>
    <message>
        <source>Nobody has checked the patient&apos;s new key. Look into the list “Freigaben”, then it is fetched.</source>
        <translation>La nuova chiave non è ancora stata verificata. Guardate nell’elenco «Approvazioni»: poi la risposta viene recuperata.</translation>
    </message>
    <message>
        <source>It was deleted at the portal before tomail could fetch it. If you are waiting for an answer, ask the patient to write again or to call.</source>
        <translation>È stata eliminata sul portale prima che tomail potesse scaricarla. Se aspetta una risposta, chieda al paziente di scrivere di nuovo o di telefonare.</translation>
    </message>
    <message>
        <source>It was deleted at the portal before tomail could fetch it. Ask {name} to write again or to call.</source>
        <translation>È stata eliminata sul portale prima che tomail potesse scaricarla. Chieda a {name} di scrivere di nuovo o di telefonare.</translation>
    </message>
    <message>
        <source>It answers a message that the practice does not have any more, so tomail cannot check it and leaves it at the portal. If you are waiting for an answer, send the patient a new protected message.</source>
        <translation>Risponde a un messaggio che lo studio non ha più. Per questo tomail non può verificarla e la lascia sul portale. Se aspetta una risposta, invii al paziente un nuovo messaggio protetto.</translation>
    </message>
    <message>
        <source>They answer messages that the practice does not have any more, as after a new beginning with the Praxis-Notfallblatt. tomail cannot check them. They stay encrypted at the portal until they expire there, 90 days after they came. If you are waiting for an answer, send the patient a new protected message.</source>
        <translation>Rispondono a messaggi che lo studio non ha più, per esempio dopo un nuovo inizio con il foglio d’emergenza dello studio. tomail non può verificarle. Restano cifrate sul portale fino alla scadenza, 90 giorni dopo l’arrivo. Se aspetta una risposta, invii al paziente un nuovo messaggio protetto.</translation>
    </message>
    <message>
        <source>Answer from the protected file, encrypted in it: {when}</source>
        <translation>Risposta dal file protetto, cifrata al suo interno: {when}</translation>
    </message>
    <message>
        <source>Answer over the portal, signature checked: {when}</source>
        <translation>Risposta tramite il portale, firma verificata: {when}</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appuntamento</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Allegato</translation>
    </message>
</context>
<context>
    <name>code_slip</name>
    <message>
        <source>Your Lesecode</source>
        <translation>Il Suo codice di lettura</translation>
    </message>
    <message>
        <source>You get an e-mail from us with a file attached. Open the file. Where it asks for a password or the Lesecode, enter this code in capital letters. Zero and one are digits: there is no letter O, I or L in it.</source>
        <translation>Riceve da noi un’e-mail con un file allegato. Apra il file. Dove si chiede la password o il codice di lettura, inserisca questo codice in maiuscolo. Zero e uno sono cifre: non contiene le lettere O, I o L.</translation>
    </message>
    <message>
        <source>Your Anmeldecode</source>
        <translation>Il Suo codice di registrazione</translation>
    </message>
    <message>
        <source>You get an e-mail from us with a link. Open it and enter this code there; you need it only once. Zero and one are digits: there is no letter O, I or L in it.</source>
        <translation>Riceve da noi un’e-mail con un link. Lo apra e inserisca lì questo codice; Le serve una sola volta. Zero e uno sono cifre: non ci sono le lettere O, I o L.</translation>
    </message>
    <message>
        <source>Please keep this slip, and give it to nobody.</source>
        <translation>Conservi questo foglietto e non lo dia a nessuno.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>New e-mail</source>
        <translation>Nuova e-mail</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rispondi</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Rispondi a tutti</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Inoltra</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Invia cifrato</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>E-mail non letta successiva</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>E-mail successiva</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>E-mail precedente</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Segna come letta o non letta</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Contrassegna</translation>
    </message>
    <message>
        <source>File in the record</source>
        <translation>Inserisci nella cartella clinica</translation>
    </message>
    <message>
        <source>Assign a patient …</source>
        <translation>Associa un paziente…</translation>
    </message>
    <message>
        <source>Done for all</source>
        <translation>Evasa per tutti</translation>
    </message>
    <message>
        <source>Work on it, or release it</source>
        <translation>Prendi in carico o rilascia</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Assegna…</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>In attesa di risposta</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Sposta…</translation>
    </message>
    <message>
        <source>Scroll, at the end the next message</source>
        <translation>Scorri, alla fine e-mail successiva</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Salva come file…</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Sorgente del messaggio</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Get mail now</source>
        <translation>Scarica posta</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Area successiva</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Area precedente</translation>
    </message>
    <message>
        <source>First to ninth folder</source>
        <translation>Dalla prima alla nona cartella</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testo più grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testo più piccolo</translation>
    </message>
    <message>
        <source>Patient side bar</source>
        <translation>Barra laterale del paziente</translation>
    </message>
    <message>
        <source>Patients …</source>
        <translation>Pazienti…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
</context>
<context>
    <name>emergency_paper</name>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Foglio d’emergenza dello studio</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Foglio {number}</translation>
    </message>
    <message>
        <source>Keep this sheet in the safe.</source>
        <translation>Conservi questo foglio in cassaforte.</translation>
    </message>
    <message>
        <source>Whoever has it can pass for the practice at the portal and read what patients write. It is needed when all workstations of the practice are lost. Your IT then types what stands below.</source>
        <translation>Chi lo possiede può spacciarsi per lo studio sul portale e leggere ciò che i pazienti scrivono. Serve quando tutte le postazioni dello studio sono perse. Il Suo reparto IT digita allora quanto sta qui sotto.</translation>
    </message>
    <message>
        <source>Only the sheet with the highest number counts: older ones bring back neither the practice nor answers. Destroy them.</source>
        <translation>Vale solo il foglio con il numero più alto: quelli più vecchi non riportano né lo studio né le risposte. Li distrugga.</translation>
    </message>
</context>
<context>
    <name>fates</name>
    <message>
        <source>not delivered</source>
        <translation>non consegnata</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>in ritardo</translation>
    </message>
    <message>
        <source>read</source>
        <translation>letta</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>consegnata</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Save e-mail</source>
        <translation>Salva e-mail</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Sorgente del messaggio</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>Outbox</source>
        <translation>Posta in uscita</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Cartelle</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tutti gli account</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posta in arrivo</translation>
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
        <source>All mail</source>
        <translation>Tutti i messaggi</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Contrassegnate</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Importanti</translation>
    </message>
</context>
<context>
    <name>hazards</name>
    <message>
        <source>Program, is not opened</source>
        <translation>Programma, non viene aperto</translation>
    </message>
    <message>
        <source>Archive with a program</source>
        <translation>Archivio con un programma</translation>
    </message>
    <message>
        <source>Contains macros</source>
        <translation>Contiene macro</translation>
    </message>
    <message>
        <source>Loads from the internet</source>
        <translation>Carica da Internet</translation>
    </message>
    <message>
        <source>Not what its name says</source>
        <translation>Non è ciò che dice il nome</translation>
    </message>
    <message>
        <source>Encrypted file</source>
        <translation>File cifrato</translation>
    </message>
    <message>
        <source>Very large once unpacked</source>
        <translation>Molto grande una volta estratto</translation>
    </message>
    <message>
        <source>When it is opened, this file can run commands or show a faked page. tomail only saves it.</source>
        <translation>All’apertura questo file può eseguire comandi o mostrare una pagina falsa. tomail lo salva soltanto.</translation>
    </message>
    <message>
        <source>There is a program in this archive. tomail only saves it.</source>
        <translation>In questo archivio c’è un programma. tomail lo salva soltanto.</translation>
    </message>
    <message>
        <source>Macros are small programs in a document. tomail only saves it. Ask the sender for a PDF.</source>
        <translation>Le macro sono piccoli programmi in un documento. tomail lo salva soltanto. Chieda al mittente un PDF.</translation>
    </message>
    <message>
        <source>When it is opened, this document loads something from elsewhere. tomail only saves it.</source>
        <translation>All’apertura questo documento carica qualcosa da altrove. tomail lo salva soltanto.</translation>
    </message>
    <message>
        <source>The content is of another kind than the name says. tomail only saves it.</source>
        <translation>Il contenuto è di tipo diverso da quanto dice il nome. tomail salva il file soltanto.</translation>
    </message>
    <message>
        <source>It may ask for a password, and no virus scanner could look inside. Open it only if you expect it from this sender.</source>
        <translation>Forse chiede una password, e nessun antivirus ha potuto guardarci dentro. Lo apra solo se lo aspetta da questo mittente.</translation>
    </message>
    <message>
        <source>Unpacked it is larger than 1 GB or has thousands of files. Do not unpack it here.</source>
        <translation>Estratto supera 1 GB o contiene migliaia di file. Non lo estragga qui.</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Il server ha risposto: «{words}»</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a full date</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <comment>a full date and its time</comment>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Domani</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>domani</translation>
    </message>
    <message>
        <source>{time}</source>
        <comment>a time of day</comment>
        <translation>ore {time}</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>a date in figures</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Open this link in the browser?</source>
        <translation>Aprire questo link nel browser?</translation>
    </message>
    <message>
        <source>It leads to {host}. Open it only if you expected it.</source>
        <translation>Porta a {host}. Aprirlo solo se era atteso.</translation>
    </message>
    <message>
        <source>The e-mail says “{claimed}”, but the link leads to {host}.</source>
        <translation>Nell’e-mail c’è scritto «{claimed}», ma il link porta a {host}.</translation>
    </message>
    <message>
        <source>The address has no name, only numbers. Honest senders hardly ever do that.</source>
        <translation>L’indirizzo non ha un nome, solo numeri. Un mittente onesto non lo fa quasi mai.</translation>
    </message>
    <message>
        <source>The name contains letters of other alphabets that look like ours.</source>
        <translation>Il nome contiene lettere di altri alfabeti che assomigliano alle nostre.</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation>Chiamare questo numero?</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Apri link</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiama</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Non aprire</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Non chiamare</translation>
    </message>
    <message>
        <source>Careful: leads to {host}</source>
        <translation>Attenzione: porta a {host}</translation>
    </message>
    <message>
        <source>Leads to {host}</source>
        <translation>Porta a {host}</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Is sent later: {time}</source>
        <translation>Sarà inviata più tardi: {time}</translation>
    </message>
    <message>
        <source>Is about to be sent</source>
        <translation>Sta per essere inviata</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Invio in corso</translation>
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation>In attesa di connessione</translation>
    </message>
    <message>
        <source>Unclear whether it was sent</source>
        <translation>Non è chiaro se sia stata inviata</translation>
    </message>
    <message>
        <source>Not sent to all recipients</source>
        <translation>Non inviata a tutti i destinatari</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviata</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutata</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Richiamata</translation>
    </message>
    <message>
        <source>Held back: please look at it again</source>
        <translation>Trattenuta: la controlli ancora una volta</translation>
    </message>
    <message>
        <source>Send limit reached</source>
        <translation>Limite d’invio raggiunto</translation>
    </message>
    <message>
        <source>Waits until somebody has signed in</source>
        <translation>Attende che qualcuno abbia effettuato l’accesso</translation>
    </message>
    <message>
        <source>Waits: not accepted yet</source>
        <translation>In attesa: non ancora accettata</translation>
    </message>
    <message>
        <source>next try: {time}</source>
        <translation>prossimo tentativo: {time}</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Questa settimana</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La settimana scorsa</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>From</source>
        <translation>Da</translation>
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
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Allegati</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
</context>
<context>
    <name>purposes</name>
    <message>
        <source>Appointment cancelled</source>
        <translation>Appuntamento annullato</translation>
    </message>
    <message>
        <source>Answer to an invitation</source>
        <translation>Risposta a un invito</translation>
    </message>
    <message>
        <source>Another time is proposed</source>
        <translation>È proposta un’altra data</translation>
    </message>
    <message>
        <source>The proposed time does not suit</source>
        <translation>La data proposta non va bene</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appuntamento</translation>
    </message>
    <message>
        <source>The invitation is asked for again</source>
        <translation>L’invito è richiesto di nuovo</translation>
    </message>
    <message>
        <source>Changed invitation</source>
        <translation>Invito modificato</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invito</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{when} (no time zone given)</source>
        <translation>{when} (senza fuso orario)</translation>
    </message>
    <message>
        <source>{day}, all day</source>
        <translation>{day}, tutto il giorno</translation>
    </message>
    <message>
        <source>{start} to {end}, all day</source>
        <translation>{start} – {end}, tutto il giorno</translation>
    </message>
    <message>
        <source>{often} on {days}</source>
        <translation>{often}, {days}</translation>
    </message>
    <message>
        <source>{often}, {count} times</source>
        <translation>{often}, {count} volte</translation>
    </message>
    <message>
        <source>{often}, until {day}</source>
        <translation>{often}, fino al {day}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Ogni giorno</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Ogni settimana</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Ogni mese</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Ogni anno</translation>
    </message>
    <message>
        <source>Every {count} days</source>
        <translation>Ogni {count} giorni</translation>
    </message>
    <message>
        <source>Every {count} weeks</source>
        <translation>Ogni {count} settimane</translation>
    </message>
    <message>
        <source>Every {count} months</source>
        <translation>Ogni {count} mesi</translation>
    </message>
    <message>
        <source>Every {count} years</source>
        <translation>Ogni {count} anni</translation>
    </message>
    <message>
        <source>Repeated by a rule of its own</source>
        <translation>Si ripete secondo una regola propria</translation>
    </message>
    <message>
        <source>Next: {dates}</source>
        <translation>Prossime date: {dates}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accettato</translation>
    </message>
    <message>
        <source>accepted tentatively</source>
        <translation>accettato provvisoriamente</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>passed on to somebody else</source>
        <translation>passato a qualcun altro</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>ancora nessuna risposta</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>e altri {count}</translation>
    </message>
    <message>
        <source>Not delivered to {who}: {why} {then}</source>
        <translation>Non consegnata a {who}: {why} {then}</translation>
    </message>
    <message>
        <source>Delayed to {who}: the other server goes on trying. You need not send it again.</source>
        <translation>In ritardo per {who}: l’altro server continua a provare. Non occorre inviare di nuovo.</translation>
    </message>
    <message>
        <source>Delivered to {who}.</source>
        <translation>Consegnata a {who}.</translation>
    </message>
    <message>
        <source>Passed on for {who}; whether it arrives is not reported.</source>
        <translation>Inoltrata per {who}; l’arrivo non viene segnalato.</translation>
    </message>
    <message>
        <source>{who} confirms that the e-mail was shown.</source>
        <translation>{who} conferma che l’e-mail è stata mostrata.</translation>
    </message>
    <message>
        <source>Check the address, or ask by telephone.</source>
        <translation>Controlli l’indirizzo o chieda per telefono.</translation>
    </message>
    <message>
        <source>this address does not exist.</source>
        <translation>questo indirizzo non esiste.</translation>
    </message>
    <message>
        <source>the part behind the @ does not exist.</source>
        <translation>la parte dopo la @ non esiste.</translation>
    </message>
    <message>
        <source>the mailbox is full.</source>
        <translation>la casella è piena.</translation>
    </message>
    <message>
        <source>Try again later, or use another way.</source>
        <translation>Riprovi più tardi, o usi un’altra via.</translation>
    </message>
    <message>
        <source>the mailbox takes no e-mail.</source>
        <translation>la casella non accetta e-mail.</translation>
    </message>
    <message>
        <source>the e-mail is too large for the recipient.</source>
        <translation>l’e-mail è troppo grande per il destinatario.</translation>
    </message>
    <message>
        <source>Send smaller or fewer attachments.</source>
        <translation>Invii allegati più piccoli o meno numerosi.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server refused it.</source>
        <translation>il server del destinatario l’ha rifiutata.</translation>
    </message>
    <message>
        <source>Ask the recipient, or your provider if it happens often.</source>
        <translation>Chieda al destinatario, o al Suo fornitore se succede spesso.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server demands encryption.</source>
        <translation>il server del destinatario esige la cifratura.</translation>
    </message>
    <message>
        <source>Send it encrypted, or use another way.</source>
        <translation>La invii cifrata, o usi un’altra via.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server cannot be reached.</source>
        <translation>il server del destinatario non è raggiungibile.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Riprovi più tardi.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server could not be reached for days.</source>
        <translation>il server del destinatario non è stato raggiungibile per giorni.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server did not take it.</source>
        <translation>il server del destinatario non l’ha accettata.</translation>
    </message>
    <message>
        <source>What it said stands in the report.</source>
        <translation>Ciò che ha detto si trova nell’avviso.</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>points</source>
        <translation>punti</translation>
    </message>
    <message>
        <source>Credit: {amount}</source>
        <translation>Credito: {amount}</translation>
    </message>
    <message>
        <source>The provider does not know this API key. Copy it anew from your account there.</source>
        <translation>Il fornitore non conosce questa chiave API. Copiatela di nuovo dal vostro conto.</translation>
    </message>
    <message>
        <source>The provider was not reached. Is this computer online, and is the address right?</source>
        <translation>Il fornitore non è stato raggiunto. Questo computer è in rete e l’indirizzo è giusto?</translation>
    </message>
    <message>
        <source>The provider was asked too often. Try again in a few minutes.</source>
        <translation>Il fornitore è stato interrogato troppo spesso. Riprovate tra qualche minuto.</translation>
    </message>
    <message>
        <source>The provider answered otherwise than expected. Check provider, key and address.</source>
        <translation>Il fornitore risponde diversamente dal previsto. Controllate fornitore, chiave e indirizzo.</translation>
    </message>
    <message>
        <source>{used}/{room} characters, {parts} SMS</source>
        <translation>{used}/{room} caratteri, {parts} SMS</translation>
    </message>
    <message>
        <source>{month}: {count} SMS</source>
        <translation>{month}: {count} SMS</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {cancelled} cancelled, {same} as before.</source>
        <translation>{added} nuovi, {changed} modificati, {cancelled} annullati, {same} invariati.</translation>
    </message>
    <message>
        <source>Of patients whom tomail does not know: {count}.</source>
        <translation>Di pazienti che tomail non conosce: {count}.</translation>
    </message>
    <message>
        <source>Lines that could not be read: {count}.</source>
        <translation>Righe non leggibili: {count}.</translation>
    </message>
    <message>
        <source>Planned {time}</source>
        <translation>Previsto {time}</translation>
    </message>
    <message>
        <source>E-mail: {state}</source>
        <translation>E-mail: {state}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Unknown patient</source>
        <translation>Paziente sconosciuto</translation>
    </message>
    <message>
        <source>Patient blocked</source>
        <translation>Paziente bloccato</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Nessun numero</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Nessun consenso</translation>
    </message>
    <message>
        <source>No consent to e-mail</source>
        <translation>Nessun consenso per l’e-mail</translation>
    </message>
    <message>
        <source>No account to send from</source>
        <translation>Nessun account d’invio</translation>
    </message>
    <message>
        <source>Reminders are off</source>
        <translation>Disattivato</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Nessun promemoria</translation>
    </message>
    <message>
        <source>Take the patient into tomail, with the same number.</source>
        <translation>Inserite il paziente in tomail, con lo stesso numero.</translation>
    </message>
    <message>
        <source>Enter a mobile number in the patient&apos;s field SMS.</source>
        <translation>Inserite un numero di cellulare nel campo SMS del paziente.</translation>
    </message>
    <message>
        <source>Ask the patient, and note the consent in the patient&apos;s data.</source>
        <translation>Chiedete al paziente e annotate il consenso nei suoi dati.</translation>
    </message>
    <message>
        <source>Enter a mobile number in the patient&apos;s field SMS, or note the consent to e-mail.</source>
        <translation>Inserire un numero di cellulare nel campo SMS, o annotare il consenso per l’e-mail.</translation>
    </message>
    <message>
        <source>Choose in the settings the account that reminders by e-mail leave from.</source>
        <translation>Scegliere nelle impostazioni l’account da cui partono i promemoria via e-mail.</translation>
    </message>
    <message>
        <source>Switch them on in the settings.</source>
        <translation>Attivate i promemoria nelle impostazioni.</translation>
    </message>
    <message>
        <source>It may have gone out: tomail does not send it again. Call if it matters.</source>
        <translation>Forse è partito: tomail non lo invia di nuovo. Telefonate se è importante.</translation>
    </message>
    <message>
        <source>The provider did not take it. Check the patient&apos;s number.</source>
        <translation>Il fornitore non l’ha accettato. Controllate il numero del paziente.</translation>
    </message>
    <message>
        <source>The network could not hand it over. Check the patient&apos;s number.</source>
        <translation>La rete non ha potuto consegnarlo. Controllate il numero del paziente.</translation>
    </message>
    <message>
        <source>Nothing went out in time. Call the patient if it matters.</source>
        <translation>Non è partito in tempo. Telefonate al paziente se è importante.</translation>
    </message>
    <message>
        <source>It was not taken yet and is tried again.</source>
        <translation>Non è ancora stato accettato; si riprova.</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>In invio</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivato</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>Non arrivato</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Mancato</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Incerto</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Sistemato</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Decaduto</translation>
    </message>
    <message>
        <source>{count} without a price</source>
        <translation>{count} senza prezzo</translation>
    </message>
    <message>
        <source>It lies in the USA, where numbers and times of appointments then go. Ask whoever sees to data protection first.</source>
        <translation>Si trova negli USA: numeri e appuntamenti vanno allora là. Chiedere prima a chi si occupa della protezione dei dati.</translation>
    </message>
    <message>
        <source>Its key has two parts with a colon between them: {form}.</source>
        <translation>La sua chiave ha due parti separate da due punti: {form}.</translation>
    </message>
    <message>
        <source>Describe it below, as the manual for IT says.</source>
        <translation>Descriverlo qui sotto, come spiega il manuale per l’informatica.</translation>
    </message>
    <message>
        <source>The description below cannot be used yet: “{field}”.</source>
        <translation>La descrizione qui sotto non è ancora utilizzabile: «{field}».</translation>
    </message>
    <message>
        <source>For a firewall: only outgoing connections to {host}, port 443; nothing listens. A proxy of the system is used.</source>
        <translation>Per il firewall: solo connessioni in uscita verso {host}, porta 443; nulla è in ascolto. Un proxy del sistema viene usato.</translation>
    </message>
    <message>
        <source>Number of the appointment</source>
        <translation>Numero dell’appuntamento</translation>
    </message>
    <message>
        <source>Patient&apos;s number</source>
        <translation>Numero del paziente</translation>
    </message>
    <message>
        <source>Day, or day and time</source>
        <translation>Giorno, o giorno e ora</translation>
    </message>
    <message>
        <source>Time, if in a column of its own</source>
        <translation>Ora, se ha una colonna propria</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>State (cancelled or not)</source>
        <translation>Stato (annullato o no)</translation>
    </message>
    <message>
        <source>{name} (since {when}): {problem}</source>
        <translation>{name} (da {when}): {problem}</translation>
    </message>
</context>
<context>
    <name>seals</name>
    <message>
        <source>Issued to</source>
        <translation>Rilasciato a</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Indirizzi e-mail</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Rilasciato da</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validità</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chiave</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numero di serie</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Impronta SHA-256</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Impronta</translation>
    </message>
    <message>
        <source>The text is unchanged, and the sender is whom the certificate names.</source>
        <translation>Il testo è invariato e il mittente è chi nomina il certificato.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocato</translation>
    </message>
    <message>
        <source>Signed, as the sender says</source>
        <translation>Firmata, secondo il mittente</translation>
    </message>
    <message>
        <source>Signature of this e-mail</source>
        <translation>Firma di questa e-mail</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metodo</translation>
    </message>
    <message>
        <source>Protected against changes</source>
        <translation>Protetta da modifiche</translation>
    </message>
    <message>
        <source>Encrypted for</source>
        <translation>Cifrata per</translation>
    </message>
    <message>
        <source>Encryption of this e-mail</source>
        <translation>Cifratura di questa e-mail</translation>
    </message>
    <message>
        <source>{count} key(s)</source>
        <translation>{count} chiave/i</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmata</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Non firmata</translation>
    </message>
    <message>
        <source>Signature invalid</source>
        <translation>Firma non valida</translation>
    </message>
    <message>
        <source>Signature not confirmed</source>
        <translation>Firma non confermata</translation>
    </message>
    <message>
        <source>Cannot be decrypted</source>
        <translation>Non può essere decifrata</translation>
    </message>
    <message>
        <source>The key is missing here: import your certificate (.p12), or ask for another e-mail.</source>
        <translation>Manca la chiave: importi il Suo certificato (.p12) o chieda una nuova e-mail.</translation>
    </message>
    <message>
        <source>The encryption is outdated and can be broken. Ask the sender for another one.</source>
        <translation>La cifratura è superata e non sicura. Ne chieda un’altra al mittente.</translation>
    </message>
    <message>
        <source>The e-mail is too large to be decrypted here.</source>
        <translation>L’e-mail è troppo grande per essere decifrata qui.</translation>
    </message>
    <message>
        <source>The e-mail is damaged or was changed. Ask the sender to send it again.</source>
        <translation>L’e-mail è danneggiata o è stata modificata. Chieda al mittente di inviarla di nuovo.</translation>
    </message>
    <message>
        <source>It is encrypted with OpenPGP, and its key is not here. Ask for another e-mail.</source>
        <translation>Cifrata con OpenPGP, qui manca la chiave. Chieda un’altra e-mail.</translation>
    </message>
    <message>
        <source>yes, on {date}</source>
        <translation>sì, il {date}</translation>
    </message>
    <message>
        <source>not known, not asked yet</source>
        <translation>non noto, non ancora chiesto</translation>
    </message>
    <message>
        <source>no, last asked on {date}</source>
        <translation>no, chiesto l’ultima volta il {date}</translation>
    </message>
    <message>
        <source>not known, last asked on {date}</source>
        <translation>non noto, chiesto l’ultima volta il {date}</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate was revoked on {date}. Do not rely on it.</source>
        <translation>Il certificato del mittente è stato revocato il {date}. Non vi faccia affidamento.</translation>
    </message>
    <message>
        <source>The e-mail was changed after it was signed. Do not rely on it.</source>
        <translation>L’e-mail è stata modificata dopo la firma. Non ci si affidi.</translation>
    </message>
    <message>
        <source>It was not made with the certificate that came along.</source>
        <translation>Non è stata fatta con il certificato allegato.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be checked.</source>
        <translation>È danneggiata e non può essere verificata.</translation>
    </message>
    <message>
        <source>Only certificates came along; nobody signed.</source>
        <translation>Sono arrivati solo certificati; nessuno ha firmato.</translation>
    </message>
    <message>
        <source>Several have signed; which of them wrote is not clear.</source>
        <translation>Hanno firmato in più persone; chi ha scritto non è chiaro.</translation>
    </message>
    <message>
        <source>It covers another text than the one that is shown.</source>
        <translation>Vale per un testo diverso da quello mostrato.</translation>
    </message>
    <message>
        <source>What belongs to it does not fit together.</source>
        <translation>I suoi dati non concordano.</translation>
    </message>
    <message>
        <source>It was made with an outdated method that can be forged.</source>
        <translation>È stata fatta con un metodo superato e falsificabile.</translation>
    </message>
    <message>
        <source>It was made with a key that is too weak.</source>
        <translation>È stata fatta con una chiave troppo debole.</translation>
    </message>
    <message>
        <source>It was made with a method that tomail does not know.</source>
        <translation>È stata fatta con un metodo che tomail non conosce.</translation>
    </message>
    <message>
        <source>The e-mail is too large to be checked.</source>
        <translation>L’e-mail è troppo grande per essere verificata.</translation>
    </message>
    <message>
        <source>It covers the encryption only, not who wrote.</source>
        <translation>Riguarda solo la cifratura; non dice chi ha scritto.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate is missing.</source>
        <translation>Manca il certificato del mittente.</translation>
    </message>
    <message>
        <source>No trusted authority vouches for it.</source>
        <translation>Nessuna autorità attendibile la garantisce.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate had run out.</source>
        <translation>Il certificato del mittente era scaduto.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate was not valid yet.</source>
        <translation>Il certificato del mittente non era ancora valido.</translation>
    </message>
    <message>
        <source>The certificate was revoked. Do not rely on it.</source>
        <translation>Il certificato è stato revocato. Non ci si affidi.</translation>
    </message>
    <message>
        <source>The certificate is not meant for e-mail.</source>
        <translation>Il certificato non è destinato alle e-mail.</translation>
    </message>
    <message>
        <source>The certificate is of another address.</source>
        <translation>Il certificato è di un altro indirizzo.</translation>
    </message>
    <message>
        <source>The e-mail names no sender.</source>
        <translation>L’e-mail non indica alcun mittente.</translation>
    </message>
    <message>
        <source>The e-mail names several senders.</source>
        <translation>L’e-mail indica più mittenti.</translation>
    </message>
    <message>
        <source>Another sender was signed than the one that is shown.</source>
        <translation>Il mittente firmato non è quello mostrato.</translation>
    </message>
    <message>
        <source>The certificate was revoked on {date}, after the e-mail came.</source>
        <translation>Il certificato è stato revocato il {date}, dopo l’arrivo dell’e-mail.</translation>
    </message>
    <message>
        <source>When it was signed, only the sender says.</source>
        <translation>Quando è stata firmata lo dice solo il mittente.</translation>
    </message>
    <message>
        <source>The certificate has run out since.</source>
        <translation>Nel frattempo il certificato è scaduto.</translation>
    </message>
    <message>
        <source>The sender&apos;s program names another method.</source>
        <translation>Il programma del mittente indica un altro metodo.</translation>
    </message>
    <message>
        <source>Another subject was signed than the one shown.</source>
        <translation>L’oggetto firmato non è quello mostrato.</translation>
    </message>
    <message>
        <source>Other recipients were signed than those shown.</source>
        <translation>Sono stati firmati altri destinatari rispetto a quelli mostrati.</translation>
    </message>
    <message>
        <source>Another date was signed than the one shown.</source>
        <translation>È stata firmata un’altra data rispetto a quella mostrata.</translation>
    </message>
    <message>
        <source>Subject, date and recipients are not signed.</source>
        <translation>Oggetto, data e destinatari non sono firmati.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked was not asked yet.</source>
        <translation>Non è ancora stato chiesto se il certificato sia stato revocato.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked is not known; last asked on {date}.</source>
        <translation>Non è noto se il certificato sia stato revocato; chiesto l’ultima volta il {date}.</translation>
    </message>
    <message>
        <source>by {who}, checked. The text is unchanged.</source>
        <translation>da {who}, verificata. Il testo è invariato.</translation>
    </message>
    <message>
        <source>Only you and the other recipients could read this e-mail on its way.</source>
        <translation>Durante il percorso solo i destinatari potevano leggere questa e-mail.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrata</translation>
    </message>
    <message>
        <source>Encrypted, not authenticated (CBC)</source>
        <translation>Cifrata, non autenticata (CBC)</translation>
    </message>
    <message>
        <source>The valid signature shows that the text was not changed.</source>
        <translation>La firma valida mostra che il testo non è stato modificato.</translation>
    </message>
    <message>
        <source>Somebody on the way could have changed the text without knowing it. It is shown as plain text.</source>
        <translation>Qualcuno potrebbe aver modificato il contenuto lungo il percorso senza conoscerlo. Viene mostrato come solo testo.</translation>
    </message>
</context>
<context>
    <name>secure</name>
    <message>
        <source>Encrypted</source>
        <translation>Cifrato</translation>
    </message>
    <message>
        <source>Waiting for the Lesecode</source>
        <translation>Codice di lettura non ancora comunicato</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>Is released</source>
        <translation>Autorizzato</translation>
    </message>
    <message>
        <source>Was read</source>
        <translation>Letto</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non consegnato</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Richiamato</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Scartato</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Attende l’invio</translation>
    </message>
    <message>
        <source>Is being transferred</source>
        <translation>In trasferimento</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrato</translation>
    </message>
    <message>
        <source>Release refused</source>
        <translation>Autorizzazione rifiutata</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Richiamato</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non inviato</translation>
    </message>
    <message>
        <source>It lies here encrypted and leaves by itself as soon as the portal can be reached.</source>
        <translation>È qui, cifrato, e parte da solo appena il portale è raggiungibile.</translation>
    </message>
    <message>
        <source>It goes on by itself, also after an interruption.</source>
        <translation>Continua da solo, anche dopo un’interruzione.</translation>
    </message>
    <message>
        <source>It leaves when somebody says how the patient got the Lesecode.</source>
        <translation>Parte quando qualcuno indica come è stato comunicato il codice di lettura.</translation>
    </message>
    <message>
        <source>Now the patient opens the link in the e-mail and registers.</source>
        <translation>Prossimo passo: aprire il link nell’e-mail e registrarsi.</translation>
    </message>
    <message>
        <source>Now the practice releases the patient.</source>
        <translation>Prossimo passo: autorizzazione dello studio.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Non ancora letto.</translation>
    </message>
    <message>
        <source>Could not be encrypted</source>
        <translation>Non è stato possibile cifrare</translation>
    </message>
    <message>
        <source>Lesecode read out on the phone</source>
        <translation>Codice di lettura letto al telefono</translation>
    </message>
    <message>
        <source>Lesecode printed on a slip</source>
        <translation>Codice di lettura stampato</translation>
    </message>
    <message>
        <source>Lesecode sent by SMS</source>
        <translation>Codice di lettura inviato per SMS</translation>
    </message>
    <message>
        <source>Lesecode known from before</source>
        <translation>Codice di lettura già noto</translation>
    </message>
    <message>
        <source>Anmeldecode right</source>
        <translation>Codice di registrazione corretto</translation>
    </message>
    <message>
        <source>Prüfzahl compared on the telephone</source>
        <translation>Numero di controllo confrontato al telefono</translation>
    </message>
    <message>
        <source>Person stood at the desk</source>
        <translation>Persona presente alla reception</translation>
    </message>
    <message>
        <source>Anmeldecode read out on the phone</source>
        <translation>Codice di registrazione letto al telefono</translation>
    </message>
    <message>
        <source>Anmeldecode printed on a slip</source>
        <translation>Codice di registrazione stampato su un foglietto</translation>
    </message>
    <message>
        <source>Anmeldecode sent by SMS</source>
        <translation>Codice di registrazione inviato per SMS</translation>
    </message>
</context>
<context>
    <name>send_later</name>
    <message>
        <source>In one hour ({time})</source>
        <translation>Fra un’ora ({time})</translation>
    </message>
    <message>
        <source>Other time …</source>
        <translation>Altra ora …</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Invia più tardi</translation>
    </message>
</context>
<context>
    <name>send_menu</name>
    <message>
        <source>Send and mark as done</source>
        <translation>Invia e segna come evasa</translation>
    </message>
    <message>
        <source>Hand over for release</source>
        <translation>Sottoponi ad approvazione</translation>
    </message>
</context>
<context>
    <name>settings</name>
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
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Unknown sender</source>
        <translation>Mittente sconosciuto</translation>
    </message>
    <message>
        <source>(no recipient)</source>
        <translation>(nessun destinatario)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>A: {people}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>and 1 further sender</source>
        <translation>e 1 altro mittente</translation>
    </message>
    <message>
        <source>and {count} further senders</source>
        <translation>e altri {count} mittenti</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non letta</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>con allegato</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmata</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrata</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>contrassegnata</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>con risposta</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>inoltrata</translation>
    </message>
    <message>
        <source>{count} messages in this conversation</source>
        <translation>{count} messaggi in questa conversazione</translation>
    </message>
</context>
<context>
    <name>teamwork</name>
    <message>
        <source>Assigned to me</source>
        <translation>Assegnate a me</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In lavorazione</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>In attesa di risposta</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a list of mails</comment>
        <translation>Evase</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>one mail</comment>
        <translation>Evasa</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Per me</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>per {name}</translation>
    </message>
    <message>
        <source>you are working on it</source>
        <translation>in carico a Lei</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Io</translation>
    </message>
    <message>
        <source>{name} is working on it</source>
        <translation>in carico a {name}</translation>
    </message>
    <message>
        <source>{name} has been working on this e-mail since {time} ({device}).</source>
        <translation>{name} lavora a questa e-mail, inizio: {time} ({device}).</translation>
    </message>
    <message>
        <source>{name} has been working on this e-mail since {time}.</source>
        <translation>{name} lavora a questa e-mail, inizio: {time}.</translation>
    </message>
    <message>
        <source>I have been on it since {time}</source>
        <translation>In carico a me · {time}</translation>
    </message>
    <message>
        <source>Who is working on what is unknown (offline)</source>
        <translation>Non si sa chi lavora a che cosa (offline)</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>Da approvare</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Restituita</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Approvata</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bozza</translation>
    </message>
    <message>
        <source>For release: {who}</source>
        <translation>Da approvare: {who}</translation>
    </message>
    <message>
        <source>Given back: {who}</source>
        <translation>Restituita: {who}</translation>
    </message>
    <message>
        <source>Released: {who}</source>
        <translation>Approvata: {who}</translation>
    </message>
    <message>
        <source>Being written: {who}</source>
        <translation>In scrittura: {who}</translation>
    </message>
</context>
</TS>
