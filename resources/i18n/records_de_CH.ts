<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_CH" sourcelanguage="en">
<context>
    <name>AccessReport</name>
    <message>
        <source>Access report</source>
        <translation>Zugriffsbericht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
</context>
<context>
    <name>BlockedPatients</name>
    <message>
        <source>Blocked patients</source>
        <translation>Gesperrte Patienten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Niemand ist gesperrt.</translation>
    </message>
    <message>
        <source>Lift the block</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
</context>
<context>
    <name>BulkSheet</name>
    <message>
        <source>File in the record</source>
        <translation>Im Dossier ablegen</translation>
    </message>
    <message>
        <source>Looking whom the e-mails are about …</source>
        <translation>Es wird nachgesehen, wen die E-Mails betreffen …</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>Nicht abgelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Assign and file …</source>
        <translation>Zuordnen und ablegen …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>File %n e-mail(s)</source>
        <translation>
            <numerusform>%n E-Mail ablegen</numerusform>
            <numerusform>%n E-Mails ablegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) into the record of {name}.</source>
        <translation>
            <numerusform>%n E-Mail ins Dossier von {name}.</numerusform>
            <numerusform>%n E-Mails ins Dossier von {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these e-mails is surely about one patient.</source>
        <translation>Keine dieser E-Mails betrifft eindeutig eine Patientin oder einen Patienten.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) surely about one patient each.</source>
        <translation>
            <numerusform>%n E-Mail ist eindeutig zugeordnet.</numerusform>
            <numerusform>%n E-Mails sind eindeutig zugeordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{count} of {whole} filed</source>
        <translation>{count} von {whole} bearbeitet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) filed in the record.</source>
        <translation>
            <numerusform>%n E-Mail im Dossier abgelegt</numerusform>
            <numerusform>%n E-Mails im Dossier abgelegt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentRows</name>
    <message>
        <source>Withdraw …</source>
        <translation>Widerrufen …</translation>
    </message>
    <message>
        <source>Enter consent …</source>
        <translation>Einwilligung eintragen …</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Form, call, visit</source>
        <translation>Formular, Telefonat, Besuch</translation>
    </message>
    <message>
        <source>Please say where the consent comes from.</source>
        <translation>Bitte geben Sie an, woher die Einwilligung stammt.</translation>
    </message>
    <message>
        <source>Consent: {channel}</source>
        <translation>Einwilligung: {channel}</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Erteilt am</translation>
    </message>
    <message>
        <source>Withdraw consent: {channel}</source>
        <translation>Einwilligung widerrufen: {channel}</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Widerrufen am</translation>
    </message>
    <message>
        <source>Please enter a day until today, like 21.11.2026.</source>
        <translation>Bitte geben Sie ein Datum bis heute an, z.&#xa0;B. 21.11.2026.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>Add contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Change {name} …</source>
        <translation>{name} ändern …</translation>
    </message>
    <message>
        <source>Remove {name} …</source>
        <translation>{name} entfernen …</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>Kontakt ändern</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>E-mails from there are no longer recognised as theirs.</source>
        <translation>E-Mails von dort werden danach nicht mehr als ihre erkannt.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>Wer das ist</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>For all addresses of an institution the part after the @: @labor.example</source>
        <translation>Für alle Adressen einer Einrichtung den Teil ab dem @: @labor.example</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Bitte geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>“{text}” is neither an e-mail address nor like @labor.example.</source>
        <translation>«{text}» ist weder eine E-Mail-Adresse noch eine Angabe wie @labor.example.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>EntryBar</name>
    <message>
        <source>Open in tomail</source>
        <translation>In tomail öffnen</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>Als PDF …</translation>
    </message>
    <message>
        <source>Keep longer …</source>
        <translation>Länger aufbewahren …</translation>
    </message>
    <message>
        <source>Assign to another patient …</source>
        <translation>Anderem Patienten zuordnen …</translation>
    </message>
    <message>
        <source>Remove from the record …</source>
        <translation>Aus dem Dossier entfernen …</translation>
    </message>
