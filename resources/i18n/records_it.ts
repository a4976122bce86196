<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>AccessReport</name>
    <message>
        <source>Access report</source>
        <translation>Rapporto sugli accessi</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Postazione</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Salva come file…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>BlockedPatients</name>
    <message>
        <source>Blocked patients</source>
        <translation>Pazienti bloccati</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Data di nascita</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Nessun paziente è bloccato.</translation>
    </message>
    <message>
        <source>Lift the block</source>
        <translation>Togli il blocco</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>BulkSheet</name>
    <message>
        <source>File in the record</source>
        <translation>Inserisci nella cartella clinica</translation>
    </message>
    <message>
        <source>Looking whom the e-mails are about …</source>
        <translation>Ricerca dei pazienti a cui si riferiscono le e-mail…</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>Non inserite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Assign and file …</source>
        <translation>Associa e inserisci…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Inserisci</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message numerus="yes">
        <source>File %n e-mail(s)</source>
        <translation>
            <numerusform>Archiviare %n e-mail</numerusform>
            <numerusform>Archiviare %n e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) into the record of {name}.</source>
        <translation>
            <numerusform>%n e-mail nella cartella clinica di {name}.</numerusform>
            <numerusform>%n e-mail nella cartella clinica di {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these e-mails is surely about one patient.</source>
        <translation>Nessuna di queste e-mail riguarda con certezza un solo paziente.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) surely about one patient each.</source>
        <translation>
            <numerusform>%n e-mail riguarda con certezza un solo paziente.</numerusform>
            <numerusform>%n e-mail riguardano con certezza un solo paziente ciascuna.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>{count} of {whole} filed</source>
        <translation>{count} di {whole} inserite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) filed in the record.</source>
        <translation>
            <numerusform>%n e-mail inserita nella cartella clinica.</numerusform>
            <numerusform>%n e-mail inserite nella cartella clinica.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentRows</name>
    <message>
        <source>Withdraw …</source>
        <translation>Revoca…</translation>
    </message>
    <message>
        <source>Enter consent …</source>
        <translation>Registra consenso…</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Form, call, visit</source>
        <translation>Modulo, telefonata, visita</translation>
    </message>
    <message>
        <source>Please say where the consent comes from.</source>
        <translation>Indicare l’origine del consenso.</translation>
    </message>
    <message>
        <source>Consent: {channel}</source>
        <translation>Consenso: {channel}</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Dato il</translation>
    </message>
    <message>
        <source>Withdraw consent: {channel}</source>
        <translation>Revoca del consenso: {channel}</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Revocato il</translation>
    </message>
    <message>
        <source>Please enter a day until today, like 21.11.2026.</source>
        <translation>Inserire una data non futura, ad esempio 21.11.2026.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Add contact</source>
        <translation>Aggiungi contatto</translation>
    </message>
    <message>
        <source>Change {name} …</source>
        <translation>Modifica {name}…</translation>
    </message>
    <message>
        <source>Remove {name} …</source>
        <translation>Rimuovi {name}…</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>Modifica contatto</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Rimuovere {name}?</translation>
    </message>
    <message>
        <source>E-mails from there are no longer recognised as theirs.</source>
        <translation>Le e-mail da questi indirizzi non verranno più riconosciute.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>Chi è</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Indirizzi e-mail</translation>
    </message>
    <message>
        <source>For all addresses of an institution the part after the @: @labor.example</source>
        <translation>Per tutti gli indirizzi di un’istituzione la parte dopo @: @labor.example</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Inserire un nome.</translation>
    </message>
    <message>
        <source>“{text}” is neither an e-mail address nor like @labor.example.</source>
        <translation>«{text}» non è un indirizzo e-mail né del tipo @labor.example.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
