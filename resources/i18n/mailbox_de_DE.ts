<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccessCard</name>
    <message>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Blocked at the portal: {name} reads and writes nothing there. Unblocked, {name} waits for the release anew.</source>
        <translation>Im Portal gesperrt: {name} liest und schreibt dort nichts. Nach dem Entsperren wartet {name} neu auf die Freigabe.</translation>
    </message>
    <message>
        <source>{name} set a new password by e-mail: {when}. That alone opens no message, the SecuPass is still needed. If it was somebody else, block the access and call.</source>
        <translation>{name} hat per E-Mail ein neues Passwort gesetzt: {when}. Das allein öffnet keine Nachricht, dafür braucht es weiterhin den SecuPass. War es jemand anderes, sperren Sie den Zugang und rufen Sie an.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Allen antworten</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Verschlüsselt senden</translation>
    </message>
    <message>
        <source>In record</source>
        <translation>In Akte</translation>
    </message>
    <message>
        <source>File in the record (D)</source>
        <translation>In Akte ablegen (D)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done for all (E): colleagues see it as done, too</source>
        <translation>Für alle erledigt (E): Auch Kolleginnen und Kollegen sehen die E-Mail als erledigt</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>ActivationSheet</name>
    <message>
        <source>Activate “Send encrypted”</source>
        <translation>„Verschlüsselt senden“ aktivieren</translation>
    </message>
    <message>
        <source>Add a portal</source>
        <translation>Portal hinzufügen</translation>
    </message>
    <message>
        <source>Activate now</source>
        <translation>Jetzt aktivieren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Connect with the portal</source>
        <translation>Mit dem Portal verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Praxis-Notfallblatt</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
    <message>
        <source>Print later</source>
        <translation>Später drucken</translation>
    </message>
    <message>
        <source>Print or save the sheet first, and tick that you have it.</source>
        <translation>Drucken oder speichern Sie das Blatt zuerst und bestätigen Sie, dass es vor Ihnen liegt.</translation>
    </message>
    <message>
        <source>Leave without connecting?</source>
        <translation>Ohne Verbindung schließen?</translation>
    </message>
    <message>
        <source>What you typed is not kept. The Einrichtungscode stays good until it is used.</source>
        <translation>Ihre Angaben werden nicht gespeichert. Der Einrichtungscode bleibt gültig, bis er verwendet wird.</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weiter einrichten</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close without the Praxis-Notfallblatt?</source>
        <translation>Ohne das Praxis-Notfallblatt schließen?</translation>
    </message>
    <message>
        <source>The portal is connected. You find the sheet later under Settings – Secure sending.</source>
        <translation>Das Portal ist verbunden. Sie finden das Blatt später unter Einstellungen – Sicherer Versand.</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>Zurück zum Blatt</translation>
    </message>
</context>
<context>
    <name>AnswerBand</name>
    <message>
        <source>There is a draft of an answer.</source>
        <translation>Es gibt bereits einen Entwurf der Antwort.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Protected answer:</source>
        <translation>Geschützte Antwort:</translation>
    </message>
    <message>
        <source>The patient&apos;s signature was checked. It came on {when}; answers to it leave protected.</source>
        <translation>Unterschrift geprüft, eingegangen {when}. Was Sie darauf antworten, geht wieder geschützt hinaus.</translation>
    </message>
    <message>
        <source>The answer could not be checked.</source>
        <translation>Antwort konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>It lies in the practice database, which cannot be reached now. Try again in a moment.</source>
        <translation>Sie liegt in der Praxisdatenbank, die gerade nicht erreichbar ist. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation>Die Antwort kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The answer is not there any more.</source>
        <translation>Die Antwort ist nicht mehr da.</translation>
    </message>
    <message>
        <source>tomail fetches it from the portal. In a moment it stands here.</source>
        <translation>tomail holt sie vom Portal; gleich steht sie hier.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>The answer could not be checked.</source>
        <translation>Antwort konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The e-mail that announces it has not arrived in the mailbox, so it stands here.</source>
        <translation>Die E-Mail, die sie ankündigt, ist nicht im Postfach angekommen. Deshalb steht sie hier.</translation>
    </message>
</context>
<context>
    <name>AnswerWindow</name>
    <message>
        <source>Answer protected</source>
        <translation>Geschützt antworten</translation>
    </message>
    <message>
        <source>Answer of a patient</source>
        <translation>Antwort aus dem Portal</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Save {file} …</source>
        <translation>{file} speichern …</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
</context>
<context>
    <name>AppointmentTable</name>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
</context>
<context>
    <name>AppointmentsDesk</name>
    <message>
        <source>SMS reminders</source>
        <translation>SMS-Erinnerungen</translation>
    </message>
</context>
<context>
    <name>AppointmentsWindow</name>
    <message>
        <source>Enter appointment …</source>
        <translation>Termin eintragen …</translation>
    </message>
    <message>
        <source>Read in file …</source>
        <translation>Datei einlesen …</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Cancel appointment …</source>
        <translation>Termin absagen …</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>It came from a file and is moved in the practice&apos;s own program.</source>
        <translation>Er kam aus einer Datei und wird im Praxisprogramm verschoben.</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommende</translation>
    </message>
    <message>
        <source>To see to</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangene</translation>
    </message>
    <message>
        <source>No appointment is known. Enter one, or read in a file.</source>
        <translation>Es ist kein Termin bekannt. Tragen Sie einen ein oder lesen Sie eine Datei ein.</translation>
    </message>
    <message>
        <source>Every reminder went as it should.</source>
        <translation>Alle Erinnerungen gingen, wie sie sollten.</translation>
    </message>
    <message>
        <source>There was no appointment in the last month.</source>
        <translation>Im letzten Monat gab es keinen Termin.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Appointment entered</source>
        <translation>Termin eingetragen</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>Termin verschoben</translation>
    </message>
    <message>
        <source>Cancel the appointment of {name}?</source>
        <translation>Termin von {name} absagen?</translation>
    </message>
    <message>
        <source>{when}. Nobody is reminded of it then; the patient is not told.</source>
        <translation>{when}. Erinnert wird dann nicht mehr; der Patient wird nicht benachrichtigt.</translation>
    </message>
    <message>
        <source>Cancel it in the practice&apos;s own program too: its next file may bring it again.</source>
        <translation>Sagen Sie ihn auch im Praxisprogramm ab: Sonst kommt er mit der nächsten Datei wieder.</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Termin abgesagt</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancel appointment</source>
        <translation>Termin absagen</translation>
    </message>
    <message>
        <source>The reminder is seen to</source>
        <translation>Die Erinnerung ist erledigt</translation>
    </message>
    <message>
        <source>Read in appointments</source>
        <translation>Termine einlesen</translation>
    </message>
    <message>
        <source>Looking into the sources …</source>
        <translation>Die Quellen werden angesehen …</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation>Die Datei kann nicht gelesen werden. Ist sie in einem anderen Programm offen?</translation>
    </message>
    <message>
        <source>Appointments and reminders</source>
        <translation>Termine und Erinnerungen</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
</context>
<context>
    <name>AttachmentActions</name>
    <message>
        <source>tomail does not open this file</source>
        <translation>tomail öffnet diese Datei nicht</translation>
    </message>
    <message>
        <source>Save this file?</source>
        <translation>Diese Datei speichern?</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>If you do not expect it: ask the sender by telephone first.</source>
        <translation>Wenn Sie sie nicht erwarten: Fragen Sie zuerst telefonisch beim Absender nach.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the files may be dangerous</source>
        <translation>
            <numerusform>%n der Dateien kann gefährlich sein</numerusform>
            <numerusform>%n der Dateien können gefährlich sein</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation>
            <numerusform>%n Anhang gespeichert</numerusform>
            <numerusform>%n Anhänge gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>This system has no program that opens “{name}”.</source>
        <translation>Auf diesem Rechner gibt es kein Programm, das „{name}“ öffnet.</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>„{name}“ wurde gespeichert</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Die Datei konnte nicht gespeichert werden: {reason}</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Attachment {name}</source>
        <translation>Anhang {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>File in the record …</source>
        <translation>In Akte ablegen …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Save all …</source>
        <translation>Alle speichern …</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Together {size}</source>
        <translation>Zusammen {size}</translation>
    </message>
    <message>
        <source>many mail servers refuse e-mails of this size.</source>
        <translation>viele Mailserver weisen so große E-Mails ab.</translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>You can keep working with other accounts.</source>
        <translation>Mit anderen Konten können Sie weiterarbeiten.</translation>
    </message>
    <message>
        <source>The stored mail of “{account}” is being repaired …</source>
        <translation>Die gespeicherten E-Mails von „{account}“ werden repariert …</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weitere</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the mail server.</source>
        <translation>Keine Verbindung zum Mailserver.</translation>
    </message>
    <message>
        <source>You can keep working. Changes are transferred automatically{when}.</source>
        <translation>Sie können weiterarbeiten. Änderungen werden automatisch übertragen{when}.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>“{account}” needs you to sign in again.</source>
        <translation>Für „{account}“ ist eine neue Anmeldung nötig.</translation>
    </message>
    <message>
        <source>Receiving and sending are at rest.</source>
        <translation>Empfang und Versand ruhen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The stored mail of “{account}” is damaged at this workstation.</source>
        <translation>Die gespeicherten E-Mails von „{account}“ sind an diesem Arbeitsplatz beschädigt.</translation>
    </message>
    <message>
        <source>tomail can save what is readable and fetch the rest from the server again.</source>
        <translation>tomail kann retten, was lesbar ist, und den Rest neu vom Server holen.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) did not leave and wait for you.</source>
        <translation>
            <numerusform>%n E-Mail wurde nicht gesendet und wartet auf Sie.</numerusform>
            <numerusform>%n E-Mails wurden nicht gesendet und warten auf Sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is unclear whether %n e-mail(s) arrived.</source>
        <translation>
            <numerusform>Bei %n E-Mail ist unklar, ob sie angekommen ist.</numerusform>
            <numerusform>Bei %n E-Mails ist unklar, ob sie angekommen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest: “{subject}”.</source>
        <translation>Zuletzt: „{subject}“.</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>Open outbox</source>
        <translation>Postausgang öffnen</translation>
    </message>
    <message>
        <source>You can read and write e-mails. Patients, record and teamwork are back as soon as it is.</source>
        <translation>Sie können E-Mails lesen und schreiben. Patienten, Akte und Zusammenarbeit sind wieder da, sobald sie erreichbar ist.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached.</source>
        <translation>Praxisdatenbank nicht erreichbar.</translation>
    </message>
    <message>
        <source>Protected messages over the portal are stopped.</source>
        <translation>Geschützte Nachrichten über das Portal sind angehalten.</translation>
    </message>
    <message>
        <source>The page that patients open there is not the one it should be. Please tell your IT now. What waits leaves by itself when they have confirmed the page.</source>
        <translation>Die Seite, die dort geöffnet wird, ist nicht die richtige. Bitte sagen Sie sofort Ihrer IT Bescheid. Was wartet, geht von selbst hinaus, sobald sie die Seite bestätigt hat.</translation>
    </message>
    <message>
        <source>, connecting now</source>
        <translation>, wird jetzt versucht</translation>
    </message>
    <message>
        <source>, next try in {n} s</source>
        <translation>, neuer Versuch in {n} s</translation>
    </message>
    <message>
        <source>, next try in {n} min</source>
        <translation>, neuer Versuch in {n} Min.</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>This message is not on this workstation yet. It comes with the next connection.</source>
        <translation>Diese E-Mail ist noch nicht auf diesem Arbeitsplatz. Sie kommt, sobald wieder eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>This message is being loaded from the server …</source>
        <translation>Diese E-Mail wird vom Server geladen …</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der E-Mail</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Numbers are equal</source>
        <translation>Zahlen stimmen überein</translation>
    </message>
    <message>
        <source>They are not equal</source>
        <translation>Stimmen nicht überein</translation>
    </message>
    <message>
        <source>The person is at the desk</source>
        <translation>Person steht am Empfang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Is it really {name}?</source>
        <translation>Ist es wirklich {name}?</translation>
    </message>
    <message>
        <source>{name} sees this Prüfzahl in the browser, under “Please wait for the practice”. Ask for it and compare every digit. Call the number that you know, never one from an e-mail.</source>
        <translation>{name} sieht die Prüfzahl im Browser, auf der Seite „Bitte warten Sie auf die Freigabe der Praxis“. Lassen Sie sie sich vorlesen und vergleichen Sie jede Ziffer. Rufen Sie die Nummer an, die Sie kennen, nie eine aus einer E-Mail.</translation>
    </message>
    <message>
        <source>Call {name} ({number}). Compare:</source>
        <translation>Rufen Sie {name} an ({number}). Vergleichen Sie:</translation>
    </message>
    <message>
        <source>Call {name}; no telephone number is in the patient&apos;s data. Compare:</source>
        <translation>Rufen Sie {name} an; in den Patientendaten steht keine Telefonnummer. Vergleichen Sie:</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Without a portal (protected file)</source>
        <translation>Ohne Portal (geschützte Datei)</translation>
    </message>
    <message>
        <source>Works at once. Text and attachments become one encrypted PDF (AES-256). tomail makes a Lesecode; you tell it by telephone or print it on a slip.</source>
        <translation>Funktioniert sofort. Text und Anhänge werden zu einer verschlüsselten PDF-Datei (AES-256). tomail erzeugt einen Lesecode; Sie sagen ihn am Telefon oder drucken ihn auf einen Zettel.</translation>
    </message>
    <message>
        <source>With a portal</source>
        <translation>Mit Portal</translation>
    </message>
    <message>
        <source>Patients register once, then read in the browser and answer encrypted. Whoever runs the portal gives you its address and an Einrichtungscode.</source>
        <translation>Patientinnen und Patienten registrieren sich einmal, lesen dann im Browser und antworten verschlüsselt. Wer das Portal betreibt, gibt Ihnen die Adresse und einen Einrichtungscode.</translation>
    </message>
    <message>
        <source>Telephone number of the practice</source>
        <translation>Telefonnummer der Praxis</translation>
    </message>
    <message>
        <source>For patients who have questions.</source>
        <translation>Für Rückfragen von Patientinnen und Patienten.</translation>
    </message>
    <message>
        <source>Findings and letters reach patients so that only they can read them. All it takes is their e-mail address. It never leaves unencrypted by itself, and answers to it are protected too.</source>
        <translation>Befunde und Briefe erreichen Patientinnen und Patienten so, dass nur sie sie lesen können. Dafür genügt die E-Mail-Adresse. Von selbst geht nie etwas unverschlüsselt hinaus, und auch Antworten darauf sind geschützt.</translation>
    </message>
    <message>
        <source>A portal can be added later in the settings.</source>
        <translation>Ein Portal lässt sich später in den Einstellungen hinzufügen.</translation>
    </message>
</context>
<context>
    <name>ClaimBand</name>
    <message>
        <source>Take over …</source>
        <translation>Übernehmen …</translation>
    </message>
