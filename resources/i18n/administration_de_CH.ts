<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_CH" sourcelanguage="en">
<context>
    <name>AccountTree</name>
    <message>
        <source>E-mail account type → account</source>
        <translation>EmailAccountTyp → Konto</translation>
    </message>
    <message>
        <source>E-mail account type</source>
        <translation>EmailAccountTyp</translation>
    </message>
    <message>
        <source>Practice rights</source>
        <translation>Praxisrechte</translation>
    </message>
</context>
<context>
    <name>AdminWindow</name>
    <message>
        <source>Practice organisation</source>
        <translation>Praxisorganisation</translation>
    </message>
    <message>
        <source>Practice – applies to all workstations</source>
        <translation>Praxis – gilt für alle Arbeitsplätze</translation>
    </message>
    <message>
        <source>Interfaces …</source>
        <translation>Schnittstellen …</translation>
    </message>
    <message>
        <source>SMS reminders: provider, key, text, times, calendars</source>
        <translation>SMS-Erinnerungen: Anbieter, Schlüssel, Text, Zeiten, Kalender</translation>
    </message>
    <message>
        <source>Rights management</source>
        <translation>Rechteverwaltung</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>Benutzer und Gruppen</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>Record entry types</source>
        <translation>Dossiereintragstypen</translation>
    </message>
    <message>
        <source>Templates and signatures</source>
        <translation>Vorlagen &amp; Signaturen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>Each act of each person; nothing in it can be changed. The newest %n are shown.</source>
        <translation>
            <numerusform>Jede Handlung jeder Person; nichts daran lässt sich ändern. Gezeigt wird die neueste.</numerusform>
            <numerusform>Jede Handlung jeder Person; nichts daran lässt sich ändern. Gezeigt werden die neuesten %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>ohne Anmeldung</translation>
    </message>
    <message>
        <source>The log is whole: {count} acts, none changed and none missing.</source>
        <translation>Das Protokoll ist vollständig: {count} Einträge, keiner verändert, keiner fehlt.</translation>
    </message>
    <message>
        <source>The log was changed at act {place}. Please tell your data protection officer.</source>
        <translation>Das Protokoll wurde bei Eintrag {place} verändert. Bitte informieren Sie Ihre Datenschutzbeauftragte oder Ihren Datenschutzbeauftragten.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>The log has been exported.</source>
        <translation>Das Protokoll wurde exportiert.</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Own certificates</source>
        <translation>Eigene Zertifikate</translation>
    </message>
    <message>
        <source>For signing, and to read what came encrypted.</source>
        <translation>Zum Signieren und zum Lesen von E-Mails, die verschlüsselt ankommen.</translation>
    </message>
    <message>
        <source>One of Thunderbird or Firefox can be saved there as a .p12 file and imported here.</source>
        <translation>Eines aus Thunderbird oder Firefox lässt sich dort als .p12-Datei speichern und hier importieren.</translation>
    </message>
    <message>
        <source>Certificates of correspondents</source>
        <translation>Zertifikate von Korrespondenten</translation>
    </message>
    <message>
        <source>Whoever sends you a signed e-mail is added here when you open it.</source>
        <translation>Wer Ihnen eine signierte E-Mail schickt, kommt hier hinzu, sobald Sie sie öffnen.</translation>
    </message>
    <message>
        <source>Import from a file …</source>
        <translation>Aus Datei importieren …</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>Vertrauenswürdige Aussteller</translation>
    </message>
    <message>
        <source>Besides those that this computer trusts.</source>
        <translation>Zusätzlich zu denen, denen dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>Revoked certificates</source>
        <translation>Zurückgezogene Zertifikate</translation>
    </message>
    <message>
        <source>Nobody is asked: it is switched off under “Signing and encrypting”.</source>
        <translation>Es wird nicht nachgefragt: Das ist unter «Signieren und Verschlüsseln» ausgeschaltet.</translation>
    </message>
    <message>
        <source>The authorities are asked daily, without your doing.</source>
        <translation>Bei den Ausstellern wird täglich nachgefragt, ohne Ihr Zutun.</translation>
    </message>
    <message>
        <source>Last asked: {time}.</source>
        <translation>Zuletzt: {time}.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt nachfragen</translation>
    </message>
    <message>
        <source>The authorities are being asked; what they say is shown here.</source>
        <translation>Bei den Ausstellern wird nachgefragt; was sie antworten, steht dann hier.</translation>
    </message>
    <message>
        <source>No certificate. E-mails of this account can be neither signed nor encrypted.</source>
        <translation>Kein Zertifikat. E-Mails dieses Kontos können weder signiert noch verschlüsselt werden.</translation>
    </message>
    <message>
        <source>Import own certificate …</source>
        <translation>Eigenes Zertifikat importieren …</translation>
    </message>
    <message>
        <source>Take over from this computer</source>
        <translation>Von diesem Computer übernehmen</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>Details …</translation>
    </message>
    <message>
        <source>Save for another workstation …</source>
        <translation>Für anderen Arbeitsplatz sichern …</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Trusted since {date}</source>
        <translation>Vertraut seit {date}</translation>
    </message>
    <message>
        <source>Import own certificate (.p12, .pfx)</source>
        <translation>Eigenes Zertifikat importieren (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Passwort der Datei</translation>
    </message>
    <message>
        <source>Whoever issued the certificate gave you the password of this file.</source>
        <translation>Das Passwort dieser Datei haben Sie von der Stelle erhalten, die das Zertifikat ausgestellt hat.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Save certificate with its private key</source>
        <translation>Zertifikat mit privatem Schlüssel speichern</translation>
    </message>
    <message>
        <source>Give the file a password</source>
        <translation>Passwort für die Datei vergeben</translation>
    </message>
    <message>
        <source>Whoever has the file and this password can read your e-mails and sign in your name. Delete the file when the other workstation has it.</source>
        <translation>Wer die Datei und dieses Passwort hat, kann Ihre E-Mails lesen und in Ihrem Namen signieren. Löschen Sie die Datei, sobald der andere Arbeitsplatz sie hat.</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Delete this certificate with its private key?</source>
        <translation>Dieses Zertifikat mit seinem privaten Schlüssel löschen?</translation>
    </message>
    <message>
        <source>E-mails that were encrypted for it cannot be read any more, also old ones: not here, and nowhere if there is no other copy of it. Save it to a file before.</source>
        <translation>E-Mails, die dafür verschlüsselt wurden, lassen sich danach nicht mehr lesen, auch alte: hier nicht, und ohne andere Kopie nirgends. Sichern Sie es vorher in eine Datei.</translation>
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
        <source>Import certificates (.cer, .crt, .pem, .p7b)</source>
        <translation>Zertifikate importieren (.cer, .crt, .pem, .p7b)</translation>
    </message>
    <message>
        <source>Trust the authority “{name}”?</source>
        <translation>Dem Aussteller «{name}» vertrauen?</translation>
    </message>
    <message>
        <source>From then on every certificate that it issues counts as genuine. Compare the fingerprint with what the authority itself publishes.</source>
        <translation>Danach gilt jedes Zertifikat als echt, das er ausstellt. Vergleichen Sie den Fingerabdruck mit dem, den der Aussteller selbst veröffentlicht.</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>“{text}” is not a date. Write day, month and year: {example}.</source>
        <translation>«{text}» ist kein Datum. Bitte Tag, Monat und Jahr schreiben: {example}.</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Workstations</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>A further computer joins the practice with a code that is good for one day.</source>
        <translation>Ein weiterer Computer kommt mit einem Code zur Praxis, der einen Tag lang gilt.</translation>
    </message>
    <message>
        <source>Add workstation …</source>
        <translation>Arbeitsplatz hinzufügen …</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>This practice lies in a file on this computer. For further computers your IT makes it on a PostgreSQL database: `tomail practice create`.</source>
        <translation>Diese Praxis liegt in einer Datei auf diesem Computer. Für weitere Computer richtet Ihre IT sie in einer PostgreSQL-Datenbank ein: `tomail practice create`.</translation>
    </message>
    <message>
        <source>this workstation</source>
        <translation>dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>entzogen</translation>
    </message>
    <message>
        <source>belongs to the practice</source>
        <translation>gehört zur Praxis</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>Entziehen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As colleagues call it, for example “Reception 1”.</source>
        <translation>So nennen ihn alle, zum Beispiel «Anmeldung 1».</translation>
    </message>
    <message>
        <source>Rename workstation</source>
        <translation>Arbeitsplatz umbenennen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Address of the practice</source>
        <translation>Adresse der Praxis</translation>
    </message>
    <message>
        <source>Enter this code on the new computer. It is good for one computer until {time}.</source>
        <translation>Geben Sie diesen Code am neuen Computer ein. Er gilt für einen Computer bis {time}.</translation>
    </message>
    <message>
        <source>Code for a further workstation</source>
        <translation>Code für einen weiteren Arbeitsplatz</translation>
    </message>
    <message>
        <source>Copy both</source>
        <translation>Beides kopieren</translation>
    </message>
    <message>
        <source>It still knows the password of the database: your IT gives another one to all workstations with `tomail practice password`.</source>
        <translation>Er kennt noch das Passwort der Datenbank: Ihre IT gibt allen Arbeitsplätzen mit `tomail practice password` ein neues.</translation>
    </message>
    <message>
        <source>Withdraw “{name}”?</source>
        <translation>«{name}» entziehen?</translation>
    </message>
    <message>
        <source>It opens nothing that is written from now on. It can join again only with a new code.</source>
        <translation>Er kann nichts mehr öffnen, was ab jetzt geschrieben wird. Nur mit einem neuen Code kommt er wieder dazu.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Entziehen</translation>
    </message>
</context>
<context>
    <name>OpenPgpSection</name>
    <message>
        <source>OpenPGP keys</source>
        <translation>OpenPGP-Schlüssel</translation>
    </message>
    <message>
        <source>OpenPGP needs an addition that is not installed here: tomail[openpgp].</source>
        <translation>OpenPGP braucht eine Ergänzung, die hier nicht installiert ist: tomail[openpgp].</translation>
    </message>
    <message>
        <source>For correspondents who have no certificate. No authority vouches for a key: compare its fingerprint, by telephone say. Keys that come with an e-mail are not taken in by themselves.</source>
        <translation>Für Korrespondenten ohne Zertifikat. Für einen Schlüssel bürgt kein Aussteller: Vergleichen Sie seinen Fingerabdruck, etwa am Telefon. Schlüssel, die mit einer E-Mail kommen, werden nicht von selbst übernommen.</translation>
    </message>
    <message>
        <source>Import own key …</source>
        <translation>Eigenen Schlüssel importieren …</translation>
    </message>
    <message>
        <source>Keys of correspondents</source>
        <translation>Schlüssel von Korrespondenten</translation>
    </message>
    <message>
        <source>Import key …</source>
        <translation>Schlüssel importieren …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Save for another workstation …</source>
        <translation>Für anderen Arbeitsplatz sichern …</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>Details …</translation>
    </message>
    <message>
        <source>Save public key …</source>
        <translation>Öffentlichen Schlüssel speichern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import own OpenPGP key (.asc, .gpg)</source>
        <translation>Eigenen OpenPGP-Schlüssel importieren (.asc, .gpg)</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Leave it empty if the key has none.</source>
        <translation>Lassen Sie es leer, wenn der Schlüssel keines hat.</translation>
    </message>
    <message>
        <source>Save key with its private part</source>
        <translation>Schlüssel mit seinem privaten Teil sichern</translation>
    </message>
    <message>
        <source>Give the file a password</source>
        <translation>Passwort für die Datei vergeben</translation>
    </message>
    <message>
        <source>Whoever has the file and this password can read your e-mails and sign in your name. Delete the file when the other workstation has it.</source>
        <translation>Wer die Datei und dieses Passwort hat, kann Ihre E-Mails lesen und in Ihrem Namen signieren. Löschen Sie die Datei, sobald der andere Arbeitsplatz sie hat.</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Import OpenPGP key (.asc, .gpg)</source>
        <translation>OpenPGP-Schlüssel importieren (.asc, .gpg)</translation>
    </message>
    <message>
        <source>Is this the right fingerprint?</source>
        <translation>Stimmt dieser Fingerabdruck?</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what the other side says, by telephone or on paper. From then on what is signed with it counts as genuine, and mail is encrypted for it.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, was die andere Seite sagt, am Telefon oder auf Papier. Was damit signiert ist, gilt dann als echt, und E-Mails werden dafür verschlüsselt.</translation>
    </message>
    <message>
        <source>Do not take in</source>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>Fingerprint is right</source>
        <translation>Fingerabdruck stimmt</translation>
    </message>
    <message>
        <source>Delete this key for good?</source>
        <translation>Diesen Schlüssel endgültig löschen?</translation>
    </message>
    <message>
        <source>E-mails that were encrypted for it cannot be read any more, also old ones.</source>
        <translation>E-Mails, die dafür verschlüsselt wurden, können nicht mehr gelesen werden, auch alte nicht.</translation>
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
        <source>Save public key</source>
        <translation>Öffentlichen Schlüssel speichern</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>OpenPGP-Schlüssel</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Sender: a number of the provider. Enter the practice&apos;s name, or a sender here.</source>
        <translation>Absender: eine Nummer des Anbieters. Tragen Sie den Namen der Praxis oder hier einen Absender ein.</translation>
    </message>
    <message>
        <source>Sender: {name}</source>
        <translation>Absender: {name}</translation>
    </message>
    <message>
        <source>Networks show at most 11 letters (without umlauts), digits and blanks.</source>
        <translation>Netze zeigen höchstens 11 Buchstaben (ohne Umlaute), Ziffern und Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>RightsMatrix</name>
    <message>
        <source>granted</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>from group {group}</source>
        <translation>von Gruppe {group}</translation>
    </message>
    <message>
        <source>everybody, because nobody was named</source>
        <translation>alle, weil niemand benannt ist</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>nicht erteilt</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Rights management</source>
        <translation>Rechteverwaltung</translation>
    </message>
    <message>
        <source>As long as nobody is named for a right, everybody has it. The first tick restricts it to those who are ticked.</source>
        <translation>Solange für ein Recht niemand benannt ist, haben es alle. Das erste Häkchen schränkt es auf die Angehakten ein.</translation>
    </message>
    <message>
        <source>View as …</source>
        <translation>Ansicht als …</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Changes that are not saved yet</source>
        <translation>Noch nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Nobody would have {right} any more – not possible.</source>
        <translation>Niemand hätte mehr {right} – nicht möglich.</translation>
    </message>
    <message>
        <source>{who}: {right} for “{account}”</source>
        <translation>{who}: {right} für «{account}»</translation>
    </message>
    <message>
        <source>Choose somebody to see what they would see.</source>
        <translation>Wählen Sie jemanden, um zu sehen, was diese Person sähe.</translation>
    </message>
    <message>
        <source>“{account}”: {rights}</source>
        <translation>«{account}»: {rights}</translation>
    </message>
    <message>
        <source>“{account}”: not visible at all</source>
        <translation>«{account}»: gar nicht sichtbar</translation>
    </message>
    <message>
        <source>Practice: {rights}</source>
        <translation>Praxis: {rights}</translation>
    </message>
    <message>
        <source>The rights have been changed.</source>
        <translation>Die Rechte wurden geändert.</translation>
    </message>
</context>
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
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>applies to all workstations</source>
        <translation>gilt für alle Arbeitsplätze</translation>
    </message>
    <message>
        <source>applies to this computer only ({name})</source>
        <translation>gilt nur für diesen Computer ({name})</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heisst so.</translation>
    </message>
    <message>
        <source>Changed: {setting}</source>
        <translation>Geändert: {setting}</translation>
    </message>
    <message>
        <source>Saved: {setting}</source>
        <translation>Gespeichert: {setting}</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN oder Passwort</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Benutzer wechseln</translation>
    </message>
    <message>
        <source>Quit tomail</source>
        <translation>tomail beenden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>With your initials and your PIN or password.</source>
        <translation>Mit Ihrem Kürzel und Ihrer PIN oder Ihrem Passwort.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation>Gesperrt von {name}</translation>
    </message>
    <message>
        <source>E-mails are still fetched and sent.</source>
        <translation>E-Mails werden weiter abgerufen und versendet.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>This is not the PIN or password.</source>
        <translation>Die PIN oder das Passwort stimmt nicht.</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Put in where none was written.</source>
        <translation>Wird eingesetzt, wo noch keiner steht.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>Vorlage ändern</translation>
    </message>
    <message>
        <source>Add template</source>
        <translation>Vorlage hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Insert placeholder</source>
        <translation>Platzhalter einfügen</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates and signatures</source>
        <translation>Vorlagen &amp; Signaturen</translation>
    </message>
    <message>
        <source>Ctrl+T puts them into an e-mail. Placeholders are filled from patient and practice.</source>
        <translation>Strg+T setzt sie in eine E-Mail ein. Platzhalter werden aus Patient und Praxis gefüllt.</translation>
    </message>
    <message>
        <source>Add template …</source>
        <translation>Vorlage hinzufügen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>«{name}» löschen?</translation>
    </message>
    <message>
        <source>It is gone at all workstations.</source>
        <translation>Sie ist dann an allen Arbeitsplätzen weg.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>TypesPage</name>
    <message>
        <source>Record entry types</source>
        <translation>Dossiereintragstypen</translation>
    </message>
    <message>
        <source>Which of them incoming and outgoing e-mails get, the settings of the practice say.</source>
        <translation>Welchen Typ ein- und ausgehende E-Mails erhalten, steht in den Praxis-Einstellungen.</translation>
    </message>
    <message>
        <source>Add type …</source>
        <translation>Typ hinzufügen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Preset for</source>
        <translation>Vorgabe für</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>For example “E-Mail”.</source>
        <translation>Zum Beispiel «E-Mail».</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>Mit Anhängen</translation>
    </message>
    <message>
        <source>Add record entry type</source>
        <translation>Dossiereintragstyp hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>eingehende</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>ausgehende</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>nicht mehr angeboten</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>angeboten</translation>
    </message>
    <message>
        <source>Without attachments</source>
        <translation>Ohne Anhänge</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>No longer offer</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Rename record entry type</source>
        <translation>Dossiereintragstyp umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Switch user</source>
        <translation>Benutzer wechseln</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users and groups</source>
        <translation>Benutzer und Gruppen</translation>
    </message>
    <message>
        <source>Each person has initials and a PIN or password. Rights are given to groups or to people.</source>
        <translation>Jede Person hat ein Kürzel und eine PIN oder ein Passwort. Rechte erhalten Gruppen oder einzelne Personen.</translation>
    </message>
    <message>
        <source>People sign in with initials and PIN</source>
        <translation>Anmeldung mit Kürzel und PIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Add user …</source>
        <translation>Benutzer hinzufügen …</translation>
    </message>
    <message>
        <source>Add group …</source>
        <translation>Gruppe hinzufügen …</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN oder Passwort</translation>
    </message>
    <message>
        <source>Without one they cannot sign in yet.</source>
        <translation>Ohne sie ist noch keine Anmeldung möglich.</translation>
    </message>
    <message>
        <source>{name} has been added.</source>
        <translation>{name} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>without PIN</source>
        <translation>ohne PIN</translation>
    </message>
    <message>
        <source>Set PIN and enable …</source>
        <translation>PIN setzen und wieder zulassen …</translation>
    </message>
    <message>
        <source>Set new PIN …</source>
        <translation>Neue PIN setzen …</translation>
    </message>
    <message>
        <source>Groups …</source>
        <translation>Gruppen …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Disable …</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Remove group …</source>
        <translation>Gruppe entfernen …</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>New PIN or password</source>
        <translation>Neue PIN oder neues Passwort</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>Neue PIN für {name}</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Access to %n account(s) must be granted anew.</source>
        <translation>
            <numerusform>Der Zugriff auf %n Konto muss neu erteilt werden.</numerusform>
            <numerusform>Der Zugriff auf %n Konten muss neu erteilt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>Die neue PIN gilt ab jetzt.</translation>
    </message>
    <message>
        <source>Groups of {name}</source>
        <translation>Gruppen von {name}</translation>
    </message>
    <message>
        <source>Disable {name}?</source>
        <translation>{name} sperren?</translation>
    </message>
    <message>
        <source>They can no longer sign in, and what they could open gets new keys.</source>
        <translation>Eine Anmeldung ist dann nicht mehr möglich, und was die Person öffnen konnte, erhält neue Schlüssel.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Remove the group {name}?</source>
        <translation>Gruppe {name} entfernen?</translation>
    </message>
    <message>
        <source>Its members lose the rights that it gave them.</source>
        <translation>Ihre Mitglieder verlieren die Rechte, die sie durch die Gruppe hatten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>People sign in from now on.</source>
        <translation>Ab jetzt ist eine Anmeldung nötig.</translation>
    </message>
    <message>
        <source>Nobody has to sign in any more.</source>
        <translation>Es ist keine Anmeldung mehr nötig.</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Number for SMS confirmed</source>
        <translation>SMS-Nummer bestätigt</translation>
    </message>
    <message>
        <source>Code by SMS</source>
        <translation>Code per SMS</translation>
    </message>
    <message>
        <source>Portal joined</source>
        <translation>Portal beigetreten</translation>
    </message>
    <message>
        <source>Portal left</source>
        <translation>Portal verlassen</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt shown</source>
        <translation>Praxis-Notfallblatt gezeigt</translation>
    </message>
    <message>
        <source>Workstation let in at the portal</source>
        <translation>Arbeitsplatz am Portal zugelassen</translation>
    </message>
    <message>
        <source>Workstation removed at the portal</source>
        <translation>Arbeitsplatz am Portal entfernt</translation>
    </message>
    <message>
        <source>Access to the portal renewed</source>
        <translation>Zugang zum Portal erneuert</translation>
    </message>
    <message>
        <source>New key of the practice at the portal</source>
        <translation>Neuer Schlüssel der Praxis am Portal</translation>
    </message>
    <message>
        <source>Mailbox for the portal&apos;s notices changed</source>
        <translation>Postfach für die Hinweise des Portals geändert</translation>
    </message>
    <message>
        <source>Portal-Wächter: sending stopped</source>
        <translation>Portal-Wächter: Versand angehalten</translation>
    </message>
    <message>
        <source>Portal-Wächter: confirmed</source>
        <translation>Portal-Wächter: bestätigt</translation>
    </message>
    <message>
        <source>Registration refused</source>
        <translation>Registrierung abgelehnt</translation>
    </message>
    <message>
        <source>Access to the portal blocked</source>
        <translation>Zugang zum Portal gesperrt</translation>
    </message>
    <message>
        <source>Access to the portal unblocked</source>
        <translation>Zugang zum Portal entsperrt</translation>
    </message>
    <message>
        <source>Protected answer fetched</source>
        <translation>Geschützte Antwort abgeholt</translation>
    </message>
    <message>
        <source>Protected answer deleted at the portal</source>
        <translation>Geschützte Antwort im Portal gelöscht</translation>
    </message>
    <message>
        <source>Protected answer could not be checked</source>
        <translation>Geschützte Antwort nicht prüfbar</translation>
    </message>
    <message>
        <source>Patient registered at the portal</source>
        <translation>Patient hat sich am Portal registriert</translation>
    </message>
    <message>
        <source>Patient has a new key</source>
        <translation>Patient hat einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>Patient released</source>
        <translation>Patient freigegeben</translation>
    </message>
    <message>
        <source>Patient wants another address</source>
        <translation>Patient wünscht eine andere Adresse</translation>
    </message>
    <message>
        <source>Patient&apos;s new address is not asked about any more</source>
        <translation>Nach der neuen Adresse wird nicht mehr gefragt</translation>
    </message>
    <message>
        <source>Patient&apos;s new address taken over</source>
        <translation>Neue Adresse des Patienten übernommen</translation>
    </message>
    <message>
        <source>Patient&apos;s new address refused</source>
        <translation>Neue Adresse des Patienten abgelehnt</translation>
    </message>
    <message>
        <source>Patient left the portal</source>
        <translation>Patient hat das Portal verlassen</translation>
    </message>
    <message>
        <source>Patient reset the password</source>
        <translation>Patient hat das Passwort neu gesetzt</translation>
    </message>
    <message>
        <source>Protected message recalled</source>
        <translation>Geschützte Nachricht zurückgerufen</translation>
    </message>
    <message>
        <source>Patient reminded</source>
        <translation>Patient erinnert</translation>
    </message>
    <message>
        <source>Code shown again</source>
        <translation>Code nochmals gezeigt</translation>
    </message>
    <message>
        <source>E-mail read</source>
        <translation>E-Mail gelesen</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>E-Mail gesendet</translation>
    </message>
    <message>
        <source>Filed into the record</source>
        <translation>Im Dossier abgelegt</translation>
    </message>
    <message>
        <source>Record entry reversed</source>
        <translation>Dossiereintrag zurückgenommen</translation>
    </message>
    <message>
        <source>Record entry kept longer</source>
        <translation>Dossiereintrag länger aufbewahrt</translation>
    </message>
    <message>
        <source>Patient assigned</source>
        <translation>Patient zugeordnet</translation>
    </message>
    <message>
        <source>Patient unassigned</source>
        <translation>Patientenzuordnung aufgehoben</translation>
    </message>
    <message>
        <source>E-mail moved</source>
        <translation>E-Mail verschoben</translation>
    </message>
    <message>
        <source>E-mail deleted</source>
        <translation>E-Mail gelöscht</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Warning overridden</source>
        <translation>Trotz Warnung gesendet</translation>
    </message>
    <message>
        <source>Taken in hand</source>
        <translation>Bearbeitung begonnen</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Draft changed</source>
        <translation>Entwurf geändert</translation>
    </message>
    <message>
        <source>Draft released</source>
        <translation>Entwurf freigegeben</translation>
    </message>
    <message>
        <source>Protected message</source>
        <translation>Geschützte Nachricht</translation>
    </message>
    <message>
        <source>Reminder of an appointment</source>
        <translation>Terminerinnerung</translation>
    </message>
    <message>
        <source>Draft refused</source>
        <translation>Entwurf zurückgewiesen</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Konto geändert</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Benutzer geändert</translation>
    </message>
    <message>
        <source>Group changed</source>
        <translation>Gruppe geändert</translation>
    </message>
    <message>
        <source>Right changed</source>
        <translation>Recht geändert</translation>
    </message>
    <message>
        <source>Workstation changed</source>
        <translation>Arbeitsplatz geändert</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Anmeldung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Patients changed</source>
        <translation>Patientendaten geändert</translation>
    </message>
    <message>
        <source>Consent changed</source>
        <translation>Einwilligung geändert</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Vorlage geändert</translation>
    </message>
    <message>
        <source>Patient blocked</source>
        <translation>Patient gesperrt</translation>
    </message>
    <message>
        <source>Patient erased</source>
        <translation>Patient gelöscht</translation>
    </message>
    <message>
        <source>The clock went back</source>
        <translation>Die Uhr wurde zurückgestellt</translation>
    </message>
    <message>
        <source>Practice changed</source>
        <translation>Praxis geändert</translation>
    </message>
</context>
<context>
    <name>certificates</name>
    <message>
        <source>Ran out on {date}. Still reads older e-mails; ask for a new one.</source>
        <translation>Abgelaufen am {date}. Liest noch ältere E-Mails; beantragen Sie ein neues.</translation>
    </message>
    <message>
        <source>Revoked on {date}. Still reads older e-mails; ask for a new one.</source>
        <translation>Zurückgezogen am {date}. Liest noch ältere E-Mails; fordern Sie ein neues an.</translation>
    </message>
    <message>
        <source>Valid until {date}, but its authority is not one that is known.</source>
        <translation>Gültig bis {date}, aber der Aussteller ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Signs and encrypts your e-mails. Valid until {date}.</source>
        <translation>Signiert und verschlüsselt Ihre E-Mails. Gültig bis {date}.</translation>
    </message>
    <message>
        <source>Valid until {date}. Reads what was encrypted for it.</source>
        <translation>Gültig bis {date}. Liest, was dafür verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>Valid until {date}</source>
        <translation>Gültig bis {date}</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Ran out on {date}</source>
        <translation>Abgelaufen am {date}</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>No trusted authority vouches for it</source>
        <translation>Kein vertrauenswürdiger Aussteller bürgt dafür</translation>
    </message>
    <message>
        <source>Not made for encrypting</source>
        <translation>Nicht zum Verschlüsseln bestimmt</translation>
    </message>
    <message>
        <source>Key too weak</source>
        <translation>Schlüssel zu schwach</translation>
    </message>
    <message>
        <source>Revoked on {date}: nothing is encrypted with it any more</source>
        <translation>Zurückgezogen am {date}: Damit wird nichts mehr verschlüsselt</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>Durch ein neueres ersetzt</translation>
    </message>
    <message>
        <source>whether it was revoked was not asked yet</source>
        <translation>ob es zurückgezogen wurde, ist noch nicht nachgefragt</translation>
    </message>
    <message>
        <source>not revoked, asked on {date}</source>
        <translation>nicht zurückgezogen, nachgefragt am {date}</translation>
    </message>
    <message>
        <source>whether it was revoked is not known, asked on {date}</source>
        <translation>ob es zurückgezogen wurde, ist nicht bekannt, nachgefragt am {date}</translation>
    </message>
    <message>
        <source>from a signed e-mail, {date}</source>
        <translation>aus einer signierten E-Mail, {date}</translation>
    </message>
    <message>
        <source>from a file, {date}</source>
        <translation>aus einer Datei, {date}</translation>
    </message>
    <message>
        <source>Valid without an end</source>
        <translation>Gültig ohne Ablauf</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>«{name}» konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>«{name}» konnte nicht geschrieben werden.</translation>
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
        <translation>Macht tomail zum E-Mail-Programm dieses Computers. Aus: wie vorher.</translation>
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
        <translation>Schriftgrösse</translation>
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
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Folder with appointments</source>
        <translation>Ordner mit Terminen</translation>
    </message>
    <message>
        <source>What the practice system exports here (.ics, .csv, .json, .gdt) is taken in every quarter of an hour. One workstation is enough.</source>
        <translation>Was das Praxisprogramm hier ablegt (.ics, .csv, .json, .gdt), wird alle Viertelstunde übernommen. Ein Arbeitsplatz genügt.</translation>
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
        <translation>Dossiereintragstyp für ausgehende E-Mails</translation>
    </message>
    <message>
        <source>Filing into the record</source>
        <translation>Ablegen im Dossier</translation>
    </message>
    <message>
        <source>Record entry type for incoming e-mails</source>
        <translation>Dossiereintragstyp für eingehende E-Mails</translation>
    </message>
    <message>
        <source>Propose attachments for filing too</source>
        <translation>Anhänge zum Ablegen mit vorschlagen</translation>
    </message>
    <message>
        <source>Key D files at once where one patient is sure</source>
        <translation>Taste D legt eindeutig zugeordnete E-Mails sofort ab</translation>
    </message>
    <message>
        <source>Otherwise the filing sheet comes up each time.</source>
        <translation>Sonst erscheint jedes Mal «Im Dossier ablegen».</translation>
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
        <translation>Dossiereintragstypen …</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>Vorgabe: {name}</translation>
    </message>
    <message>
        <source>With S/MIME an e-mail is signed, so that everybody sees that it is from you, or encrypted, so that only its recipients read it. Certificates come from an authority, as a file.</source>
        <translation>Mit S/MIME wird eine E-Mail signiert – alle sehen, dass sie von Ihnen ist – oder verschlüsselt – nur die Empfänger lesen sie. Zertifikate kommen als Datei von einem Aussteller.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>“Send” first</source>
        <translation>«Senden» zuerst</translation>
    </message>
    <message>
        <source>“Send encrypted” first</source>
        <translation>«Verschlüsselt senden» zuerst</translation>
    </message>
    <message>
        <source>Secure sending</source>
        <translation>Sicherer Versand</translation>
    </message>
    <message>
        <source>Findings and letters reach patients so that only they can read them. tomail chooses the form: by certificate (S/MIME) or HIN where the recipient has one, else over the portal, else a protected file. It never sends unencrypted by itself. Name and telephone number of the practice stand on what the patient gets.</source>
        <translation>Befunde und Briefe erreichen Patientinnen und Patienten so, dass nur sie sie lesen können. tomail wählt die Form: mit Zertifikat (S/MIME) oder über HIN, wo es das gibt, sonst über das Portal, sonst als geschützte Datei. Von selbst sendet es nie unverschlüsselt. Name und Telefonnummer der Praxis stehen auf dem, was ankommt.</translation>
    </message>
    <message>
        <source>Offer “Send encrypted”</source>
        <translation>«Verschlüsselt senden» anbieten</translation>
    </message>
    <message>
        <source>Order of the buttons when writing</source>
        <translation>Reihenfolge der Knöpfe beim Schreiben</translation>
    </message>
    <message>
        <source>Send files that fit into no PDF as an HTML file that opens itself</source>
        <translation>Dateien, die in keine PDF passen, als selbstöffnende HTML-Datei senden</translation>
    </message>
    <message>
        <source>It opens in a browser, best on a computer. Some mail servers refuse such files.</source>
        <translation>Sie öffnet sich im Browser, am besten an einem Computer. Manche Mailserver weisen solche Dateien ab.</translation>
    </message>
    <message>
        <source>The practice has HIN</source>
        <translation>Die Praxis hat HIN</translation>
    </message>
    <message>
        <source>Messages to HIN addresses are marked “(Vertraulich)”, so that HIN encrypts them.</source>
        <translation>Nachrichten an HIN-Adressen werden mit «(Vertraulich)» gekennzeichnet, damit HIN sie verschlüsselt.</translation>
    </message>
    <message>
        <source>Sign new e-mails</source>
        <translation>Neue E-Mails signieren</translation>
    </message>
    <message>
        <source>Encrypt new e-mails</source>
        <translation>Neue E-Mails verschlüsseln</translation>
    </message>
    <message>
        <source>Ask authorities which certificates were revoked</source>
        <translation>Bei den Ausstellern nachfragen, welche Zertifikate zurückgezogen wurden</translation>
    </message>
    <message>
        <source>Daily, never when an e-mail is opened. Nothing about your mail is told.</source>
        <translation>Täglich, nie beim Öffnen einer E-Mail. Über Ihre E-Mails wird nichts verraten.</translation>
    </message>
    <message>
        <source>Checking certificates</source>
        <translation>Zertifikate prüfen</translation>
    </message>
    <message>
        <source>What a new e-mail begins with; it can be switched in each. Answers follow what they answer.</source>
        <translation>So beginnt eine neue E-Mail; in jeder lässt es sich umschalten. Antworten auf verschlüsselte E-Mails sind immer zuerst verschlüsselt.</translation>
    </message>
    <message>
        <source>Signing and encrypting</source>
        <translation>Signieren und Verschlüsseln</translation>
    </message>
    <message>
        <source>Without a portal patients get one encrypted PDF by e-mail, and the Lesecode by telephone or on a slip.</source>
        <translation>Ohne Portal kommt per E-Mail eine verschlüsselte PDF-Datei, der Lesecode am Telefon oder auf einem Zettel.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>By itself with the right Anmeldecode</source>
        <translation>Mit richtigem Anmeldecode von selbst</translation>
    </message>
    <message>
        <source>Who releases a patient&apos;s key</source>
        <translation>Freigabe von Patientinnen und Patienten</translation>
    </message>
    <message>
        <source>Whoever registered reads nothing before the release. By hand: one click in the list “Freigaben”. A key that has changed always waits there.</source>
        <translation>Wer sich registriert hat, liest vor der Freigabe nichts. Von Hand: ein Klick in der Liste «Freigaben». Ein geänderter Schlüssel wartet immer dort.</translation>
    </message>
    <message>
        <source>Rule of release</source>
        <translation>Freigabe-Regel</translation>
    </message>
    <message>
        <source>Days if not read</source>
        <translation>Tage, solange ungelesen</translation>
    </message>
    <message>
        <source>Then the portal deletes the message. The practice keeps its own copy.</source>
        <translation>Danach löscht das Portal die Nachricht. Die Praxis behält ihre Kopie.</translation>
    </message>
    <message>
        <source>How long messages stay at the portal</source>
        <translation>Aufbewahrung am Portal</translation>
    </message>
    <message>
        <source>Days once read</source>
        <translation>Tage, nachdem gelesen</translation>
    </message>
    <message>
        <source>Counted from the first reading.</source>
        <translation>Ab dem ersten Lesen gezählt.</translation>
    </message>
    <message>
        <source>Read receipt</source>
        <translation>Lesebestätigung</translation>
    </message>
    <message>
        <source>The practice sees when a message was read; the patient is told so.</source>
        <translation>Die Praxis sieht, wann eine Nachricht gelesen wurde; das steht auch auf der Patientenseite.</translation>
    </message>
    <message>
        <source>What patients may do</source>
        <translation>Lesen und Antworten</translation>
    </message>
    <message>
        <source>Patients may answer</source>
        <translation>Antworten erlauben</translation>
    </message>
    <message>
        <source>Answers come encrypted, and stand in the list with the other e-mails.</source>
        <translation>Antworten kommen verschlüsselt und stehen in der Liste bei den anderen E-Mails.</translation>
    </message>
    <message>
        <source>The whole practice</source>
        <translation>Ganze Praxis</translation>
    </message>
    <message>
        <source>Account “{label}”</source>
        <translation>Konto «{label}»</translation>
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
        <source>Templates and signatures …</source>
        <translation>Vorlagen &amp; Signaturen …</translation>
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
        <source>Switzerland: 10 years</source>
        <translation>Schweiz: 10 Jahre</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>How long entries of the record are kept</source>
        <translation>Wie lange Einträge des Dossiers aufbewahrt werden</translation>
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
    <message>
        <source>SMS reminders</source>
        <translation>SMS-Erinnerungen</translation>
    </message>
    <message>
        <source>Patients with a number in the field SMS who agreed to it are reminded of their appointments. A reminder names day and time, never why somebody comes.</source>
        <translation>Wer im Feld SMS eine Nummer hat und einverstanden ist, wird an Termine erinnert. Eine Erinnerung nennt Tag und Uhrzeit, nie den Grund.</translation>
    </message>
    <message>
        <source>Another one, described by IT</source>
        <translation>Ein anderer, von der IT beschrieben</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>It is kept encrypted in the practice and never shown again.</source>
        <translation>Er liegt verschlüsselt in der Praxis und wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>At most 11 letters and digits. Left empty: from the practice&apos;s name.</source>
        <translation>Höchstens 11 Buchstaben und Ziffern. Leer: aus dem Namen der Praxis.</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Adresse des Anbieters</translation>
    </message>
    <message>
        <source>Only where it differs from the usual one.</source>
        <translation>Nur wenn sie von der üblichen abweicht.</translation>
    </message>
    <message>
        <source>Description of another provider</source>
        <translation>Beschreibung eines anderen Anbieters</translation>
    </message>
    <message>
        <source>JSON, as the manual for IT says (docs/reminders.md).</source>
        <translation>JSON, wie im Handbuch für die IT beschrieben (docs/reminders.md).</translation>
    </message>
    <message>
        <source>Left empty, the preset text of tomail.</source>
        <translation>Leer: der vorgegebene Text von tomail.</translation>
    </message>
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
    <message>
        <source>Days before</source>
        <translation>Tage vorher</translation>
    </message>
    <message>
        <source>Several with commas: 7,2</source>
        <translation>Mehrere mit Komma: 7,2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>In the practice&apos;s time zone.</source>
        <translation>In der Zeitzone der Praxis.</translation>
    </message>
    <message>
        <source>Hours that a reminder may be late</source>
        <translation>Stunden, die eine Erinnerung zu spät sein darf</translation>
    </message>
    <message>
        <source>If no workstation runs at that time. After that it is reported as missed.</source>
        <translation>Falls dann kein Arbeitsplatz läuft. Danach wird sie als verpasst gemeldet.</translation>
    </message>
    <message>
        <source>Weekdays without reminders</source>
        <translation>Wochentage ohne Erinnerungen</translation>
    </message>
    <message>
        <source>1 is Monday, 7 is Sunday: 6,7. They go out on the day before.</source>
        <translation>1 ist Montag, 7 ist Sonntag: 6,7. Sie gehen am Tag davor hinaus.</translation>
    </message>
    <message>
        <source>Holidays without reminders</source>
        <translation>Feiertage ohne Erinnerungen</translation>
    </message>
    <message>
        <source>Like {first}, {second}.</source>
        <translation>Zum Beispiel {first}, {second}.</translation>
    </message>
    <message>
        <source>Reminders and codes together. 0: no limit.</source>
        <translation>Erinnerungen und Codes zusammen. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>SMS a day</source>
        <translation>SMS am Tag</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>SMS a month</source>
        <translation>SMS im Monat</translation>
    </message>
    <message>
        <source>Tell when less credit is left than</source>
        <translation>Melden, wenn das Guthaben kleiner ist als</translation>
    </message>
    <message>
        <source>In the provider&apos;s currency. 0: never.</source>
        <translation>In der Währung des Anbieters. 0: nie.</translation>
    </message>
    <message>
        <source>The only one, where there is one</source>
        <translation>Das einzige, wenn es nur eines gibt</translation>
    </message>
    <message>
        <source>By e-mail where there is no number for SMS</source>
        <translation>Per E-Mail, wo keine Nummer für SMS da ist</translation>
    </message>
    <message>
        <source>To patients who agreed to e-mail.</source>
        <translation>An Patienten, die mit E-Mail einverstanden sind.</translation>
    </message>
    <message>
        <source>Account that they leave from</source>
        <translation>Konto, von dem sie gesendet werden</translation>
    </message>
    <message>
        <source>Addresses of calendars</source>
        <translation>Adressen von Kalendern</translation>
    </message>
    <message>
        <source>Beginning with https:// or webcal://, several with spaces. What a calendar no longer names is cancelled. Never shown again.</source>
        <translation>Mit https:// oder webcal:// am Anfang, mehrere mit Leerzeichen. Was ein Kalender nicht mehr nennt, gilt als abgesagt. Wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Where appointments come from</source>
        <translation>Woher Termine kommen</translation>
    </message>
</context>
</TS>