</context>
<context>
    <name>EntryBar</name>
    <message>
        <source>Open in tomail</source>
        <translation>Apri in tomail</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>Come PDF…</translation>
    </message>
    <message>
        <source>Keep longer …</source>
        <translation>Conserva più a lungo …</translation>
    </message>
    <message>
        <source>Assign to another patient …</source>
        <translation>Associa a un altro paziente…</translation>
    </message>
    <message>
        <source>Remove from the record …</source>
        <translation>Rimuovi dalla cartella clinica…</translation>
    </message>
</context>
<context>
    <name>EntryPreview</name>
    <message>
        <source>kept until {date}</source>
        <translation>da conservare fino al {date}</translation>
    </message>
    <message>
        <source>Comment: {words}</source>
        <translation>Commento: {words}</translation>
    </message>
    <message>
        <source>From {people}</source>
        <translation>Da {people}</translation>
    </message>
    <message>
        <source>To {people}</source>
        <translation>A {people}</translation>
    </message>
</context>
<context>
    <name>FilingQuestion</name>
    <message>
        <source>File  D</source>
        <translation>Inserisci  D</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>File in the record?</source>
        <translation>Inserire nella cartella clinica?</translation>
    </message>
</context>
<context>
    <name>FilingSheet</name>
    <message>
        <source>File in the record</source>
        <translation>Inserisci nella cartella clinica</translation>
    </message>
    <message>
        <source>Record entry type</source>
        <translation>Tipo di voce</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commento</translation>
    </message>
    <message>
        <source>Only in the record</source>
        <translation>Solo nella cartella clinica</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Inserisci</translation>
    </message>
    <message>
        <source>Several patients are possible. Please choose.</source>
        <translation>Sono possibili più pazienti. Scegliere quello giusto.</translation>
    </message>
    <message>
        <source>It lies in the record of another patient.</source>
        <translation>Si trova nella cartella clinica di un altro paziente.</translation>
    </message>
    <message>
        <source>Message with its original</source>
        <translation>Messaggio con l’originale</translation>
    </message>
    <message>
        <source>What is filed</source>
        <translation>Che cosa viene inserito</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Save as PDF</source>
        <translation>Salva come PDF</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Dove salvare?</translation>
    </message>
    <message>
        <source>Save as ZIP</source>
        <translation>Salva come ZIP</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Salva allegato</translation>
    </message>
    <message>
        <source>“{name}” is a program. tomail does not open programs that come by e-mail.</source>
        <translation>«{name}» è un programma. tomail non apre programmi ricevuti per e-mail.</translation>
    </message>
    <message>
        <source>This system has no program that opens “{name}”.</source>
        <translation>Su questo computer non c’è un programma che apra «{name}».</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cartella clinica</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>«{name}» è stato salvato</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import patients</source>
        <translation>Importa pazienti</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>Lettura del file…</translation>
    </message>
    <message>
        <source>File with patients</source>
        <translation>File con i pazienti</translation>
    </message>
    <message>
        <source>The format of this file is not known. Please choose it.</source>
        <translation>Il formato di questo file non è conosciuto. Sceglierlo.</translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{count} di {total} righe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Stopped. {count} rows are dealt with; importing again goes on from there.</source>
        <translation>Interrotto. {count} righe elaborate; una nuova importazione prosegue da lì.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Impossibile leggere il file: {reason}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The import would give: {counts} Nothing is written yet.</source>
        <translation>L’importazione darebbe: {counts} Nulla è ancora scritto.</translation>
    </message>
    <message>
        <source>Everybody in this file is there already, as they should be.</source>
        <translation>Tutti i pazienti di questo file ci sono già e sono aggiornati.</translation>
    </message>
    <message>
        <source>There is nobody in this file.</source>
        <translation>In questo file non c’è nessuno.</translation>
    </message>
    <message>
        <source>{count} rows are looked at …</source>
        <translation>{count} righe sono esaminate …</translation>
    </message>
    <message>
        <source>Row {line}: {reason}</source>
        <translation>Riga {line}: {reason}</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>Scegli file…</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Nessun file scelto.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Data di nascita</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Refused rows and remarks</source>
        <translation>Righe rifiutate e osservazioni</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>GDT or xDT, CSV, vCard or FHIR from your practice system. Who is there already is brought up to date, nobody is taken in twice.</source>
        <translation>GDT o xDT, CSV, vCard o FHIR dal software gestionale dello studio. Chi è già presente viene aggiornato, nessuno viene inserito due volte.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificato</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>invariato</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {unchanged} unchanged, {refused} refused.</source>
        <translation>{added} nuovi, {changed} modificati, {unchanged} invariati, {refused} rifiutati.</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message>
        <source>Keep longer?</source>
        <translation>Conservare più a lungo?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Scelga</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservato fino al</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Conserva più a lungo</translation>
    </message>
    <message>
        <source>X-ray treatment (30 years)</source>
        <translation>Trattamento con raggi X (30 anni)</translation>
    </message>
    <message>
        <source>A claim for damages is possible</source>
        <translation>È possibile una richiesta di risarcimento</translation>
    </message>
    <message>
        <source>The treatment goes on</source>
        <translation>Il trattamento continua</translation>
    </message>
    <message>
        <source>Another law wants it</source>
        <translation>Lo richiede un’altra legge</translation>
    </message>
    <message>
        <source>Please enter a day after {date}: until then it is kept anyway.</source>
        <translation>Inserisca un giorno dopo il {date}: fino ad allora la voce è conservata comunque.</translation>
    </message>
    <message>
        <source>“{title}” can then not be erased before that day, nor can the record it lies in.</source>
        <translation>«{title}» non può quindi essere cancellato prima di quel giorno, e nemmeno la cartella clinica nel suo insieme.</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Confirm number …</source>
        <translation>Conferma il numero…</translation>
    </message>
