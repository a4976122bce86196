<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Secret</name>
    <message>
        <source>•••••••• stored</source>
        <translation>•••••••• gespeichert</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>applies to all workstations</source>
        <translation>gilt für alle Arbeitsplätze</translation>
    </message>
    <message>
        <source>applies to this computer only ({name})</source>
        <translation>gilt nur für diesen Rechner ({name})</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>Changed: {setting}</source>
        <translation>Geändert: {setting}</translation>
    </message>
    <message>
        <source>Saved: {setting}</source>
        <translation>Gespeichert: {setting}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Letter/Fax/Mail</source>
        <translation>Brief/Fax/Mail</translation>
    </message>
    <message>
        <source>Always write e-mails with tomail</source>
        <translation>E-Mails immer mit tomail erstellen</translation>
    </message>
    <message>
        <source>Makes tomail the e-mail program of this computer. Off: as before.</source>
        <translation>Macht tomail zum E-Mail-Programm dieses Rechners. Aus: wie vorher.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Density of the message list</source>
        <translation>Dichte der Nachrichtenliste</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Leave this off where patients may see the screen.</source>
        <translation>Ausgeschaltet lassen, wo Patientinnen und Patienten den Bildschirm sehen können.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Announce new e-mails</source>
        <translation>Neue E-Mails melden</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Mit einem Ton</translation>
    </message>
    <message>
        <source>Name sender and subject</source>
        <translation>Absender und Betreff nennen</translation>
    </message>
    <message>
        <source>Printer of the system</source>
        <translation>Drucker des Systems</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Drucken auf</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Single keys do something in the message list</source>
        <translation>Einzelne Tasten in der Nachrichtenliste verwenden</translation>
    </message>
    <message>
        <source>For example R replies and E marks as done. F1 shows all of them.</source>
        <translation>Zum Beispiel antwortet R, und E erledigt. F1 zeigt alle.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>Sprache der Fenster</translation>
    </message>
    <message>
        <source>Takes effect with the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock after so many minutes without input</source>
        <translation>Sperren nach so vielen Minuten ohne Eingabe</translation>
    </message>
    <message>
        <source>0: only with the key. Mail is fetched and sent meanwhile.</source>
        <translation>0: nur mit der Taste. E-Mails werden währenddessen weiter abgerufen und versendet.</translation>
    </message>
    <message>
        <source>Stands at the top of the window and is proposed as sender.</source>
        <translation>Steht oben im Fenster und wird als Absender vorgeschlagen.</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>Praxisdaten</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Name der Praxis</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>By it the day of the send limits begins.</source>
        <translation>Nach ihr beginnt der Tag der Sendelimits.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Record entry type for outgoing e-mails</source>
        <translation>Karteieintragstyp für ausgehende E-Mails</translation>
    </message>
    <message>
        <source>Filing into the record</source>
        <translation>Ablegen in der Akte</translation>
    </message>
    <message>
        <source>Record entry type for incoming e-mails</source>
        <translation>Karteieintragstyp für eingehende E-Mails</translation>
    </message>
    <message>
        <source>Propose attachments for filing too</source>
        <translation>Anhänge zum Ablegen mit vorschlagen</translation>
    </message>
    <message>
        <source>Ask before health data leaves unencrypted without consent</source>
        <translation>Nachfragen, bevor Gesundheitsdaten ohne Einwilligung unverschlüsselt gesendet werden</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Allow servers without encryption</source>
        <translation>Unsichere Server zulassen</translation>
    </message>
    <message>
        <source>Passwords and e-mails can then be read on the way.</source>
        <translation>Passwörter und E-Mails können dann unterwegs mitgelesen werden.</translation>
    </message>
    <message>
        <source>E-mail accounts …</source>
        <translation>E-Mail-Konten …</translation>
    </message>
    <message>
        <source>Record entry types …</source>
        <translation>Karteieintragstypen …</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>Vorgabe: {name}</translation>
    </message>
    <message>
        <source>The whole practice</source>
        <translation>Ganze Praxis</translation>
    </message>
    <message>
        <source>Account “{label}”</source>
        <translation>Konto „{label}“</translation>
    </message>
    <message>
        <source>So many recipients may get mail from all workstations together. 0: no limit. What exceeds a limit waits in the outbox until it may leave.</source>
        <translation>So viele Empfänger dürfen von allen Arbeitsplätzen zusammen E-Mails erhalten. 0: kein Limit. Was ein Limit überschreitet, wartet im Postausgang, bis es gesendet werden darf.</translation>
    </message>
    <message>
        <source>Send limits</source>
        <translation>Sendelimits</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Pro Minute</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Pro Stunde</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Pro Tag</translation>
    </message>
    <message>
        <source>Client IDs</source>
        <translation>Client-IDs</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Clientschlüssel</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant (Tenant)</translation>
    </message>
    <message>
        <source>How to get a client ID …</source>
        <translation>So erhalten Sie eine Client-ID …</translation>
    </message>
    <message>
        <source>Templates and signatures</source>
        <translation>Vorlagen &amp; Signaturen</translation>
    </message>
    <message>
        <source>Templates belong to the whole practice</source>
        <translation>Vorlagen gehören der ganzen Praxis</translation>
    </message>
    <message>
        <source>One signature for the whole practice</source>
        <translation>Eine Signatur für die ganze Praxis</translation>
    </message>
    <message>
        <source>Off: each account has its own.</source>
        <translation>Aus: Jedes Konto hat seine eigene.</translation>
    </message>
    <message>
        <source>Signature of the practice</source>
        <translation>Signatur der Praxis</translation>
    </message>
    <message>
        <source>Germany: 10 years (§ 630f BGB)</source>
        <translation>Deutschland: 10 Jahre (§ 630f BGB)</translation>
    </message>
    <message>
        <source>Switzerland: 20 years</source>
        <translation>Schweiz: 20 Jahre</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>How long entries of the record are kept</source>
        <translation>Wie lange Einträge der Akte aufbewahrt werden</translation>
    </message>
    <message>
        <source>Counted from the end of the treatment; never shorter.</source>
        <translation>Gezählt ab dem Ende der Behandlung; nie kürzer.</translation>
    </message>
    <message>
        <source>People and sign-in</source>
        <translation>Benutzer und Anmeldung</translation>
    </message>
    <message>
        <source>Shortest PIN</source>
        <translation>Kürzeste PIN</translation>
    </message>
    <message>
        <source>So many characters at least; for PINs that are set from now on.</source>
        <translation>So viele Zeichen mindestens; für PINs, die ab jetzt gesetzt werden.</translation>
    </message>
    <message>
        <source>Users and groups …</source>
        <translation>Benutzer und Gruppen …</translation>
    </message>
    <message>
        <source>Rights management …</source>
        <translation>Rechteverwaltung …</translation>
    </message>
    <message>
        <source>Workstations …</source>
        <translation>Arbeitsplätze …</translation>
    </message>
    <message>
        <source>Log …</source>
        <translation>Protokoll …</translation>
    </message>
</context>
</TS>