</context>
<context>
    <name>ClaimPill</name>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Release (B)</source>
        <translation>Freigeben (B)</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n e-mail(s) have not been sent yet.</source>
        <translation>
            <numerusform>%n E-Mail ist noch nicht gesendet.</numerusform>
            <numerusform>%n E-Mails sind noch nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) are to be sent later.</source>
        <translation>
            <numerusform>%n E-Mail soll später gesendet werden.</numerusform>
            <numerusform>%n E-Mails sollen später gesendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>While tomail does not run nothing is sent; it goes on with the next start.</source>
        <translation>Solange tomail nicht läuft, wird nichts gesendet; beim nächsten Start geht es weiter.</translation>
    </message>
    <message>
        <source>They are of other people.</source>
        <translation>Sie sind von anderen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>“{subject}” to {person}: {state}</source>
        <translation>„{subject}“ an {person}: {state}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>There is no letter O, I or L in it: what looks so is 0 or 1.</source>
        <translation>Die Buchstaben O, I und L kommen nicht vor: Was so aussieht, ist eine 0 oder 1.</translation>
    </message>
</context>
<context>
    <name>CodeWindow</name>
    <message>
        <source>Always use this Lesecode for {name}</source>
        <translation>Diesen Lesecode immer für {name} verwenden</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Zettel drucken</translation>
    </message>
    <message>
        <source>Read out on the phone</source>
        <translation>Am Telefon vorgelesen</translation>
    </message>
    <message>
        <source>By SMS</source>
        <translation>Per SMS</translation>
    </message>
    <message>
        <source>Has it already: send</source>
        <translation>Code ist bekannt: senden</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Lesecode for {name}</source>
        <translation>Lesecode für {name}</translation>
    </message>
    <message>
        <source>{name} has this Lesecode from an earlier message.</source>
        <translation>{name} hat diesen Lesecode von einer früheren Nachricht.</translation>
    </message>
    <message>
        <source>The message is encrypted. It leaves as soon as you say how {name} gets this Lesecode. Never send it by e-mail.</source>
        <translation>Die Nachricht ist verschlüsselt. Sie wird gesendet, sobald Sie angeben, wie {name} diesen Lesecode erhält. Senden Sie ihn nie per E-Mail.</translation>
    </message>