</context>
<context>
    <name>NumberSheet</name>
    <message>
        <source>Code that the patient says</source>
        <translation>Codice comunicato dal paziente</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation>Invia un nuovo codice</translation>
    </message>
    <message>
        <source>An SMS with a code goes to {number}. The patient tells you the code.</source>
        <translation>Un SMS con un codice viene inviato al {number}. Il paziente le comunica il codice.</translation>
    </message>
    <message>
        <source>A code was sent to {number}. Which one does the patient say?</source>
        <translation>Un codice è stato inviato al {number}. Quale comunica il paziente?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Invia il codice</translation>
    </message>
    <message>
        <source>Please type the code from the SMS.</source>
        <translation>Inserisca il codice dell’SMS.</translation>
    </message>
    <message>
        <source>That is not the code. Please ask once more.</source>
        <translation>Non è il codice. Chieda ancora una volta.</translation>
    </message>
    <message>
        <source>This code does not count any more. Please send a new one.</source>
        <translation>Questo codice non vale più. Ne invii uno nuovo.</translation>
    </message>
</context>
<context>
    <name>PatientChoice</name>
    <message>
        <source>Another patient …</source>
        <translation>Altro paziente…</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paziente</translation>
    </message>
</context>
<context>
    <name>PatientChooser</name>
    <message>
        <source>Find patient</source>
        <translation>Cerca paziente</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Associa</translation>
    </message>
    <message>
        <source>New patient …</source>
        <translation>Nuovo paziente…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>PatientDesk</name>
    <message>
        <source>No message is selected.</source>
        <translation>Nessuna e-mail selezionata.</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Nessun paziente associato</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) assigned to {name}</source>
        <translation>
            <numerusform>%n e-mail associata a {name}</numerusform>
            <numerusform>%n e-mail associate a {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) not assigned</source>
        <translation>
            <numerusform>%n e-mail non associata</numerusform>
            <numerusform>%n e-mail non associate</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reminders by SMS?</source>
        <translation>Terminare i promemoria per SMS?</translation>
    </message>
    <message>
        <source>The consent of {name} to SMS is withdrawn as of today. The number stays.</source>
        <translation>Il consenso di {name} agli SMS è revocato da oggi. Il numero resta.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Stop reminders</source>
        <translation>Terminare i promemoria</translation>
    </message>