</context>
<context>
    <name>EntryPreview</name>
    <message>
        <source>kept until {date}</source>
        <translation>aufzubewahren bis {date}</translation>
    </message>
    <message>
        <source>Comment: {words}</source>
        <translation>Kommentar: {words}</translation>
    </message>
    <message>
        <source>From {people}</source>
        <translation>Von {people}</translation>
    </message>
    <message>
        <source>To {people}</source>
        <translation>An {people}</translation>
    </message>
</context>
<context>
    <name>FilingQuestion</name>
    <message>
        <source>File  D</source>
        <translation>Ablegen  D</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>File in the record?</source>
        <translation>Im Dossier ablegen?</translation>
    </message>
</context>
<context>
    <name>FilingSheet</name>
    <message>
        <source>File in the record</source>
        <translation>Im Dossier ablegen</translation>
    </message>
    <message>
        <source>Record entry type</source>
        <translation>Dossiereintragstyp</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Only in the record</source>
        <translation>Nur im Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Several patients are possible. Please choose.</source>
        <translation>Mehrere Patienten kommen infrage. Bitte auswählen.</translation>
    </message>
    <message>
        <source>It lies in the record of another patient.</source>
        <translation>Sie liegt im Dossier einer anderen Person.</translation>
    </message>
    <message>
        <source>Message with its original</source>
        <translation>Nachricht mit Original</translation>
    </message>
    <message>
        <source>What is filed</source>
        <translation>Was abgelegt wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>Save as ZIP</source>
        <translation>Als ZIP speichern</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>“{name}” is a program. tomail does not open programs that come by e-mail.</source>
        <translation>«{name}» ist ein Programm. tomail öffnet keine Programme, die per E-Mail kommen.</translation>
    </message>
    <message>
        <source>This system has no program that opens “{name}”.</source>
        <translation>Dieses System hat kein Programm, das «{name}» öffnet.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>«{name}» wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import patients</source>
        <translation>Patientendaten importieren</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>File with patients</source>
        <translation>Datei mit Patientendaten</translation>
    </message>
    <message>
        <source>The format of this file is not known. Please choose it.</source>
        <translation>Das Format dieser Datei ist nicht bekannt. Bitte wählen Sie es aus.</translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{count} von {total} Zeilen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message>
        <source>Stopped. {count} rows are dealt with; importing again goes on from there.</source>
        <translation>Angehalten. {count} Zeilen sind übernommen; ein erneuter Import setzt dort fort.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The import would give: {counts} Nothing is written yet.</source>
        <translation>Der Import ergäbe: {counts} Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Everybody in this file is there already, as they should be.</source>
        <translation>Alle in dieser Datei sind schon da, und zwar so, wie sie sein sollen.</translation>
    </message>
    <message>
        <source>There is nobody in this file.</source>
        <translation>In dieser Datei steht niemand.</translation>
    </message>
    <message>
        <source>{count} rows are looked at …</source>
        <translation>{count} Zeilen sind durchgesehen …</translation>
    </message>
    <message>
        <source>Row {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Noch keine Datei gewählt.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Refused rows and remarks</source>
        <translation>Abgelehnte Zeilen und Hinweise</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>GDT or xDT, CSV, vCard or FHIR from your practice system. Who is there already is brought up to date, nobody is taken in twice.</source>
        <translation>GDT oder xDT, CSV, vCard oder FHIR aus Ihrem Praxissystem. Vorhandene Einträge werden aktualisiert, niemand wird doppelt angelegt.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {unchanged} unchanged, {refused} refused.</source>
        <translation>{added} neu, {changed} geändert, {unchanged} unverändert, {refused} abgelehnt.</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message>
        <source>Keep longer?</source>
        <translation>Länger aufbewahren?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Länger aufbewahren</translation>
    </message>
    <message>
        <source>X-ray treatment (30 years)</source>
        <translation>Behandlung mit Röntgenstrahlung (30 Jahre)</translation>
    </message>
    <message>
        <source>A claim for damages is possible</source>
        <translation>Schadenersatz kann gefordert werden</translation>
    </message>
    <message>
        <source>The treatment goes on</source>
        <translation>Die Behandlung dauert an</translation>
    </message>
    <message>
        <source>Another law wants it</source>
        <translation>Ein anderes Gesetz verlangt es</translation>
    </message>
    <message>
        <source>Please enter a day after {date}: until then it is kept anyway.</source>
        <translation>Bitte geben Sie einen Tag nach dem {date} ein: Bis dahin wird es ohnehin aufbewahrt.</translation>
    </message>
    <message>
        <source>“{title}” can then not be erased before that day, nor can the record it lies in.</source>
        <translation>«{title}» kann dann vor diesem Tag nicht gelöscht werden, das Dossier als Ganzes auch nicht.</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Confirm number …</source>
        <translation>Nummer bestätigen …</translation>
    </message>
</context>
<context>
    <name>NumberSheet</name>
    <message>
        <source>Code that the patient says</source>
        <translation>Code, den der Patient nennt</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation>Neuen Code senden</translation>
    </message>
    <message>
        <source>An SMS with a code goes to {number}. The patient tells you the code.</source>
        <translation>An {number} geht eine SMS mit einem Code. Der Patient nennt Ihnen den Code.</translation>
    </message>
    <message>
        <source>A code was sent to {number}. Which one does the patient say?</source>
        <translation>Ein Code wurde an {number} gesendet. Welchen nennt der Patient?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Code senden</translation>
    </message>
    <message>
        <source>Please type the code from the SMS.</source>
        <translation>Bitte geben Sie den Code aus der SMS ein.</translation>
    </message>
    <message>
        <source>That is not the code. Please ask once more.</source>
        <translation>Das ist nicht der Code. Bitte fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>This code does not count any more. Please send a new one.</source>
        <translation>Dieser Code gilt nicht mehr. Bitte senden Sie einen neuen.</translation>
    </message>
</context>
<context>
    <name>PatientChoice</name>
    <message>
        <source>Another patient …</source>
        <translation>Andere Person …</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patientin oder Patient</translation>
    </message>
</context>
<context>
    <name>PatientChooser</name>
    <message>
        <source>Find patient</source>
        <translation>Patient suchen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>New patient …</source>
        <translation>Neuer Patient …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PatientDesk</name>
    <message>
        <source>No message is selected.</source>
        <translation>Es ist keine Nachricht ausgewählt.</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Kein Patient zugeordnet</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n E-Mail</numerusform>
            <numerusform>%n E-Mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) assigned to {name}</source>
        <translation>
            <numerusform>%n E-Mail {name} zugeordnet</numerusform>
            <numerusform>%n E-Mails {name} zugeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) not assigned</source>
        <translation>
            <numerusform>%n E-Mail nicht zugeordnet</numerusform>
            <numerusform>%n E-Mails nicht zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop reminders by SMS?</source>
        <translation>SMS-Erinnerungen beenden?</translation>
    </message>
    <message>
        <source>The consent of {name} to SMS is withdrawn as of today. The number stays.</source>
        <translation>Die Einwilligung von {name} in SMS ist ab heute widerrufen. Die Nummer bleibt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop reminders</source>
        <translation>Erinnerungen beenden</translation>
    </message>