</context>
<context>
    <name>ColumnsSheet</name>
    <message>
        <source>tomail does not know the titles of this table. Choose once what they mean; it is kept for the next ones, also in the folder.</source>
        <translation>tomail kennt die Überschriften dieser Tabelle nicht. Wählen Sie einmal, was sie bedeuten; es gilt auch für die nächsten, auch im Ordner.</translation>
    </message>
    <message>
        <source>Assign columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>nicht in der Tabelle</translation>
    </message>
    <message>
        <source>tomail cannot do without it.</source>
        <translation>Ohne sie geht es nicht.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Enter)</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Verschlüsselt senden</translation>
    </message>
    <message>
        <source>Only the recipient reads it (Ctrl+Shift+Enter)</source>
        <translation>Nur die Empfängerin oder der Empfänger kann es lesen (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Insert a template (Ctrl+T)</source>
        <translation>Vorlage einfügen (Strg+T)</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>Zur Freigabe</translation>
    </message>
    <message>
        <source>Release and send</source>
        <translation>Freigeben und senden</translation>
    </message>
</context>
<context>
    <name>ComposerDesk</name>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Is sent as soon as there is a connection</source>
        <translation>Wird gesendet, sobald eine Verbindung besteht</translation>
    </message>
    <message>
        <source>Is sent later: {time}</source>
        <translation>Wird später gesendet: {time}</translation>
    </message>
    <message>
        <source>Sent and done</source>
        <translation>Gesendet und erledigt</translation>
    </message>
    <message>
        <source>Leaves protected through the portal</source>
        <translation>Geht geschützt über das Portal hinaus</translation>
    </message>
    <message>
        <source>The portal is away: it lies here encrypted and leaves by itself</source>
        <translation>Das Portal ist nicht erreichbar. Ihre Nachricht liegt verschlüsselt bereit und wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Waits for the send limit, leaves: {time}</source>
        <translation>Wartet auf das Sendelimit, Versand: {time}</translation>
    </message>
    <message>
        <source>Waits for the send limit until {time}</source>
        <translation>Wartet auf das Sendelimit bis {time}</translation>
    </message>
    <message>
        <source>It is too late: the e-mail has left.</source>
        <translation>Es ist zu spät: Die E-Mail ist schon unterwegs.</translation>
    </message>
</context>
<context>
    <name>ComposerForm</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Bcc</translation>
    </message>
    <message>
        <source>Cc/Bcc</source>
        <translation>Cc/Bcc</translation>
    </message>
    <message>
        <source>Enter Cc or Bcc (Ctrl+Shift+C)</source>
        <translation>Cc oder Bcc eingeben (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
</context>
<context>
    <name>ComposerNotes</name>
    <message>
        <source>There is no connection. The e-mail is sent as soon as there is one.</source>
        <translation>Es besteht keine Verbindung. Die E-Mail wird gesendet, sobald es wieder eine gibt.</translation>
    </message>
    <message>
        <source>This e-mail was not sent.</source>
        <translation>Diese E-Mail wurde nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>ComposerWindow</name>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>„{name}“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Weiter schreiben</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>This e-mail was not sent.</source>
        <translation>Diese E-Mail wurde noch nicht gesendet.</translation>
    </message>
    <message>
        <source>If you discard it, the practice keeps the draft as it was before.</source>
        <translation>Wenn Sie verwerfen, bleibt der Entwurf in der Praxis, wie er vorher war.</translation>
    </message>
    <message>
        <source>If you discard it, the draft stays in its folder as it was before.</source>
        <translation>Wenn Sie verwerfen, bleibt der Entwurf in seinem Ordner, wie er vorher war.</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>Verworfenes lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Kept in the drafts</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>Neue E-Mail</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Draft saved, {time}</source>
        <translation>Entwurf gespeichert, {time}</translation>
    </message>
</context>
<context>
    <name>ConcernsSheet</name>
    <message>
        <source>Why is it sent all the same?</source>
        <translation>Warum wird trotzdem gesendet?</translation>
    </message>
    <message>
        <source>The reason stands in the log of the practice.</source>
        <translation>Der Grund steht im Protokoll der Praxis.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Please look at this before it is sent</source>
        <translation>Bitte ansehen, bevor gesendet wird</translation>
    </message>
    <message>
        <source>Enter a subject</source>
        <translation>Betreff eingeben</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Weiter schreiben</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Adresse berichtigen</translation>
    </message>
    <message>
        <source>Look at the answer</source>
        <translation>Antwort ansehen</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Confirm the new version of the page?</source>
        <translation>Neue Version der Seite bestätigen?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>What patients type on this page (password, SecuPass) is safe only if the page is genuine. Confirm it when whoever runs the portal has updated it and its hash is that of the release notes.</source>
        <translation>Was auf dieser Seite eingegeben wird (Passwort, SecuPass), ist nur sicher, wenn die Seite echt ist. Bestätigen Sie sie, wenn das Portal aktualisiert wurde und die Prüfsumme der in den Versionshinweisen entspricht.</translation>
    </message>
    <message>
        <source>I asked whoever runs the portal.</source>
        <translation>Ich habe bei der Stelle nachgefragt, die das Portal betreibt.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It stands in the log with your name.</source>
        <translation>Er steht mit Ihrem Namen im Protokoll.</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>Bitte geben Sie einen Grund an.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>Conversation: %n message(s)</source>
        <translation>
            <numerusform>Unterhaltung: %n Nachricht</numerusform>
            <numerusform>Unterhaltung: %n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere anzeigen</numerusform>
            <numerusform>%n weitere anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostTable</name>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>No SMS was sent yet.</source>
        <translation>Es wurde noch keine SMS gesendet.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
</context>
<context>
    <name>DeliveriesWindow</name>
    <message numerus="yes">
        <source>Release all %n with the right code</source>
        <translation>
            <numerusform>Einen mit richtigem Code freigeben</numerusform>
            <numerusform>Alle %n mit richtigem Code freigeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Waiting for code</source>
        <translation>Wartet auf Code</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>To release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>{name} waits for the release anew</source>
        <translation>{name} wartet neu auf die Freigabe</translation>
    </message>
    <message>
        <source>Were read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Nobody waits for the practice.</source>
        <translation>Niemand wartet auf die Freigabe.</translation>
    </message>
    <message>
        <source>No message waits for its code.</source>
        <translation>Keine Nachricht wartet auf ihren Code.</translation>
    </message>
    <message>
        <source>No protected message is under way.</source>
        <translation>Keine geschützte Nachricht ist unterwegs.</translation>
    </message>
    <message>
        <source>No protected message has been read yet.</source>
        <translation>Noch keine geschützte Nachricht wurde gelesen.</translation>
    </message>
    <message>
        <source>Nothing has expired or was called back.</source>
        <translation>Nichts ist abgelaufen oder wurde zurückgerufen.</translation>
    </message>
    <message>
        <source>All answers lie in the mailbox.</source>
        <translation>Alle Antworten liegen im Postfach.</translation>
    </message>
    <message>
        <source>{name} is released and reads what waits</source>
        <translation>{name} ist freigegeben und kann lesen, was wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) released</source>
        <translation>
            <numerusform>Eine Person freigegeben</numerusform>
            <numerusform>%n Personen freigegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers differ: refuse?</source>
        <translation>Die Zahlen sind verschieden: ablehnen?</translation>
    </message>
    <message>
        <source>Refuse the registration?</source>
        <translation>Die Registrierung ablehnen?</translation>
    </message>
    <message>
        <source>Whoever registered as {name} then reads nothing of what waits. With the next protected message {name} can register anew.</source>
        <translation>Wer sich als {name} registriert hat, liest dann nichts von dem, was wartet. Mit der nächsten geschützten Nachricht kann sich {name} neu registrieren.</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>Warten lassen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>The registration was refused</source>
        <translation>Die Registrierung wurde abgelehnt</translation>
    </message>
    <message>
        <source>The access was blocked</source>
        <translation>Der Zugang ist gesperrt</translation>
    </message>
    <message>
        <source>{name} then reads and writes nothing at the portal, until somebody unblocks the access.</source>
        <translation>{name} liest und schreibt im Portal dann nichts mehr, bis jemand den Zugang entsperrt.</translation>
    </message>
    <message>
        <source>Block the access?</source>
        <translation>Zugang sperren?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>{name} is written to at {address} from now on</source>
        <translation>{name} wird ab jetzt an {address} angeschrieben</translation>
    </message>
    <message>
        <source>The address stays as it was</source>
        <translation>Die Adresse bleibt, wie sie war</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Geschützte Nachrichten</translation>
    </message>
</context>
<context>
    <name>DeliveryActs</name>
    <message>
        <source>Show the Lesecode …</source>
        <translation>Lesecode zeigen …</translation>
    </message>
    <message>
        <source>Show the Anmeldecode …</source>
        <translation>Code zeigen …</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Zeigen, was gesendet wurde</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Send again …</source>
        <translation>Erneut senden …</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Put into the record …</source>
        <translation>In die Akte ablegen …</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>It is not kept any more.</source>
        <translation>Der Inhalt ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Anmeldecode</source>
        <translation>Anmeldecode</translation>
    </message>
    <message>
        <source>Lesecode</source>
        <translation>Lesecode</translation>
    </message>
    <message>
        <source>Only for {name}, never by e-mail. That it was shown is logged.</source>
        <translation>Nur für {name}, nie per E-Mail. Dass der Code gezeigt wurde, steht im Protokoll.</translation>
    </message>
    <message>
        <source>A reminder leaves</source>
        <translation>Die Erinnerung geht hinaus</translation>
    </message>
    <message>
        <source>From now on nobody reads it at the portal.</source>
        <translation>Ab jetzt kann sie im Portal niemand mehr lesen.</translation>
    </message>
    <message>
        <source>It was read already, and may have been saved or printed.</source>
        <translation>Die Nachricht wurde schon gelesen und vielleicht gespeichert oder gedruckt.</translation>
    </message>
    <message>
        <source>Call the message back?</source>
        <translation>Nachricht zurückrufen?</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Nicht zurückrufen</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <source>The copy in “Sent” is not there yet. Please try again in a minute.</source>
        <translation>Die Kopie in „Gesendet“ ist noch nicht da. Bitte versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DeliveryBand</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Protected message:</source>
        <translation>Geschützte Nachricht:</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>The e-mail about it did not arrive. Is the address right? The message itself is unharmed.</source>
        <translation>Die E-Mail mit dem Hinweis kam nicht an. Stimmt die Adresse? Die Nachricht selbst ist unversehrt.</translation>
    </message>
    <message>
        <source>In the patient&apos;s data there is another address now: {address}.</source>
        <translation>In den Patientendaten steht jetzt eine andere Adresse: {address}.</translation>
    </message>
    <message>
        <source>A protected file does not tell when it is read.</source>
        <translation>Eine geschützte Datei meldet nicht, wann sie gelesen wird.</translation>
    </message>
    <message>
        <source>Can be read until {date}</source>
        <translation>Lesbar bis {date}</translation>
    </message>
    <message>
        <source>Reminded on {date}</source>
        <translation>Erinnert am {date}</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text of the e-mail</source>
        <translation>Text der E-Mail</translation>
    </message>
</context>
<context>
    <name>ElsewhereBand</name>
    <message>
        <source>Show the other version</source>
        <translation>Andere Fassung zeigen</translation>
    </message>
    <message>
        <source>This draft was changed elsewhere meanwhile.</source>
        <translation>Dieser Entwurf wurde inzwischen an anderer Stelle geändert.</translation>
    </message>
    <message>
        <source>This draft was sent, deleted or changed elsewhere. What stands here is kept.</source>
        <translation>Dieser Entwurf wurde an anderer Stelle gesendet, gelöscht oder geändert. Was hier steht, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>EnclosedWindow</name>
    <message>
        <source>Attached e-mail</source>
        <translation>Angehängte E-Mail</translation>
    </message>
    <message>
        <source>This e-mail was attached to another. Who really wrote it is not checked.</source>
        <translation>Diese E-Mail hing an einer anderen. Wer sie wirklich geschrieben hat, ist nicht geprüft.</translation>
    </message>
    <message>
        <source>From: {people}</source>
        <translation>Von: {people}</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>An: {people}</translation>
    </message>
    <message>
        <source>This part is missing.</source>
        <translation>Dieser Teil fehlt.</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Move appointment</source>
        <translation>Termin verschieben</translation>
    </message>
    <message>
        <source>Enter appointment</source>
        <translation>Termin eintragen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>ddd, yyyy-MM-dd  HH:mm</source>
        <comment>day and time to choose</comment>
        <translation>ddd, dd.MM.yyyy  HH:mm</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>What for (for the practice only)</source>
        <translation>Wofür (nur für die Praxis)</translation>
    </message>
    <message>
        <source>It never stands in a reminder.</source>
        <translation>Es steht nie in einer Erinnerung.</translation>
    </message>
    <message>
        <source>This time is over. Please choose a later one.</source>
        <translation>Diese Zeit ist vorbei. Bitte wählen Sie eine spätere.</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Attachment {name}</source>
        <translation>Anhang {name}</translation>
    </message>
    <message>
        <source>This attachment was lost when a file was damaged. Take it out and attach it again.</source>
        <translation>Dieser Anhang ging verloren, als eine Datei beschädigt wurde. Entfernen Sie ihn und hängen Sie ihn neu an.</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Empty trash …</source>
        <translation>Papierkorb leeren …</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>New folder in “{name}” …</source>
        <translation>Neuer Ordner in „{name}“ …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Delete for good …</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Leave out here</source>
        <translation>Hier ausblenden</translation>
    </message>
    <message>
        <source>Use this folder for</source>
        <translation>Diesen Ordner verwenden als</translation>
    </message>
    <message>
        <source>As the server says</source>
        <translation>Wie der Server es sagt</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder anzeigen</translation>
    </message>
    <message>
        <source>New folder in “{name}”</source>
        <translation>Neuer Ordner in „{name}“</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Folder “{name}” created</source>
        <translation>Ordner „{name}“ angelegt</translation>
    </message>
    <message>
        <source>The mailbox needs this folder; it cannot be renamed or deleted.</source>
        <translation>Das Postfach braucht diesen Ordner; er kann nicht umbenannt oder gelöscht werden.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>„{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The folder is now called “{name}”</source>
        <translation>Der Ordner heißt jetzt „{name}“</translation>
    </message>
    <message>
        <source>Delete the folder “{name}” for good?</source>
        <translation>Ordner „{name}“ endgültig löschen?</translation>
    </message>
    <message>
        <source>Folder “{name}” deleted</source>
        <translation>Ordner „{name}“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation>
            <numerusform>%n E-Mail endgültig gelöscht</numerusform>
            <numerusform>%n E-Mails endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Papierkorb leeren?</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in it are deleted too. There is no way back.</source>
        <translation>
            <numerusform>%n E-Mail darin wird gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n E-Mails darin werden gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>All e-mails in “{name}” marked as read</source>
        <translation>Alle E-Mails in „{name}“ sind gelesen</translation>
    </message>
    <message>
        <source>“{name}” is used for: {task}</source>
        <translation>„{name}“ dient jetzt als: {task}</translation>
    </message>
    <message>
        <source>The server says again what “{name}” is for</source>
        <translation>Wofür „{name}“ da ist, sagt wieder der Server</translation>
    </message>
    <message>
        <source>“{name}” is left out here; its mail stays on the server</source>
        <translation>„{name}“ ist hier ausgeblendet; die E-Mails bleiben auf dem Server</translation>
    </message>
    <message>
        <source>“{name}” is shown again</source>
        <translation>„{name}“ wird wieder angezeigt</translation>
    </message>
</context>
<context>
    <name>FolderNameSheet</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>Foreword</name>
    <message>
        <source>Notes about this e-mail</source>
        <translation>Hinweise zu dieser E-Mail</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more note(s)</source>
        <translation>
            <numerusform>Noch %n Hinweis zeigen</numerusform>
            <numerusform>Noch %n Hinweise zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>Get mail now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Get mail now ({keys})</source>
        <translation>Jetzt abrufen ({keys})</translation>
    </message>
</context>
<context>
    <name>InvitationCard</name>
    <message>
        <source>Without a subject</source>
        <translation>Ohne Betreff</translation>
    </message>
    <message>
        <source>One date of a series</source>
        <translation>Ein einzelner Termin einer Serie</translation>
    </message>
    <message>
        <source>Where: {place}</source>
        <translation>Wo: {place}</translation>
    </message>
    <message>
        <source>Organiser: {who}</source>
        <translation>Eingeladen von: {who}</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n more appointment(s).</source>
        <translation>
            <numerusform>Die Datei enthält noch %n weiteren Termin.</numerusform>
            <numerusform>Die Datei enthält noch %n weitere Termine.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: {answer}</source>
        <translation>{who}: {answer}</translation>
    </message>
    <message>
        <source>Invited: {people}</source>
        <translation>Eingeladen: {people}</translation>
    </message>
    <message>
        <source>{address} is not among those invited; you may answer all the same.</source>
        <translation>{address} steht nicht unter den Eingeladenen; Sie können trotzdem antworten.</translation>
    </message>
    <message>
        <source>You answered: {answer}.</source>
        <translation>Ihre Antwort: {answer}.</translation>
    </message>
    <message>
        <source>The answer goes to {who}, in the name of {address}.</source>
        <translation>Die Antwort geht an {who}, im Namen von {address}.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Save to calendar</source>
        <translation>Im Kalender speichern</translation>
    </message>
</context>
<context>
    <name>JoinPractice</name>
    <message>
        <source>Join a practice</source>
        <translation>Einer Praxis beitreten</translation>
    </message>
    <message>
        <source>Address of the practice</source>
        <translation>Adresse der Praxis</translation>
    </message>
    <message>
        <source>Another workstation shows it with the code; both may be pasted here at once.</source>
        <translation>Ein anderer Arbeitsplatz zeigt sie zusammen mit dem Code; beides lässt sich hier auf einmal einfügen.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>At a workstation of the practice, open Settings – Practice – Workstations and add one. It shows an address and a code that is good for one day.</source>
        <translation>Öffnen Sie an einem Arbeitsplatz der Praxis „Einstellungen – Praxis – Arbeitsplätze“ und fügen Sie einen hinzu. Er zeigt eine Adresse und einen Code, der einen Tag lang gilt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Bitte füllen Sie dieses Feld aus.</translation>
    </message>
</context>
<context>
    <name>KeyTest</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Asks the provider what credit is left.</source>
        <translation>Fragt den Anbieter nach dem Guthaben.</translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation>Der Anbieter wird gefragt …</translation>
    </message>
    <message>
        <source>This provider does not say what credit is left.</source>
        <translation>Dieser Anbieter nennt kein Guthaben.</translation>
    </message>
    <message>
        <source>Top it up with the provider; until then no SMS goes out.</source>
        <translation>Laden Sie es beim Anbieter auf; bis dahin geht keine SMS hinaus.</translation>
    </message>
    <message>
        <source>Top it up with the provider: without credit no SMS goes out.</source>
        <translation>Laden Sie es beim Anbieter auf: Ohne Guthaben geht keine SMS hinaus.</translation>
    </message>
</context>
<context>
    <name>LimitBand</name>
    <message>
        <source>This e-mail is unusually long or complicated and is shown shortened.</source>
        <translation>Diese E-Mail ist ungewöhnlich lang oder verschachtelt und wird gekürzt angezeigt.</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Gekennzeichnet</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Without patient</source>
        <translation>Ohne Patient</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unbearbeitet</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no e-mail here.</source>
        <translation>Hier ist keine E-Mail.</translation>
    </message>
    <message>
        <source>No results for “{query}” in all folders.</source>
        <translation>Keine Treffer für „{query}“ in allen Ordnern.</translation>
    </message>
    <message>
        <source>No message fits this filter.</source>
        <translation>Keine Nachricht passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>All done. New e-mails appear here by themselves.</source>
        <translation>Alles erledigt. Neue E-Mails erscheinen hier automatisch.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Dieser Ordner ist leer.</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
</context>
<context>
    <name>MailActions</name>
    <message numerus="yes">
        <source>%n e-mail(s) deleted</source>
        <translation>
            <numerusform>%n E-Mail gelöscht</numerusform>
            <numerusform>%n E-Mails gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation>
            <numerusform>%n E-Mail endgültig gelöscht</numerusform>
            <numerusform>%n E-Mails endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mails can only be moved within one account.</source>
        <translation>E-Mails lassen sich nur innerhalb eines Kontos verschieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) moved to {folder}</source>
        <translation>
            <numerusform>%n E-Mail nach „{folder}“ verschoben</numerusform>
            <numerusform>%n E-Mails nach „{folder}“ verschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailCommands</name>
    <message numerus="yes">
        <source>Delete %n e-mail(s) for good?</source>
        <translation>
            <numerusform>%n E-Mail endgültig löschen?</numerusform>
            <numerusform>%n E-Mails endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone, on the server neither.</source>
        <translation>Das lässt sich nicht rückgängig machen, auch nicht auf dem Server.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>There are no more unread e-mails</source>
        <translation>Es gibt keine ungelesenen E-Mails mehr</translation>
    </message>
    <message>
        <source>Go to “{folder}”?</source>
        <translation>Zu „{folder}“ wechseln?</translation>
    </message>
    <message numerus="yes">
        <source>%n unread e-mail(s) are there.</source>
        <translation>
            <numerusform>Dort ist %n ungelesene E-Mail.</numerusform>
            <numerusform>Dort sind %n ungelesene E-Mails.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Die Datei konnte nicht gespeichert werden: {reason}</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>„{name}“ wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>MailMenus</name>
    <message>
        <source>Answer</source>
        <translation>Beantworten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Reply with a template …</source>
        <translation>Mit Vorlage antworten …</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>Kennzeichnung entfernen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Kennzeichnen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n patient(s) registered and wait(s) for the practice</source>
        <translation>
            <numerusform>Eine Person hat sich registriert und wartet auf die Freigabe</numerusform>
            <numerusform>%n Personen haben sich registriert und warten auf die Freigabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation>
            <numerusform>%n neue E-Mail</numerusform>
            <numerusform>%n neue E-Mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageHeader</name>
    <message>
        <source>Flag (S)</source>
        <translation>Kennzeichnen (S)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>An: {people}</translation>
    </message>
    <message>
        <source>Cc: {people}</source>
        <translation>Cc: {people}</translation>
    </message>
    <message>
        <source>Answers go to: {people}</source>
        <translation>Antworten gehen an: {people}</translation>
    </message>
    <message>
        <source>Sent on their behalf by: {people}</source>
        <translation>Im Auftrag gesendet von: {people}</translation>
    </message>
    <message>
        <source>Also in: {folders}</source>
        <translation>Auch in: {folders}</translation>
    </message>
    <message>
        <source>Also from: {people}</source>
        <translation>Auch von: {people}</translation>
    </message>
</context>
<context>
    <name>MessageListView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n E-Mail</numerusform>
            <numerusform>%n E-Mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTextView</name>
    <message>
        <source>Text of the message</source>
        <translation>Text der E-Mail</translation>
    </message>
</context>
<context>
    <name>MessageWebView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Part {number} of the message</source>
        <translation>Teil {number} der Nachricht</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Neue Adresse</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>geb. {date}</translation>
    </message>
    <message>
        <source>New address: {old} → {new}</source>
        <translation>Neue Adresse: {old} → {new}</translation>
    </message>
    <message>
        <source>The patient asked for it at the portal and said yes in both mailboxes.</source>
        <translation>Der Patient hat es am Portal gewünscht und in beiden Postfächern bestätigt.</translation>
    </message>
    <message>
        <source>The patient asked for it at the portal and said yes in both mailboxes. Take over: the address in the patient&apos;s data changes too.</source>
        <translation>Der Patient hat es am Portal gewünscht und in beiden Postfächern bestätigt. Übernehmen ändert auch die Adresse in den Patientendaten.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>New e-mail</source>
        <translation>Neue E-Mail</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Geschützte Nachrichten</translation>
    </message>
    <message>
        <source>SMS reminders</source>
        <translation>SMS-Erinnerungen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>{words}: something is amiss</source>
        <translation>{words}: etwas stimmt nicht</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message numerus="yes">
        <source>{folder}, %n waiting</source>
        <translation>
            <numerusform>{folder}, %n wartet</numerusform>
            <numerusform>{folder}, %n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}, %n message(s)</source>
        <translation>
            <numerusform>{folder}, %n Nachricht</numerusform>
            <numerusform>{folder}, %n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}, %n unread</source>
        <translation>
            <numerusform>{folder}, %n ungelesene</numerusform>
            <numerusform>{folder}, %n ungelesene</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Internal note · {name}, {time}</source>
        <translation>Interne Notiz · {name}, {time}</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Notiz entfernen</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Internal note – stays in the practice, Enter keeps it</source>
        <translation>Interne Notiz – bleibt in der Praxis, Enter speichert</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n patient(s) registered and wait(s)</source>
        <translation>
            <numerusform>Eine Person wartet auf die Freigabe</numerusform>
            <numerusform>%n Personen warten auf die Freigabe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation>
            <numerusform>%n neue E-Mail</numerusform>
            <numerusform>%n neue E-Mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherTime</name>
    <message>
        <source>Day and time</source>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>ddd, yyyy-MM-dd  HH:mm</source>
        <comment>day and time to choose</comment>
        <translation>ddd, dd.MM.yyyy  HH:mm</translation>
    </message>
    <message>
        <source>This time is over. Please choose a later one.</source>
        <translation>Diese Zeit ist vorbei. Bitte wählen Sie eine spätere.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>When is the e-mail to be sent?</source>
        <translation>Wann soll die E-Mail gesendet werden?</translation>
    </message>
    <message>
        <source>Until then it lies in the outbox. If no tomail runs then, it is sent at the next start.</source>
        <translation>Bis dahin liegt sie im Postausgang. Läuft tomail dann nicht, wird sie beim nächsten Start gesendet.</translation>
    </message>
    <message>
        <source>The time is that of the practice: {zone}.</source>
        <translation>Es gilt die Uhrzeit der Praxis: {zone}.</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>The outbox is empty. Everything was sent.</source>
        <translation>Der Postausgang ist leer. Alles wurde gesendet.</translation>
    </message>
    <message>
        <source>No e-mail of yours waits.</source>
        <translation>Von Ihnen wartet keine E-Mail.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n E-Mail</numerusform>
            <numerusform>%n E-Mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for you</source>
        <translation>
            <numerusform>%n wartet auf Sie</numerusform>
            <numerusform>%n warten auf Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other people</source>
        <translation>
            <numerusform>%n von anderen</numerusform>
            <numerusform>%n von anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>From: {account}</source>
        <translation>Von: {account}</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>An: {people}</translation>
    </message>
    <message>
        <source>Unclear for: {people}</source>
        <translation>Unklar bei: {people}</translation>
    </message>
    <message>
        <source>Not sent to: {people}</source>
        <translation>Nicht gesendet an: {people}</translation>
    </message>
    <message>
        <source>Sent to: {people}</source>
        <translation>Gesendet an: {people}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Not arrived – edit</source>
        <translation>Nicht angekommen – bearbeiten</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Ist angekommen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>Bearbeiten und senden</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>Andere Zeit</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Nicht Gesendetes verwerfen?</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>Verworfenes lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
</context>
<context>
    <name>PartWindow</name>
    <message>
        <source>Part of an e-mail</source>
        <translation>Teil einer E-Mail</translation>
    </message>
    <message>
        <source>Attachments in it: {names}</source>
        <translation>Anhänge darin: {names}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>This address is incomplete.</source>
        <translation>Diese Adresse ist unvollständig.</translation>
    </message>
</context>
<context>
    <name>PortalHint</name>
    <message>
        <source>The practice&apos;s keys at the portal are new. A sheet in the safe that was printed before does not bring the practice back any more: print a new one and destroy the old one.</source>
        <translation>Die Schlüssel der Praxis am Portal sind neu. Ein früher gedrucktes Blatt im Tresor bringt die Praxis nicht mehr zurück: Drucken Sie ein neues und vernichten Sie das alte.</translation>
    </message>
    <message>
        <source>Print the Praxis-Notfallblatt anew</source>
        <translation>Praxis-Notfallblatt neu drucken</translation>
    </message>
    <message>
        <source>Portal: this workstation is not let in</source>
        <translation>Portal: Dieser Arbeitsplatz ist nicht zugelassen</translation>
    </message>
    <message>
        <source>Protected messages are sent and fetched by the other workstations. Ask your IT to look at Settings – Secure sending.</source>
        <translation>Geschützte Nachrichten werden von den anderen Arbeitsplätzen gesendet und abgeholt. Bitten Sie Ihre IT, unter Einstellungen – Sicherer Versand nachzusehen.</translation>
    </message>
    <message>
        <source>Portal not reached since {time}</source>
        <translation>Portal nicht erreichbar seit {time}</translation>
    </message>
    <message>
        <source>Protected messages wait and leave by themselves. You need not do anything.</source>
        <translation>Geschützte Nachrichten warten und gehen von selbst hinaus. Sie müssen nichts tun.</translation>
    </message>