</context>
<context>
    <name>PatientEditor</name>
    <message>
        <source>Nobody yet</source>
        <translation>Ancora nessuno</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Salvare le modifiche?</translation>
    </message>
    <message>
        <source>You have changed data of this patient.</source>
        <translation>I dati di questo paziente sono stati modificati.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continua a modificare</translation>
    </message>
    <message>
        <source>Show the new data</source>
        <translation>Mostra i nuovi dati</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Nuovo paziente</translation>
    </message>
    <message>
        <source>Add relative …</source>
        <translation>Aggiungi familiare…</translation>
    </message>
    <message>
        <source>Relatives who write for this patient</source>
        <translation>Familiari che scrivono per questo paziente</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consensi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message>
        <source>Proposed for this e-mail</source>
        <translation>Proposti per questa e-mail</translation>
    </message>
    <message>
        <source>Nobody fits. Umlauts, the birth date or the number may be written as you like.</source>
        <translation>Nessuna corrispondenza. Accenti, data di nascita e numero si possono scrivere in qualsiasi forma.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n patient(s); type more to see fewer.</source>
        <translation>
            <numerusform>Il primo paziente; scrivere di più per restringere l’elenco.</numerusform>
            <numerusform>I primi %n pazienti; scrivere di più per restringere l’elenco.</numerusform>
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
        <source>No patients yet: import them, or enter a new one.</source>
        <translation>Ancora nessun paziente. Importateli, o inseritene uno nuovo.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s).</source>
        <translation>
            <numerusform>%n paziente.</numerusform>
            <numerusform>%n pazienti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the name in any order, birth date, number or e-mail address.</source>
        <translation>Parti del nome in qualsiasi ordine, data di nascita, numero o indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Find patient</source>
        <translation>Cerca paziente</translation>
    </message>
    <message>
        <source>Name, birth date, number …</source>
        <translation>Nome, data di nascita, numero…</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pazienti</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>“{text}” is not an e-mail address.</source>
        <translation>«{text}» non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Please enter a last name or a first name.</source>
        <translation>Inserire un cognome o un nome.</translation>
    </message>
    <message>
        <source>Please enter a birth date, a number, an e-mail address or a telephone number too: otherwise this patient cannot be told from others.</source>
        <translation>Inserire anche una data di nascita, un numero, un indirizzo e-mail o un numero di telefono: altrimenti questo paziente non si distingue da altri.</translation>
    </message>
    <message>
        <source>Please write the birth date like 12.03.1968.</source>
        <translation>Scrivere la data di nascita come 12.03.1968.</translation>
    </message>
    <message>
        <source>“{text}” is not a telephone number. Example: 0171 1234567.</source>
        <translation>«{text}» non è un numero di telefono. Esempio: 0171 1234567.</translation>
    </message>
    <message>
        <source>“{text}” is a landline number. Please enter a mobile number.</source>
        <translation>«{text}» è un numero fisso. Inserisca un numero di cellulare.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>female</source>
        <translation>femminile</translation>
    </message>
    <message>
        <source>male</source>
        <translation>maschile</translation>
    </message>
    <message>
        <source>diverse</source>
        <translation>diverso</translation>
    </message>
    <message>
        <source>Empty: tomail gives one.</source>
        <translation>Vuoto: lo assegna tomail.</translation>
    </message>
    <message>
        <source>Several with blanks between them; families may share one.</source>
        <translation>Più indirizzi separati da spazi; le famiglie possono condividerne uno.</translation>
    </message>
    <message>
        <source>A mobile number; reminders go there.</source>
        <translation>Un numero di cellulare; lì vanno i promemoria.</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Data di nascita</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sesso</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Numero del paziente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Indirizzi e-mail</translation>
    </message>
    <message>
        <source>SMS number</source>
        <translation>Numero per SMS</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Via e numero</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>NPA/CAP</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Località</translation>
    </message>
