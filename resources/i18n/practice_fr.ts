<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>engine</name>
    <message>
        <source>This is not the address of a practice database.</source>
        <translation>Ce n’est pas l’adresse d’une base de données de cabinet.</translation>
    </message>
    <message>
        <source>Give sqlite:///FILE, or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE.</source>
        <translation>Indiquez sqlite:///FICHIER ou postgresql+psycopg://UTILISATEUR:MOTDEPASSE@HÔTE/BASE.</translation>
    </message>
    <message>
        <source>A practice database in a file must not lie on a network share: two workstations writing at once would destroy it.</source>
        <translation>Une base de données de cabinet sous forme de fichier ne doit pas se trouver sur un partage réseau&#xa0;: deux postes de travail écrivant en même temps la détruiraient.</translation>
    </message>
    <message>
        <source>Choose a folder of this workstation, or PostgreSQL for several workstations.</source>
        <translation>Choisissez un dossier de ce poste de travail, ou PostgreSQL pour plusieurs postes.</translation>
    </message>
    <message>
        <source>The connection to the practice database must be encrypted and verified.</source>
        <translation>La connexion à la base de données du cabinet doit être chiffrée et vérifiée.</translation>
    </message>
    <message>
        <source>Use sslmode=verify-full in its address.</source>
        <translation>Utilisez sslmode=verify-full dans son adresse.</translation>
    </message>
    <message>
        <source>This user of the database server may not make roles.</source>
        <translation>Cet utilisateur du serveur de base de données ne peut pas créer de rôles.</translation>
    </message>
    <message>
        <source>Create the practice with the URL of the owner (CREATEROLE).</source>
        <translation>Créez le cabinet avec l’URL du propriétaire (CREATEROLE).</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>Le fichier {name} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Choose a file that is not there yet, in a folder of yours.</source>
        <translation>Choisissez un fichier qui n’existe pas encore, dans un dossier qui vous appartient.</translation>
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
        <translation>Il n’y a pas pour ce canal de consentement qui puisse être révoqué.</translation>
    </message>
    <message>
        <source>This contact does not exist any more.</source>
        <translation>Ce contact n’existe plus.</translation>
    </message>
    <message>
        <source>This code opens no invitation (any more).</source>
        <translation>Ce code n’ouvre pas (ou plus) d’invitation.</translation>
    </message>
    <message>
        <source>Have another workstation make a new one; it is good for a day and one device.</source>
        <translation>Faites-en créer un nouveau sur un autre poste de travail&#x202f;; il est valable un jour et pour un seul appareil.</translation>
    </message>
    <message>
        <source>This workstation does not belong to the practice (any more).</source>
        <translation>Ce poste de travail n’appartient pas (ou plus) au cabinet.</translation>
    </message>
    <message>
        <source>A workstation needs a name.</source>
        <translation>Un poste de travail a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A workstation cannot withdraw itself.</source>
        <translation>Un poste de travail ne peut pas se retirer lui-même.</translation>
    </message>
    <message>
        <source>Do it from another workstation of the practice.</source>
        <translation>Faites-le depuis un autre poste de travail du cabinet.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached at the moment.</source>
        <translation>La base de données du cabinet est injoignable pour le moment.</translation>
    </message>
    <message>
        <source>Mail goes on. What concerns the whole practice is available again as soon as it is.</source>
        <translation>Les e-mails continuent de fonctionner. Ce qui concerne tout le cabinet reviendra dès qu’elle sera joignable.</translation>
    </message>
    <message>
        <source>This workstation has no key that opens the practice database.</source>
        <translation>Ce poste de travail n’a pas de clé qui ouvre la base de données du cabinet.</translation>
    </message>
    <message>
        <source>Let it join again with a code from another workstation of the practice.</source>
        <translation>Rattachez-le de nouveau au moyen d’un code d’un autre poste de travail du cabinet.</translation>
    </message>
    <message>
        <source>The file of the practice database is damaged.</source>
        <translation>Le fichier de la base de données du cabinet est endommagé.</translation>
    </message>
    <message>
        <source>Please tell your IT: it must be restored from a backup.</source>
        <translation>Veuillez informer votre service informatique&#xa0;: il doit être restauré à partir d’une sauvegarde.</translation>
    </message>
    <message>
        <source>The disk of the practice database is full.</source>
        <translation>Le disque de la base de données du cabinet est plein.</translation>
    </message>
    <message>
        <source>Free some space. Nothing is lost.</source>
        <translation>Libérez de l’espace. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile.</source>
        <translation>Quelqu’un d’autre a modifié cela entre-temps.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat what you wanted to do.</source>
        <translation>Vérifiez à nouveau, puis répétez ce que vous vouliez faire.</translation>
    </message>
    <message>
        <source>There is no entry type “{name}”.</source>
        <translation>Il n’existe aucun type d’entrée «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>There are: {types}.</source>
        <translation>Types existants&#xa0;: {types}.</translation>
    </message>
    <message>
        <source>“{name}” is needed: mail is filed as it by itself.</source>
        <translation>«&#x202f;{name}&#x202f;» est nécessaire&#xa0;: des e-mails sont classés ainsi automatiquement.</translation>
    </message>
    <message>
        <source>You can give it another name.</source>
        <translation>Vous pouvez lui donner un autre nom.</translation>
    </message>
    <message>
        <source>There is an entry type “{name}” already.</source>
        <translation>Il existe déjà un type d’entrée «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>An entry type needs a name.</source>
        <translation>Un type d’entrée a besoin d’un nom.</translation>
    </message>
    <message>
        <source>The record of this patient must be kept until {date}.</source>
        <translation>Le dossier de ce patient doit être conservé jusqu’au {date}.</translation>
    </message>
    <message>
        <source>Until then the data can be blocked.</source>
        <translation>D’ici là, les données peuvent être bloquées.</translation>
    </message>
    <message>
        <source>Some rights are over an account, others over the whole practice.</source>
        <translation>Certains droits portent sur un compte, d’autres sur tout le cabinet.</translation>
    </message>
    <message>
        <source>Name the account (`--account ID`) for the former only.</source>
        <translation>N’indiquez le compte (`--account ID`) que pour les premiers.</translation>
    </message>
    <message>
        <source>The practice does not know this account, person or device.</source>
        <translation>Le cabinet ne connaît pas ce compte, cette personne ou cet appareil.</translation>
    </message>
    <message>
        <source>`tomail account list` and `tomail user list` show what there is.</source>
        <translation>`tomail account list` et `tomail user list` affichent ce qui existe.</translation>
    </message>
    <message>
        <source>{address} is nearly {known}, the address of {whose}.</source>
        <translation>{address} ressemble fort à {known}, l’adresse de {whose}.</translation>
    </message>
    <message>
        <source>{address} is unknown. Is {known} meant?</source>
        <translation>{address} est inconnue. Vouliez-vous dire {known}&#x202f;?</translation>
    </message>
    <message>
        <source>{address} is nearly {known}, which is known here.</source>
        <translation>{address} ressemble fort à {known}, qui est connue ici.</translation>
    </message>
    <message>
        <source>The answer goes to {addresses}, not to {sender}, whom the e-mail names as its sender.</source>
        <translation>La réponse part à {addresses}, et non à {sender}, que l’e-mail indique comme expéditeur.</translation>
    </message>
    <message>
        <source>Nobody here has written to {addresses} before.</source>
        <translation>Personne ici n’a encore écrit à {addresses}.</translation>
    </message>
    <message>
        <source>Nobody here has written to these before: {addresses}.</source>
        <translation>Personne ici n’a encore écrit à ces adresses&#xa0;: {addresses}.</translation>
    </message>
    <message>
        <source>{count} addresses outside would see each other. Send as Bcc, or singly?</source>
        <translation>{count} adresses extérieures au cabinet se verraient mutuellement. Envoyer en Cci, ou séparément&#x202f;?</translation>
    </message>
    <message>
        <source>The answer goes to all, not only to who wrote. Others who get it: {addresses}.</source>
        <translation>La réponse va à tous, et pas seulement à l’auteur. La recevront aussi&#xa0;: {addresses}.</translation>
    </message>
    <message>
        <source>The answered mail came encrypted. The answer quotes it and leaves unencrypted.</source>
        <translation>L’e-mail d’origine est arrivé chiffré. La réponse le cite et part sans chiffrement.</translation>
    </message>
    <message>
        <source>The answered mail came encrypted. The answer leaves unencrypted.</source>
        <translation>L’e-mail d’origine est arrivé chiffré. La réponse part sans chiffrement.</translation>
    </message>
    <message>
        <source>Not filled in yet: {places}.</source>
        <translation>Pas encore rempli&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>The text says “{word}”, but nothing is attached.</source>
        <translation>Le texte mentionne «&#x202f;{word}&#x202f;», mais rien n’est joint.</translation>
    </message>
    <message>
        <source>The mail has no subject.</source>
        <translation>L’e-mail n’a pas d’objet.</translation>
    </message>
    <message>
        <source>{who} has been working on this mail since {at:%H:%M}.</source>
        <translation>{who} s’occupe de cet e-mail depuis {at:%H:%M}.</translation>
    </message>
    <message>
        <source>This mail was answered meanwhile, on another device or in the webmail.</source>
        <translation>Entre-temps, une réponse à cet e-mail est partie d’un autre appareil ou du webmail.</translation>
    </message>
    <message>
        <source>This mail was answered at {at:%H:%M}, on another device or in the webmail.</source>
        <translation>Une réponse à cet e-mail est partie à {at:%H:%M} d’un autre appareil ou du webmail.</translation>
    </message>
    <message>
        <source>{who} answered this mail at {at:%H:%M}.</source>
        <translation>{who} a répondu à cet e-mail à {at:%H:%M}.</translation>
    </message>
    <message>
        <source>{who} filed this mail at {at:%H:%M}.</source>
        <translation>{who} a classé cet e-mail à {at:%H:%M}.</translation>
    </message>
    <message>
        <source>{who} marked this mail as done at {at:%H:%M}.</source>
        <translation>{who} a marqué cet e-mail comme traité à {at:%H:%M}.</translation>
    </message>
    <message>
        <source>{name} (no. {number})</source>
        <translation>{name} (n° {number})</translation>
    </message>
    <message>
        <source>{name}, born {born:%Y-%m-%d} (no. {number})</source>
        <translation>{name}, né(e) le {born:%d.%m.%Y} (n° {number})</translation>
    </message>
    <message>
        <source>The practice database cannot be reached: whether the mail names other patients is not checked.</source>
        <translation>La base de données du cabinet est inaccessible&#xa0;: on ne vérifie pas si l’e-mail nomme d’autres patients.</translation>
    </message>
    <message>
        <source>This mail goes to several patients, who would see each other: {addresses}.</source>
        <translation>Cet e-mail s’adresse à plusieurs patients qui se verraient mutuellement&#xa0;: {addresses}.</translation>
    </message>
    <message>
        <source>This mail goes to a patient and to others, who would see each other: {addresses}.</source>
        <translation>Cet e-mail s’adresse à un patient et à d’autres personnes, qui se verraient mutuellement&#xa0;: {addresses}.</translation>
    </message>
    <message>
        <source>Tells of somebody&apos;s health and leaves unencrypted, without consent: {words}.</source>
        <translation>Contient des données de santé et part sans chiffrement ni consentement&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>The mail speaks of {patient}. Whose address this is, is not known: {addresses}.</source>
        <translation>L’e-mail mentionne {patient}. On ne sait pas à qui appartient cette adresse&#xa0;: {addresses}.</translation>
    </message>
    <message>
        <source>The attachment “{file}” speaks of another patient: {patient}.</source>
        <translation>La pièce jointe «&#x202f;{file}&#x202f;» concerne un autre patient&#xa0;: {patient}.</translation>
    </message>
    <message>
        <source>The quoted mail speaks of another patient: {patient}.</source>
        <translation>L’e-mail cité mentionne un autre patient&#xa0;: {patient}.</translation>
    </message>
    <message>
        <source>The mail speaks of another patient: {patient}.</source>
        <translation>L’e-mail mentionne un autre patient&#xa0;: {patient}.</translation>
    </message>
    <message>
        <source>The row has more cells than the table has columns.</source>
        <translation>La ligne a plus de cellules que le tableau n’a de colonnes.</translation>
    </message>
    <message>
        <source>The row cannot be read: a quotation mark is in the wrong place.</source>
        <translation>La ligne est illisible&#xa0;: un guillemet est mal placé.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”.</source>
        <translation>Le fichier n’a pas de colonne «&#x202f;{column}&#x202f;».</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Ce n’est pas du JSON.</translation>
    </message>
    <message>
        <source>This is not a FHIR patient.</source>
        <translation>Ce n’est pas un patient FHIR.</translation>
    </message>
    <message>
        <source>This is not a line of a GDT file.</source>
        <translation>Ce n’est pas une ligne de fichier GDT.</translation>
    </message>
    <message>
        <source>Line {line} does not have the length that it states.</source>
        <translation>La ligne {line} n’a pas la longueur qu’elle indique.</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>Le nom manque.</translation>
    </message>
    <message>
        <source>There is neither a number nor a birth date, an e-mail address or a phone number: this patient could not be told from others.</source>
        <translation>Il manque le numéro, la date de naissance, l’adresse e-mail et le numéro de téléphone&#xa0;: ce patient ne pourrait être distingué des autres.</translation>
    </message>
    <message>
        <source>“{text}” is not a birth date such as 12.03.1968 or 1968-03-12.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date de naissance du type 12.03.1968 ou 1968-03-12.</translation>
    </message>
    <message>
        <source>The birth date “{text}” is incomplete and was left out.</source>
        <translation>La date de naissance «&#x202f;{text}&#x202f;» est incomplète et a été omise.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address and was left out.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une adresse e-mail et a été omis.</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number and was left out.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un numéro de téléphone et a été omis.</translation>
    </message>
    <message>
        <source>“{text}” is a landline number, where no SMS arrives.</source>
        <translation>«&#x202f;{text}&#x202f;» est un numéro fixe, où aucun SMS n’arrive.</translation>
    </message>
    <message>
        <source>The language “{text}” is not known and was left out.</source>
        <translation>La langue «&#x202f;{text}&#x202f;» est inconnue et a été omise.</translation>
    </message>
    <message>
        <source>The consent “{text}” has no date and was left out.</source>
        <translation>Le consentement «&#x202f;{text}&#x202f;» n’a pas de date et a été omis.</translation>
    </message>
    <message>
        <source>“{text}…” is too long.</source>
        <translation>«&#x202f;{text}…&#x202f;» est trop long.</translation>
    </message>
    <message>
        <source>The card has no end.</source>
        <translation>La carte n’a pas de fin.</translation>
    </message>
    <message>
        <source>This card is not of a person.</source>
        <translation>Cette carte n’est pas celle d’une personne.</translation>
    </message>
    <message>
        <source>Nobody of that name works here, and no group is called so.</source>
        <translation>Personne de ce nom ne travaille ici, et aucun groupe ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>`tomail user list` shows the initials and the groups.</source>
        <translation>`tomail user list` affiche les initiales et les groupes.</translation>
    </message>
    <message>
        <source>Nobody who can sign in would have this right any more: {right}.</source>
        <translation>Plus aucune personne pouvant se connecter n’aurait ce droit&#xa0;: {right}.</translation>
    </message>
    <message>
        <source>Give it to somebody with a PIN first.</source>
        <translation>Donnez-le d’abord à quelqu’un qui possède un code PIN.</translation>
    </message>
    <message>
        <source>The practice database was upgraded by a newer tomail than this one.</source>
        <translation>La base de données du cabinet a été mise à niveau par une version de tomail plus récente que celle-ci.</translation>
    </message>
    <message>
        <source>Please tell your IT: install the newer tomail here too.</source>
        <translation>Veuillez informer votre service informatique&#xa0;: la version plus récente de tomail doit aussi être installée ici.</translation>
    </message>
    <message>
        <source>A note has between 1 and {most} characters.</source>
        <translation>Une note compte entre 1 et {most} caractères.</translation>
    </message>
    <message>
        <source>This note does not exist (any more), or somebody else wrote it.</source>
        <translation>Cette note n’existe pas (ou plus), ou quelqu’un d’autre l’a écrite.</translation>
    </message>
    <message>
        <source>Several patients have this name and birth date or address; only a number tells them apart.</source>
        <translation>Plusieurs patients ont ce nom et cette date de naissance ou cette adresse&#x202f;; seul un numéro les distingue.</translation>
    </message>
    <message>
        <source>The data of this patient are blocked and were not changed.</source>
        <translation>Les données de ce patient sont bloquées et n’ont pas été modifiées.</translation>
    </message>
    <message>
        <source>There is no patient with the number “{number}”.</source>
        <translation>Il n’existe aucun patient portant le numéro «&#x202f;{number}&#x202f;».</translation>
    </message>
    <message>
        <source>This patient does not exist any more.</source>
        <translation>Ce patient n’existe plus.</translation>
    </message>
    <message>
        <source>`tomail patients find TEXT` looks for a name or birth date.</source>
        <translation>`tomail patients find TEXT` recherche un nom ou une date de naissance.</translation>
    </message>
    <message>
        <source>Another patient has the number “{number}”.</source>
        <translation>Un autre patient porte le numéro «&#x202f;{number}&#x202f;».</translation>
    </message>
    <message>
        <source>Look whether it is the same person.</source>
        <translation>Vérifiez s’il s’agit de la même personne.</translation>
    </message>
    <message>
        <source>The initials and the PIN or password do not belong together.</source>
        <translation>Les initiales et le code PIN ou le mot de passe ne correspondent pas.</translation>
    </message>
    <message>
        <source>Try again, or have whoever manages the users give you a new PIN.</source>
        <translation>Réessayez, ou demandez un nouveau code PIN à la personne qui gère les utilisateurs.</translation>
    </message>
    <message>
        <source>A name is missing, or it is too long.</source>
        <translation>Un nom manque, ou il est trop long.</translation>
    </message>
    <message>
        <source>Enter initials of at most 16 letters, and a name.</source>
        <translation>Saisissez des initiales de 16 lettres au plus, et un nom.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>«&#x202f;{name}&#x202f;» existe déjà.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>Cet utilisateur n’existe pas.</translation>
    </message>
    <message>
        <source>`tomail user list` shows them.</source>
        <translation>`tomail user list` les affiche.</translation>
    </message>
    <message>
        <source>There is no such group (any more).</source>
        <translation>Ce groupe n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>Without this group more people could do than now: {right}.</source>
        <translation>Sans ce groupe, davantage de personnes auraient ce droit&#xa0;: {right}.</translation>
    </message>
    <message>
        <source>Give the right to somebody else first, or take it from the group.</source>
        <translation>Donnez d’abord ce droit à quelqu’un d’autre, ou retirez-le au groupe.</translation>
    </message>
    <message>
        <source>This is the user that everybody is while nobody signs in.</source>
        <translation>C’est l’utilisateur sous lequel tout le monde travaille tant que personne ne se connecte.</translation>
    </message>
    <message>
        <source>Add a user for each person instead.</source>
        <translation>Ajoutez plutôt un utilisateur par personne.</translation>
    </message>
    <message>
        <source>A PIN has at least {digits} digits; a password may be longer.</source>
        <translation>Un code PIN compte au moins {digits} chiffres&#x202f;; un mot de passe peut être plus long.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Choisissez-en un plus long.</translation>
    </message>
    <message>
        <source>This PIN would be guessed at once.</source>
        <translation>Ce code PIN serait aussitôt deviné.</translation>
    </message>
    <message>
        <source>Choose digits that do not follow one another.</source>
        <translation>Choisissez des chiffres qui ne se suivent pas.</translation>
    </message>
    <message>
        <source>This entry does not exist in the record.</source>
        <translation>Cette entrée n’existe pas dans le dossier.</translation>
    </message>
    <message>
        <source>`tomail record list --patient NO` shows what there is.</source>
        <translation>`tomail record list --patient NO` affiche ce qui existe.</translation>
    </message>
    <message>
        <source>The data of this patient are blocked.</source>
        <translation>Les données de ce patient sont bloquées.</translation>
    </message>
    <message>
        <source>Whoever may see the log can lift the restriction.</source>
        <translation>La personne autorisée à consulter le journal peut lever le blocage.</translation>
    </message>
    <message>
        <source>Please give the reason.</source>
        <translation>Veuillez indiquer le motif.</translation>
    </message>
    <message>
        <source>It stays in the record beside the entry.</source>
        <translation>Il reste dans le dossier, à côté de l’entrée.</translation>
    </message>
    <message>
        <source>You do not have the right to do this: {right}.</source>
        <translation>Vous n’avez pas le droit nécessaire&#xa0;: {right}.</translation>
    </message>
    <message>
        <source>Whoever manages the rights of the practice can give it to you.</source>
        <translation>La personne qui gère les droits du cabinet peut vous donner cet accès.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Read only what is assigned</source>
        <translation>Lire uniquement ce qui est attribué</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>Practice settings</source>
        <translation>Paramètres du cabinet</translation>
    </message>
    <message>
        <source>Users and rights</source>
        <translation>Utilisateurs et droits</translation>
    </message>
    <message>
        <source>File into the record</source>
        <translation>Classer dans le dossier</translation>
    </message>
    <message>
        <source>Release patients</source>
        <translation>Autoriser des patients</translation>
    </message>
    <message>
        <source>See the log</source>
        <translation>Consulter le journal</translation>
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation>Vous n’y avez pas accès.</translation>
    </message>
    <message>
        <source>This draft has not been offered for release.</source>
        <translation>Ce brouillon n’a pas encore été soumis à validation.</translation>
    </message>
    <message>
        <source>This draft is still to be released.</source>
        <translation>Ce brouillon doit encore être validé.</translation>
    </message>
    <message>
        <source>This draft is released already.</source>
        <translation>Ce brouillon est déjà validé.</translation>
    </message>
    <message>
        <source>The release of this draft was refused.</source>
        <translation>La validation de ce brouillon a été refusée.</translation>
    </message>
    <message>
        <source>This draft was sent already.</source>
        <translation>Ce brouillon a déjà été envoyé.</translation>
    </message>
    <message>
        <source>This draft does not exist any more.</source>
        <translation>Ce brouillon n’existe plus.</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft meanwhile.</source>
        <translation>Quelqu’un d’autre a modifié ce brouillon entre-temps.</translation>
    </message>
    <message>
        <source>Read it again as it is now.</source>
        <translation>Relisez-le dans son état actuel.</translation>
    </message>
    <message>
        <source>Too many wrong attempts.</source>
        <translation>Trop de tentatives erronées.</translation>
    </message>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>Réessayez dans {seconds} secondes.</translation>
    </message>
    <message>
        <source>A template needs a name and a text of reasonable length.</source>
        <translation>Un modèle a besoin d’un nom et d’un texte de longueur raisonnable.</translation>
    </message>
    <message>
        <source>There is a template “{name}” in this folder already.</source>
        <translation>Il existe déjà un modèle «&#x202f;{name}&#x202f;» dans ce dossier.</translation>
    </message>
    <message>
        <source>This template does not exist (any more).</source>
        <translation>Ce modèle n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>`tomail template list` shows them.</source>
        <translation>`tomail template list` les affiche.</translation>
    </message>
    <message>
        <source>This workstation does not belong to that practice.</source>
        <translation>Ce poste de travail n’appartient pas à ce cabinet.</translation>
    </message>
    <message>
        <source>Let it join with a code: `tomail practice join URL --code-stdin`.</source>
        <translation>Rattachez-le au moyen d’un code&#xa0;: `tomail practice join URL --code-stdin`.</translation>
    </message>
    <message>
        <source>There is no such protected message.</source>
        <translation>Ce message protégé n’existe pas.</translation>
    </message>
    <message>
        <source>`tomail secure list` shows them.</source>
        <translation>`tomail secure list` les affiche.</translation>
    </message>
    <message>
        <source>That cannot be done with this protected message any more: its state is another now.</source>
        <translation>Ce n’est plus possible avec ce message protégé&#xa0;: son état a changé entre-temps.</translation>
    </message>
    <message>
        <source>Look at its state.</source>
        <translation>Regardez où il en est.</translation>
    </message>
    <message>
        <source>this address does not exist</source>
        <translation>cette adresse n’existe pas</translation>
    </message>
    <message>
        <source>the part behind the @ does not exist</source>
        <translation>la partie après le @ n’existe pas</translation>
    </message>
    <message>
        <source>the mailbox is full</source>
        <translation>la boîte aux lettres est pleine</translation>
    </message>
    <message>
        <source>the mailbox takes no e-mail</source>
        <translation>la boîte aux lettres n’accepte pas d’e-mails</translation>
    </message>
    <message>
        <source>the e-mail was too large</source>
        <translation>l’e-mail était trop volumineux</translation>
    </message>
    <message>
        <source>the recipient&apos;s server refused it</source>
        <translation>le serveur du destinataire l’a refusé</translation>
    </message>
    <message>
        <source>the recipient&apos;s server demands encryption</source>
        <translation>le serveur du destinataire exige le chiffrement</translation>
    </message>
    <message>
        <source>the recipient&apos;s server cannot be reached</source>
        <translation>le serveur du destinataire est injoignable</translation>
    </message>
    <message>
        <source>the recipient&apos;s server could not be reached for days</source>
        <translation>le serveur du destinataire est resté injoignable pendant des jours</translation>
    </message>
    <message>
        <source>the recipient&apos;s server did not take it</source>
        <translation>le serveur du destinataire ne l’a pas accepté</translation>
    </message>
    <message>
        <source>An e-mail to {address} came back on {at:%Y-%m-%d}: {why}.</source>
        <translation>Un e-mail adressé à {address} est revenu le {at:%d/%m/%Y}&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>There is no such appointment.</source>
        <translation>Ce rendez-vous n’existe pas.</translation>
    </message>
    <message>
        <source>Look at the list of appointments.</source>
        <translation>Consultez la liste des rendez-vous.</translation>
    </message>
    <message>
        <source>The appointment has no number of its own.</source>
        <translation>Le rendez-vous n’a pas de numéro.</translation>
    </message>
    <message>
        <source>“{text}” is not a time: 2026-05-04T09:30+02:00 is one, or 04.05.2026 09:30.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une heure&#xa0;: 2026-05-04T09:30+02:00 en est une, ou 04.05.2026 09:30.</translation>
    </message>
    <message>
        <source>The appointment has no day and time.</source>
        <translation>Le rendez-vous n’a ni jour ni heure.</translation>
    </message>
    <message>
        <source>“{text}” is not a state: planned and cancelled are.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un état&#xa0;: planned et cancelled en sont.</translation>
    </message>
    <message>
        <source>The key has changed meanwhile: it was not released.</source>
        <translation>La clé a changé entre-temps&#xa0;: elle n’a pas été validée.</translation>
    </message>
    <message>
        <source>Open the list of releases again and compare the check number anew.</source>
        <translation>Ouvrez de nouveau les validations et comparez encore une fois le numéro de contrôle.</translation>
    </message>
    <message>
        <source>This address does not wait for the practice any more.</source>
        <translation>Cette adresse n’attend plus le cabinet.</translation>
    </message>
    <message>
        <source>The patient changed their mind, or it took too long. Nothing changed.</source>
        <translation>Le patient a changé d’avis, ou cela a pris trop de temps. Rien n’a changé.</translation>
    </message>
    <message>
        <source>That cannot be done with this access any more.</source>
        <translation>Cela n’est plus possible avec cet accès.</translation>
    </message>
    <message>
        <source>Somebody decided meanwhile: look at the list again.</source>
        <translation>Quelqu’un a décidé entre-temps&#xa0;: regardez de nouveau la liste.</translation>
    </message>
    <message>
        <source>Nobody of that name is registered at the portal.</source>
        <translation>Personne n’est inscrit au portail sous ce nom.</translation>
    </message>
    <message>
        <source>`tomail secure list` shows who waits.</source>
        <translation>`tomail secure list` montre qui attend.</translation>
    </message>
    <message>
        <source>The practice has not joined a portal.</source>
        <translation>Le cabinet n’est relié à aucun portail.</translation>
    </message>
    <message>
        <source>Add one in Settings – Secure sending, or by `tomail secure enrol`.</source>
        <translation>Ajoutez-en un sous Paramètres – Envoi sécurisé, ou par `tomail secure enrol`.</translation>
    </message>
    <message>
        <source>The practice has joined a portal already.</source>
        <translation>Le cabinet est déjà relié à un portail.</translation>
    </message>
    <message>
        <source>Leave that one first, in Settings – Secure sending.</source>
        <translation>Quittez d’abord celui-ci, sous Paramètres – Envoi sécurisé.</translation>
    </message>
    <message>
        <source>Say in a few words how the page was checked.</source>
        <translation>Dites en quelques mots comment la page a été vérifiée.</translation>
    </message>
    <message>
        <source>The reason stands in the log of the practice.</source>
        <translation>La raison figure au journal du cabinet.</translation>
    </message>
    <message>
        <source>This appointment cannot be read.</source>
        <translation>Ce rendez-vous ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The dates of this series cannot be counted.</source>
        <translation>Les dates de cette série ne peuvent pas être calculées.</translation>
    </message>
    <message>
        <source>The time zone of this appointment is not known.</source>
        <translation>Le fuseau horaire de ce rendez-vous n’est pas connu.</translation>
    </message>
    <message>
        <source>The calendar has more appointments than can be taken in.</source>
        <translation>Le calendrier contient plus de rendez-vous qu’il n’est possible d’en reprendre.</translation>
    </message>
    <message>
        <source>Let the practice system export fewer days.</source>
        <translation>Faites exporter moins de jours par le système du cabinet.</translation>
    </message>
    <message>
        <source>This is not a FHIR appointment.</source>
        <translation>Ce n’est pas un rendez-vous FHIR.</translation>
    </message>
    <message>
        <source>Enough codes were sent to this patient today.</source>
        <translation>Assez de codes ont été envoyés à ce patient aujourd’hui.</translation>
    </message>
    <message>
        <source>Ask whether the number is right, and try again tomorrow.</source>
        <translation>Demandez si le numéro est juste et réessayez demain.</translation>
    </message>
    <message>
        <source>The file asks for no examination: of GDT, appointments are records 6302, taken back by 6303.</source>
        <translation>Le fichier ne demande aucun examen&#xa0;: en GDT, les rendez-vous sont les enregistrements 6302, annulés par 6303.</translation>
    </message>
    <message>
        <source>The request has no number of its own (field 8310 or 8314), so a change could not be told.</source>
        <translation>La demande n’a pas de numéro propre (champ 8310 ou 8314)&#xa0;: une modification ne pourrait pas être reconnue.</translation>
    </message>
    <message>
        <source>The request has no day and time (fields 6200 and 6201): “{text}”.</source>
        <translation>La demande n’a pas de jour ni d’heure (champs 6200 et 6201)&#xa0;: «&#x202f;{text}&#x202f;».</translation>
    </message>
    <message>
        <source>The practice&apos;s limit of {count} SMS a day is reached.</source>
        <translation>La limite du cabinet de {count} SMS par jour est atteinte.</translation>
    </message>
    <message>
        <source>The practice&apos;s limit of {count} SMS a month is reached.</source>
        <translation>La limite du cabinet de {count} SMS par mois est atteinte.</translation>
    </message>
</context>
</TS>