</context>
<context>
    <name>PortalPage</name>
    <message>
        <source>Address of the portal</source>
        <translation>Adresse des Portals</translation>
    </message>
    <message>
        <source>Whoever runs the portal tells it to you.</source>
        <translation>Sie erhalten sie von der Stelle, die das Portal betreibt.</translation>
    </message>
    <message>
        <source>e.g. {address}</source>
        <translation>z. B. {address}</translation>
    </message>
    <message>
        <source>Einrichtungscode</source>
        <translation>Einrichtungscode</translation>
    </message>
    <message>
        <source>From whoever runs the portal. It lets one practice join, once, within a week.</source>
        <translation>Von der Stelle, die das Portal betreibt. Er gilt für eine Praxis, einmal, eine Woche lang.</translation>
    </message>
    <message>
        <source>Mailbox for notices</source>
        <translation>Postfach für Hinweise</translation>
    </message>
    <message>
        <source>The portal writes there when somebody registered or answered, without saying who.</source>
        <translation>Dorthin schreibt das Portal, wenn sich jemand registriert oder geantwortet hat, ohne zu sagen, wer.</translation>
    </message>
    <message>
        <source>The practice was at this portal before and lost its data</source>
        <translation>Die Praxis war schon an diesem Portal und hat ihre Daten verloren</translation>
    </message>
    <message>
        <source>Code of the Praxis-Notfallblatt</source>
        <translation>Code vom Praxis-Notfallblatt</translation>
    </message>
    <message>
        <source>All of it, with the last line.</source>
        <translation>Der ganze Code, mit der letzten Zeile.</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>Asking the portal …</source>
        <translation>Das Portal wird gefragt …</translation>
    </message>
    <message>
        <source>A portal answers at this address.</source>
        <translation>Unter dieser Adresse antwortet ein Portal.</translation>
    </message>
    <message>
        <source>This practice joins the portal once. The other workstations follow by themselves. The practice only connects outwards: nothing has to be opened in your firewall.</source>
        <translation>Die Praxis tritt dem Portal einmal bei. Die anderen Arbeitsplätze folgen von selbst. Verbindungen gehen nur nach außen: An Ihrer Firewall muss nichts geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>PortalSection</name>
    <message>
        <source>Praxis-Notfallblatt …</source>
        <translation>Notfallblatt drucken …</translation>
    </message>
    <message>
        <source>Leave portal …</source>
        <translation>Portal verlassen …</translation>
    </message>
    <message>
        <source>The mailbox where the portal says that somebody registered or answered.</source>
        <translation>Das Postfach, in dem das Portal meldet, dass sich jemand registriert oder geantwortet hat.</translation>
    </message>
    <message>
        <source>Notices: {address}</source>
        <translation>Hinweise an: {address}</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Print the Praxis-Notfallblatt anew.</source>
        <translation>Drucken Sie das Praxis-Notfallblatt neu.</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Add portal …</source>
        <translation>Portal hinzufügen …</translation>
    </message>
    <message>
        <source>Key of the practice: {kid}, number {epoch}</source>
        <translation>Schlüssel der Praxis: {kid}, Nr. {epoch}</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <source>Protected messages wait and leave by themselves.</source>
        <translation>Geschützte Nachrichten warten und gehen von selbst hinaus.</translation>
    </message>
    <message>
        <source>Not reached since {time}.</source>
        <translation>Nicht erreichbar seit {time}.</translation>
    </message>
    <message>
        <source>Start tomail at another workstation that is connected: it lets this one in again. If none is, whoever runs the portal makes a new Einrichtungscode.</source>
        <translation>Starten Sie tomail an einem anderen, verbundenen Arbeitsplatz: Er lässt diesen wieder zu. Ist keiner verbunden, erstellt die Stelle, die das Portal betreibt, einen neuen Einrichtungscode.</translation>
    </message>
    <message>
        <source>The portal does not let this workstation in.</source>
        <translation>Das Portal lässt diesen Arbeitsplatz nicht zu.</translation>
    </message>
    <message>
        <source>Nothing leaves over the portal until the page is confirmed below.</source>
        <translation>Über das Portal geht nichts hinaus, bis die Seite unten bestätigt ist.</translation>
    </message>
    <message>
        <source>Sending is stopped since {time}.</source>
        <translation>Versand angehalten seit {time}.</translation>
    </message>
    <message>
        <source>Patients get protected files. With a portal they read in the browser and can answer.</source>
        <translation>Patientinnen und Patienten erhalten geschützte Dateien. Mit einem Portal lesen sie im Browser und können antworten.</translation>
    </message>
    <message>
        <source>There is no portal.</source>
        <translation>Es ist kein Portal eingerichtet.</translation>
    </message>
    <message>
        <source>Confirm new version …</source>
        <translation>Neue Version bestätigen …</translation>
    </message>
    <message>
        <source>The page was not compared yet.</source>
        <translation>Die Seite wurde noch nicht verglichen.</translation>
    </message>
    <message>
        <source>Compared {time}: it is the page that tomail knows.</source>
        <translation>Zuletzt verglichen: {time}. Es ist die Seite, die tomail kennt.</translation>
    </message>
    <message>
        <source>Let in: {names}</source>
        <translation>Zugelassen: {names}</translation>
    </message>
    <message>
        <source>Asking the portal …</source>
        <translation>Das Portal wird gefragt …</translation>
    </message>
    <message>
        <source>The portal answers, and knows the practice.</source>
        <translation>Das Portal antwortet und kennt die Praxis.</translation>
    </message>
    <message>
        <source>Confirmed. What waited leaves now.</source>
        <translation>Bestätigt. Was wartete, geht jetzt hinaus.</translation>
    </message>
    <message>
        <source>All messages at the portal are called back first: patients read none of them there any more. What they still answer there reaches nobody. New messages leave as protected files.</source>
        <translation>Zuerst werden alle Nachrichten am Portal zurückgerufen: Patienten lesen dort keine mehr. Was sie dort noch antworten, erreicht niemanden. Neue Nachrichten gehen als geschützte Dateien.</translation>
    </message>
    <message>
        <source>The portal&apos;s notices arrive at {address} from now on.</source>
        <translation>Die Hinweise des Portals kommen ab jetzt an {address}.</translation>
    </message>
    <message>
        <source>The practice has left the portal.</source>
        <translation>Die Praxis hat das Portal verlassen.</translation>
    </message>
    <message>
        <source>Leave the portal?</source>
        <translation>Das Portal verlassen?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Leave portal</source>
        <translation>Portal verlassen</translation>
    </message>
    <message numerus="yes">
        <source>The practice has left the portal. It could not be reached: %n message(s) stay readable there until they expire. Ask whoever runs the portal to delete them.</source>
        <translation>
            <numerusform>Die Praxis hat das Portal verlassen. Es war nicht erreichbar: %n Nachricht bleibt dort lesbar, bis sie abläuft. Bitten Sie den Betreiber, sie zu löschen.</numerusform>
            <numerusform>Die Praxis hat das Portal verlassen. Es war nicht erreichbar: %n Nachrichten bleiben dort lesbar, bis sie ablaufen. Bitten Sie den Betreiber, sie zu löschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Portal-Wächter</source>
        <translation>Portal-Wächter</translation>
    </message>
    <message>
        <source>Every workstation compares the page that patients open with the one it should be.</source>
        <translation>Jeder Arbeitsplatz vergleicht die Seite, die Patientinnen und Patienten öffnen, mit der richtigen.</translation>
    </message>
    <message>
        <source>Workstations at the portal</source>
        <translation>Arbeitsplätze am Portal</translation>
    </message>
    <message>
        <source>They are let in by themselves; those that are withdrawn are removed by themselves.</source>
        <translation>Sie werden von selbst zugelassen; entzogene werden von selbst entfernt.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>The portal&apos;s log goes on from an earlier place than it did before: perhaps an old backup was put in place. Ask whoever runs the portal.</source>
        <translation>Das Protokoll des Portals geht von einer früheren Stelle aus weiter als zuletzt: Vielleicht wurde eine alte Sicherung eingespielt. Fragen Sie die Stelle, die das Portal betreibt.</translation>
    </message>
    <message>
        <source>The page is another than the one that tomail knows: {what}. Ask whoever runs the portal whether it was updated. If nobody knows of it, leave it stopped and tell your data protection officer.</source>
        <translation>Die Seite ist eine andere, als tomail sie kennt: {what}. Fragen Sie die Stelle, die das Portal betreibt, ob es aktualisiert wurde. Weiß dort niemand davon, lassen Sie den Versand angehalten und informieren Sie die für den Datenschutz zuständige Person.</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message numerus="yes">
        <source>… and %n more recipient(s)</source>
        <translation>
            <numerusform>… und %n weiterer Empfänger</numerusform>
            <numerusform>… und %n weitere Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>A program said so by itself; nobody need have seen the e-mail.</source>
        <translation>Ein Programm hat das von selbst gemeldet; gesehen haben muss die E-Mail niemand.</translation>
    </message>
    <message>
        <source>Not delivered, at least not to all.</source>
        <translation>Nicht zugestellt, jedenfalls nicht an alle.</translation>
    </message>
    <message>
        <source>Delayed: the other server goes on trying.</source>
        <translation>Verzögert: Der andere Server versucht es weiter.</translation>
    </message>
    <message>
        <source>Read, as a recipient confirmed.</source>
        <translation>Gelesen, wie ein Empfänger bestätigt hat.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Zugestellt.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>unknown sender</source>
        <translation>unbekanntem Absender</translation>
    </message>
    <message>
        <source>“{subject}” from {who}</source>
        <translation>„{subject}“ von {who}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Attached e-mail:</source>
        <translation>Angehängte E-Mail:</translation>
    </message>
    <message>
        <source>The receipt was sent.</source>
        <translation>Die Lesebestätigung wurde gesendet.</translation>
    </message>
    <message>
        <source>The sender asks for a receipt that you read this; it would go to {people}.</source>
        <translation>Der Absender bittet um eine Lesebestätigung; sie ginge an {people}.</translation>
    </message>
    <message>
        <source>A receipt is asked for that would go to somebody else than the sender: {people}.</source>
        <translation>Es wird um eine Lesebestätigung gebeten, die an jemand anderen als den Absender ginge: {people}.</translation>
    </message>
    <message>
        <source>Receipts to several addresses are asked for; none is sent: {people}.</source>
        <translation>Es wird um Lesebestätigungen an mehrere Adressen gebeten; gesendet wird keine: {people}.</translation>
    </message>
    <message>
        <source>Send receipt</source>
        <translation>Lesebestätigung senden</translation>
    </message>
    <message>
        <source>You unsubscribed from this list.</source>
        <translation>Sie haben sich von dieser Liste abgemeldet.</translation>
    </message>
    <message>
        <source>This e-mail comes from a mailing list.</source>
        <translation>Diese E-Mail kommt von einer Mailingliste.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Accepted: {summary}</source>
        <translation>Zugesagt: {summary}</translation>
    </message>
    <message>
        <source>Tentative: {summary}</source>
        <translation>Vorläufig zugesagt: {summary}</translation>
    </message>
    <message>
        <source>Declined: {summary}</source>
        <translation>Abgesagt: {summary}</translation>
    </message>
    <message>
        <source>The answer goes to {who}.</source>
        <translation>Die Antwort geht an {who}.</translation>
    </message>
    <message>
        <source>Read: {subject}</source>
        <translation>Gelesen: {subject}</translation>
    </message>
    <message>
        <source>This is a receipt for your e-mail “{subject}”. It was shown on a screen.</source>
        <translation>Dies ist die Lesebestätigung für Ihre E-Mail „{subject}“. Sie wurde an einem Bildschirm angezeigt.</translation>
    </message>
    <message>
        <source>The receipt goes to {who}.</source>
        <translation>Die Lesebestätigung geht an {who}.</translation>
    </message>
    <message>
        <source>{where} hears that this address is read. Unsubscribe only from lists that you know; delete what looks like fraud.</source>
        <translation>{where} erfährt damit, dass diese Adresse gelesen wird. Melden Sie sich nur von Listen ab, die Sie kennen; was nach Betrug aussieht, löschen Sie besser.</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Your mail provider could not confirm that this e-mail comes from that list.</source>
        <translation>Ihr E-Mail-Anbieter konnte nicht bestätigen, dass diese E-Mail von dieser Liste kommt.</translation>
    </message>
    <message>
        <source>Unsubscribe from this list?</source>
        <translation>Von dieser Liste abmelden?</translation>
    </message>
    <message>
        <source>Do not unsubscribe</source>
        <translation>Nicht abmelden</translation>
    </message>
    <message>
        <source>You unsubscribed.</source>
        <translation>Sie haben sich abgemeldet.</translation>
    </message>
</context>
<context>
    <name>QuickEditor</name>
    <message>
        <source>Write a quick reply …</source>
        <translation>Kurzantwort schreiben …</translation>
    </message>