</context>
<context>
    <name>PatientSideBar</name>
    <message>
        <source>Patient side bar</source>
        <translation>Barra laterale del paziente</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Nessun paziente associato</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Apri la cartella clinica</translation>
    </message>
    <message>
        <source>Patient&apos;s data …</source>
        <translation>Dati del paziente…</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Invia cifrato</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Recapiti</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consensi</translation>
    </message>
    <message>
        <source>Stop reminders by SMS …</source>
        <translation>Terminare i promemoria per SMS …</translation>
    </message>
    <message>
        <source>Last e-mails</source>
        <translation>Ultime e-mail</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ancora nessuna</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Nella cartella clinica</translation>
    </message>
    <message>
        <source>Cannot be looked up now.</source>
        <translation>Al momento non consultabile.</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Patients cannot be looked up now: the practice database is away.</source>
        <translation>Al momento i pazienti non sono consultabili: il database dello studio non è raggiungibile.</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Nessun paziente associato</translation>
    </message>
    <message>
        <source>assigned by hand</source>
        <translation>associato manualmente</translation>
    </message>
    <message>
        <source>Show in record</source>
        <translation>Mostra nella cartella clinica</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Apri la cartella clinica</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Invia cifrato</translation>
    </message>
    <message>
        <source>Change the assignment</source>
        <translation>Cambia l’associazione</translation>
    </message>
    <message>
        <source>Another patient …</source>
        <translation>Altro paziente…</translation>
    </message>
    <message>
        <source>Not about this patient</source>
        <translation>Non riguarda questo paziente</translation>
    </message>
    <message>
        <source>Patient&apos;s data …</source>
        <translation>Dati del paziente…</translation>
    </message>
    <message>
        <source>Patient side bar</source>
        <translation>Barra laterale del paziente</translation>
    </message>
    <message>
        <source>The sender is {name}.</source>
        <translation>Il mittente è {name}.</translation>
    </message>
    <message>
        <source>No patient recognised.</source>
        <translation>Nessun paziente riconosciuto.</translation>
    </message>
    <message>
        <source>Recognised in the text: {name}</source>
        <translation>Riconosciuto nel testo: {name}</translation>
    </message>
    <message>
        <source>Perhaps {name}</source>
        <translation>Forse {name}</translation>
    </message>
    <message>
        <source>Find patient …  P</source>
        <translation>Cerca paziente…  P</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Associa</translation>
    </message>
    <message>
        <source>Do not assign</source>
        <translation>Non associare</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
