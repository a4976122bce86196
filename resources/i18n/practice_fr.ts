<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <source>This is not the address of a practice database.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give sqlite:///FILE, or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A practice database in a file must not lie on a network share: two workstations writing at once would destroy it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a folder of this workstation, or PostgreSQL for several workstations.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connection to the practice database must be encrypted and verified.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use sslmode=verify-full in its address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This user of the database server may not make roles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Create the practice with the URL of the owner (CREATEROLE).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a file that is not there yet, in a folder of yours.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file {name} cannot be read.</source>
        <translation>Le fichier {name} est illisible.</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>Vérifiez son nom et ses droits d’accès.</translation>
    </message>
    <message>
        <source>There is no consent for this channel that could be withdrawn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This contact does not exist any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This code opens no invitation (any more).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Have another workstation make a new one; it is good for a day and one device.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This workstation does not belong to the practice (any more).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A workstation cannot withdraw itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do it from another workstation of the practice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The practice database cannot be reached at the moment.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mail goes on. What concerns the whole practice is available again as soon as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This workstation has no key that opens the practice database.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let it join again with a code from another workstation of the practice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file of the practice database is damaged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please tell your IT: it must be restored from a backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk of the practice database is full.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free some space. Nothing is lost.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody else has changed this meanwhile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at it again, then repeat what you wanted to do.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no entry type “{name}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are: {types}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is an entry type “{name}” already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An entry type needs a name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The record of this patient must be kept until {date}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until then the data can be blocked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some rights are over an account, others over the whole practice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name the account (`--account ID`) for the former only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The practice does not know this account, person or device.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`tomail account list` and `tomail user list` show what there is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{address} is nearly {known}, the address of {whose}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{address} is unknown. Is {known} meant?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{address} is nearly {known}, which is known here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody here has written to {addresses} before.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody here has written to these before: {addresses}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} addresses outside would see each other. Send as Bcc, or singly?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer goes to all, not only to who wrote. Others who get it: {addresses}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answered mail came encrypted. The answer quotes it and leaves unencrypted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answered mail came encrypted. The answer leaves unencrypted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not filled in yet: {places}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text says “{word}”, but nothing is attached.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The mail has no subject.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{who} has been working on this mail since {at:%H:%M}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This mail was answered meanwhile, on another device or in the webmail.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This mail was answered at {at:%H:%M}, on another device or in the webmail.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{who} answered this mail at {at:%H:%M}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{who} filed this mail at {at:%H:%M}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{who} marked this mail as done at {at:%H:%M}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} (no. {number})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}, born {born:%Y-%m-%d} (no. {number})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This mail goes to several patients, who would see each other: {addresses}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This mail goes to a patient and to others, who would see each other: {addresses}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tells of somebody&apos;s health and leaves unencrypted, without consent: {words}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The mail speaks of {patient}. Whose address this is, is not known: {addresses}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The attachment “{file}” speaks of another patient: {patient}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The quoted mail speaks of another patient: {patient}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The mail speaks of another patient: {patient}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The row has more cells than the table has columns.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The row cannot be read: a quotation mark is in the wrong place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file has no column “{column}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a FHIR patient.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a line of a GDT file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line {line} does not have the length that it states.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is neither a number nor a birth date, an e-mail address or a phone number: this patient could not be told from others.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” is not a birth date such as 12.03.1968 or 1968-03-12.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The birth date “{text}” is incomplete and was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” is not an e-mail address and was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” is not a phone number and was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The language “{text}” is not known and was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The consent “{text}” has no date and was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}…” is too long.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The card has no end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This card is not of a person.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody of that name works here, and no group is called so.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`tomail user list` shows the initials and the groups.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody who can sign in would have this right any more: {right}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give it to somebody with a PIN first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The practice database was upgraded by a newer tomail than this one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please tell your IT: install the newer tomail here too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A note has between 1 and {most} characters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This note does not exist (any more), or somebody else wrote it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several patients have this name and birth date or address; only a number tells them apart.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The data of this patient are blocked and were not changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no patient with the number “{number}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This patient does not exist any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`tomail patients find TEXT` looks for a name or birth date.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another patient has the number “{number}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look whether it is the same person.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The initials and the PIN or password do not belong together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again, or have whoever manages the users give you a new PIN.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A name is missing, or it is too long.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter initials of at most 16 letters, and a name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`tomail user list` shows them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no such group (any more).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is the user that everybody is while nobody signs in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a user for each person instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A PIN has at least {digits} digits; a password may be longer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This PIN would be guessed at once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose digits that do not follow one another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This entry does not exist in the record.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`tomail record list --patient NO` shows what there is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The data of this patient are blocked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whoever may see the log can lift the restriction.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please give the reason.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It stays in the record beside the entry.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You do not have the right to do this: {right}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whoever manages the rights of the practice can give it to you.</source>
        <translation>La personne qui gère les droits du cabinet peut vous donner cet accès.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read only what is assigned</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Practice settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Users and rights</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File into the record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Release patients</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>See the log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation>Vous n’y avez pas accès.</translation>
    </message>
    <message>
        <source>This draft has not been offered for release.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This draft is still to be released.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This draft is released already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The release of this draft was refused.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This draft was sent already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This draft does not exist any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody else has changed this draft meanwhile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read it again as it is now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Too many wrong attempts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A template needs a name and a text of reasonable length.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is a template “{name}” in this folder already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This template does not exist (any more).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>`tomail template list` shows them.</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