</context>
<context>
    <name>PatientEditor</name>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>You have changed data of this patient.</source>
        <translation>Sie haben Daten dieses Patienten geändert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Show the new data</source>
        <translation>Neue Daten zeigen</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Neuer Patient</translation>
    </message>
    <message>
        <source>Add relative …</source>
        <translation>Angehörige hinzufügen …</translation>
    </message>
    <message>
        <source>Relatives who write for this patient</source>
        <translation>Angehörige, die für diesen Patienten schreiben</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message>
        <source>Proposed for this e-mail</source>
        <translation>Für diese E-Mail vorgeschlagen</translation>
    </message>
    <message>
        <source>Nobody fits. Umlauts, the birth date or the number may be written as you like.</source>
        <translation>Keine Treffer. Suchen Sie auch mit Geburtsdatum oder Nummer; Umlaute können Sie als ü oder ue schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n patient(s); type more to see fewer.</source>
        <translation>
            <numerusform>Der erste Treffer; tippen Sie weiter, um einzugrenzen.</numerusform>
            <numerusform>Die ersten %n Treffer; tippen Sie weiter, um einzugrenzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>No patients yet: import them, or enter a new one.</source>
        <translation>Noch keine Patienten. Importieren Sie sie, oder legen Sie jemanden neu an.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s).</source>
        <translation>
            <numerusform>%n Patient.</numerusform>
            <numerusform>%n Patienten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the name in any order, birth date, number or e-mail address.</source>
        <translation>Namensteile in beliebiger Reihenfolge, Geburtsdatum, Nummer oder E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Find patient</source>
        <translation>Patient suchen</translation>
    </message>
    <message>
        <source>Name, birth date, number …</source>
        <translation>Name, Geburtsdatum, Nummer …</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