</context>
<context>
    <name>PatientsWindow</name>
    <message>
        <source>Patients</source>
        <translation>Pazienti</translation>
    </message>
    <message>
        <source>No relatives or institutions yet.</source>
        <translation>Ancora nessun familiare o istituzione.</translation>
    </message>
    <message>
        <source>Relatives and institutions</source>
        <translation>Familiari e istituzioni</translation>
    </message>
    <message>
        <source>New patient …</source>
        <translation>Nuovo paziente…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Apri la cartella clinica</translation>
    </message>
    <message>
        <source>Blocked patients …</source>
        <translation>Pazienti bloccati…</translation>
    </message>
    <message>
        <source>Add institution …</source>
        <translation>Aggiungi istituzione…</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>It stays in the record beside the entry.</source>
        <translation>Rimane nella cartella clinica accanto alla voce.</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>Remove from the record?</source>
        <translation>Rimuovere dalla cartella clinica?</translation>
    </message>
    <message>
        <source>“{title}” stays visible, struck through, with who removed it and why.</source>
        <translation>La voce «{title}» resta visibile, barrata, con l’indicazione di chi l’ha rimossa e perché.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Removed from the record</source>
        <translation>Rimossa dalla cartella clinica</translation>
    </message>
    <message>
        <source>Assign to another patient?</source>
        <translation>Associare a un altro paziente?</translation>
    </message>
    <message>
        <source>“{title}” stays visible here, struck through, and is filed in the other record.</source>
        <translation>La voce «{title}» resta visibile qui, barrata, e viene inserita nell’altra cartella clinica.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Associa</translation>
    </message>
    <message>
        <source>Filed in the record of {name}</source>
        <translation>Inserita nella cartella clinica di {name}</translation>
    </message>
    <message>
        <source>Kept until {date}</source>
        <translation>Conservato fino al {date}</translation>
    </message>
    <message>
        <source>Blocked: {name}</source>
        <translation>Dati bloccati: {name}</translation>
    </message>
    <message>
        <source>Block the data of {name}?</source>
        <translation>Bloccare i dati di {name}?</translation>
    </message>
    <message>
        <source>The record is kept and shown to nobody until the block is lifted.</source>
        <translation>La cartella clinica viene conservata e non è visibile a nessuno finché il blocco non viene tolto.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>Erased: {name}</source>
        <translation>Dati cancellati: {name}</translation>
    </message>
    <message>
        <source>traces in the database’s files go as soon as nobody reads it</source>
        <translation>le tracce nei file della banca dati spariranno appena nessuno la leggerà</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>Cancellare definitivamente {name}?</translation>
    </message>
    <message>
        <source>Personal data and the whole record are destroyed. This cannot be undone, not from a backup either. E-mails in the mailbox stay there.</source>
        <translation>I dati personali e l’intera cartella clinica vengono distrutti. L’operazione non può essere annullata, nemmeno da una copia di sicurezza. Le e-mail nella casella di posta restano.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Cancella definitivamente</translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>Filed in the record of {name}</source>
        <translation>Inserita nella cartella clinica di {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) filed in the record.</source>
        <translation>
            <numerusform>%n e-mail inserita nella cartella clinica.</numerusform>
            <numerusform>%n e-mail inserite nella cartella clinica.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone right after filing</source>
        <translation>Annullata subito dopo l’inserimento</translation>
    </message>
</context>
<context>
    <name>RecordDrop</name>
    <message>
        <source>File attachment in a record …</source>
        <translation>Inserisci l’allegato in una cartella clinica …</translation>
    </message>
    <message>
        <source>File attachment in the record of {name} …</source>
        <translation>Inserisci l’allegato nella cartella clinica di {name} …</translation>
    </message>
    <message>
        <source>File in the record of {name}</source>
        <translation>Inserisci nella cartella clinica di {name}</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Hand out</source>
        <translation>Consegna</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Invia cifrato</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>Come PDF…</translation>
    </message>
    <message>
        <source>Original e-mails (EML) …</source>
        <translation>E-mail originali (EML)…</translation>
    </message>
    <message>
        <source>Attachments …</source>
        <translation>Allegati…</translation>
    </message>
    <message>
        <source>Everything as ZIP …</source>
        <translation>Tutto come ZIP…</translation>
    </message>
    <message>
        <source>Access report …</source>
        <translation>Rapporto sugli accessi…</translation>
    </message>
    <message>
        <source>Block the patient’s data …</source>
        <translation>Blocca i dati del paziente…</translation>
    </message>
    <message>
        <source>Erase the patient for good …</source>
        <translation>Cancella definitivamente il paziente…</translation>
    </message>