</context>
<context>
    <name>QuickReply</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Senden (Strg+Enter)</translation>
    </message>
    <message>
        <source>Insert a template (Ctrl+T)</source>
        <translation>Vorlage einfügen (Strg+T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Send encrypted (Ctrl+Shift+Enter)</source>
        <translation>Verschlüsselt senden (Strg+Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>In eigenem Fenster</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>An: {people}</translation>
    </message>
    <message>
        <source>To: {people}, encrypted</source>
        <translation>An: {people}, verschlüsselt</translation>
    </message>
    <message>
        <source>encrypted parts left out</source>
        <translation>verschlüsselte Teile weggelassen</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Verschlüsselt senden</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>Zur Freigabe</translation>
    </message>
    <message>
        <source>Send and mark as done</source>
        <translation>Senden und erledigt</translation>
    </message>
    <message>
        <source>Hand over for release</source>
        <translation>Zur Freigabe geben</translation>
    </message>
    <message>
        <source>Handed over for release</source>
        <translation>Zur Freigabe gegeben</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>No message is selected.</source>
        <translation>Keine E-Mail ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages are selected.</source>
        <translation>
            <numerusform>%n E-Mail ist ausgewählt.</numerusform>
            <numerusform>%n E-Mails sind ausgewählt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderLine</name>
    <message>
        <source>How it leaves</source>
        <translation>Wie sie gesendet wird</translation>
    </message>
    <message>
        <source>As an ordinary e-mail, unprotected</source>
        <translation>Als gewöhnliche E-Mail, ungeschützt</translation>
    </message>
    <message>
        <source>Through the portal</source>
        <translation>Über das Portal</translation>
    </message>
    <message>
        <source>Protected file</source>
        <translation>Geschützte Datei</translation>
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
        <translation>Als geschützte Datei: {name} braucht zum Öffnen den Lesecode.</translation>
    </message>
    <message>
        <source>{name} has HIN: it is encrypted on its way.</source>
        <translation>{name} hat HIN: Die E-Mail wird unterwegs verschlüsselt.</translation>
    </message>
    <message>
        <source>A certificate of {name} is there: only {name} reads it.</source>
        <translation>Ein Zertifikat von {name} ist da: Nur {name} kann sie lesen.</translation>
    </message>
    <message>
        <source>{name} set a new password by e-mail ({when}). Was it somebody else? Call before you send.</source>
        <translation>{name} hat per E-Mail ein neues Passwort gesetzt ({when}). War es jemand anderes? Rufen Sie vor dem Senden an.</translation>
    </message>
    <message>
        <source>{name} reads protected messages.</source>
        <translation>{name} liest geschützte Nachrichten.</translation>
    </message>
    <message>
        <source>{name} reads protected messages (checked on {date}).</source>
        <translation>{name} liest geschützte Nachrichten (geprüft am {date}).</translation>
    </message>
    <message>
        <source>First protected message: {name} has to register once.</source>
        <translation>Erste geschützte Nachricht: {name} muss sich einmal registrieren.</translation>
    </message>
    <message>
        <source>A protected message goes to one person. Write to the others separately.</source>
        <translation>Eine geschützte Nachricht geht an eine Person. Schreiben Sie den anderen getrennt.</translation>
    </message>
    <message>
        <source>{name} has been written to and has not registered yet.</source>
        <translation>{name} wurde schon angeschrieben und hat sich noch nicht registriert.</translation>
    </message>
    <message>
        <source>{name} has registered and waits for the Freigabe by the practice.</source>
        <translation>{name} hat sich registriert und wartet auf die Freigabe durch die Praxis.</translation>
    </message>
    <message>
        <source>The key of {name} has changed – please check it under “Freigaben”.</source>
        <translation>Der Schlüssel von {name} hat sich geändert – bitte unter „Freigaben“ prüfen.</translation>
    </message>
    <message>
        <source>The registration of {name} was refused: they have to register anew.</source>
        <translation>Die Registrierung von {name} wurde abgelehnt: {name} muss sich neu registrieren.</translation>
    </message>
    <message>
        <source>{name} is blocked at the portal and gets nothing there.</source>
        <translation>{name} ist im Portal gesperrt und erhält dort nichts.</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>What is to be changed?</source>
        <translation>Was soll geändert werden?</translation>
    </message>
    <message>
        <source>Whoever wrote it reads this.</source>
        <translation>Wer den Entwurf geschrieben hat, liest das.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Give the draft back</source>
        <translation>Entwurf zurückgeben</translation>
    </message>
</context>
<context>
    <name>RegistrationWindow</name>
    <message>
        <source>Print a slip</source>
        <translation>Zettel drucken</translation>
    </message>
    <message>
        <source>By SMS</source>
        <translation>Per SMS</translation>
    </message>
    <message>
        <source>Read it out on the phone</source>
        <translation>Am Telefon vorlesen</translation>
    </message>
    <message>
        <source>By SMS to {number}</source>
        <translation>Per SMS an {number}</translation>
    </message>
    <message>
        <source>Without a code – you compare the Prüfzahl later</source>
        <translation>Ohne Code – Sie prüfen später die Prüfzahl</translation>
    </message>
    <message>
        <source>Send protected</source>
        <translation>Geschützt senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is how {name} gets the Anmeldecode</source>
        <translation>So erhält {name} den Anmeldecode</translation>
    </message>
    <message>
        <source>{name} registers once. The code shows that it really is {name}; never send it by e-mail.</source>
        <translation>{name} registriert sich einmal. Der Code zeigt, dass es wirklich {name} ist. Senden Sie ihn nie per E-Mail.</translation>
    </message>
    <message>
        <source>Hand the slip over in person. With the right code, one click releases.</source>
        <translation>Übergeben Sie den Zettel persönlich. Mit dem richtigen Code genügt ein Klick zur Freigabe.</translation>
    </message>
    <message>
        <source>The code goes to {name} at once. It is never sent twice by itself.</source>
        <translation>Der Code geht sofort an {name}. Von selbst wird er nie zweimal gesendet.</translation>
    </message>
    <message>
        <source>Call {name} and read the code out letter by letter.</source>
        <translation>Rufen Sie {name} an und lesen Sie den Code Zeichen für Zeichen vor.</translation>
    </message>
    <message>
        <source>When {name} has registered, you call once and compare twelve digits. Until then nobody reads the message.</source>
        <translation>Wenn sich {name} registriert hat, rufen Sie einmal an und vergleichen zwölf Ziffern. Bis dahin liest niemand die Nachricht.</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>Handed over for release</source>
        <translation>Zur Freigabe gegeben</translation>
    </message>
    <message>
        <source>Kept for colleagues</source>
        <translation>Für alle behalten</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>What stands here is another version.</source>
        <translation>Hier steht eine andere Fassung.</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft.</source>
        <translation>Dieser Entwurf wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Neue Fassung zeigen</translation>
    </message>
    <message>
        <source>Released: {who}.</source>
        <translation>Freigegeben: {who}.</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Exactly this leaves.</source>
        <translation>Genau so wird er gesendet.</translation>
    </message>
    <message>
        <source>Given back: {who}.</source>
        <translation>Zurückgegeben: {who}.</translation>
    </message>
    <message>
        <source>For release: {who}.</source>
        <translation>Zur Freigabe: {who}.</translation>
    </message>
    <message>
        <source>What you release leaves exactly like this.</source>
        <translation>Was Sie freigeben, wird genau so gesendet.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Give back …</source>
        <translation>Zurückgeben …</translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>An: {people}</translation>
    </message>
    <message>
        <source>Key has changed</source>
        <translation>Schlüssel hat sich geändert</translation>
    </message>
    <message>
        <source>Code right</source>
        <translation>Code richtig</translation>
    </message>
    <message>
        <source>Code wrong</source>
        <translation>Code falsch</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Release …</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>geb. {date}</translation>
    </message>
    <message>
        <source>Registered: {time}</source>
        <translation>Registriert: {time}</translation>
    </message>
    <message>
        <source>This patient was released with another key. They may have made a new SecuPass; or it is somebody else. Compare before you release.</source>
        <translation>Freigegeben war ein anderer Schlüssel. Vielleicht wurde ein neuer SecuPass angelegt, vielleicht ist es jemand anderes. Vergleichen Sie vor der Freigabe.</translation>
    </message>
    <message>
        <source>The Anmeldecode that was entered is not the one you gave. Compare by telephone.</source>
        <translation>Der eingegebene Anmeldecode ist nicht der, den Sie gegeben haben. Vergleichen Sie am Telefon.</translation>
    </message>
    <message>
        <source>Differs from the record: this address is not among the patient&apos;s.</source>
        <translation>Abweichend von der Akte: Diese Adresse steht nicht in den Patientendaten.</translation>
    </message>
    <message numerus="yes">
        <source>waits for %n minute(s)</source>
        <translation>
            <numerusform>wartet seit einer Minute</numerusform>
            <numerusform>wartet seit %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for %n hour(s)</source>
        <translation>
            <numerusform>wartet seit einer Stunde</numerusform>
            <numerusform>wartet seit %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for %n day(s)</source>
        <translation>
            <numerusform>wartet seit einem Tag</numerusform>
            <numerusform>wartet seit %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Call: {number} (copies it)</source>
        <translation>Anrufen: {number} (kopieren)</translation>
    </message>
    <message>
        <source>No telephone number in the patient&apos;s data</source>
        <translation>Keine Telefonnummer in den Patientendaten</translation>
    </message>
    <message>
        <source>Write an e-mail …</source>
        <translation>E-Mail schreiben …</translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation>Kopiert: {number}</translation>
    </message>
</context>
<context>
    <name>ReleasePane</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n Entwurf</numerusform>
            <numerusform>%n Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>No draft waits for its release.</source>
        <translation>Kein Entwurf wartet auf Freigabe.</translation>
    </message>
    <message>
        <source>Only who wrote it, and who may release it, can discard it.</source>
        <translation>Verwerfen können nur, wer den Entwurf geschrieben hat und wer ihn freigeben darf.</translation>
    </message>
    <message>
        <source>Discard this draft for everybody?</source>
        <translation>Entwurf für alle verwerfen?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>ReleasesDesk</name>
    <message>
        <source>Releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Geschützte Nachrichten</translation>
    </message>
</context>
<context>
    <name>RemoteBand</name>
    <message>
        <source>Pictures from the internet were not loaded, to protect your privacy.</source>
        <translation>Zum Schutz Ihrer Daten wurden Bilder aus dem Internet nicht geladen.</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Bilder laden</translation>
    </message>
    <message>
        <source>Pictures are being loaded …</source>
        <translation>Bilder werden geladen …</translation>
    </message>
    <message>
        <source>The pictures could not be loaded: {reason}</source>
        <translation>Die Bilder konnten nicht geladen werden: {reason}</translation>
    </message>
    <message>
        <source>Some pictures could not be loaded: {reason}</source>
        <translation>Einige Bilder konnten nicht geladen werden: {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
</context>
<context>
    <name>Repairing</name>
    <message>
        <source>The file is in order again.</source>
        <translation>Die Datei ist wieder in Ordnung.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved: {messages} e-mails, {drafts} versions of drafts, {outbox} in the outbox. What is missing comes again from the server.</source>
        <translation>Gerettet: {messages} E-Mails, {drafts} Fassungen von Entwürfen, {outbox} im Postausgang. Was fehlt, kommt neu vom Server.</translation>
    </message>
    <message>
        <source>The damaged file was kept: {name}</source>
        <translation>Die beschädigte Datei wurde aufbewahrt: {name}</translation>
    </message>
    <message>
        <source>These e-mails were not sent and cannot be read any more: {subjects}</source>
        <translation>Diese E-Mails wurden nicht gesendet und sind nicht mehr lesbar: {subjects}</translation>
    </message>
</context>
<context>
    <name>SealBand</name>
    <message>
        <source>Import certificate …</source>
        <translation>Zertifikat importieren …</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Encrypted part</source>
        <translation>Verschlüsselter Teil</translation>
    </message>
    <message>
        <source>A part of this e-mail is encrypted. It is not shown together with the rest.</source>
        <translation>Ein Teil dieser E-Mail ist verschlüsselt. Er wird nicht zusammen mit dem Rest gezeigt.</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Only a part is signed</source>
        <translation>Nur ein Teil ist signiert</translation>
    </message>
    <message>
        <source>Nobody vouches for the rest of this e-mail.</source>
        <translation>Für den Rest dieser E-Mail bürgt niemand.</translation>
    </message>
    <message>
        <source>Show the signed part</source>
        <translation>Signierten Teil zeigen</translation>
    </message>
</context>
<context>
    <name>SealDetails</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SealStrip</name>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Sign and encrypt with</source>
        <translation>Signieren und verschlüsseln mit</translation>
    </message>
    <message>
        <source>Write in clear?</source>
        <translation>Unverschlüsselt schreiben?</translation>
    </message>
    <message>
        <source>The e-mail that you answer or pass on came encrypted. Nothing of it may leave unencrypted: the quotation and what came with it are taken out. What you have written stays.</source>
        <translation>Die E-Mail, die Sie beantworten oder weiterleiten, kam verschlüsselt. Nichts davon darf unverschlüsselt hinausgehen: Das Zitat und was mitkam werden entfernt. Ihr eigener Text bleibt.</translation>
    </message>
    <message>
        <source>Keep encrypting</source>
        <translation>Verschlüsselt lassen</translation>
    </message>
    <message>
        <source>Write in clear</source>
        <translation>Unverschlüsselt schreiben</translation>
    </message>
    <message>
        <source>Encrypted parts of the answered e-mail were left out.</source>
        <translation>Verschlüsselte Teile der beantworteten E-Mail wurden weggelassen.</translation>
    </message>
    <message>
        <source>Leaves encrypted, with its subject, which came encrypted too.</source>
        <translation>Wird verschlüsselt gesendet, samt dem Betreff, der auch verschlüsselt kam.</translation>
    </message>
    <message>
        <source>Leaves encrypted. The subject stays readable on its way.</source>
        <translation>Wird verschlüsselt gesendet. Der Betreff bleibt unterwegs lesbar.</translation>
    </message>
    <message>
        <source>Leaves encrypted with OpenPGP. The subject stays readable on its way.</source>
        <translation>Wird mit OpenPGP verschlüsselt gesendet. Der Betreff bleibt unterwegs lesbar.</translation>
    </message>
    <message>
        <source>Recipients see that it is from you and unchanged.</source>
        <translation>Empfänger sehen, dass sie von Ihnen und unverändert ist.</translation>
    </message>
    <message>
        <source>Certificates of all recipients are there: it can be encrypted.</source>
        <translation>Von allen Empfängern ist ein Zertifikat da: Verschlüsseln ist möglich.</translation>
    </message>
    <message>
        <source>OpenPGP key there, taken in by hand.</source>
        <translation>OpenPGP-Schlüssel vorhanden, von Hand übernommen.</translation>
    </message>
    <message>
        <source>Certificate valid until {date}.</source>
        <translation>Zertifikat gültig bis {date}.</translation>
    </message>
    <message>
        <source>No certificate: ask for a signed e-mail.</source>
        <translation>Kein Zertifikat: Bitten Sie um eine signierte E-Mail.</translation>
    </message>
    <message>
        <source>The certificate ran out on {date}.</source>
        <translation>Das Zertifikat ist am {date} abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Das Zertifikat ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The certificate was revoked on {date}.</source>
        <translation>Das Zertifikat wurde am {date} zurückgezogen.</translation>
    </message>
    <message>
        <source>No trusted authority vouches for the certificate.</source>
        <translation>Kein vertrauenswürdiger Aussteller bürgt für das Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate is not made for encrypting.</source>
        <translation>Das Zertifikat ist nicht zum Verschlüsseln bestimmt.</translation>
    </message>
    <message>
        <source>The certificate&apos;s key is too weak.</source>
        <translation>Der Schlüssel des Zertifikats ist zu schwach.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search: name, subject, text …</source>
        <translation>Suchen: Name, Betreff, Text …</translation>
    </message>
</context>
<context>
    <name>SendMeterButton</name>
    <message>
        <source>Sent today: {used} of {most}</source>
        <translation>Versand heute: {used} von {most}</translation>
    </message>
    <message>
        <source>Sent in the last hour: {used} of {most}</source>
        <translation>Versand in der letzten Stunde: {used} von {most}</translation>
    </message>
    <message>
        <source>Sent in the last minute: {used} of {most}</source>
        <translation>Versand in der letzten Minute: {used} von {most}</translation>
    </message>
    <message>
        <source>The send limit is reached. What you send now leaves later by itself.</source>
        <translation>Das Sendelimit ist erreicht. Was Sie jetzt senden, geht später von selbst hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n more recipient(s) until the send limit</source>
        <translation>
            <numerusform>Noch %n E-Mail bis zum Sendelimit</numerusform>
            <numerusform>Noch %n E-Mails bis zum Sendelimit</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Postausgang anzeigen</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Many mail servers refuse e-mails of this size.</source>
        <translation>Viele Mailserver weisen so große E-Mails ab.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Print Praxis-Notfallblatt</source>
        <translation>Praxis-Notfallblatt drucken</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>I have the sheet, and everything on it can be read.</source>
        <translation>Das Blatt liegt vor mir, und alles darauf ist lesbar.</translation>
    </message>
    <message>
        <source>It was given to the printer. Look whether it came out whole.</source>
        <translation>Das Blatt ging an den Drucker. Sehen Sie nach, ob es vollständig herauskam.</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Praxis-Notfallblatt</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Saved. Print it or keep it in the safe, then delete this file.</source>
        <translation>Gespeichert. Drucken Sie es oder legen Sie es in den Tresor, und löschen Sie danach diese Datei.</translation>
    </message>
    <message>
        <source>With this sheet the practice comes back to its portal with its name and keys when all its workstations are lost. Answers to messages from before the loss cannot be read then: those patients have to write again.</source>
        <translation>Mit diesem Blatt kommt die Praxis mit ihrem Namen und ihren Schlüsseln zu ihrem Portal zurück, wenn alle ihre Arbeitsplätze verloren sind. Antworten auf Nachrichten von vor dem Verlust können dann nicht gelesen werden: Diese Patienten müssen noch einmal schreiben.</translation>
    </message>
    <message>
        <source>Put it into the safe. Nobody needs it from day to day.</source>
        <translation>Legen Sie es in den Tresor. Im Alltag braucht es niemand.</translation>
    </message>
</context>
<context>
    <name>SheetWindow</name>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Praxis-Notfallblatt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ShownMenus</name>
    <message>
        <source>Show with formatting</source>
        <translation>Mit Formatierung anzeigen</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>Als reinen Text anzeigen</translation>
    </message>
    <message>
        <source>Turn the paper dark or white</source>
        <translation>Papier dunkel oder weiß</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in the outbox</source>
        <translation>
            <numerusform>%n E-Mail im Postausgang</numerusform>
            <numerusform>%n E-Mails im Postausgang</numerusform>
        </translation>
    </message>
    <message>
        <source>Workstation: {name}</source>
        <translation>Arbeitsplatz: {name}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline – last checked {time}</source>
        <translation>Offline – letzter Abruf {time}</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>Connected · last checked {time}</source>
        <translation>Verbunden · zuletzt abgerufen {time}</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Loading {folder}: {done} of {total}</source>
        <translation>{folder} wird geladen: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Step {nth} of {all}</source>
        <translation>Schritt {nth} von {all}</translation>
    </message>
</context>
<context>
    <name>StrayCard</name>
    <message numerus="yes">
        <source>%n answer(s) that cannot be read</source>
        <translation>
            <numerusform>%n Antwort, die nicht gelesen werden kann</numerusform>
            <numerusform>%n Antworten, die nicht gelesen werden können</numerusform>
        </translation>
    </message>
    <message>
        <source>Came: {date}</source>
        <translation>Eingegangen: {date}</translation>
    </message>
</context>
<context>
    <name>TeamworkDesk</name>
    <message>
        <source>Take this e-mail over from {name}?</source>
        <translation>Diese E-Mail von {name} übernehmen?</translation>
    </message>
    <message>
        <source>{name} sees at once that you are working on it now. The log keeps it.</source>
        <translation>{name} sieht sofort, dass Sie sie jetzt bearbeiten. Die Übernahme wird protokolliert.</translation>
    </message>
    <message>
        <source>Leave it to {name}</source>
        <translation>Bei {name} lassen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) open again</source>
        <translation>
            <numerusform>%n E-Mail wieder offen</numerusform>
            <numerusform>%n E-Mails wieder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) done for all</source>
        <translation>
            <numerusform>%n E-Mail für alle erledigt</numerusform>
            <numerusform>%n E-Mails für alle erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) waiting for an answer</source>
        <translation>
            <numerusform>%n E-Mail wartet auf Antwort</numerusform>
            <numerusform>%n E-Mails warten auf Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer waiting</source>
        <translation>
            <numerusform>%n E-Mail wartet nicht mehr</numerusform>
            <numerusform>%n E-Mails warten nicht mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <source>Everybody at this workstation</source>
        <translation>Alle an diesem Arbeitsplatz</translation>
    </message>
    <message>
        <source>&amp;0  Nobody</source>
        <translation>&amp;0  Niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) handed over to {name}</source>
        <translation>
            <numerusform>%n E-Mail an {name} übergeben</numerusform>
            <numerusform>%n E-Mails an {name} übergeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer assigned</source>
        <translation>
            <numerusform>%n E-Mail niemandem mehr zugewiesen</numerusform>
            <numerusform>%n E-Mails niemandem mehr zugewiesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatePopup</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Vorlage suchen</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>No template fits.</source>
        <translation>Keine Vorlage passt.</translation>
    </message>
    <message>
        <source>The practice has no templates yet.</source>
        <translation>Die Praxis hat noch keine Vorlagen.</translation>
    </message>