</context>
<context>
    <name>PatientForm</name>
    <message>
        <source>“{text}” is not an e-mail address.</source>
        <translation>«{text}» ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Please enter a last name or a first name.</source>
        <translation>Bitte geben Sie einen Nachnamen oder Vornamen ein.</translation>
    </message>
    <message>
        <source>Please enter a birth date, a number, an e-mail address or a telephone number too: otherwise this patient cannot be told from others.</source>
        <translation>Bitte geben Sie auch Geburtsdatum, Nummer, E-Mail-Adresse oder Telefonnummer an: Sonst lässt sich der Patient nicht von anderen unterscheiden.</translation>
    </message>
    <message>
        <source>Please write the birth date like 12.03.1968.</source>
        <translation>Bitte schreiben Sie das Geburtsdatum wie 12.03.1968.</translation>
    </message>
    <message>
        <source>“{text}” is not a telephone number. Example: 0171 1234567.</source>
        <translation>«{text}» ist keine Telefonnummer. Beispiel: 0171 1234567.</translation>
    </message>
    <message>
        <source>“{text}” is a landline number. Please enter a mobile number.</source>
        <translation>«{text}» ist eine Festnetznummer. Bitte geben Sie eine Mobilnummer ein.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>diverse</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>Empty: tomail gives one.</source>
        <translation>Leer: tomail vergibt eine.</translation>
    </message>
    <message>
        <source>Several with blanks between them; families may share one.</source>
        <translation>Mehrere durch Leerzeichen trennen; Familien dürfen eine gemeinsame haben.</translation>
    </message>
    <message>
        <source>A mobile number; reminders go there.</source>
        <translation>Eine Mobilnummer; dorthin gehen Erinnerungen.</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Patientennummer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>SMS number</source>
        <translation>SMS-Nummer</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Strasse und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>PatientSideBar</name>
    <message>
        <source>Patient side bar</source>
        <translation>Patientenleiste</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Kein Patient zugeordnet</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Dossier öffnen</translation>
    </message>
    <message>
        <source>Patient&apos;s data …</source>
        <translation>Patientendaten …</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Verschlüsselt senden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Stop reminders by SMS …</source>
        <translation>SMS-Erinnerungen beenden …</translation>
    </message>
    <message>
        <source>Last e-mails</source>
        <translation>Letzte E-Mails</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>In the record</source>
        <translation>Im Dossier</translation>
    </message>
    <message>
        <source>Cannot be looked up now.</source>
        <translation>Derzeit nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Patients cannot be looked up now: the practice database is away.</source>
        <translation>Patienten können derzeit nicht nachgeschlagen werden: Die Praxisdatenbank ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>No patient assigned</source>
        <translation>Kein Patient zugeordnet</translation>
    </message>
    <message>
        <source>assigned by hand</source>
        <translation>von Hand zugeordnet</translation>
    </message>
    <message>
        <source>Show in record</source>
        <translation>Im Dossier anzeigen</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Dossier öffnen</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Verschlüsselt senden</translation>
    </message>
    <message>
        <source>Change the assignment</source>
        <translation>Zuordnung ändern</translation>
    </message>
    <message>
        <source>Another patient …</source>
        <translation>Anderer Patient …</translation>
    </message>
    <message>
        <source>Not about this patient</source>
        <translation>Kein Bezug zu diesem Patienten</translation>
    </message>
    <message>
        <source>Patient&apos;s data …</source>
        <translation>Patientendaten …</translation>
    </message>
    <message>
        <source>Patient side bar</source>
        <translation>Patientenleiste</translation>
    </message>
    <message>
        <source>The sender is {name}.</source>
        <translation>Absender ist {name}.</translation>
    </message>
    <message>
        <source>No patient recognised.</source>
        <translation>Kein Patient erkannt.</translation>
    </message>
    <message>
        <source>Recognised in the text: {name}</source>
        <translation>Im Text erkannt: {name}</translation>
    </message>
    <message>
        <source>Perhaps {name}</source>
        <translation>Vielleicht {name}</translation>
    </message>
    <message>
        <source>Find patient …  P</source>
        <translation>Patient suchen …  P</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Do not assign</source>
        <translation>Nicht zuordnen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>PatientsWindow</name>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>No relatives or institutions yet.</source>
        <translation>Noch keine Angehörigen oder Einrichtungen.</translation>
    </message>
    <message>
        <source>Relatives and institutions</source>
        <translation>Angehörige und Einrichtungen</translation>
    </message>
    <message>
        <source>New patient …</source>
        <translation>Neuer Patient …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Dossier öffnen</translation>
    </message>
    <message>
        <source>Blocked patients …</source>
        <translation>Gesperrte Patienten …</translation>
    </message>
    <message>
        <source>Add institution …</source>
        <translation>Einrichtung hinzufügen …</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It stays in the record beside the entry.</source>
        <translation>Er bleibt im Dossier beim Eintrag stehen.</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>Remove from the record?</source>
        <translation>Aus dem Dossier entfernen?</translation>
    </message>
    <message>
        <source>“{title}” stays visible, struck through, with who removed it and why.</source>
        <translation>«{title}» bleibt durchgestrichen sichtbar, mit dem Grund und wer den Eintrag entfernt hat.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removed from the record</source>
        <translation>Aus dem Dossier entfernt</translation>
    </message>
    <message>
        <source>Assign to another patient?</source>
        <translation>Anderem Patienten zuordnen?</translation>
    </message>
    <message>
        <source>“{title}” stays visible here, struck through, and is filed in the other record.</source>
        <translation>«{title}» bleibt hier durchgestrichen sichtbar und wird im anderen Dossier abgelegt.</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Filed in the record of {name}</source>
        <translation>Im Dossier von {name} abgelegt</translation>
    </message>
    <message>
        <source>Kept until {date}</source>
        <translation>Aufbewahrt bis {date}</translation>
    </message>
    <message>
        <source>Blocked: {name}</source>
        <translation>Gesperrt: {name}</translation>
    </message>
    <message>
        <source>Block the data of {name}?</source>
        <translation>Daten von {name} sperren?</translation>
    </message>
    <message>
        <source>The record is kept and shown to nobody until the block is lifted.</source>
        <translation>Das Dossier wird aufbewahrt und niemandem angezeigt, bis die Sperre aufgehoben wird.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Erased: {name}</source>
        <translation>Gelöscht: {name}</translation>
    </message>
    <message>
        <source>traces in the database’s files go as soon as nobody reads it</source>
        <translation>Spuren in den Dateien der Datenbank gehen, sobald niemand in ihr liest</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>{name} endgültig löschen?</translation>
    </message>
    <message>
        <source>Personal data and the whole record are destroyed. This cannot be undone, not from a backup either. E-mails in the mailbox stay there.</source>
        <translation>Personendaten und das ganze Dossier werden vernichtet. Das lässt sich nicht rückgängig machen, auch nicht aus einer Sicherung. E-Mails im Postfach bleiben dort.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>Filed in the record of {name}</source>
        <translation>Im Dossier von {name} abgelegt</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) filed in the record.</source>
        <translation>
            <numerusform>%n E-Mail im Dossier abgelegt</numerusform>
            <numerusform>%n E-Mails im Dossier abgelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone right after filing</source>
        <translation>Gleich nach dem Ablegen rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>RecordDrop</name>
    <message>
        <source>File attachment in a record …</source>
        <translation>Anhang in einem Dossier ablegen …</translation>
    </message>
    <message>
        <source>File attachment in the record of {name} …</source>
        <translation>Anhang im Dossier von {name} ablegen …</translation>
    </message>
    <message>
        <source>File in the record of {name}</source>
        <translation>Im Dossier von {name} ablegen</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Hand out</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Verschlüsselt senden</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>Als PDF …</translation>
    </message>
    <message>
        <source>Original e-mails (EML) …</source>
        <translation>Original-E-Mails (EML) …</translation>
    </message>
    <message>
        <source>Attachments …</source>
        <translation>Anhänge …</translation>
    </message>
    <message>
        <source>Everything as ZIP …</source>
        <translation>Alles als ZIP …</translation>
    </message>
    <message>
        <source>Access report …</source>
        <translation>Zugriffsbericht …</translation>
    </message>
    <message>
        <source>Block the patient’s data …</source>
        <translation>Patientendaten sperren …</translation>
    </message>
    <message>
        <source>Erase the patient for good …</source>
        <translation>Patient endgültig löschen …</translation>
    </message>