</context>
<context>
    <name>RecordWindow</name>
    <message>
        <source>Record · {name}</source>
        <translation>Cartella clinica · {name}</translation>
    </message>
    <message>
        <source>Filter by title, sender or comment</source>
        <translation>Filtra per titolo, mittente o commento</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>This e-mail is not in the mailbox of this workstation any more.</source>
        <translation>Questa e-mail non è più nella casella di posta di questa postazione.</translation>
    </message>
    <message>
        <source>The record is kept until {date}</source>
        <translation>La cartella clinica va conservata fino al {date}</translation>
    </message>
    <message>
        <source>Nothing was filed yet.</source>
        <translation>Non è ancora stato inserito nulla.</translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation>Nessuna voce corrisponde.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>ReminderConsent</name>
    <message>
        <source>Remind of appointments by SMS: the patient agrees</source>
        <translation>Ricordare gli appuntamenti per SMS (consenso dato)</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Consenso del</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Da dove proviene</translation>
    </message>
    <message>
        <source>Form, call, visit</source>
        <translation>Modulo, telefonata, visita</translation>
    </message>
    <message>
        <source>Please enter a day until today, like 21.11.2026.</source>
        <translation>Indichi un giorno fino a oggi, come 21.11.2026.</translation>
    </message>
    <message>
        <source>Please say where the consent comes from.</source>
        <translation>Indichi da dove proviene il consenso.</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Entries of the record</source>
        <translation>Voci della cartella clinica</translation>
    </message>
</context>
<context>
    <name>_Patients</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Data di nascita</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Recapiti</translation>
    </message>