</context>
<context>
    <name>TextHead</name>
    <message>
        <source>Language of the text</source>
        <translation>Sprache des Textes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Put in at the cursor; each patient&apos;s own stands there in the SMS:</source>
        <translation>An der Schreibmarke einfügen; in der SMS steht dort, was zum Patienten gehört:</translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>What a patient reads</source>
        <translation>Was der Patient liest</translation>
    </message>
    <message>
        <source>Because of {marks} only 70 characters fit into one SMS instead of 160. Left out, it is cheaper.</source>
        <translation>Wegen {marks} passen nur 70 statt 160 Zeichen in eine SMS. Ohne ist es günstiger.</translation>
    </message>
    <message>
        <source>{marks} is not known and stays in the text as it is. Use the buttons above.</source>
        <translation>{marks} ist nicht bekannt und bleibt so im Text stehen. Nehmen Sie die Knöpfe oben.</translation>
    </message>
    <message>
        <source>“{marks}” says something about health. Anybody may read an SMS on a locked phone: leave it out.</source>
        <translation>„{marks}“ sagt etwas über die Gesundheit. Eine SMS kann jeder auf dem gesperrten Telefon lesen: Lassen Sie es weg.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>Top it up with the provider: without credit no SMS goes out.</source>
        <translation>Laden Sie es beim Anbieter auf: Ohne Guthaben geht keine SMS hinaus.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Not all appointments come in.</source>
        <translation>Nicht alle Termine kommen an.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Please enter at least one recipient.</source>
        <translation>Bitte geben Sie mindestens eine Empfängeradresse ein.</translation>
    </message>
    <message>
        <source>The address marked in red is incomplete. Please correct it.</source>
        <translation>Die rot markierte Adresse ist unvollständig. Bitte korrigieren Sie sie.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Enter</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Weiteres Konto</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>What the practice is called, and who works here.</source>
        <translation>Wie die Praxis heißt und wer hier arbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n Patient</numerusform>
            <numerusform>%n Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>From your practice software: GDT, CSV, vCard or FHIR.</source>
        <translation>Aus Ihrem Praxissystem: GDT, CSV, vCard oder FHIR.</translation>
    </message>
    <message>
        <source>Who may use which account. Without a right of its own everyone may.</source>
        <translation>Wer welches Konto benutzen darf. Ohne eigenes Recht darf es jeder.</translation>
    </message>
    <message>
        <source>Practice and users</source>
        <translation>Praxis und Benutzer</translation>
    </message>
    <message>
        <source>Set up an e-mail account</source>
        <translation>E-Mail-Konto einrichten</translation>
    </message>
    <message>
        <source>Connect patient data</source>
        <translation>Patientendaten verbinden</translation>
    </message>
    <message>
        <source>Check rights</source>
        <translation>Rechte prüfen</translation>
    </message>
    <message>
        <source>Welcome to tomail</source>
        <translation>Willkommen bei tomail</translation>
    </message>
    <message>
        <source>tomail keeps a copy of your mailbox on this workstation, encrypted, and stays in step with your mail server.</source>
        <translation>tomail hält eine verschlüsselte Kopie Ihres Postfachs auf diesem Arbeitsplatz und gleicht sie laufend mit dem Mailserver ab.</translation>
    </message>
    <message>
        <source>Join a practice …</source>
        <translation>Einer Praxis beitreten …</translation>
    </message>
    <message>
        <source>Your practice has these accounts already. You only need their passwords.</source>
        <translation>Ihre Praxis hat schon diese Konten. Sie brauchen nur noch deren Passwort.</translation>
    </message>
    <message>
        <source>Sign in here: {label}</source>
        <translation>Hier anmelden: {label}</translation>
    </message>
    <message>
        <source>You need your e-mail address and its password.</source>
        <translation>Sie brauchen Ihre E-Mail-Adresse und das Passwort dazu.</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>noch offen</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>It was signed with another key than the released one. Do not rely on it: call the patient.</source>
        <translation>Sie ist mit einem anderen Schlüssel unterschrieben als dem freigegebenen. Verlassen Sie sich nicht darauf: Rufen Sie die Patientin oder den Patienten an.</translation>
    </message>
    <message>
        <source>It was changed on its way or is damaged. Ask the patient to send it again.</source>
        <translation>Sie wurde unterwegs verändert oder ist beschädigt. Bitten Sie darum, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>It is encrypted with a key that the practice does not have. Tell your IT.</source>
        <translation>Sie ist mit einem Schlüssel verschlüsselt, den die Praxis nicht hat. Sagen Sie es Ihrer IT.</translation>
    </message>
    <message>
        <source>It does not come from whom the message went to. Tell your IT.</source>
        <translation>Sie kommt nicht von der Person, an die die Nachricht ging. Sagen Sie es Ihrer IT.</translation>
    </message>
    <message>
        <source>Nobody has checked the patient&apos;s new key. Look into the list “Freigaben”, then it is fetched.</source>
        <translation>Der neue Schlüssel ist noch nicht geprüft. Schauen Sie in die Liste „Freigaben“, dann wird die Antwort geholt.</translation>
    </message>
    <message>
        <source>It was deleted at the portal before tomail could fetch it. If you are waiting for an answer, ask the patient to write again or to call.</source>
        <translation>Sie wurde im Portal gelöscht, bevor tomail sie holen konnte. Wenn Sie auf eine Antwort warten, bitten Sie den Patienten, noch einmal zu schreiben oder anzurufen.</translation>
    </message>
    <message>
        <source>It was deleted at the portal before tomail could fetch it. Ask {name} to write again or to call.</source>
        <translation>Sie wurde im Portal gelöscht, bevor tomail sie holen konnte. Bitten Sie {name}, noch einmal zu schreiben oder anzurufen.</translation>
    </message>
    <message>
        <source>It answers a message that the practice does not have any more, so tomail cannot check it and leaves it at the portal. If you are waiting for an answer, send the patient a new protected message.</source>
        <translation>Sie antwortet auf eine Nachricht, die die Praxis nicht mehr hat. tomail kann sie deshalb nicht prüfen und lässt sie im Portal. Wenn Sie auf eine Antwort warten, senden Sie dem Patienten eine neue geschützte Nachricht.</translation>
    </message>
    <message>
        <source>They answer messages that the practice does not have any more, as after a new beginning with the Praxis-Notfallblatt. tomail cannot check them. They stay encrypted at the portal until they expire there, 90 days after they came. If you are waiting for an answer, send the patient a new protected message.</source>
        <translation>Sie antworten auf Nachrichten, die die Praxis nicht mehr hat, etwa nach einem Neuanfang mit dem Praxis-Notfallblatt. tomail kann sie nicht prüfen. Sie bleiben verschlüsselt im Portal, bis sie dort 90 Tage nach ihrem Eingang ablaufen. Wenn Sie auf eine Antwort warten, senden Sie dem Patienten eine neue geschützte Nachricht.</translation>
    </message>
    <message>
        <source>Answer from the protected file, encrypted in it: {when}</source>
        <translation>Antwort aus der geschützten Datei, darin verschlüsselt: {when}</translation>
    </message>
    <message>
        <source>Answer over the portal, signature checked: {when}</source>
        <translation>Antwort über das Portal, Unterschrift geprüft: {when}</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anhang</translation>
    </message>
</context>
<context>
    <name>code_slip</name>
    <message>
        <source>Your Lesecode</source>
        <translation>Ihr Lesecode</translation>
    </message>
    <message>
        <source>You get an e-mail from us with a file attached. Open the file. Where it asks for a password or the Lesecode, enter this code in capital letters. Zero and one are digits: there is no letter O, I or L in it.</source>
        <translation>Sie erhalten von uns eine E-Mail mit einer angehängten Datei. Öffnen Sie die Datei. Wo nach dem Passwort oder dem Lesecode gefragt wird, geben Sie diesen Code in Großbuchstaben ein. Die Buchstaben O, I und L kommen nicht vor: Es sind immer die Ziffern 0 und 1.</translation>
    </message>
    <message>
        <source>Your Anmeldecode</source>
        <translation>Ihr Anmeldecode</translation>
    </message>
    <message>
        <source>You get an e-mail from us with a link. Open it and enter this code there; you need it only once. Zero and one are digits: there is no letter O, I or L in it.</source>
        <translation>Sie erhalten eine E-Mail von uns mit einem Link. Öffnen Sie ihn und geben Sie dort diesen Code ein; Sie brauchen ihn nur einmal. Null und Eins sind Ziffern: Die Buchstaben O, I und L kommen nicht vor.</translation>
    </message>
    <message>
        <source>Please keep this slip, and give it to nobody.</source>
        <translation>Bitte bewahren Sie diesen Zettel auf und geben Sie ihn niemandem.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>New e-mail</source>
        <translation>Neue E-Mail</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Allen antworten</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Verschlüsselt senden</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>Nächste ungelesene E-Mail</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste E-Mail</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorige E-Mail</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Als gelesen oder ungelesen markieren</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>File in the record</source>
        <translation>In Akte ablegen</translation>
    </message>
    <message>
        <source>Assign a patient …</source>
        <translation>Patient zuordnen …</translation>
    </message>
    <message>
        <source>Done for all</source>
        <translation>Erledigt für alle</translation>
    </message>
    <message>
        <source>Work on it, or release it</source>
        <translation>Bearbeiten oder freigeben</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Übergeben …</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Scroll, at the end the next message</source>
        <translation>Blättern, am Ende nächste E-Mail</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Get mail now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>First to ninth folder</source>
        <translation>Erster bis neunter Ordner</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Patient side bar</source>
        <translation>Patientenleiste</translation>
    </message>
    <message>
        <source>Patients …</source>
        <translation>Patienten …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>emergency_paper</name>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Praxis-Notfallblatt</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Blatt {number}</translation>
    </message>
    <message>
        <source>Keep this sheet in the safe.</source>
        <translation>Bewahren Sie dieses Blatt im Tresor auf.</translation>
    </message>
    <message>
        <source>Whoever has it can pass for the practice at the portal and read what patients write. It is needed when all workstations of the practice are lost. Your IT then types what stands below.</source>
        <translation>Wer es hat, kann sich am Portal als Ihre Praxis ausgeben und lesen, was Patientinnen und Patienten schreiben. Es wird gebraucht, wenn alle Arbeitsplätze der Praxis verloren sind. Ihre IT gibt dann ein, was unten steht.</translation>
    </message>
    <message>
        <source>Only the sheet with the highest number counts: older ones bring back neither the practice nor answers. Destroy them.</source>
        <translation>Nur das Blatt mit der höchsten Nummer zählt: Ältere bringen weder die Praxis noch Antworten zurück. Vernichten Sie sie.</translation>
    </message>