</context>
<context>
    <name>RecordWindow</name>
    <message>
        <source>Record · {name}</source>
        <translation>Dossier · {name}</translation>
    </message>
    <message>
        <source>Filter by title, sender or comment</source>
        <translation>Filtern nach Titel, Absender oder Kommentar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>This e-mail is not in the mailbox of this workstation any more.</source>
        <translation>Diese E-Mail liegt nicht mehr im Postfach dieses Arbeitsplatzes.</translation>
    </message>
    <message>
        <source>The record is kept until {date}</source>
        <translation>Dossier aufzubewahren bis {date}</translation>
    </message>
    <message>
        <source>Nothing was filed yet.</source>
        <translation>Noch nichts abgelegt.</translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation>Kein passender Eintrag.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
</context>
<context>
    <name>ReminderConsent</name>
    <message>
        <source>Remind of appointments by SMS: the patient agrees</source>
        <translation>Per SMS an Termine erinnern (Einwilligung liegt vor)</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Eingewilligt am</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie stammt</translation>
    </message>
    <message>
        <source>Form, call, visit</source>
        <translation>Formular, Anruf, Besuch</translation>
    </message>
    <message>
        <source>Please enter a day until today, like 21.11.2026.</source>
        <translation>Bitte geben Sie einen Tag bis heute an, etwa 21.11.2026.</translation>
    </message>
    <message>
        <source>Please say where the consent comes from.</source>
        <translation>Bitte geben Sie an, woher die Einwilligung stammt.</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Entries of the record</source>
        <translation>Einträge des Dossiers</translation>
    </message>