</context>
<context>
    <name>patients</name>
    <message>
        <source>not in the file</source>
        <translation>non nel file</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Numero del paziente</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Data di nascita</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Indirizzi e-mail</translation>
    </message>
    <message>
        <source>SMS number</source>
        <translation>Numero per SMS</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Via e numero</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>NPA/CAP</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Località</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sesso</translation>
    </message>
    <message>
        <source>Consent to e-mail</source>
        <translation>Consenso all’e-mail</translation>
    </message>
    <message>
        <source>Consent to SMS</source>
        <translation>Consenso agli SMS</translation>
    </message>
    <message>
        <source>Consent to secure delivery</source>
        <translation>Consenso all’invio sicuro</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paziente</translation>
    </message>
    <message>
        <source>recognised: {name}</source>
        <translation>riconosciuto: {name}</translation>
    </message>
    <message>
        <source>No patient</source>
        <translation>Nessun paziente</translation>
    </message>
    <message>
        <source>patient {name}</source>
        <translation>paziente {name}</translation>
    </message>
    <message>
        <source>in the record</source>
        <translation>nella cartella clinica</translation>
    </message>
    <message>
        <source>perhaps {name}</source>
        <translation>forse {name}</translation>
    </message>
    <message>
        <source>{count} possible patients, women</source>
        <translation>{count} pazienti possibili</translation>
    </message>
    <message>
        <source>{count} possible patients</source>
        <translation>{count} pazienti possibili</translation>
    </message>
    <message>
        <source>born {date} ({age})</source>
        <translation>nato/a il {date} ({age})</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>n. {number}</translation>
    </message>
    <message>
        <source>recognised by the patient number</source>
        <translation>riconosciuto dal numero del paziente</translation>
    </message>
    <message>
        <source>recognised by name and birth date</source>
        <translation>riconosciuto da nome e data di nascita</translation>
    </message>
    <message>
        <source>recognised by the e-mail address</source>
        <translation>riconosciuto dall’indirizzo e-mail</translation>
    </message>
    <message>
        <source>only the name fits</source>
        <translation>corrisponde solo il nome</translation>
    </message>
    <message>
        <source>last name and birth date fit</source>
        <translation>corrispondono cognome e data di nascita</translation>
    </message>
    <message>
        <source>only the birth date fits</source>
        <translation>corrisponde solo la data di nascita</translation>
    </message>
    <message>
        <source>of the sender&apos;s household</source>
        <translation>vive con il mittente</translation>
    </message>
    <message>
        <source>About a patient – you have no right to see whom.</source>
        <translation>Riguarda un paziente – manca il diritto di vedere quale.</translation>
    </message>
    <message>
        <source>✓ Filed in the record, {time}</source>
        <translation>✓ Inserita nella cartella clinica, {time}</translation>
    </message>
    <message>
        <source>E-mail, not encrypted</source>
        <translation>E-mail non crittografata</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Secure delivery</source>
        <translation>Invio sicuro</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>nessun consenso</translation>
    </message>
    <message>
        <source>withdrawn on {date}</source>
        <translation>revocato il {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>dal {date}</translation>
    </message>
    <message>
        <source>Number confirmed on {date}</source>
        <translation>Numero confermato il {date}</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Familiare</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratorio</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinica</translation>
    </message>
    <message>
        <source>Doctor&apos;s practice</source>
        <translation>Studio medico</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Farmacia</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Assicurazione</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tedesco</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglese</translation>
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
        <source>Turkish</source>
        <translation>Turco</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabo</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russo</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ucraino</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polacco</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spagnolo</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portoghese</translation>
    </message>
    <message>
        <source>Confirm number</source>
        <translation>Conferma del numero</translation>
    </message>
    <message>
        <source>Number not confirmed</source>
        <translation>Numero non confermato</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Stopped before it was filed.</source>
        <translation>Interrotto prima dell’inserimento.</translation>
    </message>
    <message>
        <source>Somebody removed it from a record before.</source>
        <translation>È già stata rimossa una volta da una cartella clinica.</translation>
    </message>
    <message>
        <source>The message is still being loaded. Please try again in a moment.</source>
        <translation>Il messaggio è ancora in caricamento. Riprovare tra un momento.</translation>
    </message>
    <message>
        <source>Not sure which patient is meant.</source>
        <translation>Non è certo quale paziente si intenda.</translation>
    </message>
    <message>
        <source>Nobody looked yet whom it is about.</source>
        <translation>Non è ancora stato verificato a chi si riferisce.</translation>
    </message>
    <message>
        <source>No patient recognised.</source>
        <translation>Nessun paziente riconosciuto.</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Secure deliveries</source>
        <translation>Invii sicuri</translation>
    </message>
    <message>
        <source>Not everyone may use this account. Once filed, everyone who may read records can read this e-mail.</source>
        <translation>Non tutti possono usare questo account. Una volta archiviata, questa e-mail può essere letta da tutti coloro che possono leggere le cartelle.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(nessun oggetto)</translation>
    </message>
    <message>
        <source>came encrypted</source>
        <translation>arrivata cifrata</translation>
    </message>
    <message>
        <source>Signed by {who}, checked on {date}</source>
        <translation>Firmato da {who}, verificato il {date}</translation>
    </message>
    <message>
        <source>Signature not confirmed, checked on {date}</source>
        <translation>Firma non confermata, verificata il {date}</translation>
    </message>
    <message>
        <source>Signature invalid, checked on {date}</source>
        <translation>Firma non valida, verificata il {date}</translation>
    </message>
    <message>
        <source>Filed by itself on {date}</source>
        <translation>Inserita automaticamente il {date}</translation>
    </message>
    <message>
        <source>Filed on {date}</source>
        <translation>Inserita il {date}</translation>
    </message>
    <message>
        <source>Filed on {date} by {name}</source>
        <translation>Inserita il {date} da {name}</translation>
    </message>
    <message>
        <source>Already filed on {date}.</source>
        <translation>Già inserita il {date}.</translation>
    </message>
    <message>
        <source>Already filed on {date} by {name}.</source>
        <translation>Già inserita il {date} da {name}.</translation>
    </message>
    <message>
        <source>Moved to another patient’s record on {date}: {reason}</source>
        <translation>Spostata nella cartella clinica di un altro paziente il {date}: {reason}</translation>
    </message>
    <message>
        <source>Removed from the record on {date}: {reason}</source>
        <translation>Rimossa dalla cartella clinica il {date}: {reason}</translation>
    </message>
    <message>
        <source>This document was changed after it was filed and cannot be opened.</source>
        <translation>Questo documento è stato modificato dopo l’inserimento e non può essere aperto.</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Non è stato possibile salvare il file: {reason}</translation>
    </message>
</context>
</TS>