</context>
<context>
    <name>fates</name>
    <message>
        <source>not delivered</source>
        <translation>nicht zugestellt</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>verzögert</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Save e-mail</source>
        <translation>E-Mail speichern</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>All mail</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Gekennzeichnet</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
</context>
<context>
    <name>hazards</name>
    <message>
        <source>Program, is not opened</source>
        <translation>Programm, nur speichern</translation>
    </message>
    <message>
        <source>Archive with a program</source>
        <translation>Archiv mit einem Programm</translation>
    </message>
    <message>
        <source>Contains macros</source>
        <translation>Enthält Makros</translation>
    </message>
    <message>
        <source>Loads from the internet</source>
        <translation>Lädt aus dem Internet nach</translation>
    </message>
    <message>
        <source>Not what its name says</source>
        <translation>Ist nicht, was der Name sagt</translation>
    </message>
    <message>
        <source>Encrypted file</source>
        <translation>Verschlüsselte Datei</translation>
    </message>
    <message>
        <source>Very large once unpacked</source>
        <translation>Ausgepackt sehr groß</translation>
    </message>
    <message>
        <source>When it is opened, this file can run commands or show a faked page. tomail only saves it.</source>
        <translation>Beim Öffnen kann diese Datei Befehle ausführen oder eine gefälschte Seite zeigen. tomail speichert sie nur.</translation>
    </message>
    <message>
        <source>There is a program in this archive. tomail only saves it.</source>
        <translation>In diesem Archiv ist ein Programm. tomail speichert es nur.</translation>
    </message>
    <message>
        <source>Macros are small programs in a document. tomail only saves it. Ask the sender for a PDF.</source>
        <translation>Makros sind kleine Programme in einem Dokument. tomail speichert es nur. Bitten Sie den Absender um ein PDF.</translation>
    </message>
    <message>
        <source>When it is opened, this document loads something from elsewhere. tomail only saves it.</source>
        <translation>Beim Öffnen lädt dieses Dokument etwas von anderswo nach. tomail speichert es nur.</translation>
    </message>
    <message>
        <source>The content is of another kind than the name says. tomail only saves it.</source>
        <translation>Der Inhalt ist von anderer Art, als der Name sagt. tomail speichert die Datei nur.</translation>
    </message>
    <message>
        <source>It may ask for a password, and no virus scanner could look inside. Open it only if you expect it from this sender.</source>
        <translation>Sie fragt vielleicht nach einem Passwort, und kein Virenscanner konnte hineinsehen. Öffnen Sie sie nur, wenn Sie sie von diesem Absender erwarten.</translation>
    </message>
    <message>
        <source>Unpacked it is larger than 1 GB or has thousands of files. Do not unpack it here.</source>
        <translation>Ausgepackt ist es größer als 1 GB oder hat Tausende von Dateien. Packen Sie es hier nicht aus.</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Der Server meldet: „{words}“</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a full date</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <comment>a full date and its time</comment>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{time}</source>
        <comment>a time of day</comment>
        <translation>{time} Uhr</translation>
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
        <translation>Diesen Link im Browser öffnen?</translation>
    </message>
    <message>
        <source>It leads to {host}. Open it only if you expected it.</source>
        <translation>Er führt zu {host}. Öffnen Sie ihn nur, wenn Sie ihn erwartet haben.</translation>
    </message>
    <message>
        <source>The e-mail says “{claimed}”, but the link leads to {host}.</source>
        <translation>In der E-Mail steht „{claimed}“, der Link führt aber zu {host}.</translation>
    </message>
    <message>
        <source>The address has no name, only numbers. Honest senders hardly ever do that.</source>
        <translation>Die Adresse hat keinen Namen, nur Zahlen. Das machen ehrliche Absender fast nie.</translation>
    </message>
    <message>
        <source>The name contains letters of other alphabets that look like ours.</source>
        <translation>Der Name enthält Buchstaben anderer Alphabete, die wie unsere aussehen.</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation>Diese Nummer anrufen?</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Careful: leads to {host}</source>
        <translation>Achtung: führt zu {host}</translation>
    </message>
    <message>
        <source>Leads to {host}</source>
        <translation>Führt zu {host}</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Is sent later: {time}</source>
        <translation>Wird später gesendet: {time}</translation>
    </message>
    <message>
        <source>Is about to be sent</source>
        <translation>Wird gleich gesendet</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation>Wartet auf Verbindung</translation>
    </message>
    <message>
        <source>Unclear whether it was sent</source>
        <translation>Unklar, ob sie gesendet wurde</translation>
    </message>
    <message>
        <source>Not sent to all recipients</source>
        <translation>Nicht an alle gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Held back: please look at it again</source>
        <translation>Zurückgehalten: bitte noch einmal ansehen</translation>
    </message>
    <message>
        <source>Send limit reached</source>
        <translation>Sendelimit erreicht</translation>
    </message>
    <message>
        <source>Waits until somebody has signed in</source>
        <translation>Wartet, bis sich jemand angemeldet hat</translation>
    </message>
    <message>
        <source>Waits: not accepted yet</source>
        <translation>Wartet: noch nicht angenommen</translation>
    </message>
    <message>
        <source>next try: {time}</source>
        <translation>neuer Versuch: {time}</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
</context>
<context>
    <name>purposes</name>
    <message>
        <source>Appointment cancelled</source>
        <translation>Termin abgesagt</translation>
    </message>
    <message>
        <source>Answer to an invitation</source>
        <translation>Antwort auf eine Einladung</translation>
    </message>
    <message>
        <source>Another time is proposed</source>
        <translation>Anderer Termin vorgeschlagen</translation>
    </message>
    <message>
        <source>The proposed time does not suit</source>
        <translation>Der vorgeschlagene Termin passt nicht</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>The invitation is asked for again</source>
        <translation>Die Einladung wird noch einmal erbeten</translation>
    </message>
    <message>
        <source>Changed invitation</source>
        <translation>Geänderte Einladung</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>{when} (no time zone given)</source>
        <translation>{when} (ohne Angabe der Zeitzone)</translation>
    </message>
    <message>
        <source>{day}, all day</source>
        <translation>{day}, ganztägig</translation>
    </message>
    <message>
        <source>{start} to {end}, all day</source>
        <translation>{start} bis {end}, ganztägig</translation>
    </message>
    <message>
        <source>{often} on {days}</source>
        <translation>{often} am {days}</translation>
    </message>
    <message>
        <source>{often}, {count} times</source>
        <translation>{often}, {count}-mal</translation>
    </message>
    <message>
        <source>{often}, until {day}</source>
        <translation>{often}, bis {day}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Every {count} days</source>
        <translation>Alle {count} Tage</translation>
    </message>
    <message>
        <source>Every {count} weeks</source>
        <translation>Alle {count} Wochen</translation>
    </message>
    <message>
        <source>Every {count} months</source>
        <translation>Alle {count} Monate</translation>
    </message>
    <message>
        <source>Every {count} years</source>
        <translation>Alle {count} Jahre</translation>
    </message>
    <message>
        <source>Repeated by a rule of its own</source>
        <translation>Wiederholt sich nach eigener Regel</translation>
    </message>
    <message>
        <source>Next: {dates}</source>
        <translation>Nächste Termine: {dates}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>accepted tentatively</source>
        <translation>vorläufig zugesagt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>passed on to somebody else</source>
        <translation>an jemand anderen weitergegeben</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Not delivered to {who}: {why} {then}</source>
        <translation>Nicht zugestellt an {who}: {why} {then}</translation>
    </message>
    <message>
        <source>Delayed to {who}: the other server goes on trying. You need not send it again.</source>
        <translation>Verzögert an {who}: Der andere Server versucht es weiter. Sie müssen nicht noch einmal senden.</translation>
    </message>
    <message>
        <source>Delivered to {who}.</source>
        <translation>Zugestellt an {who}.</translation>
    </message>
    <message>
        <source>Passed on for {who}; whether it arrives is not reported.</source>
        <translation>Weitergereicht für {who}; ob sie ankommt, wird nicht gemeldet.</translation>
    </message>
    <message>
        <source>{who} confirms that the e-mail was shown.</source>
        <translation>{who} bestätigt, dass die E-Mail angezeigt wurde.</translation>
    </message>
    <message>
        <source>Check the address, or ask by telephone.</source>
        <translation>Prüfen Sie die Adresse oder fragen Sie telefonisch nach.</translation>
    </message>
    <message>
        <source>this address does not exist.</source>
        <translation>diese Adresse gibt es nicht.</translation>
    </message>
    <message>
        <source>the part behind the @ does not exist.</source>
        <translation>den Teil hinter dem @ gibt es nicht.</translation>
    </message>
    <message>
        <source>the mailbox is full.</source>
        <translation>das Postfach ist voll.</translation>
    </message>
    <message>
        <source>Try again later, or use another way.</source>
        <translation>Versuchen Sie es später noch einmal, oder wählen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>the mailbox takes no e-mail.</source>
        <translation>das Postfach nimmt keine E-Mails an.</translation>
    </message>
    <message>
        <source>the e-mail is too large for the recipient.</source>
        <translation>die E-Mail ist für den Empfänger zu groß.</translation>
    </message>
    <message>
        <source>Send smaller or fewer attachments.</source>
        <translation>Senden Sie kleinere oder weniger Anhänge.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server refused it.</source>
        <translation>der Server des Empfängers hat sie abgelehnt.</translation>
    </message>
    <message>
        <source>Ask the recipient, or your provider if it happens often.</source>
        <translation>Fragen Sie den Empfänger, oder Ihren Anbieter, wenn es öfter vorkommt.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server demands encryption.</source>
        <translation>der Server des Empfängers verlangt Verschlüsselung.</translation>
    </message>
    <message>
        <source>Send it encrypted, or use another way.</source>
        <translation>Senden Sie sie verschlüsselt, oder wählen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server cannot be reached.</source>
        <translation>der Server des Empfängers ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server could not be reached for days.</source>
        <translation>der Server des Empfängers war tagelang nicht erreichbar.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server did not take it.</source>
        <translation>der Server des Empfängers hat sie nicht angenommen.</translation>
    </message>
    <message>
        <source>What it said stands in the report.</source>
        <translation>Was er dazu gesagt hat, steht in der Meldung.</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Credit: {amount}</source>
        <translation>Guthaben: {amount}</translation>
    </message>
    <message>
        <source>The provider does not know this API key. Copy it anew from your account there.</source>
        <translation>Der Anbieter kennt diesen API-Schlüssel nicht. Kopieren Sie ihn neu aus Ihrem Konto dort.</translation>
    </message>
    <message>
        <source>The provider was not reached. Is this computer online, and is the address right?</source>
        <translation>Der Anbieter war nicht erreichbar. Ist dieser Rechner online und stimmt die Adresse?</translation>
    </message>
    <message>
        <source>The provider was asked too often. Try again in a few minutes.</source>
        <translation>Der Anbieter wurde zu oft gefragt. Versuchen Sie es in einigen Minuten wieder.</translation>
    </message>
    <message>
        <source>The provider answered otherwise than expected. Check provider, key and address.</source>
        <translation>Der Anbieter antwortet anders als erwartet. Prüfen Sie Anbieter, Schlüssel und Adresse.</translation>
    </message>
    <message>
        <source>{used}/{room} characters, {parts} SMS</source>
        <translation>{used}/{room} Zeichen, {parts} SMS</translation>
    </message>
    <message>
        <source>{month}: {count} SMS</source>
        <translation>{month}: {count} SMS</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {cancelled} cancelled, {same} as before.</source>
        <translation>{added} neu, {changed} geändert, {cancelled} abgesagt, {same} wie bisher.</translation>
    </message>
    <message>
        <source>Of patients whom tomail does not know: {count}.</source>
        <translation>Von Patienten, die tomail nicht kennt: {count}.</translation>
    </message>
    <message>
        <source>Lines that could not be read: {count}.</source>
        <translation>Nicht lesbare Zeilen: {count}.</translation>
    </message>
    <message>
        <source>Planned {time}</source>
        <translation>Geplant {time}</translation>
    </message>
    <message>
        <source>E-mail: {state}</source>
        <translation>E-Mail: {state}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Unknown patient</source>
        <translation>Patient unbekannt</translation>
    </message>
    <message>
        <source>Patient blocked</source>
        <translation>Patient gesperrt</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Keine Nummer</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Keine Einwilligung</translation>
    </message>
    <message>
        <source>No consent to e-mail</source>
        <translation>Keine Einwilligung für E-Mail</translation>
    </message>
    <message>
        <source>No account to send from</source>
        <translation>Kein Absenderkonto</translation>
    </message>
    <message>
        <source>Reminders are off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Keine Erinnerung</translation>
    </message>
    <message>
        <source>Take the patient into tomail, with the same number.</source>
        <translation>Nehmen Sie den Patienten mit derselben Nummer in tomail auf.</translation>
    </message>
    <message>
        <source>Enter a mobile number in the patient&apos;s field SMS.</source>
        <translation>Tragen Sie beim Patienten im Feld SMS eine Mobilnummer ein.</translation>
    </message>
    <message>
        <source>Ask the patient, and note the consent in the patient&apos;s data.</source>
        <translation>Fragen Sie den Patienten und halten Sie die Einwilligung in seinen Daten fest.</translation>
    </message>
    <message>
        <source>Enter a mobile number in the patient&apos;s field SMS, or note the consent to e-mail.</source>
        <translation>Tragen Sie im Feld SMS eine Mobilnummer ein, oder vermerken Sie die Einwilligung für E-Mail.</translation>
    </message>
    <message>
        <source>Choose in the settings the account that reminders by e-mail leave from.</source>
        <translation>Wählen Sie in den Einstellungen das Konto, von dem Erinnerungen per E-Mail gesendet werden.</translation>
    </message>
    <message>
        <source>Switch them on in the settings.</source>
        <translation>Schalten Sie die Erinnerungen in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>It may have gone out: tomail does not send it again. Call if it matters.</source>
        <translation>Sie ist vielleicht hinausgegangen: tomail sendet sie nicht noch einmal. Rufen Sie an, wenn es wichtig ist.</translation>
    </message>
    <message>
        <source>The provider did not take it. Check the patient&apos;s number.</source>
        <translation>Der Anbieter hat sie nicht angenommen. Prüfen Sie die Nummer des Patienten.</translation>
    </message>
    <message>
        <source>The network could not hand it over. Check the patient&apos;s number.</source>
        <translation>Das Netz konnte sie nicht zustellen. Prüfen Sie die Nummer des Patienten.</translation>
    </message>
    <message>
        <source>Nothing went out in time. Call the patient if it matters.</source>
        <translation>Sie ging nicht rechtzeitig hinaus. Rufen Sie den Patienten an, wenn es wichtig ist.</translation>
    </message>
    <message>
        <source>It was not taken yet and is tried again.</source>
        <translation>Sie wurde noch nicht angenommen und wird wieder versucht.</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>Nicht angekommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>{count} without a price</source>
        <translation>{count} ohne Preis</translation>
    </message>
    <message>
        <source>It lies in the USA, where numbers and times of appointments then go. Ask whoever sees to data protection first.</source>
        <translation>Er sitzt in den USA: Nummern und Termine gehen dann dorthin. Fragen Sie zuerst, wer für den Datenschutz zuständig ist.</translation>
    </message>
    <message>
        <source>Its key has two parts with a colon between them: {form}.</source>
        <translation>Sein Schlüssel hat zwei Teile mit einem Doppelpunkt dazwischen: {form}.</translation>
    </message>
    <message>
        <source>Describe it below, as the manual for IT says.</source>
        <translation>Beschreiben Sie ihn unten, wie im Handbuch für die IT erklärt.</translation>
    </message>
    <message>
        <source>The description below cannot be used yet: “{field}”.</source>
        <translation>Die Beschreibung unten ist noch nicht brauchbar: „{field}“.</translation>
    </message>
    <message>
        <source>For a firewall: only outgoing connections to {host}, port 443; nothing listens. A proxy of the system is used.</source>
        <translation>Für die Firewall: nur ausgehende Verbindungen zu {host}, Port 443; nichts nimmt Verbindungen an. Ein Proxy des Systems wird benutzt.</translation>
    </message>
    <message>
        <source>Number of the appointment</source>
        <translation>Nummer des Termins</translation>
    </message>
    <message>
        <source>Patient&apos;s number</source>
        <translation>Patientennummer</translation>
    </message>
    <message>
        <source>Day, or day and time</source>
        <translation>Tag, oder Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>Time, if in a column of its own</source>
        <translation>Uhrzeit, wenn sie eine eigene Spalte hat</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>State (cancelled or not)</source>
        <translation>Zustand (abgesagt oder nicht)</translation>
    </message>
    <message>
        <source>{name} (since {when}): {problem}</source>
        <translation>{name} (seit {when}): {problem}</translation>
    </message>
