<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccountTree</name>
    <message>
        <source>E-mail account type → account</source>
        <translation>Type de compte e-mail → compte</translation>
    </message>
    <message>
        <source>E-mail account type</source>
        <translation>Type de compte e-mail</translation>
    </message>
    <message>
        <source>Practice rights</source>
        <translation>Droits du cabinet</translation>
    </message>
</context>
<context>
    <name>AdminWindow</name>
    <message>
        <source>Practice organisation</source>
        <translation>Organisation du cabinet</translation>
    </message>
    <message>
        <source>Practice – applies to all workstations</source>
        <translation>Cabinet – s’applique à tous les postes de travail</translation>
    </message>
    <message>
        <source>Interfaces …</source>
        <translation>Interfaces …</translation>
    </message>
    <message>
        <source>SMS reminders: provider, key, text, times, calendars</source>
        <translation>Rappels par SMS&#xa0;: fournisseur, clé, texte, heures, calendriers</translation>
    </message>
    <message>
        <source>Rights management</source>
        <translation>Gestion des droits</translation>
    </message>
    <message>
        <source>Users and groups</source>
        <translation>Utilisateurs et groupes</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Postes de travail</translation>
    </message>
    <message>
        <source>Record entry types</source>
        <translation>Types d’entrée du dossier</translation>
    </message>
    <message>
        <source>Templates and signatures</source>
        <translation>Modèles et signatures</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message numerus="yes">
        <source>Each act of each person; nothing in it can be changed. The newest %n are shown.</source>
        <translation>
            <numerusform>Chaque action de chaque personne&#x202f;; rien ne peut y être modifié. La plus récente est affichée (%n).</numerusform>
            <numerusform>Chaque action de chaque personne&#x202f;; rien ne peut y être modifié. Les %n plus récentes sont affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Vérifier le journal</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <translation>sans connexion</translation>
    </message>
    <message>
        <source>The log is whole: {count} acts, none changed and none missing.</source>
        <translation>Le journal est complet&#xa0;: {count} actions, aucune modifiée, aucune manquante.</translation>
    </message>
    <message>
        <source>The log was changed at act {place}. Please tell your data protection officer.</source>
        <translation>Le journal a été modifié à l’action {place}. Veuillez informer la personne responsable de la protection des données.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>The log has been exported.</source>
        <translation>Le journal a été exporté.</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Own certificates</source>
        <translation>Certificats personnels</translation>
    </message>
    <message>
        <source>For signing, and to read what came encrypted.</source>
        <translation>Pour signer et pour lire ce qui arrive chiffré.</translation>
    </message>
    <message>
        <source>One of Thunderbird or Firefox can be saved there as a .p12 file and imported here.</source>
        <translation>Un certificat de Thunderbird ou Firefox peut y être enregistré en fichier .p12 puis importé ici.</translation>
    </message>
    <message>
        <source>Certificates of correspondents</source>
        <translation>Certificats des correspondants</translation>
    </message>
    <message>
        <source>Whoever sends you a signed e-mail is added here when you open it.</source>
        <translation>Qui vous envoie un e-mail signé est ajouté ici dès que vous l’ouvrez.</translation>
    </message>
    <message>
        <source>Import from a file …</source>
        <translation>Importer d’un fichier …</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>Autorités de confiance</translation>
    </message>
    <message>
        <source>Besides those that this computer trusts.</source>
        <translation>En plus de celles auxquelles cet ordinateur fait confiance.</translation>
    </message>
    <message>
        <source>Revoked certificates</source>
        <translation>Certificats révoqués</translation>
    </message>
    <message>
        <source>Nobody is asked: it is switched off under “Signing and encrypting”.</source>
        <translation>Rien n’est demandé&#xa0;: c’est désactivé sous «&#x202f;Signer et chiffrer&#x202f;».</translation>
    </message>
    <message>
        <source>The authorities are asked daily, without your doing.</source>
        <translation>Les autorités sont interrogées chaque jour, sans intervention de votre part.</translation>
    </message>
    <message>
        <source>Last asked: {time}.</source>
        <translation>Dernière fois&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Demander maintenant</translation>
    </message>
    <message>
        <source>The authorities are being asked; what they say is shown here.</source>
        <translation>Les autorités sont interrogées&#x202f;; leurs réponses s’affichent ici.</translation>
    </message>
    <message>
        <source>No certificate. E-mails of this account can be neither signed nor encrypted.</source>
        <translation>Pas de certificat. Les e-mails de ce compte ne peuvent être ni signés ni chiffrés.</translation>
    </message>
    <message>
        <source>Import own certificate …</source>
        <translation>Importer un certificat personnel …</translation>
    </message>
    <message>
        <source>Take over from this computer</source>
        <translation>Reprendre de cet ordinateur</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>Détails …</translation>
    </message>
    <message>
        <source>Save for another workstation …</source>
        <translation>Enregistrer pour un autre poste …</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Supprimer …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>Ne plus faire confiance</translation>
    </message>
    <message>
        <source>Trusted since {date}</source>
        <translation>Approuvée depuis le {date}</translation>
    </message>
    <message>
        <source>Import own certificate (.p12, .pfx)</source>
        <translation>Importer un certificat personnel (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Mot de passe du fichier</translation>
    </message>
    <message>
        <source>Whoever issued the certificate gave you the password of this file.</source>
        <translation>L’émetteur du certificat vous a donné le mot de passe de ce fichier.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Save certificate with its private key</source>
        <translation>Enregistrer le certificat avec sa clé privée</translation>
    </message>
    <message>
        <source>Give the file a password</source>
        <translation>Donner un mot de passe au fichier</translation>
    </message>
    <message>
        <source>Whoever has the file and this password can read your e-mails and sign in your name. Delete the file when the other workstation has it.</source>
        <translation>Qui possède le fichier et ce mot de passe peut lire vos e-mails et signer en votre nom. Supprimez le fichier dès que l’autre poste l’a.</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Enregistrer …</translation>
    </message>
    <message>
        <source>Delete this certificate with its private key?</source>
        <translation>Supprimer ce certificat et sa clé privée&#x202f;?</translation>
    </message>
    <message>
        <source>E-mails that were encrypted for it cannot be read any more, also old ones: not here, and nowhere if there is no other copy of it. Save it to a file before.</source>
        <translation>Les e-mails chiffrés pour lui ne pourront plus être lus, même les anciens&#xa0;: ni ici, ni ailleurs s’il n’en existe pas d’autre copie. Enregistrez-le d’abord dans un fichier.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Import certificates (.cer, .crt, .pem, .p7b)</source>
        <translation>Importer des certificats (.cer, .crt, .pem, .p7b)</translation>
    </message>
    <message>
        <source>Trust the authority “{name}”?</source>
        <translation>Faire confiance à l’autorité «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>From then on every certificate that it issues counts as genuine. Compare the fingerprint with what the authority itself publishes.</source>
        <translation>Dès lors, tout certificat qu’elle émet sera tenu pour authentique. Comparez l’empreinte à celle que l’autorité publie elle-même.</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>Ne pas faire confiance</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Faire confiance</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>“{text}” is not a date. Write day, month and year: {example}.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date. Écrivez le jour, le mois et l’année&#xa0;: {example}.</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Workstations</source>
        <translation>Postes de travail</translation>
    </message>
    <message>
        <source>A further computer joins the practice with a code that is good for one day.</source>
        <translation>Un autre ordinateur rejoint le cabinet au moyen d’un code valable un jour.</translation>
    </message>
    <message>
        <source>Add workstation …</source>
        <translation>Ajouter un poste de travail…</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>This practice lies in a file on this computer. For further computers your IT makes it on a PostgreSQL database: `tomail practice create`.</source>
        <translation>Ce cabinet se trouve dans un fichier de cet ordinateur. Pour d’autres ordinateurs, votre informatique le crée dans une base PostgreSQL&#xa0;: `tomail practice create`.</translation>
    </message>
    <message>
        <source>this workstation</source>
        <translation>ce poste de travail</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>belongs to the practice</source>
        <translation>appartient au cabinet</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As colleagues call it, for example “Reception 1”.</source>
        <translation>Comme tout le monde l’appelle, par exemple «&#x202f;Réception&#xa0;1&#x202f;».</translation>
    </message>
    <message>
        <source>Rename workstation</source>
        <translation>Renommer le poste de travail</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Address of the practice</source>
        <translation>Adresse du cabinet</translation>
    </message>
    <message>
        <source>Enter this code on the new computer. It is good for one computer until {time}.</source>
        <translation>Saisissez ce code sur le nouvel ordinateur. Il est valable pour un seul ordinateur jusqu’à {time}.</translation>
    </message>
    <message>
        <source>Code for a further workstation</source>
        <translation>Code pour un autre poste de travail</translation>
    </message>
    <message>
        <source>Copy both</source>
        <translation>Copier les deux</translation>
    </message>
    <message>
        <source>It still knows the password of the database: your IT gives another one to all workstations with `tomail practice password`.</source>
        <translation>Il connaît encore le mot de passe de la base de données&#xa0;: votre service informatique en donne un nouveau à tous les postes avec `tomail practice password`.</translation>
    </message>
    <message>
        <source>Withdraw “{name}”?</source>
        <translation>Retirer «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>It opens nothing that is written from now on. It can join again only with a new code.</source>
        <translation>Il ne pourra plus rien ouvrir de ce qui sera écrit désormais. Il ne peut revenir qu’avec un nouveau code.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>OpenPgpSection</name>
    <message>
        <source>OpenPGP keys</source>
        <translation>Clés OpenPGP</translation>
    </message>
    <message>
        <source>OpenPGP needs an addition that is not installed here: tomail[openpgp].</source>
        <translation>OpenPGP nécessite un complément qui n’est pas installé ici&#xa0;: tomail[openpgp].</translation>
    </message>
    <message>
        <source>For correspondents who have no certificate. No authority vouches for a key: compare its fingerprint, by telephone say. Keys that come with an e-mail are not taken in by themselves.</source>
        <translation>Pour les correspondants sans certificat. Aucune autorité ne garantit une clé&#xa0;: comparez son empreinte, par téléphone par exemple. Les clés qui arrivent avec un e-mail ne sont pas reprises d’elles-mêmes.</translation>
    </message>
    <message>
        <source>Import own key …</source>
        <translation>Importer sa propre clé …</translation>
    </message>
    <message>
        <source>Keys of correspondents</source>
        <translation>Clés des correspondants</translation>
    </message>
    <message>
        <source>Import key …</source>
        <translation>Importer une clé …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Save for another workstation …</source>
        <translation>Enregistrer pour un autre poste …</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Supprimer …</translation>
    </message>
    <message>
        <source>Details …</source>
        <translation>Détails …</translation>
    </message>
    <message>
        <source>Save public key …</source>
        <translation>Enregistrer la clé publique …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Import own OpenPGP key (.asc, .gpg)</source>
        <translation>Importer sa propre clé OpenPGP (.asc, .gpg)</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Mot de passe de la clé</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Leave it empty if the key has none.</source>
        <translation>Laissez vide si la clé n’en a pas.</translation>
    </message>
    <message>
        <source>Save key with its private part</source>
        <translation>Enregistrer la clé avec sa partie privée</translation>
    </message>
    <message>
        <source>Give the file a password</source>
        <translation>Donner un mot de passe au fichier</translation>
    </message>
    <message>
        <source>Whoever has the file and this password can read your e-mails and sign in your name. Delete the file when the other workstation has it.</source>
        <translation>Qui possède le fichier et ce mot de passe peut lire vos e-mails et signer en votre nom. Supprimez le fichier dès que l’autre poste l’a.</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Enregistrer …</translation>
    </message>
    <message>
        <source>Import OpenPGP key (.asc, .gpg)</source>
        <translation>Importer une clé OpenPGP (.asc, .gpg)</translation>
    </message>
    <message>
        <source>Is this the right fingerprint?</source>
        <translation>Cette empreinte est-elle la bonne&#x202f;?</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what the other side says, by telephone or on paper. From then on what is signed with it counts as genuine, and mail is encrypted for it.</source>
        <translation>Comparez l’empreinte avec ce que dit l’autre côté, par téléphone ou sur papier. Dès lors, ce qui est signé avec elle est tenu pour authentique, et les e-mails sont chiffrés pour elle.</translation>
    </message>
    <message>
        <source>Do not take in</source>
        <translation>Ne pas reprendre</translation>
    </message>
    <message>
        <source>Fingerprint is right</source>
        <translation>L’empreinte est la bonne</translation>
    </message>
    <message>
        <source>Delete this key for good?</source>
        <translation>Supprimer définitivement cette clé&#x202f;?</translation>
    </message>
    <message>
        <source>E-mails that were encrypted for it cannot be read any more, also old ones.</source>
        <translation>Les e-mails chiffrés pour elle ne pourront plus être lus, même les anciens.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Save public key</source>
        <translation>Enregistrer la clé publique</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>Clé OpenPGP</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Sender: a number of the provider. Enter the practice&apos;s name, or a sender here.</source>
        <translation>Expéditeur&#xa0;: un numéro du fournisseur. Saisissez le nom du cabinet ou un expéditeur ici.</translation>
    </message>
    <message>
        <source>Sender: {name}</source>
        <translation>Expéditeur&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Networks show at most 11 letters (without umlauts), digits and blanks.</source>
        <translation>Les réseaux affichent au plus 11 lettres (sans accents), chiffres et espaces.</translation>
    </message>
</context>
<context>
    <name>RightsMatrix</name>
    <message>
        <source>granted</source>
        <translation>accordé</translation>
    </message>
    <message>
        <source>from group {group}</source>
        <translation>par le groupe {group}</translation>
    </message>
    <message>
        <source>everybody, because nobody was named</source>
        <translation>tous, car personne n’est désigné</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>non accordé</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Rights management</source>
        <translation>Gestion des droits</translation>
    </message>
    <message>
        <source>As long as nobody is named for a right, everybody has it. The first tick restricts it to those who are ticked.</source>
        <translation>Tant que personne n’est désigné pour un droit, tous le possèdent. La première coche le limite aux personnes cochées.</translation>
    </message>
    <message>
        <source>View as …</source>
        <translation>Afficher en tant que…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Changes that are not saved yet</source>
        <translation>Modifications pas encore enregistrées</translation>
    </message>
    <message>
        <source>Nobody would have {right} any more – not possible.</source>
        <translation>Plus personne n’aurait {right} – impossible.</translation>
    </message>
    <message>
        <source>{who}: {right} for “{account}”</source>
        <translation>{who}&#xa0;: {right} pour «&#x202f;{account}&#x202f;»</translation>
    </message>
    <message>
        <source>Choose somebody to see what they would see.</source>
        <translation>Choisissez une personne pour voir ce qu’elle verrait.</translation>
    </message>
    <message>
        <source>“{account}”: {rights}</source>
        <translation>«&#x202f;{account}&#x202f;»&#xa0;: {rights}</translation>
    </message>
    <message>
        <source>“{account}”: not visible at all</source>
        <translation>«&#x202f;{account}&#x202f;»&#xa0;: pas visible du tout</translation>
    </message>
    <message>
        <source>Practice: {rights}</source>
        <translation>Cabinet&#xa0;: {rights}</translation>
    </message>
    <message>
        <source>The rights have been changed.</source>
        <translation>Les droits ont été modifiés.</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>•••••••• stored</source>
        <translation>•••••••• enregistré</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Rechercher dans les paramètres</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>applies to all workstations</source>
        <translation>s’applique à tous les postes de travail</translation>
    </message>
    <message>
        <source>applies to this computer only ({name})</source>
        <translation>ne s’applique qu’à cet ordinateur ({name})</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Aucun paramètre ne porte ce nom.</translation>
    </message>
    <message>
        <source>Changed: {setting}</source>
        <translation>Modifié&#xa0;: {setting}</translation>
    </message>
    <message>
        <source>Saved: {setting}</source>
        <translation>Enregistré&#xa0;: {setting}</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>Code PIN ou mot de passe</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Changer d’utilisateur</translation>
    </message>
    <message>
        <source>Quit tomail</source>
        <translation>Quitter tomail</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>With your initials and your PIN or password.</source>
        <translation>Avec vos initiales et votre code PIN ou votre mot de passe.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Locked by {name}</source>
        <translation>Verrouillé par {name}</translation>
    </message>
    <message>
        <source>E-mails are still fetched and sent.</source>
        <translation>Les e-mails continuent d’être relevés et envoyés.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>This is not the PIN or password.</source>
        <translation>Le code PIN ou le mot de passe est erroné.</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Peut rester vide.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Put in where none was written.</source>
        <translation>Inséré s’il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>Modifier le modèle</translation>
    </message>
    <message>
        <source>Add template</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Insert placeholder</source>
        <translation>Insérer un champ</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates and signatures</source>
        <translation>Modèles et signatures</translation>
    </message>
    <message>
        <source>Ctrl+T puts them into an e-mail. Placeholders are filled from patient and practice.</source>
        <translation>Ctrl+T les insère dans un e-mail. Les champs sont remplis avec les données du patient et du cabinet.</translation>
    </message>
    <message>
        <source>Add template …</source>
        <translation>Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Supprimé.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Supprimer «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>It is gone at all workstations.</source>
        <translation>Cet élément disparaît de tous les postes de travail.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>TypesPage</name>
    <message>
        <source>Record entry types</source>
        <translation>Types d’entrée du dossier</translation>
    </message>
    <message>
        <source>Which of them incoming and outgoing e-mails get, the settings of the practice say.</source>
        <translation>Les paramètres du cabinet définissent lesquels reçoivent les e-mails entrants et sortants.</translation>
    </message>
    <message>
        <source>Add type …</source>
        <translation>Ajouter un type…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Preset for</source>
        <translation>Prédéfini pour</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>For example “E-Mail”.</source>
        <translation>Par exemple «&#x202f;E-mail&#x202f;».</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>Avec pièces jointes</translation>
    </message>
    <message>
        <source>Add record entry type</source>
        <translation>Ajouter un type d’entrée du dossier</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>entrants</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>sortants</translation>
    </message>
    <message>
        <source>with</source>
        <translation>avec</translation>
    </message>
    <message>
        <source>without</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>n’est plus proposé</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>Without attachments</source>
        <translation>Sans pièces jointes</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Proposer à nouveau</translation>
    </message>
    <message>
        <source>No longer offer</source>
        <translation>Ne plus proposer</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Rename record entry type</source>
        <translation>Renommer le type d’entrée du dossier</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>UserMenu</name>
    <message>
        <source>Switch user</source>
        <translation>Changer d’utilisateur</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users and groups</source>
        <translation>Utilisateurs et groupes</translation>
    </message>
    <message>
        <source>Each person has initials and a PIN or password. Rights are given to groups or to people.</source>
        <translation>Chaque personne a des initiales et un code PIN ou un mot de passe. Les droits sont accordés à des groupes ou à des personnes.</translation>
    </message>
    <message>
        <source>People sign in with initials and PIN</source>
        <translation>Connexion avec initiales et code PIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Add user …</source>
        <translation>Ajouter un utilisateur…</translation>
    </message>
    <message>
        <source>Add group …</source>
        <translation>Ajouter un groupe…</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>Code PIN ou mot de passe</translation>
    </message>
    <message>
        <source>Without one they cannot sign in yet.</source>
        <translation>Sans lui, la connexion n’est pas encore possible.</translation>
    </message>
    <message>
        <source>{name} has been added.</source>
        <translation>{name} a été ajouté.</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Ajouter un utilisateur</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Ajouter un groupe</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>without PIN</source>
        <translation>sans code PIN</translation>
    </message>
    <message>
        <source>Set PIN and enable …</source>
        <translation>Définir un code PIN et réactiver…</translation>
    </message>
    <message>
        <source>Set new PIN …</source>
        <translation>Définir un nouveau code PIN…</translation>
    </message>
    <message>
        <source>Groups …</source>
        <translation>Groupes…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Disable …</source>
        <translation>Bloquer…</translation>
    </message>
    <message>
        <source>Remove group …</source>
        <translation>Supprimer le groupe…</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Renommer {name}</translation>
    </message>
    <message>
        <source>New PIN or password</source>
        <translation>Nouveau code PIN ou mot de passe</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>Nouveau code PIN pour {name}</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message numerus="yes">
        <source>Access to %n account(s) must be granted anew.</source>
        <translation>
            <numerusform>L’accès à %n compte doit être accordé à nouveau.</numerusform>
            <numerusform>L’accès à %n comptes doit être accordé à nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>Le nouveau code PIN est valable dès maintenant.</translation>
    </message>
    <message>
        <source>Groups of {name}</source>
        <translation>Groupes de {name}</translation>
    </message>
    <message>
        <source>Disable {name}?</source>
        <translation>Bloquer {name}&#x202f;?</translation>
    </message>
    <message>
        <source>They can no longer sign in, and what they could open gets new keys.</source>
        <translation>Cette personne ne pourra plus se connecter, et ce qu’elle pouvait ouvrir recevra de nouvelles clés.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Remove the group {name}?</source>
        <translation>Supprimer le groupe {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Its members lose the rights that it gave them.</source>
        <translation>Ses membres perdent les droits qu’il leur donnait.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>People sign in from now on.</source>
        <translation>Dès maintenant, il faut se connecter.</translation>
    </message>
    <message>
        <source>Nobody has to sign in any more.</source>
        <translation>Il n’est plus nécessaire de se connecter.</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Number for SMS confirmed</source>
        <translation>Numéro SMS confirmé</translation>
    </message>
    <message>
        <source>Code by SMS</source>
        <translation>Code par SMS</translation>
    </message>
    <message>
        <source>Portal joined</source>
        <translation>Portail rejoint</translation>
    </message>
    <message>
        <source>Portal left</source>
        <translation>Portail quitté</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt shown</source>
        <translation>Feuille de secours affichée</translation>
    </message>
    <message>
        <source>Workstation let in at the portal</source>
        <translation>Poste admis au portail</translation>
    </message>
    <message>
        <source>Workstation removed at the portal</source>
        <translation>Poste retiré du portail</translation>
    </message>
    <message>
        <source>Access to the portal renewed</source>
        <translation>Accès au portail renouvelé</translation>
    </message>
    <message>
        <source>New key of the practice at the portal</source>
        <translation>Nouvelle clé du cabinet au portail</translation>
    </message>
    <message>
        <source>Mailbox for the portal&apos;s notices changed</source>
        <translation>Boîte aux lettres des avis du portail changée</translation>
    </message>
    <message>
        <source>Portal-Wächter: sending stopped</source>
        <translation>Gardien du portail&#xa0;: envoi arrêté</translation>
    </message>
    <message>
        <source>Portal-Wächter: confirmed</source>
        <translation>Gardien du portail&#xa0;: confirmé</translation>
    </message>
    <message>
        <source>Registration refused</source>
        <translation>Inscription refusée</translation>
    </message>
    <message>
        <source>Access to the portal blocked</source>
        <translation>Accès au portail bloqué</translation>
    </message>
    <message>
        <source>Access to the portal unblocked</source>
        <translation>Accès au portail débloqué</translation>
    </message>
    <message>
        <source>Protected answer fetched</source>
        <translation>Réponse protégée récupérée</translation>
    </message>
    <message>
        <source>Protected answer deleted at the portal</source>
        <translation>Réponse protégée supprimée sur le portail</translation>
    </message>
    <message>
        <source>Protected answer could not be checked</source>
        <translation>Réponse protégée non vérifiable</translation>
    </message>
    <message>
        <source>Patient registered at the portal</source>
        <translation>Patient inscrit au portail</translation>
    </message>
    <message>
        <source>Patient has a new key</source>
        <translation>Le patient a une nouvelle clé</translation>
    </message>
    <message>
        <source>Patient released</source>
        <translation>Patient libéré</translation>
    </message>
    <message>
        <source>Patient wants another address</source>
        <translation>Le patient souhaite une autre adresse</translation>
    </message>
    <message>
        <source>Patient&apos;s new address is not asked about any more</source>
        <translation>La nouvelle adresse n’est plus demandée</translation>
    </message>
    <message>
        <source>Patient&apos;s new address taken over</source>
        <translation>Nouvelle adresse du patient reprise</translation>
    </message>
    <message>
        <source>Patient&apos;s new address refused</source>
        <translation>Nouvelle adresse du patient refusée</translation>
    </message>
    <message>
        <source>Patient left the portal</source>
        <translation>Le patient a quitté le portail</translation>
    </message>
    <message>
        <source>Patient reset the password</source>
        <translation>Le patient a changé son mot de passe</translation>
    </message>
    <message>
        <source>Protected message recalled</source>
        <translation>Message protégé rappelé</translation>
    </message>
    <message>
        <source>Patient reminded</source>
        <translation>Rappel envoyé au patient</translation>
    </message>
    <message>
        <source>Code shown again</source>
        <translation>Code affiché de nouveau</translation>
    </message>
    <message>
        <source>E-mail read</source>
        <translation>E-mail lu</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>E-mail envoyé</translation>
    </message>
    <message>
        <source>Filed into the record</source>
        <translation>Classé dans le dossier</translation>
    </message>
    <message>
        <source>Record entry reversed</source>
        <translation>Entrée du dossier annulée</translation>
    </message>
    <message>
        <source>Record entry kept longer</source>
        <translation>Entrée du dossier conservée plus longtemps</translation>
    </message>
    <message>
        <source>Patient assigned</source>
        <translation>Patient attribué</translation>
    </message>
    <message>
        <source>Patient unassigned</source>
        <translation>Attribution du patient retirée</translation>
    </message>
    <message>
        <source>E-mail moved</source>
        <translation>E-mail déplacé</translation>
    </message>
    <message>
        <source>E-mail deleted</source>
        <translation>E-mail supprimé</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exporté</translation>
    </message>
    <message>
        <source>Warning overridden</source>
        <translation>Avertissement ignoré</translation>
    </message>
    <message>
        <source>Taken in hand</source>
        <translation>Pris en charge</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Libéré</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Confié</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note rédigée</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Draft changed</source>
        <translation>Brouillon modifié</translation>
    </message>
    <message>
        <source>Draft released</source>
        <translation>Brouillon validé</translation>
    </message>
    <message>
        <source>Protected message</source>
        <translation>Message protégé</translation>
    </message>
    <message>
        <source>Reminder of an appointment</source>
        <translation>Rappel de rendez-vous</translation>
    </message>
    <message>
        <source>Draft refused</source>
        <translation>Brouillon refusé</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Paramètre modifié</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Compte modifié</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Utilisateur modifié</translation>
    </message>
    <message>
        <source>Group changed</source>
        <translation>Groupe modifié</translation>
    </message>
    <message>
        <source>Right changed</source>
        <translation>Droit modifié</translation>
    </message>
    <message>
        <source>Workstation changed</source>
        <translation>Poste de travail modifié</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Échec de connexion</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Patients changed</source>
        <translation>Patients modifiés</translation>
    </message>
    <message>
        <source>Consent changed</source>
        <translation>Consentement modifié</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Modèle modifié</translation>
    </message>
    <message>
        <source>Patient blocked</source>
        <translation>Patient bloqué</translation>
    </message>
    <message>
        <source>Patient erased</source>
        <translation>Patient effacé</translation>
    </message>
    <message>
        <source>The clock went back</source>
        <translation>L’horloge a été reculée</translation>
    </message>
    <message>
        <source>Practice changed</source>
        <translation>Cabinet modifié</translation>
    </message>
</context>
<context>
    <name>certificates</name>
    <message>
        <source>Ran out on {date}. Still reads older e-mails; ask for a new one.</source>
        <translation>Expiré le {date}. Lit encore les anciens e-mails&#x202f;; demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>Revoked on {date}. Still reads older e-mails; ask for a new one.</source>
        <translation>Révoqué le {date}. Lit encore les anciens e-mails&#x202f;; demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>Valid until {date}, but its authority is not one that is known.</source>
        <translation>Valable jusqu’au {date}, mais son autorité n’est pas connue ici.</translation>
    </message>
    <message>
        <source>Signs and encrypts your e-mails. Valid until {date}.</source>
        <translation>Signe et chiffre vos e-mails. Valable jusqu’au {date}.</translation>
    </message>
    <message>
        <source>Valid until {date}. Reads what was encrypted for it.</source>
        <translation>Valable jusqu’au {date}. Lit ce qui a été chiffré pour lui.</translation>
    </message>
    <message>
        <source>Valid until {date}</source>
        <translation>Valable jusqu’au {date}</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Ran out on {date}</source>
        <translation>Expiré le {date}</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Pas encore valable</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>No trusted authority vouches for it</source>
        <translation>Aucune autorité de confiance ne s’en porte garante</translation>
    </message>
    <message>
        <source>Not made for encrypting</source>
        <translation>Non prévu pour le chiffrement</translation>
    </message>
    <message>
        <source>Key too weak</source>
        <translation>Clé trop faible</translation>
    </message>
    <message>
        <source>Revoked on {date}: nothing is encrypted with it any more</source>
        <translation>Révoqué le {date}&#xa0;: plus rien n’est chiffré avec lui</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>Remplacé par un plus récent</translation>
    </message>
    <message>
        <source>whether it was revoked was not asked yet</source>
        <translation>révocation pas encore vérifiée</translation>
    </message>
    <message>
        <source>not revoked, asked on {date}</source>
        <translation>non révoqué, demandé le {date}</translation>
    </message>
    <message>
        <source>whether it was revoked is not known, asked on {date}</source>
        <translation>révocation inconnue, demandée le {date}</translation>
    </message>
    <message>
        <source>from a signed e-mail, {date}</source>
        <translation>d’un e-mail signé, {date}</translation>
    </message>
    <message>
        <source>from a file, {date}</source>
        <translation>d’un fichier, {date}</translation>
    </message>
    <message>
        <source>Valid without an end</source>
        <translation>Valable sans limite</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Letter/Fax/Mail</source>
        <translation>Lettre/Fax/E-mail</translation>
    </message>
    <message>
        <source>Always write e-mails with tomail</source>
        <translation>Toujours créer les e-mails avec tomail</translation>
    </message>
    <message>
        <source>Makes tomail the e-mail program of this computer. Off: as before.</source>
        <translation>Fait de tomail le logiciel de messagerie de cet ordinateur. Désactivé&#xa0;: comme auparavant.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Density of the message list</source>
        <translation>Densité de la liste des messages</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Taille des caractères</translation>
    </message>
    <message>
        <source>Leave this off where patients may see the screen.</source>
        <translation>À laisser désactivé là où des patients peuvent voir l’écran.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Announce new e-mails</source>
        <translation>Annoncer les nouveaux e-mails</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Avec un son</translation>
    </message>
    <message>
        <source>Name sender and subject</source>
        <translation>Indiquer l’expéditeur et l’objet</translation>
    </message>
    <message>
        <source>Printer of the system</source>
        <translation>Imprimante du système</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Imprimer sur</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Folder with appointments</source>
        <translation>Dossier des rendez-vous</translation>
    </message>
    <message>
        <source>What the practice system exports here (.ics, .csv, .json, .gdt) is taken in every quarter of an hour. One workstation is enough.</source>
        <translation>Ce que le logiciel du cabinet exporte ici (.ics, .csv, .json, .gdt) est repris tous les quarts d’heure. Un seul poste suffit.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Single keys do something in the message list</source>
        <translation>Utiliser des touches simples dans la liste des messages</translation>
    </message>
    <message>
        <source>For example R replies and E marks as done. F1 shows all of them.</source>
        <translation>Par exemple, R répond et E marque comme traité. F1 les affiche toutes.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>Langue des fenêtres</translation>
    </message>
    <message>
        <source>Takes effect with the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Lock after so many minutes without input</source>
        <translation>Verrouiller après ce nombre de minutes d’inactivité</translation>
    </message>
    <message>
        <source>0: only with the key. Mail is fetched and sent meanwhile.</source>
        <translation>0&#xa0;: seulement avec la touche. Les e-mails continuent d’être relevés et envoyés.</translation>
    </message>
    <message>
        <source>Stands at the top of the window and is proposed as sender.</source>
        <translation>Figure en haut de la fenêtre et est proposé comme expéditeur.</translation>
    </message>
    <message>
        <source>Practice data</source>
        <translation>Données du cabinet</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Nom du cabinet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>By it the day of the send limits begins.</source>
        <translation>Il détermine le début du jour pour les limites d’envoi.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Record entry type for outgoing e-mails</source>
        <translation>Type d’entrée du dossier pour les e-mails sortants</translation>
    </message>
    <message>
        <source>Filing into the record</source>
        <translation>Classement dans le dossier</translation>
    </message>
    <message>
        <source>Record entry type for incoming e-mails</source>
        <translation>Type d’entrée du dossier pour les e-mails entrants</translation>
    </message>
    <message>
        <source>Propose attachments for filing too</source>
        <translation>Proposer aussi les pièces jointes pour le classement</translation>
    </message>
    <message>
        <source>Key D files at once where one patient is sure</source>
        <translation>La touche D classe aussitôt lorsqu’un seul patient est certain</translation>
    </message>
    <message>
        <source>Otherwise the filing sheet comes up each time.</source>
        <translation>Sinon, «&#x202f;Classer dans le dossier&#x202f;» s’affiche chaque fois.</translation>
    </message>
    <message>
        <source>Ask before health data leaves unencrypted without consent</source>
        <translation>Demander avant d’envoyer des données de santé sans chiffrement ni consentement</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Allow servers without encryption</source>
        <translation>Autoriser les serveurs sans chiffrement</translation>
    </message>
    <message>
        <source>Passwords and e-mails can then be read on the way.</source>
        <translation>Les mots de passe et les e-mails peuvent alors être lus en chemin.</translation>
    </message>
    <message>
        <source>E-mail accounts …</source>
        <translation>Comptes e-mail…</translation>
    </message>
    <message>
        <source>Record entry types …</source>
        <translation>Types d’entrée du dossier…</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>Valeur par défaut&#xa0;: {name}</translation>
    </message>
    <message>
        <source>With S/MIME an e-mail is signed, so that everybody sees that it is from you, or encrypted, so that only its recipients read it. Certificates come from an authority, as a file.</source>
        <translation>Avec S/MIME, un e-mail est signé – chacun voit qu’il vient de vous – ou chiffré – seuls ses destinataires le lisent. Les certificats viennent d’une autorité, sous forme de fichier.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>“Send” first</source>
        <translation>«&#x202f;Envoyer&#x202f;» d’abord</translation>
    </message>
    <message>
        <source>“Send encrypted” first</source>
        <translation>«&#x202f;Envoyer chiffré&#x202f;» d’abord</translation>
    </message>
    <message>
        <source>Secure sending</source>
        <translation>Envoi sécurisé</translation>
    </message>
    <message>
        <source>Findings and letters reach patients so that only they can read them. tomail chooses the form: by certificate (S/MIME) or HIN where the recipient has one, else over the portal, else a protected file. It never sends unencrypted by itself. Name and telephone number of the practice stand on what the patient gets.</source>
        <translation>Résultats et lettres parviennent aux patients de sorte qu’eux seuls puissent les lire. tomail choisit la forme&#xa0;: par certificat (S/MIME) ou HIN si le destinataire en dispose, sinon par le portail, sinon un fichier protégé. Il n’envoie jamais de lui-même sans chiffrement. Le nom et le téléphone du cabinet figurent sur ce que le patient reçoit.</translation>
    </message>
    <message>
        <source>Offer “Send encrypted”</source>
        <translation>Proposer «&#x202f;Envoyer chiffré&#x202f;»</translation>
    </message>
    <message>
        <source>Order of the buttons when writing</source>
        <translation>Ordre des boutons à la rédaction</translation>
    </message>
    <message>
        <source>Send files that fit into no PDF as an HTML file that opens itself</source>
        <translation>Envoyer les fichiers qu’aucun PDF ne peut contenir dans un fichier HTML qui s’ouvre lui-même</translation>
    </message>
    <message>
        <source>It opens in a browser, best on a computer. Some mail servers refuse such files.</source>
        <translation>Il s’ouvre dans un navigateur, de préférence sur un ordinateur. Certains serveurs de messagerie refusent de tels fichiers.</translation>
    </message>
    <message>
        <source>The practice has HIN</source>
        <translation>Le cabinet a HIN</translation>
    </message>
    <message>
        <source>Messages to HIN addresses are marked “(Vertraulich)”, so that HIN encrypts them.</source>
        <translation>Les messages à des adresses HIN sont marqués «&#x202f;(Vertraulich)&#x202f;» afin que HIN les chiffre.</translation>
    </message>
    <message>
        <source>Sign new e-mails</source>
        <translation>Signer les nouveaux e-mails</translation>
    </message>
    <message>
        <source>Encrypt new e-mails</source>
        <translation>Chiffrer les nouveaux e-mails</translation>
    </message>
    <message>
        <source>Ask authorities which certificates were revoked</source>
        <translation>Demander aux autorités quels certificats ont été révoqués</translation>
    </message>
    <message>
        <source>Daily, never when an e-mail is opened. Nothing about your mail is told.</source>
        <translation>Chaque jour, jamais à l’ouverture d’un e-mail. Rien n’est révélé de vos e-mails.</translation>
    </message>
    <message>
        <source>Checking certificates</source>
        <translation>Vérification des certificats</translation>
    </message>
    <message>
        <source>What a new e-mail begins with; it can be switched in each. Answers follow what they answer.</source>
        <translation>État initial d’un nouvel e-mail&#x202f;; il se change dans chacun. Les réponses à un e-mail chiffré commencent toujours chiffrées.</translation>
    </message>
    <message>
        <source>Signing and encrypting</source>
        <translation>Signature et chiffrement</translation>
    </message>
    <message>
        <source>Without a portal patients get one encrypted PDF by e-mail, and the Lesecode by telephone or on a slip.</source>
        <translation>Sans portail, les patients reçoivent un PDF chiffré par e-mail et le code de lecture par téléphone ou sur un billet.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>By itself with the right Anmeldecode</source>
        <translation>De soi-même avec le bon code d’inscription</translation>
    </message>
    <message>
        <source>Who releases a patient&apos;s key</source>
        <translation>Validation des patients</translation>
    </message>
    <message>
        <source>Whoever registered reads nothing before the release. By hand: one click in the list “Freigaben”. A key that has changed always waits there.</source>
        <translation>Qui s’est inscrit ne lit rien avant la validation. À la main&#xa0;: un clic dans la liste «&#x202f;Validations&#x202f;». Une clé qui a changé y attend toujours.</translation>
    </message>
    <message>
        <source>Rule of release</source>
        <translation>Règle de validation</translation>
    </message>
    <message>
        <source>Days if not read</source>
        <translation>Jours si non lu</translation>
    </message>
    <message>
        <source>Then the portal deletes the message. The practice keeps its own copy.</source>
        <translation>Ensuite, le portail supprime le message. Le cabinet garde sa copie.</translation>
    </message>
    <message>
        <source>How long messages stay at the portal</source>
        <translation>Conservation sur le portail</translation>
    </message>
    <message>
        <source>Days once read</source>
        <translation>Jours après lecture</translation>
    </message>
    <message>
        <source>Counted from the first reading.</source>
        <translation>À compter de la première lecture.</translation>
    </message>
    <message>
        <source>Read receipt</source>
        <translation>Accusé de lecture</translation>
    </message>
    <message>
        <source>The practice sees when a message was read; the patient is told so.</source>
        <translation>Le cabinet voit quand un message a été lu&#x202f;; le patient en est informé.</translation>
    </message>
    <message>
        <source>What patients may do</source>
        <translation>Lire et répondre</translation>
    </message>
    <message>
        <source>Patients may answer</source>
        <translation>Autoriser les réponses</translation>
    </message>
    <message>
        <source>Answers come encrypted, and stand in the list with the other e-mails.</source>
        <translation>Les réponses arrivent chiffrées et figurent dans la liste avec les autres e-mails.</translation>
    </message>
    <message>
        <source>The whole practice</source>
        <translation>Tout le cabinet</translation>
    </message>
    <message>
        <source>Account “{label}”</source>
        <translation>Compte «&#x202f;{label}&#x202f;»</translation>
    </message>
    <message>
        <source>So many recipients may get mail from all workstations together. 0: no limit. What exceeds a limit waits in the outbox until it may leave.</source>
        <translation>Nombre de destinataires auxquels l’ensemble des postes de travail peut écrire. 0&#xa0;: aucune limite. Ce qui dépasse une limite attend dans la boîte d’envoi jusqu’à ce que l’envoi soit permis.</translation>
    </message>
    <message>
        <source>Send limits</source>
        <translation>Limites d’envoi</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Par minute</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Par heure</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>Client IDs</source>
        <translation>ID clients</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire (tenant)</translation>
    </message>
    <message>
        <source>How to get a client ID …</source>
        <translation>Comment obtenir un ID client…</translation>
    </message>
    <message>
        <source>Templates and signatures</source>
        <translation>Modèles et signatures</translation>
    </message>
    <message>
        <source>One signature for the whole practice</source>
        <translation>Une seule signature pour tout le cabinet</translation>
    </message>
    <message>
        <source>Off: each account has its own.</source>
        <translation>Désactivé&#xa0;: chaque compte a la sienne.</translation>
    </message>
    <message>
        <source>Signature of the practice</source>
        <translation>Signature du cabinet</translation>
    </message>
    <message>
        <source>Templates and signatures …</source>
        <translation>Modèles et signatures…</translation>
    </message>
    <message>
        <source>Germany: 10 years (§ 630f BGB)</source>
        <translation>Allemagne&#xa0;: 10 ans (§ 630f BGB)</translation>
    </message>
    <message>
        <source>Switzerland: 20 years</source>
        <translation>Suisse&#xa0;: 20 ans</translation>
    </message>
    <message>
        <source>Switzerland: 10 years</source>
        <translation>Suisse&#xa0;: 10 ans</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>How long entries of the record are kept</source>
        <translation>Durée de conservation des entrées du dossier</translation>
    </message>
    <message>
        <source>Counted from the end of the treatment; never shorter.</source>
        <translation>À compter de la fin du traitement&#x202f;; jamais plus courte.</translation>
    </message>
    <message>
        <source>People and sign-in</source>
        <translation>Utilisateurs et connexion</translation>
    </message>
    <message>
        <source>Shortest PIN</source>
        <translation>Longueur minimale du code PIN</translation>
    </message>
    <message>
        <source>So many characters at least; for PINs that are set from now on.</source>
        <translation>Nombre minimal de caractères&#x202f;; pour les codes PIN définis à partir de maintenant.</translation>
    </message>
    <message>
        <source>Users and groups …</source>
        <translation>Utilisateurs et groupes…</translation>
    </message>
    <message>
        <source>Rights management …</source>
        <translation>Gestion des droits…</translation>
    </message>
    <message>
        <source>Workstations …</source>
        <translation>Postes de travail…</translation>
    </message>
    <message>
        <source>Log …</source>
        <translation>Journal…</translation>
    </message>
    <message>
        <source>SMS reminders</source>
        <translation>Rappels par SMS</translation>
    </message>
    <message>
        <source>Patients with a number in the field SMS who agreed to it are reminded of their appointments. A reminder names day and time, never why somebody comes.</source>
        <translation>Les patients qui ont un numéro dans le champ SMS et ont donné leur accord sont avertis de leurs rendez-vous. Un rappel indique le jour et l’heure, jamais le motif.</translation>
    </message>
    <message>
        <source>Another one, described by IT</source>
        <translation>Un autre, décrit par l’informatique</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>It is kept encrypted in the practice and never shown again.</source>
        <translation>Elle est conservée chiffrée au cabinet et n’est plus jamais affichée.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>At most 11 letters and digits. Left empty: from the practice&apos;s name.</source>
        <translation>Au plus 11 lettres et chiffres. Vide&#xa0;: d’après le nom du cabinet.</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Adresse du fournisseur</translation>
    </message>
    <message>
        <source>Only where it differs from the usual one.</source>
        <translation>Seulement si elle diffère de l’adresse habituelle.</translation>
    </message>
    <message>
        <source>Description of another provider</source>
        <translation>Description d’un autre fournisseur</translation>
    </message>
    <message>
        <source>JSON, as the manual for IT says (docs/reminders.md).</source>
        <translation>JSON, comme le décrit le manuel pour l’informatique (docs/reminders.md).</translation>
    </message>
    <message>
        <source>Left empty, the preset text of tomail.</source>
        <translation>Vide&#xa0;: le texte prédéfini de tomail.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Jours avant</translation>
    </message>
    <message>
        <source>Several with commas: 7,2</source>
        <translation>Plusieurs avec des virgules&#xa0;: 7,2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>In the practice&apos;s time zone.</source>
        <translation>Dans le fuseau horaire du cabinet.</translation>
    </message>
    <message>
        <source>Hours that a reminder may be late</source>
        <translation>Heures de retard admises pour un rappel</translation>
    </message>
    <message>
        <source>If no workstation runs at that time. After that it is reported as missed.</source>
        <translation>Si aucun poste ne fonctionne à cette heure. Ensuite, il est signalé comme manqué.</translation>
    </message>
    <message>
        <source>Weekdays without reminders</source>
        <translation>Jours de la semaine sans rappel</translation>
    </message>
    <message>
        <source>1 is Monday, 7 is Sunday: 6,7. They go out on the day before.</source>
        <translation>1 est lundi, 7 est dimanche&#xa0;: 6,7. Ils partent la veille.</translation>
    </message>
    <message>
        <source>Holidays without reminders</source>
        <translation>Jours fériés sans rappel</translation>
    </message>
    <message>
        <source>Like {first}, {second}.</source>
        <translation>Par exemple {first}, {second}.</translation>
    </message>
    <message>
        <source>Reminders and codes together. 0: no limit.</source>
        <translation>Rappels et codes ensemble. 0&#xa0;: aucune limite.</translation>
    </message>
    <message>
        <source>SMS a day</source>
        <translation>SMS par jour</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>SMS a month</source>
        <translation>SMS par mois</translation>
    </message>
    <message>
        <source>Tell when less credit is left than</source>
        <translation>Avertir si le crédit est inférieur à</translation>
    </message>
    <message>
        <source>In the provider&apos;s currency. 0: never.</source>
        <translation>Dans la monnaie du fournisseur. 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>The only one, where there is one</source>
        <translation>Le seul, s’il n’y en a qu’un</translation>
    </message>
    <message>
        <source>By e-mail where there is no number for SMS</source>
        <translation>Par e-mail s’il n’y a pas de numéro pour SMS</translation>
    </message>
    <message>
        <source>To patients who agreed to e-mail.</source>
        <translation>Aux patients qui ont accepté l’e-mail.</translation>
    </message>
    <message>
        <source>Account that they leave from</source>
        <translation>Compte d’envoi</translation>
    </message>
    <message>
        <source>Addresses of calendars</source>
        <translation>Adresses de calendriers</translation>
    </message>
    <message>
        <source>Beginning with https:// or webcal://, several with spaces. What a calendar no longer names is cancelled. Never shown again.</source>
        <translation>Commençant par https:// ou webcal://, plusieurs avec des espaces. Ce qu’un calendrier ne nomme plus est annulé. N’est plus jamais affiché.</translation>
    </message>
    <message>
        <source>Where appointments come from</source>
        <translation>D’où viennent les rendez-vous</translation>
    </message>
</context>
</TS>