</context>
<context>
    <name>_Patients</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>Erreichbar</translation>
    </message>
</context>
<context>
    <name>patients</name>
    <message>
        <source>not in the file</source>
        <translation>nicht in der Datei</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>Patientennummer</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>SMS number</source>
        <translation>SMS-Nummer</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Strasse und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Consent to e-mail</source>
        <translation>Einwilligung E-Mail</translation>
    </message>
    <message>
        <source>Consent to SMS</source>
        <translation>Einwilligung SMS</translation>
    </message>
    <message>
        <source>Consent to secure delivery</source>
        <translation>Einwilligung Sichere Zustellung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>recognised: {name}</source>
        <translation>erkannt: {name}</translation>
    </message>
    <message>
        <source>No patient</source>
        <translation>Kein Patient</translation>
    </message>
    <message>
        <source>patient {name}</source>
        <translation>Patient {name}</translation>
    </message>
    <message>
        <source>in the record</source>
        <translation>im Dossier</translation>
    </message>
    <message>
        <source>perhaps {name}</source>
        <translation>vielleicht {name}</translation>
    </message>
    <message>
        <source>{count} possible patients, women</source>
        <translation>{count} mögliche Patientinnen</translation>
    </message>
    <message>
        <source>{count} possible patients</source>
        <translation>{count} mögliche Patienten</translation>
    </message>
    <message>
        <source>born {date} ({age})</source>
        <translation>geb. {date} ({age})</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>recognised by the patient number</source>
        <translation>über Patientennummer erkannt</translation>
    </message>
    <message>
        <source>recognised by name and birth date</source>
        <translation>über Name und Geburtsdatum erkannt</translation>
    </message>
    <message>
        <source>recognised by the e-mail address</source>
        <translation>über E-Mail-Adresse erkannt</translation>
    </message>
    <message>
        <source>only the name fits</source>
        <translation>nur der Name stimmt überein</translation>
    </message>
    <message>
        <source>last name and birth date fit</source>
        <translation>Nachname und Geburtsdatum stimmen überein</translation>
    </message>
    <message>
        <source>only the birth date fits</source>
        <translation>nur das Geburtsdatum passt</translation>
    </message>
    <message>
        <source>of the sender&apos;s household</source>
        <translation>wohnt mit dem Absender zusammen</translation>
    </message>
    <message>
        <source>About a patient – you have no right to see whom.</source>
        <translation>Patientenbezug vorhanden – Sie haben kein Recht, ihn zu sehen.</translation>
    </message>
    <message>
        <source>✓ Filed in the record, {time}</source>
        <translation>✓ Im Dossier abgelegt, {time}</translation>
    </message>
    <message>
        <source>E-mail, not encrypted</source>
        <translation>E-Mail, unverschlüsselt</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Secure delivery</source>
        <translation>Sichere Zustellung</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>keine Einwilligung</translation>
    </message>
    <message>
        <source>withdrawn on {date}</source>
        <translation>widerrufen am {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
    <message>
        <source>Number confirmed on {date}</source>
        <translation>Nummer bestätigt am {date}</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Angehörige</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>Doctor&apos;s practice</source>
        <translation>Arztpraxis</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Apotheke</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Confirm number</source>
        <translation>Nummer bestätigen</translation>
    </message>
    <message>
        <source>Number not confirmed</source>
        <translation>Nummer nicht bestätigt</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>Stopped before it was filed.</source>
        <translation>Vor dem Ablegen angehalten.</translation>
    </message>
    <message>
        <source>Somebody removed it from a record before.</source>
        <translation>Wurde schon einmal aus einem Dossier entfernt.</translation>
    </message>
    <message>
        <source>The message is still being loaded. Please try again in a moment.</source>
        <translation>Die Nachricht wird noch geladen. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Not sure which patient is meant.</source>
        <translation>Nicht sicher, wer gemeint ist.</translation>
    </message>
    <message>
        <source>Nobody looked yet whom it is about.</source>
        <translation>Noch nicht zugeordnet.</translation>
    </message>
    <message>
        <source>No patient recognised.</source>
        <translation>Kein Patient erkannt.</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Secure deliveries</source>
        <translation>Sichere Zustellungen</translation>
    </message>
    <message>
        <source>Not everyone may use this account. Once filed, everyone who may read records can read this e-mail.</source>
        <translation>Dieses Konto dürfen nicht alle benutzen. Abgelegt kann die E-Mail von allen gelesen werden, das Dossiern lesen dürfen.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>came encrypted</source>
        <translation>kam verschlüsselt</translation>
    </message>
    <message>
        <source>Signed by {who}, checked on {date}</source>
        <translation>Signiert von {who}, geprüft am {date}</translation>
    </message>
    <message>
        <source>Signature not confirmed, checked on {date}</source>
        <translation>Signatur nicht bestätigt, geprüft am {date}</translation>
    </message>
    <message>
        <source>Signature invalid, checked on {date}</source>
        <translation>Signatur ungültig, geprüft am {date}</translation>
    </message>
    <message>
        <source>Filed by itself on {date}</source>
        <translation>Automatisch abgelegt am {date}</translation>
    </message>
    <message>
        <source>Filed on {date}</source>
        <translation>Abgelegt am {date}</translation>
    </message>
    <message>
        <source>Filed on {date} by {name}</source>
        <translation>Abgelegt am {date} von {name}</translation>
    </message>
    <message>
        <source>Already filed on {date}.</source>
        <translation>Bereits abgelegt am {date}.</translation>
    </message>
    <message>
        <source>Already filed on {date} by {name}.</source>
        <translation>Bereits abgelegt am {date} von {name}.</translation>
    </message>
    <message>
        <source>Moved to another patient’s record on {date}: {reason}</source>
        <translation>In ein anderes Dossier verschoben am {date}: {reason}</translation>
    </message>
    <message>
        <source>Removed from the record on {date}: {reason}</source>
        <translation>Aus dem Dossier entfernt am {date}: {reason}</translation>
    </message>
    <message>
        <source>This document was changed after it was filed and cannot be opened.</source>
        <translation>Dieses Dokument wurde nach dem Ablegen verändert und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Die Datei konnte nicht gespeichert werden: {reason}</translation>
    </message>
</context>
</TS>