</context>
<context>
    <name>seals</name>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>The text is unchanged, and the sender is whom the certificate names.</source>
        <translation>Der Text ist unverändert, und der Absender ist, wen das Zertifikat nennt.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Signed, as the sender says</source>
        <translation>Signiert, nach Angabe des Absenders</translation>
    </message>
    <message>
        <source>Signature of this e-mail</source>
        <translation>Signatur dieser E-Mail</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Protected against changes</source>
        <translation>Gegen Veränderung geschützt</translation>
    </message>
    <message>
        <source>Encrypted for</source>
        <translation>Verschlüsselt für</translation>
    </message>
    <message>
        <source>Encryption of this e-mail</source>
        <translation>Verschlüsselung dieser E-Mail</translation>
    </message>
    <message>
        <source>{count} key(s)</source>
        <translation>{count} Schlüssel</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>Signature invalid</source>
        <translation>Signatur ungültig</translation>
    </message>
    <message>
        <source>Signature not confirmed</source>
        <translation>Signatur nicht bestätigt</translation>
    </message>
    <message>
        <source>Cannot be decrypted</source>
        <translation>Kann nicht entschlüsselt werden</translation>
    </message>
    <message>
        <source>The key is missing here: import your certificate (.p12), or ask for another e-mail.</source>
        <translation>Schlüssel fehlt: Importieren Sie Ihr Zertifikat (.p12), oder bitten Sie um eine neue E-Mail.</translation>
    </message>
    <message>
        <source>The encryption is outdated and can be broken. Ask the sender for another one.</source>
        <translation>Die Verschlüsselung ist veraltet und unsicher. Bitten Sie den Absender um eine andere.</translation>
    </message>
    <message>
        <source>The e-mail is too large to be decrypted here.</source>
        <translation>Die E-Mail ist zu groß, um hier entschlüsselt zu werden.</translation>
    </message>
    <message>
        <source>The e-mail is damaged or was changed. Ask the sender to send it again.</source>
        <translation>Die E-Mail ist beschädigt oder wurde verändert. Bitten Sie den Absender, sie erneut zu senden.</translation>
    </message>
    <message>
        <source>It is encrypted with OpenPGP, and its key is not here. Ask for another e-mail.</source>
        <translation>Mit OpenPGP verschlüsselt, der Schlüssel fehlt hier. Bitten Sie um eine andere E-Mail.</translation>
    </message>
    <message>
        <source>yes, on {date}</source>
        <translation>ja, am {date}</translation>
    </message>
    <message>
        <source>not known, not asked yet</source>
        <translation>nicht bekannt, noch nicht nachgefragt</translation>
    </message>
    <message>
        <source>no, last asked on {date}</source>
        <translation>nein, zuletzt nachgefragt am {date}</translation>
    </message>
    <message>
        <source>not known, last asked on {date}</source>
        <translation>nicht bekannt, zuletzt nachgefragt am {date}</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate was revoked on {date}. Do not rely on it.</source>
        <translation>Das Zertifikat des Absenders wurde am {date} zurückgezogen. Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>The e-mail was changed after it was signed. Do not rely on it.</source>
        <translation>Die E-Mail wurde nach dem Signieren verändert. Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>It was not made with the certificate that came along.</source>
        <translation>Sie wurde nicht mit dem mitgeschickten Zertifikat erstellt.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be checked.</source>
        <translation>Sie ist beschädigt und kann nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Only certificates came along; nobody signed.</source>
        <translation>Es kamen nur Zertifikate mit; niemand hat unterschrieben.</translation>
    </message>
    <message>
        <source>Several have signed; which of them wrote is not clear.</source>
        <translation>Mehrere haben signiert; wer geschrieben hat, ist nicht klar.</translation>
    </message>
    <message>
        <source>It covers another text than the one that is shown.</source>
        <translation>Sie gilt für einen anderen Text als den gezeigten.</translation>
    </message>
    <message>
        <source>What belongs to it does not fit together.</source>
        <translation>Ihre Angaben passen nicht zusammen.</translation>
    </message>
    <message>
        <source>It was made with an outdated method that can be forged.</source>
        <translation>Sie wurde mit einem veralteten, fälschbaren Verfahren erstellt.</translation>
    </message>
    <message>
        <source>It was made with a key that is too weak.</source>
        <translation>Sie wurde mit einem zu schwachen Schlüssel erstellt.</translation>
    </message>
    <message>
        <source>It was made with a method that tomail does not know.</source>
        <translation>Sie wurde mit einem Verfahren erstellt, das tomail nicht kennt.</translation>
    </message>
    <message>
        <source>The e-mail is too large to be checked.</source>
        <translation>Die E-Mail ist zu groß, um geprüft zu werden.</translation>
    </message>
    <message>
        <source>It covers the encryption only, not who wrote.</source>
        <translation>Sie gilt nur für die Verschlüsselung; wer geschrieben hat, sagt sie nicht.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate is missing.</source>
        <translation>Das Zertifikat des Absenders fehlt.</translation>
    </message>
    <message>
        <source>No trusted authority vouches for it.</source>
        <translation>Kein vertrauenswürdiger Aussteller bürgt dafür.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate had run out.</source>
        <translation>Das Zertifikat des Absenders war abgelaufen.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate was not valid yet.</source>
        <translation>Das Zertifikat des Absenders war noch nicht gültig.</translation>
    </message>
    <message>
        <source>The certificate was revoked. Do not rely on it.</source>
        <translation>Das Zertifikat wurde gesperrt. Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>The certificate is not meant for e-mail.</source>
        <translation>Das Zertifikat ist nicht für E-Mail bestimmt.</translation>
    </message>
    <message>
        <source>The certificate is of another address.</source>
        <translation>Das Zertifikat gehört zu einer anderen Adresse.</translation>
    </message>
    <message>
        <source>The e-mail names no sender.</source>
        <translation>Die E-Mail nennt keinen Absender.</translation>
    </message>
    <message>
        <source>The e-mail names several senders.</source>
        <translation>Die E-Mail nennt mehrere Absender.</translation>
    </message>
    <message>
        <source>Another sender was signed than the one that is shown.</source>
        <translation>Signiert wurde ein anderer Absender als der gezeigte.</translation>
    </message>
    <message>
        <source>The certificate was revoked on {date}, after the e-mail came.</source>
        <translation>Das Zertifikat wurde am {date} zurückgezogen, nachdem die E-Mail kam.</translation>
    </message>
    <message>
        <source>When it was signed, only the sender says.</source>
        <translation>Wann signiert wurde, sagt nur der Absender.</translation>
    </message>
    <message>
        <source>The certificate has run out since.</source>
        <translation>Das Zertifikat ist seither abgelaufen.</translation>
    </message>
    <message>
        <source>The sender&apos;s program names another method.</source>
        <translation>Das Programm des Absenders nennt ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>Another subject was signed than the one shown.</source>
        <translation>Signiert wurde ein anderer Betreff als der gezeigte.</translation>
    </message>
    <message>
        <source>Other recipients were signed than those shown.</source>
        <translation>Signiert wurden andere Empfänger als die angezeigten.</translation>
    </message>
    <message>
        <source>Another date was signed than the one shown.</source>
        <translation>Signiert wurde ein anderes Datum als das angezeigte.</translation>
    </message>
    <message>
        <source>Subject, date and recipients are not signed.</source>
        <translation>Betreff, Datum und Empfänger sind nicht mitsigniert.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked was not asked yet.</source>
        <translation>Ob das Zertifikat zurückgezogen wurde, ist noch nicht nachgefragt.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked is not known; last asked on {date}.</source>
        <translation>Ob das Zertifikat zurückgezogen wurde, ist nicht bekannt; zuletzt nachgefragt am {date}.</translation>
    </message>
    <message>
        <source>by {who}, checked. The text is unchanged.</source>
        <translation>von {who}, geprüft. Der Text ist unverändert.</translation>
    </message>
    <message>
        <source>Only you and the other recipients could read this e-mail on its way.</source>
        <translation>Unterwegs konnte diese E-Mail niemand außer den Empfängern lesen.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted, not authenticated (CBC)</source>
        <translation>Verschlüsselt, nicht authentisch (CBC)</translation>
    </message>
    <message>
        <source>The valid signature shows that the text was not changed.</source>
        <translation>Die gültige Signatur zeigt, dass der Text nicht verändert wurde.</translation>
    </message>
    <message>
        <source>Somebody on the way could have changed the text without knowing it. It is shown as plain text.</source>
        <translation>Jemand könnte den Inhalt unterwegs verändert haben, ohne ihn zu kennen. Er wird als reiner Text gezeigt.</translation>
    </message>
</context>
<context>
    <name>secure</name>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Waiting for the Lesecode</source>
        <translation>Lesecode noch nicht weitergegeben</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Is released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Was read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wartet auf den Versand</translation>
    </message>
    <message>
        <source>Is being transferred</source>
        <translation>Wird übertragen</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Release refused</source>
        <translation>Freigabe abgelehnt</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>It lies here encrypted and leaves by itself as soon as the portal can be reached.</source>
        <translation>Sie liegt verschlüsselt bereit und wird von selbst gesendet, sobald das Portal erreichbar ist.</translation>
    </message>
    <message>
        <source>It goes on by itself, also after an interruption.</source>
        <translation>Es geht von selbst weiter, auch nach einer Unterbrechung.</translation>
    </message>
    <message>
        <source>It leaves when somebody says how the patient got the Lesecode.</source>
        <translation>Sie geht hinaus, sobald jemand angibt, wie der Lesecode übermittelt wurde.</translation>
    </message>
    <message>
        <source>Now the patient opens the link in the e-mail and registers.</source>
        <translation>Als Nächstes: den Link in der E-Mail öffnen und sich registrieren.</translation>
    </message>
    <message>
        <source>Now the practice releases the patient.</source>
        <translation>Als Nächstes: Freigabe durch die Praxis.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Could not be encrypted</source>
        <translation>Konnte nicht verschlüsselt werden</translation>
    </message>
    <message>
        <source>Lesecode read out on the phone</source>
        <translation>Lesecode am Telefon vorgelesen</translation>
    </message>
    <message>
        <source>Lesecode printed on a slip</source>
        <translation>Lesecode als Zettel gedruckt</translation>
    </message>
    <message>
        <source>Lesecode sent by SMS</source>
        <translation>Lesecode per SMS gesendet</translation>
    </message>
    <message>
        <source>Lesecode known from before</source>
        <translation>Lesecode war bekannt</translation>
    </message>
    <message>
        <source>Anmeldecode right</source>
        <translation>Anmeldecode richtig</translation>
    </message>
    <message>
        <source>Prüfzahl compared on the telephone</source>
        <translation>Prüfzahl am Telefon verglichen</translation>
    </message>
    <message>
        <source>Person stood at the desk</source>
        <translation>Person war am Empfang</translation>
    </message>
    <message>
        <source>Anmeldecode read out on the phone</source>
        <translation>Anmeldecode am Telefon vorgelesen</translation>
    </message>
    <message>
        <source>Anmeldecode printed on a slip</source>
        <translation>Anmeldecode auf Zettel gedruckt</translation>
    </message>
    <message>
        <source>Anmeldecode sent by SMS</source>
        <translation>Anmeldecode per SMS gesendet</translation>
    </message>
</context>
<context>
    <name>send_later</name>
    <message>
        <source>In one hour ({time})</source>
        <translation>In einer Stunde ({time})</translation>
    </message>
    <message>
        <source>Other time …</source>
        <translation>Andere Zeit …</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
</context>
<context>
    <name>send_menu</name>
    <message>
        <source>Send and mark as done</source>
        <translation>Senden und erledigt</translation>
    </message>
    <message>
        <source>Hand over for release</source>
        <translation>Zur Freigabe geben</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
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
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Unknown sender</source>
        <translation>Unbekannter Absender</translation>
    </message>
    <message>
        <source>(no recipient)</source>
        <translation>(kein Empfänger)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>An: {people}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(kein Betreff)</translation>
    </message>
    <message>
        <source>and 1 further sender</source>
        <translation>und 1 weiterer Absender</translation>
    </message>
    <message>
        <source>and {count} further senders</source>
        <translation>und {count} weitere Absender</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>mit Anhang</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>gekennzeichnet</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>weitergeleitet</translation>
    </message>
    <message>
        <source>{count} messages in this conversation</source>
        <translation>{count} Nachrichten in dieser Unterhaltung</translation>
    </message>
</context>
<context>
    <name>teamwork</name>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugewiesen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a list of mails</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>one mail</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>you are working on it</source>
        <translation>in Bearbeitung von Ihnen</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>{name} is working on it</source>
        <translation>in Bearbeitung von {name}</translation>
    </message>
    <message>
        <source>{name} has been working on this e-mail since {time} ({device}).</source>
        <translation>{name} bearbeitet diese E-Mail seit {time} ({device}).</translation>
    </message>
    <message>
        <source>{name} has been working on this e-mail since {time}.</source>
        <translation>{name} bearbeitet diese E-Mail seit {time}.</translation>
    </message>
    <message>
        <source>I have been on it since {time}</source>
        <translation>Ich bearbeite seit {time}</translation>
    </message>
    <message>
        <source>Who is working on what is unknown (offline)</source>
        <translation>Bearbeitungsstatus unbekannt (offline)</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>Zur Freigabe</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>For release: {who}</source>
        <translation>Zur Freigabe: {who}</translation>
    </message>
    <message>
        <source>Given back: {who}</source>
        <translation>Zurückgegeben: {who}</translation>
    </message>
    <message>
        <source>Released: {who}</source>
        <translation>Freigegeben: {who}</translation>
    </message>
    <message>
        <source>Being written: {who}</source>
        <translation>Wird geschrieben: {who}</translation>
    </message>
</context>
</TS>
