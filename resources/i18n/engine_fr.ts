<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>desktop</name>
    <message>
        <source>tomail cannot open its data</source>
        <translation>tomail ne peut pas ouvrir ses données</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>On {date:%Y-%m-%d} at {date:%H:%M}, {sender} wrote:</source>
        <translation>Le {date:%d.%m.%Y} à {date:%H:%M}, {sender} a écrit&#xa0;:</translation>
    </message>
    <message>
        <source>{sender} wrote:</source>
        <translation>{sender} a écrit&#xa0;:</translation>
    </message>
    <message>
        <source>---------- Forwarded message ----------</source>
        <translation>---------- Message transféré ----------</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>{date:%Y-%m-%d %H:%M}</source>
        <translation>{date:%d.%m.%Y, %H:%M}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>This workstation belongs to the practice now</source>
        <translation>Ce poste de travail fait maintenant partie du cabinet</translation>
    </message>
    <message>
        <source>Please start tomail again.</source>
        <translation>Veuillez redémarrer tomail.</translation>
    </message>
    <message>
        <source>The account “{label}” was set up. Its e-mails are being loaded.</source>
        <translation>Le compte «&#x202f;{label}&#x202f;» a été créé. Ses e-mails sont en cours de chargement.</translation>
    </message>
    <message>
        <source>End tomail all the same?</source>
        <translation>Quitter tomail malgré tout&#x202f;?</translation>
    </message>
    <message>
        <source>{names} began to type something here that is not saved yet.</source>
        <translation>Une saisie commencée ici par {names} n’est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Laisser ouvert</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The sign-in for {label} has expired or was withdrawn.</source>
        <translation>La connexion du compte «&#x202f;{label}&#x202f;» a expiré ou a été révoquée.</translation>
    </message>
    <message>
        <source>Please sign in again in the account management.</source>
        <translation>Veuillez vous reconnecter dans la gestion des comptes.</translation>
    </message>
    <message>
        <source>The password for {label} is missing.</source>
        <translation>Le mot de passe du compte «&#x202f;{label}&#x202f;» manque.</translation>
    </message>
    <message>
        <source>Please enter it in the account management.</source>
        <translation>Veuillez le saisir dans la gestion des comptes.</translation>
    </message>
    <message>
        <source>The key store of this computer is locked.</source>
        <translation>Le trousseau de clés de cet ordinateur est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it with the password you use to sign in to this computer, then try again.</source>
        <translation>Déverrouillez-le avec le mot de passe que vous utilisez pour ouvrir votre session sur cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>This computer has no key store in which tomail can keep its key safely.</source>
        <translation>Cet ordinateur n’a pas de trousseau de clés où tomail puisse conserver sa clé en sécurité.</translation>
    </message>
    <message>
        <source>Sign in to the desktop as usual; on Linux, GNOME Keyring or KWallet must be running. tomail never keeps passwords unprotected in a file.</source>
        <translation>Ouvrez votre session comme d’habitude&#x202f;; sous Linux, GNOME Keyring ou KWallet doit être en marche. tomail ne conserve jamais de mots de passe sans protection dans un fichier.</translation>
    </message>
    <message>
        <source>tomail&apos;s entry in the key store of this computer is damaged.</source>
        <translation>L’entrée de tomail dans le trousseau de clés de cet ordinateur est endommagée.</translation>
    </message>
    <message>
        <source>Ask your IT to restore the key store from a backup.</source>
        <translation>Demandez à votre service informatique de restaurer le trousseau de clés à partir d’une sauvegarde.</translation>
    </message>
    <message>
        <source>You can close this window and return to tomail.</source>
        <translation>Vous pouvez fermer cette fenêtre et revenir à tomail.</translation>
    </message>
    <message>
        <source>tomail is not waiting for this page.</source>
        <translation>tomail n’attend pas cette page.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Veuillez réessayer.</translation>
    </message>
    <message>
        <source>Access was denied. tomail needs the permission to read and send e-mail.</source>
        <translation>L’accès a été refusé. tomail a besoin de l’autorisation de lire et d’envoyer des e-mails.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>La connexion a été annulée.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not completed.</source>
        <translation>La connexion dans le navigateur n’a pas été menée à terme.</translation>
    </message>
    <message>
        <source>{provider} did not grant tomail all the permissions it needs.</source>
        <translation>{provider} n’a pas accordé à tomail toutes les autorisations nécessaires.</translation>
    </message>
    <message>
        <source>Please sign in again and leave all permissions ticked.</source>
        <translation>Veuillez vous reconnecter et laisser toutes les autorisations cochées.</translation>
    </message>
    <message>
        <source>{provider} does not let tomail stay signed in.</source>
        <translation>{provider} ne permet pas à tomail de rester connecté.</translation>
    </message>
    <message>
        <source>Your IT must allow offline access (refresh tokens) for the client ID of the practice.</source>
        <translation>Votre service informatique doit autoriser l’accès hors connexion (jetons d’actualisation) pour l’ID client du cabinet.</translation>
    </message>
    <message>
        <source>The answer to the sign-in did not come from {provider} and was discarded.</source>
        <translation>La réponse à la connexion ne venait pas de {provider} et a été rejetée.</translation>
    </message>
    <message>
        <source>Please try again. If it happens again, inform your IT.</source>
        <translation>Veuillez réessayer. Si cela se reproduit, informez votre service informatique.</translation>
    </message>
    <message>
        <source>{provider} did not accept the access code; it may be too old.</source>
        <translation>{provider} n’a pas accepté le code d’accès&#x202f;; il est peut-être trop ancien.</translation>
    </message>
    <message>
        <source>The sign-in with {provider} has expired or was withdrawn.</source>
        <translation>La connexion à {provider} a expiré ou a été révoquée.</translation>
    </message>
    <message>
        <source>{provider} does not accept the client ID of the practice.</source>
        <translation>{provider} n’accepte pas l’ID client du cabinet.</translation>
    </message>
    <message>
        <source>Check the client ID in the settings of the practice.</source>
        <translation>Vérifiez l’ID client dans les paramètres du cabinet.</translation>
    </message>
    <message>
        <source>{provider} could not complete the sign-in.</source>
        <translation>{provider} n’a pas pu mener la connexion à terme.</translation>
    </message>
    <message>
        <source>You signed in as {signed_in}, but {wanted} is being set up.</source>
        <translation>Vous vous êtes connecté en tant que {signed_in}, alors que le compte à configurer est {wanted}.</translation>
    </message>
    <message>
        <source>Please sign in with the account of the practice. Is it a mailbox that is shared with you? Then use this sign-in all the same.</source>
        <translation>Veuillez vous connecter avec le compte du cabinet. S’agit-il d’une boîte partagée avec vous&#x202f;? Alors utilisez quand même cette connexion.</translation>
    </message>
    <message>
        <source>To sign in with {provider}, the practice needs a client ID.</source>
        <translation>Pour se connecter à {provider}, le cabinet a besoin d’un ID client.</translation>
    </message>
    <message>
        <source>Your IT enters it once in the settings of the practice, under “{setting}”.</source>
        <translation>Votre service informatique le saisit une seule fois dans les paramètres du cabinet, sous «&#x202f;{setting}&#x202f;».</translation>
    </message>
    <message>
        <source>{issuer} offers no sign-in with OAuth 2 that tomail can use.</source>
        <translation>{issuer} ne propose aucune connexion par OAuth 2 que tomail puisse utiliser.</translation>
    </message>
    <message>
        <source>Check the address of the sign-in service, or use a password.</source>
        <translation>Vérifiez l’adresse du service de connexion, ou utilisez un mot de passe.</translation>
    </message>
    <message>
        <source>This is not the access code of this sign-in.</source>
        <translation>Ce n’est pas le code d’accès de cette connexion.</translation>
    </message>
    <message>
        <source>Copy the whole address from the browser after signing in; it begins with {beginning}.</source>
        <translation>Après vous être connecté, copiez l’adresse entière affichée par le navigateur&#x202f;; elle commence par {beginning}.</translation>
    </message>
    <message>
        <source>tomail could not open a port on this computer for the sign-in.</source>
        <translation>tomail n’a pas pu ouvrir de port sur cet ordinateur pour la connexion.</translation>
    </message>
    <message>
        <source>Ask your IT; security software may be blocking it.</source>
        <translation>Adressez-vous à votre service informatique&#x202f;; un logiciel de sécurité le bloque peut-être.</translation>
    </message>
    <message>
        <source>The sign-in service of {provider} is not available at the moment.</source>
        <translation>Le service de connexion de {provider} n’est pas disponible pour le moment.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>Please enter the e-mail address.</source>
        <translation>Veuillez saisir l’adresse e-mail.</translation>
    </message>
    <message>
        <source>“{address}” contains a blank.</source>
        <translation>«&#x202f;{address}&#x202f;» contient une espace.</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The “@” is missing.</source>
        <translation>«&#x202f;{address}&#x202f;» est incomplète. Il manque le «&#x202f;@&#x202f;».</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The part before the “@” is missing.</source>
        <translation>«&#x202f;{address}&#x202f;» est incomplète. Il manque la partie avant le «&#x202f;@&#x202f;».</translation>
    </message>
    <message>
        <source>“{address}” contains more than one “@”.</source>
        <translation>«&#x202f;{address}&#x202f;» contient plus d’un «&#x202f;@&#x202f;».</translation>
    </message>
    <message>
        <source>“{address}” is not a valid e-mail address. Please check the part before the “@”.</source>
        <translation>«&#x202f;{address}&#x202f;» n’est pas une adresse e-mail valable. Veuillez vérifier la partie avant le «&#x202f;@&#x202f;».</translation>
    </message>
    <message>
        <source>“{address}” is incomplete. The ending is missing, for example “{ending}”.</source>
        <translation>«&#x202f;{address}&#x202f;» est incomplète. Il manque la terminaison, par exemple «&#x202f;{ending}&#x202f;».</translation>
    </message>
    <message>
        <source>“{address}” is not a valid e-mail address. Please check the part after the “@”.</source>
        <translation>«&#x202f;{address}&#x202f;» n’est pas une adresse e-mail valable. Veuillez vérifier la partie après le «&#x202f;@&#x202f;».</translation>
    </message>
    <message>
        <source>{provider} requires that IMAP is enabled in the web portal.</source>
        <translation>{provider} exige que l’accès IMAP soit activé sur le portail web.</translation>
    </message>
    <message>
        <source>{provider} requires an app password: create it in the web portal and enter it here instead of your usual password.</source>
        <translation>{provider} exige un mot de passe d’application&#xa0;: créez-le sur le portail web et saisissez-le ici à la place de votre mot de passe habituel.</translation>
    </message>
    <message>
        <source>If two-factor authentication is switched on, {provider} requires an app password instead of your usual password.</source>
        <translation>Si l’authentification à deux facteurs est activée, {provider} exige un mot de passe d’application à la place de votre mot de passe habituel.</translation>
    </message>
    <message>
        <source>{provider} requires a separate e-mail password for mail programs; you set it in the web portal.</source>
        <translation>{provider} exige un mot de passe e-mail distinct pour les logiciels de messagerie&#x202f;; vous le définissez sur le portail web.</translation>
    </message>
    <message>
        <source>{provider}: the user name is your HIN login, not the address; the password is a token of the HIN Mail Token Service (apps.hin.ch).</source>
        <translation>{provider}&#xa0;: le nom d’utilisateur est votre identifiant HIN, et non l’adresse&#x202f;; le mot de passe est un jeton du HIN Mail Token Service (apps.hin.ch).</translation>
    </message>
    <message>
        <source>{provider}: so that sending works, your IT must have enabled authenticated SMTP for this mailbox.</source>
        <translation>{provider}&#xa0;: pour que l’envoi fonctionne, votre service informatique doit avoir activé le «&#x202f;SMTP authentifié&#x202f;» pour cette boîte aux lettres.</translation>
    </message>
    <message>
        <source>{provider} can only be used with the program Proton Mail Bridge on this computer; enter the servers that it shows.</source>
        <translation>{provider} ne s’utilise qu’avec le logiciel Proton Mail Bridge sur cet ordinateur&#x202f;; saisissez les serveurs qu’il indique.</translation>
    </message>
    <message>
        <source>{provider} cannot be used with other mail programs.</source>
        <translation>{provider} ne peut pas être utilisé avec d’autres logiciels de messagerie.</translation>
    </message>
    <message>
        <source>The account file cannot be used: {key} {detail}.</source>
        <translation>Le fichier de compte ne peut pas être utilisé&#xa0;: {key} {detail}.</translation>
    </message>
    <message>
        <source>Correct the file and try again; nothing was stored.</source>
        <translation>Corrigez le fichier et réessayez&#x202f;; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>You do not have access to this.</source>
        <translation>Vous n’y avez pas accès.</translation>
    </message>
    <message>
        <source>Whoever manages the rights of the practice can give it to you.</source>
        <translation>La personne qui gère les droits du cabinet peut vous donner cet accès.</translation>
    </message>
    <message>
        <source>This account does not exist (any more).</source>
        <translation>Ce compte n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>`tomail account list` shows the accounts.</source>
        <translation>`tomail account list` affiche les comptes.</translation>
    </message>
    <message>
        <source>This address is set up already as “{label}”.</source>
        <translation>Cette adresse est déjà configurée sous le nom «&#x202f;{label}&#x202f;».</translation>
    </message>
    <message>
        <source>Open that account to change it.</source>
        <translation>Ouvrez ce compte pour le modifier.</translation>
    </message>
    <message>
        <source>There is an account called “{label}” already.</source>
        <translation>Un compte nommé «&#x202f;{label}&#x202f;» existe déjà.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{host} lies outside the network of the practice and would be reached without encryption.</source>
        <translation>{host} se trouve hors du réseau du cabinet et serait atteint sans chiffrement.</translation>
    </message>
    <message>
        <source>Choose TLS or STARTTLS in the server data.</source>
        <translation>Choisissez TLS ou STARTTLS dans les données du serveur.</translation>
    </message>
    <message>
        <source>The server {host} does not offer STARTTLS on port {port}. To protect your data the connection is closed.</source>
        <translation>Le serveur {host} ne propose pas STARTTLS sur le port {port}. Pour protéger vos données, la connexion est interrompue.</translation>
    </message>
    <message>
        <source>Try the port for TLS, or ask your provider or your IT.</source>
        <translation>Essayez le port prévu pour TLS, ou adressez-vous à votre fournisseur ou à votre service informatique.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trustworthy.</source>
        <translation>Le certificat de {host} n’est pas digne de confiance.</translation>
    </message>
    <message>
        <source>If you do not run this server yourself, stop and ask your IT. Your password has not been transmitted yet.</source>
        <translation>Si vous n’exploitez pas vous-même ce serveur, arrêtez-vous ici et adressez-vous à votre service informatique. Votre mot de passe n’a pas encore été transmis.</translation>
    </message>
    <message>
        <source>{host} shows another certificate than the one that is trusted here.</source>
        <translation>{host} présente un autre certificat que celui auquel on fait confiance ici.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether the certificate was renewed; the test of the account shows both. Your password has not been transmitted.</source>
        <translation>Demandez à l’exploitant du serveur si le certificat a été renouvelé&#x202f;; le test du compte montre les deux. Votre mot de passe n’a pas été transmis.</translation>
    </message>
    <message>
        <source>The server {host} does not answer with TLS on port {port}; it may want STARTTLS.</source>
        <translation>Le serveur {host} ne répond pas en TLS sur le port {port}&#x202f;; il attend peut-être STARTTLS.</translation>
    </message>
    <message>
        <source>No secure connection to {host} on port {port} came about. The server may only know outdated encryption.</source>
        <translation>Aucune connexion sécurisée n’a pu être établie avec {host} sur le port {port}. Le serveur ne connaît peut-être qu’un chiffrement obsolète.</translation>
    </message>
    <message>
        <source>Check port and encryption in the server data.</source>
        <translation>Vérifiez le port et le chiffrement dans les données du serveur.</translation>
    </message>
    <message>
        <source>The server {host} closed the connection.</source>
        <translation>Le serveur {host} a fermé la connexion.</translation>
    </message>
    <message>
        <source>No Internet connection.</source>
        <translation>Pas de connexion à Internet.</translation>
    </message>
    <message>
        <source>Check the network of this workstation.</source>
        <translation>Vérifiez le réseau de ce poste de travail.</translation>
    </message>
    <message>
        <source>The name {host} is not known on the Internet.</source>
        <translation>Le nom {host} est inconnu sur Internet.</translation>
    </message>
    <message>
        <source>Check the spelling of the server address.</source>
        <translation>Vérifiez l’orthographe de l’adresse du serveur.</translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be reached (after {seconds} s).</source>
        <translation>Le port {port} de {host} est injoignable (après {seconds} s).</translation>
    </message>
    <message>
        <source>Port {port} of {host} cannot be reached.</source>
        <translation>Le port {port} de {host} est injoignable.</translation>
    </message>
    <message>
        <source>Frequent cause: the firewall of the practice.</source>
        <translation>Cause fréquente&#xa0;: le pare-feu du cabinet.</translation>
    </message>
    <message>
        <source>The file with the practice&apos;s own CA cannot be read: {file}</source>
        <translation>Le fichier contenant l’autorité de certification propre au cabinet est illisible&#xa0;: {file}</translation>
    </message>
    <message>
        <source>A change could not be transferred and was taken back. {reason}</source>
        <translation>Une modification n’a pas pu être transmise et a été annulée. {reason}</translation>
    </message>
    <message>
        <source>Signing in is blocked for the time being.</source>
        <translation>La connexion est bloquée provisoirement.</translation>
    </message>
    <message>
        <source>User name or password contain a character that cannot be sent.</source>
        <translation>Le nom d’utilisateur ou le mot de passe contient un caractère qui ne peut pas être transmis.</translation>
    </message>
    <message>
        <source>The mailbox on the server is full.</source>
        <translation>La boîte aux lettres est pleine sur le serveur.</translation>
    </message>
    <message>
        <source>The mail server refused a step.</source>
        <translation>Le serveur de messagerie a refusé une opération.</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that is not IMAP.</source>
        <translation>Le serveur {host} a donné une réponse qui n’est pas de l’IMAP.</translation>
    </message>
    <message>
        <source>Check address and port in the server data.</source>
        <translation>Vérifiez l’adresse et le port dans les données du serveur.</translation>
    </message>
    <message>
        <source>The server {host} cannot sign anyone in at the moment.</source>
        <translation>Le serveur {host} ne peut connecter personne pour le moment.</translation>
    </message>
    <message>
        <source>The server {host} refused the sign-in.</source>
        <translation>Le serveur {host} a refusé la connexion.</translation>
    </message>
    <message>
        <source>The server {host} does not allow this way of signing in.</source>
        <translation>Le serveur {host} n’autorise pas ce mode de connexion.</translation>
    </message>
    <message>
        <source>The server {host} no longer accepts the sign-in.</source>
        <translation>Le serveur {host} n’accepte plus la connexion.</translation>
    </message>
    <message>
        <source>The server did not accept the password.</source>
        <translation>Le serveur n’a pas accepté le mot de passe.</translation>
    </message>
    <message>
        <source>The password is wrong, or the user name is different. tomail has tried only once, so that your account is not locked.</source>
        <translation>Le mot de passe est erroné, ou le nom d’utilisateur est différent. tomail n’a fait qu’une seule tentative, afin que votre compte ne soit pas bloqué.</translation>
    </message>
    <message>
        <source>Allow IMAP or choose another way of signing in; your provider may ask for an app password.</source>
        <translation>Autorisez l’accès IMAP ou choisissez un autre mode de connexion&#x202f;; votre fournisseur exige peut-être un mot de passe d’application.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Veuillez vous reconnecter.</translation>
    </message>
    <message>
        <source>The server {host} lacks a function that POP3 needs (UIDL).</source>
        <translation>Il manque au serveur {host} une fonction nécessaire à POP3 (UIDL).</translation>
    </message>
    <message>
        <source>Choose IMAP in the server data, or ask your provider.</source>
        <translation>Choisissez IMAP dans les données du serveur, ou adressez-vous à votre fournisseur.</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that is not POP3.</source>
        <translation>Le serveur {host} a donné une réponse qui n’est pas du POP3.</translation>
    </message>
    <message>
        <source>Another program is fetching from this mailbox.</source>
        <translation>Un autre logiciel est en train de relever cette boîte aux lettres.</translation>
    </message>
    <message>
        <source>Allow POP3 or choose another way of signing in; your provider may ask for an app password.</source>
        <translation>Autorisez l’accès POP3 ou choisissez un autre mode de connexion&#x202f;; votre fournisseur exige peut-être un mot de passe d’application.</translation>
    </message>
    <message>
        <source>tomail tries again by itself.</source>
        <translation>tomail réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Copies of sent e-mails and drafts do not get onto the server. {reason}</source>
        <translation>Les copies des e-mails envoyés et les brouillons n’arrivent pas sur le serveur. {reason}</translation>
    </message>
    <message>
        <source>They are kept at this workstation, and tomail tries again by itself. If the mailbox is full, delete what nobody needs any more, and empty the trash.</source>
        <translation>Elles sont conservées sur ce poste de travail, et tomail réessaie de lui-même. Si la boîte aux lettres est pleine, supprimez ce dont personne n’a plus besoin et videz la corbeille.</translation>
    </message>
    <message>
        <source>The server does not open these folders any more: {folders}.</source>
        <translation>Le serveur n’ouvre plus ces dossiers&#xa0;: {folders}.</translation>
    </message>
    <message>
        <source>What stands in them here may be out of date; other mail comes as usual. Ask your IT whether this mailbox may still read them, or leave them out by their menu.</source>
        <translation>Ce qui s’y trouve ici n’est peut-être plus à jour&#x202f;; les autres e-mails arrivent comme d’habitude. Demandez à votre service informatique si cette boîte aux lettres peut encore les lire, ou masquez-les par leur menu.</translation>
    </message>
    <message>
        <source>An e-mail that cannot be fetched lies on the server.</source>
        <translation>Le serveur contient un e-mail qui ne peut pas être relevé.</translation>
    </message>
    <message>
        <source>{count} e-mails that cannot be fetched lie on the server.</source>
        <translation>Le serveur contient {count} e-mails qui ne peuvent pas être relevés.</translation>
    </message>
    <message>
        <source>Look on the website of your provider, and tell your IT. Other mail comes as usual.</source>
        <translation>Regardez sur le site web de votre fournisseur et informez votre service informatique. Les autres e-mails arrivent comme d’habitude.</translation>
    </message>
    <message>
        <source>A defect in tomail has interrupted the synchronisation.</source>
        <translation>Une erreur dans tomail a interrompu la synchronisation.</translation>
    </message>
    <message>
        <source>tomail tries again by itself. If it stays so, tell your IT.</source>
        <translation>tomail réessaie de lui-même. Si le problème persiste, informez votre service informatique.</translation>
    </message>
    <message>
        <source>tomail has tried for several days and does not try any more. Send it again, or reach the recipient in another way.</source>
        <translation>tomail a essayé pendant plusieurs jours et n’essaie plus. Envoyez de nouveau l’e-mail, ou contactez le destinataire par un autre moyen.</translation>
    </message>
    <message>
        <source>Check the address, correct it and send the mail again.</source>
        <translation>Vérifiez et corrigez l’adresse, puis renvoyez l’e-mail.</translation>
    </message>
    <message>
        <source>Check the e-mail address of the account, or sign in as the owner of this address. For a shared mailbox your IT must allow you to send as it.</source>
        <translation>Vérifiez l’adresse e-mail du compte, ou connectez-vous en tant que titulaire de cette adresse. Pour une boîte partagée, votre service informatique doit vous donner le droit «&#x202f;Envoyer en tant que&#x202f;».</translation>
    </message>
    <message>
        <source>Ask your provider or your IT why.</source>
        <translation>Demandez-en la raison à votre fournisseur ou à votre service informatique.</translation>
    </message>
    <message>
        <source>Sign in again in the account management.</source>
        <translation>Reconnectez-vous dans la gestion des comptes.</translation>
    </message>
    <message>
        <source>Refused: the recipient {address} is unknown.</source>
        <translation>Refusé&#xa0;: le destinataire {address} est inconnu.</translation>
    </message>
    <message>
        <source>The mailbox of {address} is full.</source>
        <translation>La boîte aux lettres de {address} est pleine.</translation>
    </message>
    <message>
        <source>Reach the recipient in another way.</source>
        <translation>Joignez le destinataire par un autre moyen.</translation>
    </message>
    <message>
        <source>The server does not accept mail to {address}.</source>
        <translation>Le serveur n’accepte pas d’e-mails pour {address}.</translation>
    </message>
    <message>
        <source>The server does not accept mail to {address} at the moment.</source>
        <translation>Le serveur n’accepte pas d’e-mails pour {address} en ce moment.</translation>
    </message>
    <message>
        <source>The recipient&apos;s mailbox receives too much mail at the moment. The address is right.</source>
        <translation>La boîte du destinataire reçoit trop d’e-mails en ce moment. L’adresse est correcte.</translation>
    </message>
    <message>
        <source>The server does not allow sending as {sender}.</source>
        <translation>Le serveur n’autorise pas l’envoi au nom de {sender}.</translation>
    </message>
    <message>
        <source>The mail is too large for the server.</source>
        <translation>L’e-mail est trop volumineux pour le serveur.</translation>
    </message>
    <message>
        <source>Send smaller attachments, or use the secure delivery.</source>
        <translation>Envoyez des pièces jointes plus petites, ou utilisez l’envoi sécurisé.</translation>
    </message>
    <message>
        <source>The sending limit is reached. The server accepts no more mail at the moment.</source>
        <translation>Limite d’envoi atteinte. Le serveur n’accepte plus d’e-mails pour le moment.</translation>
    </message>
    <message>
        <source>Signing in works. The server accepts no more messages today.</source>
        <translation>La connexion fonctionne. Le serveur n’accepte plus de messages aujourd’hui.</translation>
    </message>
    <message>
        <source>The server does not accept so many recipients at once.</source>
        <translation>Le serveur n’accepte pas autant de destinataires à la fois.</translation>
    </message>
    <message>
        <source>The server cannot accept the mail at the moment.</source>
        <translation>Le serveur ne peut pas accepter l’e-mail pour le moment.</translation>
    </message>
    <message>
        <source>The provider has blocked this account for sending.</source>
        <translation>Le fournisseur a bloqué l’envoi depuis ce compte.</translation>
    </message>
    <message>
        <source>The server accepts no mail from this internet connection.</source>
        <translation>Le serveur n’accepte aucun e-mail depuis cette connexion internet.</translation>
    </message>
    <message>
        <source>The server took the mail for unwanted advertising.</source>
        <translation>Le serveur a pris l’e-mail pour de la publicité indésirable.</translation>
    </message>
    <message>
        <source>Change subject and text and send it again, or ask your provider.</source>
        <translation>Modifiez l’objet et le texte et renvoyez-le, ou demandez à votre fournisseur.</translation>
    </message>
    <message>
        <source>The server refused the mail because of its content or an attachment.</source>
        <translation>Le serveur a refusé l’e-mail à cause de son contenu ou d’une pièce jointe.</translation>
    </message>
    <message>
        <source>Leave the attachment out or send it in another form.</source>
        <translation>Retirez la pièce jointe ou envoyez-la sous une autre forme.</translation>
    </message>
    <message>
        <source>The server refused the mail.</source>
        <translation>Le serveur a refusé l’e-mail.</translation>
    </message>
    <message>
        <source>The server only sends mail after a sign-in.</source>
        <translation>Le serveur n’envoie des e-mails qu’après connexion.</translation>
    </message>
    <message>
        <source>This provider wants an app password; it is made on the provider&apos;s website.</source>
        <translation>Ce fournisseur exige un mot de passe d’application&#x202f;; il se crée sur le site web du fournisseur.</translation>
    </message>
    <message>
        <source>The server no longer accepts the sign-in.</source>
        <translation>Le serveur n’accepte plus la connexion.</translation>
    </message>
    <message>
        <source>The server cannot sign anyone in at the moment.</source>
        <translation>Le serveur ne peut connecter personne pour le moment.</translation>
    </message>
    <message>
        <source>The server does not allow this way of signing in for sending.</source>
        <translation>Le serveur n’autorise pas ce mode de connexion pour l’envoi.</translation>
    </message>
    <message>
        <source>Sending with this way of signing in must be allowed for the mailbox; for Microsoft choose OAuth2.0.</source>
        <translation>L’envoi avec ce mode de connexion doit être autorisé pour la boîte aux lettres&#x202f;; chez Microsoft, choisissez OAuth2.0.</translation>
    </message>
    <message>
        <source>It is unclear whether the mail was sent: the server did not confirm its receipt.</source>
        <translation>On ignore si l’e-mail a été envoyé&#xa0;: le serveur n’en a pas confirmé la réception.</translation>
    </message>
    <message>
        <source>Ask the recipient before you send it again.</source>
        <translation>Renseignez-vous auprès du destinataire avant de le renvoyer.</translation>
    </message>
    <message>
        <source>The server cannot send to or from addresses with umlauts before the @.</source>
        <translation>Le serveur ne prend pas en charge les adresses avec des caractères accentués avant le @.</translation>
    </message>
    <message>
        <source>{address} is not an e-mail address.</source>
        <translation>{address} n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>The server {host} no longer answers.</source>
        <translation>Le serveur {host} ne répond plus.</translation>
    </message>
    <message>
        <source>The server gave an answer that is not SMTP.</source>
        <translation>Le serveur a donné une réponse qui n’est pas du SMTP.</translation>
    </message>
    <message>
        <source>Please enter a name for the account.</source>
        <translation>Veuillez saisir un nom pour le compte.</translation>
    </message>
    <message>
        <source>The name may have at most {count} characters.</source>
        <translation>Le nom ne peut pas dépasser {count} caractères.</translation>
    </message>
    <message>
        <source>There is an account of this name already.</source>
        <translation>Un compte de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>Please enter the server address.</source>
        <translation>Veuillez saisir l’adresse du serveur.</translation>
    </message>
    <message>
        <source>“{host}” is not a server address. Example: {example}</source>
        <translation>«&#x202f;{host}&#x202f;» n’est pas une adresse de serveur. Exemple&#xa0;: {example}</translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation>Le port doit être compris entre 1 et 65535.</translation>
    </message>
    <message>
        <source>At once (the server reports new e-mails)</source>
        <translation>Dès l’arrivée (signal du serveur)</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Manuellement seulement</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Toutes les minutes</translation>
    </message>
    <message>
        <source>Every {minutes} minutes</source>
        <translation>Toutes les {minutes} minutes</translation>
    </message>
    <message>
        <source>{host} would be reached without encryption.</source>
        <translation>{host} serait contacté sans chiffrement.</translation>
    </message>
    <message>
        <source>Use &quot;tls&quot; or &quot;starttls&quot;; &quot;none&quot; needs accounts.allow_insecure.</source>
        <translation>Utilisez «&#x202f;tls&#x202f;» ou «&#x202f;starttls&#x202f;»&#x202f;; «&#x202f;none&#x202f;» nécessite accounts.allow_insecure.</translation>
    </message>
    <message>
        <source>The account file asks for &quot;oauth2&quot; but names no oauth_provider.</source>
        <translation>Le fichier de compte demande «&#x202f;oauth2&#x202f;», mais n’indique pas d’oauth_provider.</translation>
    </message>
    <message>
        <source>Write oauth_provider = &quot;google&quot;, &quot;microsoft&quot; or the issuer&apos;s URL.</source>
        <translation>Écrivez `oauth_provider = &quot;google&quot;`, `&quot;microsoft&quot;` ou l’URL de l’émetteur.</translation>
    </message>
    <message>
        <source>This folder does not exist (any more).</source>
        <translation>Ce dossier n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>This draft is to be encrypted, and there is no certificate of your own for that.</source>
        <translation>Ce brouillon doit être chiffré, mais il n’y a pas de certificat personnel pour cela.</translation>
    </message>
    <message>
        <source>Send it, or discard it: unencrypted it is not put onto the server.</source>
        <translation>Envoyez-le ou supprimez-le&#xa0;: il n’est pas déposé en clair sur le serveur.</translation>
    </message>
    <message>
        <source>This is a protected message, or answers one: it does not leave unprotected.</source>
        <translation>Ceci est un message protégé, ou répond à l’un d’eux&#xa0;: il ne part pas sans protection.</translation>
    </message>
    <message>
        <source>Choose “Send encrypted”, or write a new e-mail without confidential words.</source>
        <translation>Choisissez «&#x202f;Envoyer chiffré&#x202f;», ou écrivez un nouvel e-mail sans données confidentielles.</translation>
    </message>
    <message>
        <source>A protected message is not put onto the mail server as a draft.</source>
        <translation>Un message protégé n’est pas déposé comme brouillon sur le serveur de messagerie.</translation>
    </message>
    <message>
        <source>Send it, or discard it. Until then it is kept at this workstation while it is open.</source>
        <translation>Envoyez-le ou abandonnez-le. D’ici là, il reste sur ce poste tant qu’il est ouvert.</translation>
    </message>
    <message>
        <source>This mail has no recipient.</source>
        <translation>Cet e-mail n’a pas de destinataire.</translation>
    </message>
    <message>
        <source>Enter at least one address.</source>
        <translation>Saisissez au moins une adresse.</translation>
    </message>
    <message>
        <source>This draft is being sent already, at this workstation.</source>
        <translation>Ce brouillon est déjà en cours d’envoi sur ce poste de travail.</translation>
    </message>
    <message>
        <source>“{text}” is not a complete e-mail address.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une adresse e-mail complète.</translation>
    </message>
    <message>
        <source>Correct it and send again; nothing has been sent.</source>
        <translation>Corrigez-la et relancez l’envoi&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>There is a practice at this address already.</source>
        <translation>Il existe déjà un cabinet à cette adresse.</translation>
    </message>
    <message>
        <source>Let it join with a code: `tomail practice join URL --code-stdin`.</source>
        <translation>Rattachez-le au moyen d’un code&#xa0;: `tomail practice join URL --code-stdin`.</translation>
    </message>
    <message>
        <source>There is another practice at this address.</source>
        <translation>Un autre cabinet se trouve à cette adresse.</translation>
    </message>
    <message>
        <source>There is no practice at this address.</source>
        <translation>Il n’existe aucun cabinet à cette adresse.</translation>
    </message>
    <message>
        <source>`tomail practice create URL` makes one.</source>
        <translation>`tomail practice create URL` en crée un.</translation>
    </message>
    <message>
        <source>Send limit reached – goes out from {year}-{month}-{day}, {hour}:{minute}.</source>
        <translation>Limite d’envoi atteinte – envoi à partir du {day}.{month}.{year}, {hour}:{minute}.</translation>
    </message>
    <message>
        <source>It leaves by itself; there is nothing to do.</source>
        <translation>Il partira de lui-même&#x202f;; vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>This mail has {count} recipients; the practice&apos;s send limit lets {most} through.</source>
        <translation>Cet e-mail a {count} destinataires&#x202f;; la limite d’envoi du cabinet en autorise {most}.</translation>
    </message>
    <message>
        <source>Write to fewer people at once, or have the limit raised.</source>
        <translation>Écrivez à moins de personnes à la fois, ou faites relever la limite.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached, so the send limit cannot be checked.</source>
        <translation>La base de données du cabinet est injoignable&#x202f;; la limite d’envoi ne peut donc pas être vérifiée.</translation>
    </message>
    <message>
        <source>The mail leaves by itself as soon as it can.</source>
        <translation>L’e-mail partira de lui-même dès que possible.</translation>
    </message>
    <message>
        <source>The system&apos;s choice of the mail program cannot be changed.</source>
        <translation>Le logiciel de messagerie du système ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Please ask your IT: the files for it are write-protected.</source>
        <translation>Adressez-vous à votre service informatique&#xa0;: les fichiers correspondants sont protégés en écriture.</translation>
    </message>
    <message>
        <source>Open Mail, then Settings, General, and choose tomail as the default e-mail reader.</source>
        <translation>Ouvrez Mail, puis Réglages, Général, et choisissez tomail comme lecteur d’e-mails par défaut.</translation>
    </message>
    <message>
        <source>On this system only you can choose the mail program.</source>
        <translation>Sur ce système, vous seul pouvez choisir le logiciel de messagerie.</translation>
    </message>
    <message>
        <source>Windows has opened its settings: choose tomail there for e-mail (MAILTO).</source>
        <translation>Windows a ouvert ses paramètres&#xa0;: choisissez-y tomail pour les e-mails (MAILTO).</translation>
    </message>
    <message>
        <source>This outgoing mail does not exist (any more).</source>
        <translation>Cet e-mail sortant n’existe pas (ou plus).</translation>
    </message>
    <message>
        <source>`tomail outbox` shows the ids.</source>
        <translation>`tomail outbox` affiche les identifiants.</translation>
    </message>
    <message>
        <source>It is clear what became of this mail.</source>
        <translation>On sait ce qu’il est advenu de cet e-mail.</translation>
    </message>
    <message>
        <source>The outbox says how it stands.</source>
        <translation>La boîte d’envoi indique où il en est.</translation>
    </message>
    <message>
        <source>It is too late to take this mail back.</source>
        <translation>Cet e-mail ne peut plus être rappelé.</translation>
    </message>
    <message>
        <source>It has been handed to the server, or it is just being sent.</source>
        <translation>Il a été remis au serveur, ou il est en cours d’envoi.</translation>
    </message>
    <message>
        <source>The format of this file is not known.</source>
        <translation>Le format de ce fichier est inconnu.</translation>
    </message>
    <message>
        <source>Patients come as GDT, CSV, vCard or FHIR: name it.</source>
        <translation>Les données des patients sont fournies en GDT, CSV, vCard ou FHIR&#xa0;: indiquez lequel.</translation>
    </message>
    <message>
        <source>The server {host} cannot be reached.</source>
        <translation>Le serveur {host} est injoignable.</translation>
    </message>
    <message>
        <source>The server {host} does not give them out.</source>
        <translation>Le serveur {host} ne les communique pas.</translation>
    </message>
    <message>
        <source>The address {host} is not safe.</source>
        <translation>L’adresse {host} n’est pas sûre.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this workstation.</source>
        <translation>Personne n’est connecté à ce poste de travail.</translation>
    </message>
    <message>
        <source>Sign in with your initials (`--user INITIALS --pin-stdin`).</source>
        <translation>Connectez-vous avec vos initiales (`--user INITIALES --pin-stdin`).</translation>
    </message>
    <message>
        <source>The practice database does not have the tables of this tomail.</source>
        <translation>Il manque à la base de données du cabinet les tables de cette version de tomail.</translation>
    </message>
    <message>
        <source>Run `tomail practice create URL`, or `tomail practice upgrade URL`.</source>
        <translation>Exécutez `tomail practice create URL` ou `tomail practice upgrade URL`.</translation>
    </message>
    <message>
        <source>The practice does not offer this account here (any more).</source>
        <translation>Le cabinet ne propose pas (ou plus) ce compte ici.</translation>
    </message>
    <message>
        <source>`tomail account offered` shows those that it does.</source>
        <translation>`tomail account offered` affiche ceux qui sont proposés.</translation>
    </message>
    <message>
        <source>This part is missing.</source>
        <translation>Cette partie manque.</translation>
    </message>
    <message>
        <source>This message is not on this workstation yet.</source>
        <translation>Ce message n’est pas encore sur ce poste de travail.</translation>
    </message>
    <message>
        <source>It is being loaded now; please try again in a moment.</source>
        <translation>Il est en cours de chargement&#x202f;; veuillez réessayer dans un instant.</translation>
    </message>
    <message>
        <source>This e-mail has {size} MB; tomail loads at most {most} MB.</source>
        <translation>Cet e-mail fait {size} Mo&#x202f;; tomail en charge {most} au maximum.</translation>
    </message>
    <message>
        <source>It stays with your mail provider; open it there, in the webmail.</source>
        <translation>Il reste chez votre fournisseur de messagerie&#x202f;; ouvrez-le dans son webmail.</translation>
    </message>
    <message>
        <source>Record of {name}</source>
        <translation>Dossier de {name}</translation>
    </message>
    <message>
        <source>born {date}, no. {number}</source>
        <translation>né(e) le {date}, n° {number}</translation>
    </message>
    <message>
        <source>As of {date}; entries: {count}</source>
        <translation>État au {date}&#x202f;; entrées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>From: {people}</source>
        <translation>De&#xa0;: {people}</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À&#xa0;: {people}</translation>
    </message>
    <message>
        <source>{type}, filed on {date} by {name}</source>
        <translation>{type}, classé le {date} par {name}</translation>
    </message>
    <message>
        <source>{type}, filed by itself on {date}</source>
        <translation>{type}, classé automatiquement le {date}</translation>
    </message>
    <message>
        <source>Taken out of the record on {date} by {name}: {reason}</source>
        <translation>Retiré du dossier le {date} par {name}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Signed by {who}, checked on {date}</source>
        <translation>Signé par {who}, vérifié le {date}</translation>
    </message>
    <message>
        <source>Signed, but not confirmed, checked on {date}</source>
        <translation>Signé, mais non confirmé, vérifié le {date}</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Commentaire&#xa0;: {comment}</translation>
    </message>
    <message>
        <source>Attachment: {name} (SHA-256 {sha256})</source>
        <translation>Pièce jointe&#xa0;: {name} (SHA-256 {sha256})</translation>
    </message>
    <message>
        <source>Appointment reminders and codes</source>
        <translation>Rappels de rendez-vous et codes</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Nothing was sent. `--override REASON` sends it; the log keeps the reason.</source>
        <translation>Rien n’a été envoyé. `--override MOTIF` envoie quand même&#x202f;; le motif est consigné dans le journal.</translation>
    </message>
    <message>
        <source>The key to this account&apos;s mail does not fit.</source>
        <translation>La clé des e-mails de ce compte ne convient pas.</translation>
    </message>
    <message>
        <source>If a backup was restored, restore all of the profile. Else remove the account and add it again; mail on the server is not affected.</source>
        <translation>Si une sauvegarde a été restaurée, restaurez tout le profil. Sinon, supprimez le compte et ajoutez-le à nouveau&#x202f;; les e-mails sur le serveur ne sont pas touchés.</translation>
    </message>
    <message>
        <source>This message does not exist any more.</source>
        <translation>Ce message n’existe plus.</translation>
    </message>
    <message>
        <source>It was probably moved or deleted on another device.</source>
        <translation>Il a sans doute été déplacé ou supprimé sur un autre appareil.</translation>
    </message>
    <message>
        <source>Server not found</source>
        <translation>Serveur introuvable</translation>
    </message>
    <message>
        <source>The name {host} is not known on the internet.</source>
        <translation>Le nom {host} est inconnu sur Internet.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Le serveur ne répond pas</translation>
    </message>
    <message>
        <source>Port {port} cannot be reached (after {seconds} s). Often the practice&apos;s firewall is why.</source>
        <translation>Le port {port} est injoignable (après {seconds} s). Cause fréquente&#xa0;: le pare-feu du cabinet.</translation>
    </message>
    <message>
        <source>No internet connection</source>
        <translation>Pas de connexion à Internet</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet. Please check the network and test again.</source>
        <translation>Cet ordinateur n’est pas connecté à Internet. Veuillez vérifier le réseau, puis relancer le test.</translation>
    </message>
    <message>
        <source>The server did not accept the password</source>
        <translation>Le serveur n’a pas accepté le mot de passe</translation>
    </message>
    <message>
        <source>The password is wrong, or the user name is a different one. tomail has tried only once, so that your account is not locked.</source>
        <translation>Le mot de passe est erroné, ou le nom d’utilisateur est différent. tomail n’a fait qu’une seule tentative, afin que votre compte ne soit pas bloqué.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in</source>
        <translation>Le serveur n’a pas accepté la connexion</translation>
    </message>
    <message>
        <source>The access has expired or was withdrawn. Please sign in again.</source>
        <translation>L’accès a expiré ou a été révoqué. Veuillez vous reconnecter.</translation>
    </message>
    <message>
        <source>Sign-in locked for now</source>
        <translation>Connexion bloquée provisoirement</translation>
    </message>
    <message>
        <source>The server accepts no sign-in at the moment. Please try again later.</source>
        <translation>Le serveur n’accepte aucune connexion pour le moment. Veuillez réessayer plus tard.</translation>
    </message>
    <message>
        <source>The server does not allow this way of signing in</source>
        <translation>Le serveur n’autorise pas ce mode de connexion</translation>
    </message>
    <message>
        <source>Your provider has to enable it for this mailbox, or wants another way of signing in.</source>
        <translation>Votre fournisseur doit l’activer pour cette boîte aux lettres, ou il exige un autre mode de connexion.</translation>
    </message>
    <message>
        <source>No encryption possible</source>
        <translation>Aucun chiffrement possible</translation>
    </message>
    <message>
        <source>The server offers no STARTTLS on port {port}. For the protection of your data the connection is ended.</source>
        <translation>Le serveur ne propose pas STARTTLS sur le port {port}. Pour protéger vos données, la connexion est interrompue.</translation>
    </message>
    <message>
        <source>The encrypted connection failed</source>
        <translation>La connexion chiffrée a échoué</translation>
    </message>
    <message>
        <source>{host} does not speak TLS on port {port}, or only an outdated version. Please check port and encryption.</source>
        <translation>{host} ne parle pas TLS sur le port {port}, ou seulement une version obsolète. Veuillez vérifier le port et le chiffrement.</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>Certificat non approuvé</translation>
    </message>
    <message>
        <source>If you do not run this server yourself, stop here and ask your IT. Your password has not been sent yet.</source>
        <translation>Si vous n’exploitez pas vous-même ce serveur, arrêtez-vous ici et adressez-vous à votre service informatique. Votre mot de passe n’a pas encore été transmis.</translation>
    </message>
    <message>
        <source>Sender address not allowed</source>
        <translation>Adresse d’expéditeur non autorisée</translation>
    </message>
    <message>
        <source>The server does not allow sending as {address}.</source>
        <translation>Le serveur n’autorise pas l’envoi au nom de {address}.</translation>
    </message>
    <message>
        <source>The server ended the connection</source>
        <translation>Le serveur a mis fin à la connexion</translation>
    </message>
    <message>
        <source>{host} ended the connection on port {port}. Please check port and encryption.</source>
        <translation>{host} a mis fin à la connexion sur le port {port}. Veuillez vérifier le port et le chiffrement.</translation>
    </message>
    <message>
        <source>Not a mail server</source>
        <translation>Pas un serveur de messagerie</translation>
    </message>
    <message>
        <source>On port {port} of {host} another service answers. Please check address and port.</source>
        <translation>Sur le port {port} de {host}, c’est un autre service qui répond. Veuillez vérifier l’adresse et le port.</translation>
    </message>
    <message>
        <source>Client ID missing</source>
        <translation>ID client manquant</translation>
    </message>
    <message>
        <source>The test failed</source>
        <translation>Le test a échoué</translation>
    </message>
    <message>
        <source>self-issued</source>
        <translation>auto-signé</translation>
    </message>
    <message>
        <source>valid only from {not_before:%Y-%m-%d} on</source>
        <translation>valable seulement à partir du {not_before:%d.%m.%Y}</translation>
    </message>
    <message>
        <source>expired on {not_after:%Y-%m-%d}</source>
        <translation>expiré le {not_after:%d.%m.%Y}</translation>
    </message>
    <message>
        <source>withdrawn by its issuer</source>
        <translation>révoqué par son émetteur</translation>
    </message>
    <message>
        <source>its key or its signature is too weak to be safe</source>
        <translation>sa clé ou sa signature est trop faible pour être sûre</translation>
    </message>
    <message>
        <source>not issued for servers</source>
        <translation>pas émis pour des serveurs</translation>
    </message>
    <message>
        <source>valid for {names}, not for {host}</source>
        <translation>valable pour {names}, mais pas pour {host}</translation>
    </message>
    <message>
        <source>the issuer is not known to this computer</source>
        <translation>l’émetteur est inconnu de cet ordinateur</translation>
    </message>
    <message>
        <source>another certificate than the one you trusted</source>
        <translation>un autre certificat que celui que vous avez approuvé</translation>
    </message>
    <message>
        <source>cannot be verified</source>
        <translation>non vérifiable</translation>
    </message>
    <message>
        <source>This account was just closed at this workstation.</source>
        <translation>Ce compte vient d’être fermé sur ce poste de travail.</translation>
    </message>
    <message>
        <source>The disk of this workstation is full.</source>
        <translation>Le disque de ce poste de travail est plein.</translation>
    </message>
    <message>
        <source>Free some space. Nothing is lost; tomail goes on by itself.</source>
        <translation>Libérez de l’espace. Rien n’est perdu&#x202f;; tomail reprend de lui-même.</translation>
    </message>
    <message>
        <source>A file in which tomail keeps its data is damaged.</source>
        <translation>Un fichier dans lequel tomail conserve ses données est endommagé.</translation>
    </message>
    <message>
        <source>Please tell your IT. Mail on the server is not affected.</source>
        <translation>Veuillez informer votre service informatique. Les e-mails sur le serveur ne sont pas touchés.</translation>
    </message>
    <message>
        <source>The key to tomail&apos;s data on this workstation does not fit.</source>
        <translation>La clé des données de tomail sur ce poste de travail ne convient pas.</translation>
    </message>
    <message>
        <source>Sign in as the user who set tomail up here, or ask your IT to restore the keyring.</source>
        <translation>Connectez-vous en tant que la personne qui a configuré tomail ici, ou demandez à votre service informatique de restaurer le trousseau de clés.</translation>
    </message>
    <message>
        <source>The policy file {file} cannot be used ({place}: {detail}).</source>
        <translation>Le fichier de stratégie {file} ne peut pas être utilisé ({place}&#xa0;: {detail}).</translation>
    </message>
    <message>
        <source>Please tell your IT. tomail starts once the file is corrected or removed.</source>
        <translation>Veuillez informer votre service informatique. tomail démarrera dès que le fichier sera corrigé ou supprimé.</translation>
    </message>
    <message>
        <source>There is no setting called {key}.</source>
        <translation>Il n’existe aucun paramètre nommé {key}.</translation>
    </message>
    <message>
        <source>`tomail settings list` shows them all.</source>
        <translation>`tomail settings list` les affiche tous.</translation>
    </message>
    <message>
        <source>The setting {key} cannot have this value.</source>
        <translation>Le paramètre {key} ne peut pas prendre cette valeur.</translation>
    </message>
    <message>
        <source>`tomail settings list` shows what it has now.</source>
        <translation>`tomail settings list` affiche sa valeur actuelle.</translation>
    </message>
    <message>
        <source>The setting {key} is fixed by your IT.</source>
        <translation>Le paramètre {key} est imposé par votre service informatique.</translation>
    </message>
    <message>
        <source>Your IT can change it in policies.json.</source>
        <translation>Votre service informatique peut le modifier dans policies.json.</translation>
    </message>
    <message>
        <source>{service} addresses are not set up in tomail.</source>
        <translation>Les adresses {service} ne se configurent pas dans tomail.</translation>
    </message>
    <message>
        <source>Use the client module of your practice system.</source>
        <translation>Utilisez le module client de votre logiciel de cabinet.</translation>
    </message>
    <message>
        <source>This computer has no connection to the internet.</source>
        <translation>Cet ordinateur n’est pas connecté à Internet.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Vérifiez le réseau, puis réessayez.</translation>
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
        <source>“{label}” would be removed from this workstation.</source>
        <translation>«&#x202f;{label}&#x202f;» serait retiré de ce poste de travail.</translation>
    </message>
    <message>
        <source>Repeat the command with --yes.</source>
        <translation>Répétez la commande avec --yes.</translation>
    </message>
    <message>
        <source>“{text}” is not the id of a message.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas l’identifiant d’un message.</translation>
    </message>
    <message>
        <source>`tomail list` and `tomail search` show the ids.</source>
        <translation>`tomail list` et `tomail search` affichent les identifiants.</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>What was encrypted for this certificate cannot be read without it.</source>
        <translation>Ce qui a été chiffré pour ce certificat est illisible sans lui.</translation>
    </message>
    <message>
        <source>Export it before, then repeat the command with --yes.</source>
        <translation>Exportez-le d’abord, puis répétez la commande avec --yes.</translation>
    </message>
    <message>
        <source>There is no folder “{path}”.</source>
        <translation>Il n’existe aucun dossier «&#x202f;{path}&#x202f;».</translation>
    </message>
    <message>
        <source>This deletes for good. E-mails in it: {messages}.</source>
        <translation>Cela supprime définitivement. E-mails concernés&#xa0;: {messages}.</translation>
    </message>
    <message>
        <source>Add --yes if that is what you want.</source>
        <translation>Ajoutez --yes si c’est ce que vous voulez.</translation>
    </message>
    <message>
        <source>`tomail folders` shows them; `tomail sync` looks for new ones.</source>
        <translation>`tomail folders` les affiche&#x202f;; `tomail sync` en cherche de nouveaux.</translation>
    </message>
    <message>
        <source>There are: {accounts}.</source>
        <translation>Comptes existants&#xa0;: {accounts}.</translation>
    </message>
    <message>
        <source>There is none yet; `tomail account add` adds one.</source>
        <translation>Il n’y en a pas encore&#x202f;; `tomail account add` en ajoute un.</translation>
    </message>
    <message>
        <source>There is no account “{name}”.</source>
        <translation>Il n’existe aucun compte «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Several accounts are called “{name}”.</source>
        <translation>Plusieurs comptes s’appellent «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Use the id of one: {accounts}.</source>
        <translation>Indiquez l’identifiant de l’un d’eux&#xa0;: {accounts}.</translation>
    </message>
    <message>
        <source>Filed already on {date} by {name}.</source>
        <translation>Déjà classé le {date} par {name}.</translation>
    </message>
    <message>
        <source>“{text}” is not a date.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date.</translation>
    </message>
    <message>
        <source>Write it as `--date 2026-11-21`.</source>
        <translation>Écrivez-la ainsi&#xa0;: `--date 2026-11-21`.</translation>
    </message>
    <message>
        <source>The practice knows nobody called “{name}”.</source>
        <translation>Le cabinet ne connaît personne du nom de «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>`tomail user list` shows the users with their groups.</source>
        <translation>`tomail user list` affiche les utilisateurs avec leurs groupes.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Interrompu.</translation>
    </message>
    <message>
        <source>“{text}” is not the id of an outgoing mail.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas l’identifiant d’un e-mail sortant.</translation>
    </message>
    <message>
        <source>“{text}” is not a date and time.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date avec une heure.</translation>
    </message>
    <message>
        <source>Write it as in 2026-11-23T08:00.</source>
        <translation>Écrivez-la ainsi&#xa0;: 2026-11-23T08:00.</translation>
    </message>
    <message>
        <source>A protected message leaves at once.</source>
        <translation>Un message protégé part immédiatement.</translation>
    </message>
    <message>
        <source>Leave out `--at`.</source>
        <translation>Omettez `--at`.</translation>
    </message>
    <message>
        <source>{who} has been working on this mail since {at:%H:%M} ({device}).</source>
        <translation>{who} s’occupe de cet e-mail depuis {at:%H:%M} ({device}).</translation>
    </message>
    <message>
        <source>`tomail claim --take-over` takes it over; the log keeps that.</source>
        <translation>`tomail claim --take-over` le reprend&#x202f;; le journal en garde la trace.</translation>
    </message>
    <message>
        <source>There is no screen here; `tomail --demo --screenshots DIR` shows tomail without one.</source>
        <translation>Il n’y a pas d’écran ici&#x202f;; `tomail --demo --screenshots DIR` montre tomail sans écran.</translation>
    </message>
    <message>
        <source>Qt cannot start here: {reason}.</source>
        <translation>Qt ne peut pas démarrer ici&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Install the system libraries that are missing.</source>
        <translation>Installez les bibliothèques système manquantes.</translation>
    </message>
    <message>
        <source>There is a folder “{path}” already.</source>
        <translation>Il existe déjà un dossier «&#x202f;{path}&#x202f;».</translation>
    </message>
    <message>
        <source>The mailbox needs the folder “{name}”.</source>
        <translation>La boîte aux lettres a besoin du dossier «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Let another folder take over its task first; the inbox always stays.</source>
        <translation>Confiez d’abord son rôle à un autre dossier&#x202f;; la boîte de réception reste toujours.</translation>
    </message>
    <message>
        <source>With POP3 a mailbox has no folders of its own.</source>
        <translation>Avec POP3, une boîte aux lettres n’a pas de dossiers propres.</translation>
    </message>
    <message>
        <source>With IMAP it has; most providers offer it too.</source>
        <translation>Avec IMAP, oui&#x202f;; la plupart des fournisseurs le proposent aussi.</translation>
    </message>
    <message>
        <source>This mailbox has no trash.</source>
        <translation>Cette boîte aux lettres n’a pas de corbeille.</translation>
    </message>
    <message>
        <source>Say in its menu which folder is the trash.</source>
        <translation>Indiquez dans le menu d’un dossier qu’il est la corbeille.</translation>
    </message>
    <message>
        <source>In this mailbox folders cannot hold other folders.</source>
        <translation>Dans cette boîte aux lettres, un dossier ne peut pas en contenir d’autres.</translation>
    </message>
    <message>
        <source>Create it beside the others.</source>
        <translation>Créez-le à côté des autres.</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Un dossier a besoin d’un nom.</translation>
    </message>
    <message>
        <source>“{character}” cannot stand in a folder&apos;s name.</source>
        <translation>«&#x202f;{character}&#x202f;» ne peut pas figurer dans le nom d’un dossier.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Le nom est trop long.</translation>
    </message>
    <message>
        <source>{most} characters are enough for every server.</source>
        <translation>{most} caractères conviennent à tous les serveurs.</translation>
    </message>
    <message>
        <source>This came up after the time was chosen. Take the mail back to look at it again.</source>
        <translation>Cela est apparu après le choix de l’heure. Reprenez l’e-mail pour le vérifier encore une fois.</translation>
    </message>
    <message>
        <source>A mail can only be sent later at a time that is to come.</source>
        <translation>Un e-mail ne peut être envoyé plus tard qu’à une heure à venir.</translation>
    </message>
    <message>
        <source>Choose a time within the next year.</source>
        <translation>Choisissez une heure dans l’année à venir.</translation>
    </message>
    <message>
        <source>This mail could not be read from a damaged file.</source>
        <translation>Cet e-mail n’a pas pu être lu dans un fichier endommagé.</translation>
    </message>
    <message>
        <source>Please write it again. It was not sent.</source>
        <translation>Veuillez le réécrire. Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>This account is open in another tomail at this workstation.</source>
        <translation>Ce compte est ouvert dans un autre tomail à ce poste.</translation>
    </message>
    <message>
        <source>Close it there, and try again.</source>
        <translation>Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>“{name}” could not be read from a damaged file.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a pas pu être lu dans un fichier endommagé.</translation>
    </message>
    <message>
        <source>Take it out and attach the file again; nothing has been sent.</source>
        <translation>Retirez-le et joignez à nouveau le fichier&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The file does not open with this password.</source>
        <translation>Ce mot de passe n’ouvre pas le fichier.</translation>
    </message>
    <message>
        <source>Whoever made the file gave it the password; mind capital and small letters.</source>
        <translation>Le mot de passe a été choisi par la personne qui a créé le fichier&#x202f;; attention aux majuscules et minuscules.</translation>
    </message>
    <message>
        <source>This file holds no certificate with a private key.</source>
        <translation>Ce fichier ne contient pas de certificat avec clé privée.</translation>
    </message>
    <message>
        <source>It takes a file that ends with .p12 or .pfx, from whoever issued it.</source>
        <translation>Il faut un fichier .p12 ou .pfx, fourni par l’émetteur du certificat.</translation>
    </message>
    <message>
        <source>This file holds no certificate with an e-mail address.</source>
        <translation>Ce fichier ne contient pas de certificat avec une adresse e-mail.</translation>
    </message>
    <message>
        <source>Such files end with .cer, .crt, .pem or .p7b.</source>
        <translation>Ces fichiers se terminent par .cer, .crt, .pem ou .p7b.</translation>
    </message>
    <message>
        <source>The password needs at least {count} characters.</source>
        <translation>Le mot de passe doit compter au moins {count} caractères.</translation>
    </message>
    <message>
        <source>Whoever has the file and the password reads your mail.</source>
        <translation>Qui possède le fichier et le mot de passe lit vos e-mails.</translation>
    </message>
    <message>
        <source>tomail cannot give this kind of key a password.</source>
        <translation>tomail ne peut pas protéger ce type de clé par un mot de passe.</translation>
    </message>
    <message>
        <source>Import it there from the file or the program that it came from.</source>
        <translation>Importez-la là-bas depuis le fichier ou le programme d’où elle provient.</translation>
    </message>
    <message>
        <source>This certificate is for {others}, not for {address}.</source>
        <translation>Ce certificat est celui de {others}, non de {address}.</translation>
    </message>
    <message>
        <source>Choose the account that it belongs to.</source>
        <translation>Choisissez le compte auquel il appartient.</translation>
    </message>
    <message>
        <source>This certificate is not here (any more).</source>
        <translation>Ce certificat n’est pas (ou plus) ici.</translation>
    </message>
    <message>
        <source>`tomail certificates list` shows those that are.</source>
        <translation>`tomail certificates list` affiche ceux qui y sont.</translation>
    </message>
    <message>
        <source>Some recipients have only S/MIME, the others only OpenPGP: one e-mail is encrypted by one.</source>
        <translation>Certains destinataires n’ont que S/MIME, les autres que OpenPGP&#xa0;: un e-mail est chiffré par l’un des deux.</translation>
    </message>
    <message>
        <source>Write two e-mails, one for each.</source>
        <translation>Écrivez deux e-mails, un pour chacun.</translation>
    </message>
    <message>
        <source>There is no valid certificate of your own for {address}.</source>
        <translation>Il n’y a pas de certificat personnel valable pour {address}.</translation>
    </message>
    <message>
        <source>Import it in the settings under “Certificates”, or switch signing and encrypting off.</source>
        <translation>Importez-le dans les réglages sous «&#x202f;Certificats&#x202f;», ou désactivez la signature et le chiffrement.</translation>
    </message>
    <message>
        <source>An encrypted e-mail has no Bcc: the others could see who else can read it.</source>
        <translation>Un e-mail chiffré n’a pas de Cci&#xa0;: les autres verraient qui peut encore le lire.</translation>
    </message>
    <message>
        <source>Write to them in an e-mail of its own.</source>
        <translation>Écrivez-leur dans un e-mail séparé.</translation>
    </message>
    <message>
        <source>Nothing can be encrypted for {people}: there is no valid certificate.</source>
        <translation>Rien ne peut être chiffré pour {people}&#xa0;: il manque un certificat valable.</translation>
    </message>
    <message>
        <source>The certificate of {address} was revoked on {date}: nothing is encrypted with it.</source>
        <translation>Le certificat de {address} a été révoqué le {date}&#xa0;: rien n’est chiffré avec lui.</translation>
    </message>
    <message>
        <source>Ask them for a signed e-mail, import their certificate, take them out or switch encrypting off.</source>
        <translation>Demandez un e-mail signé, importez le certificat, retirez ces destinataires ou désactivez le chiffrement.</translation>
    </message>
    <message>
        <source>This e-mail quotes what came encrypted; it does not leave unencrypted.</source>
        <translation>Cet e-mail cite un contenu arrivé chiffré&#x202f;; il ne part pas en clair.</translation>
    </message>
    <message>
        <source>Switch encrypting on, or write it without the quotation.</source>
        <translation>Activez le chiffrement ou écrivez sans la citation.</translation>
    </message>
    <message>
        <source>This e-mail could not be signed or encrypted; nothing was sent.</source>
        <translation>Cet e-mail n’a pas pu être signé ou chiffré&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Look at the certificates in the settings.</source>
        <translation>Regardez les certificats dans les réglages.</translation>
    </message>
    <message>
        <source>This was answered already, here or at another workstation.</source>
        <translation>Une réponse a déjà été donnée, ici ou à un autre poste.</translation>
    </message>
    <message>
        <source>This invitation cannot be answered: it names no organiser.</source>
        <translation>Impossible de répondre à cette invitation&#xa0;: elle ne nomme pas d’organisateur.</translation>
    </message>
    <message>
        <source>This e-mail does not ask for it.</source>
        <translation>Cet e-mail ne le demande pas.</translation>
    </message>
    <message>
        <source>{host} did not take the unsubscribing.</source>
        <translation>{host} n’a pas accepté la désinscription.</translation>
    </message>
    <message>
        <source>{host} belongs to a known provider: its certificate is never trusted by hand.</source>
        <translation>{host} appartient à un fournisseur connu&#xa0;: on ne fait jamais confiance à son certificat manuellement.</translation>
    </message>
    <message>
        <source>Remove fingerprint_sha256; if the connection then fails, ask your IT before you go on.</source>
        <translation>Supprimez fingerprint_sha256&#x202f;; si la connexion échoue alors, demandez à votre service informatique avant de continuer.</translation>
    </message>
    <message>
        <source>If you did not expect this e-mail: ask by telephone, at the number you know, before you answer, open a file or follow a link.</source>
        <translation>Si vous n’attendiez pas cet e-mail&#xa0;: appelez au numéro que vous connaissez avant de répondre, d’ouvrir un fichier ou de suivre un lien.</translation>
    </message>
    <message>
        <source>This e-mail does not say whom it comes from.</source>
        <translation>Cet e-mail ne dit pas de qui il vient.</translation>
    </message>
    <message>
        <source>This e-mail names several senders: {people}. Any of them may be wrong.</source>
        <translation>Cet e-mail indique plusieurs expéditeurs&#xa0;: {people}. Chacun peut être faux.</translation>
    </message>
    <message>
        <source>The name says “{claimed}”, but the e-mail comes from {address}.</source>
        <translation>Le nom indique «&#x202f;{claimed}&#x202f;», mais l’e-mail vient de {address}.</translation>
    </message>
    <message>
        <source>The domain {domain} is written in letters that look like others.</source>
        <translation>Le domaine {domain} est écrit avec des lettres qui ressemblent à d’autres.</translation>
    </message>
    <message>
        <source>{address} looks like {known}, which is known here, but is not it.</source>
        <translation>{address} ressemble à {known}, qui est connu ici, mais ne l’est pas.</translation>
    </message>
    <message>
        <source>“{name}” is known here with {known}. This e-mail comes from {address}.</source>
        <translation>«&#x202f;{name}&#x202f;» est connu ici avec {known}. Cet e-mail vient de {address}.</translation>
    </message>
    <message>
        <source>The sender is not confirmed: your mail provider checked, and it may not come from {domain}.</source>
        <translation>L’expéditeur n’est pas confirmé&#xa0;: votre fournisseur a vérifié, et l’e-mail ne vient peut-être pas de {domain}.</translation>
    </message>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Le serveur dit&#xa0;: «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>The server {host} gave an answer that did not end.</source>
        <translation>Le serveur {host} a donné une réponse sans fin.</translation>
    </message>
    <message>
        <source>tomail has ended the connection. If it happens again, tell whoever runs the server.</source>
        <translation>tomail a mis fin à la connexion. Si cela se reproduit, prévenez l’exploitant du serveur.</translation>
    </message>
    <message>
        <source>Together with its files this message is too large for an e-mail.</source>
        <translation>Avec ses fichiers, ce message est trop volumineux pour un e-mail.</translation>
    </message>
    <message>
        <source>The portal cannot be reached.</source>
        <translation>Le portail est inaccessible.</translation>
    </message>
    <message>
        <source>Your message lies encrypted in the outbox and is sent by itself.</source>
        <translation>Votre message se trouve chiffré dans la boîte d’envoi et part de lui-même.</translation>
    </message>
    <message>
        <source>The message is recalled as soon as it can be; until then a patient may read it.</source>
        <translation>Le message est rappelé dès que possible&#x202f;; d’ici là, il peut être lu.</translation>
    </message>
    <message>
        <source>Check the address and send it again.</source>
        <translation>Vérifiez l’adresse et envoyez de nouveau.</translation>
    </message>
    <message>
        <source>The portal did not take this message.</source>
        <translation>Le portail n’a pas accepté ce message.</translation>
    </message>
    <message>
        <source>Send it again. If it stays so, ask your IT.</source>
        <translation>Envoyez-le de nouveau. Si cela persiste, demandez à votre service informatique.</translation>
    </message>
    <message>
        <source>The portal has no more room for this practice.</source>
        <translation>Le portail n’a plus de place pour ce cabinet.</translation>
    </message>
    <message>
        <source>Recall old messages, or ask whoever runs the portal for more room.</source>
        <translation>Rappelez d’anciens messages, ou demandez plus de place à l’exploitant du portail.</translation>
    </message>
    <message>
        <source>This message is too large for the portal.</source>
        <translation>Ce message est trop volumineux pour le portail.</translation>
    </message>
    <message>
        <source>Send fewer or smaller files.</source>
        <translation>Envoyez moins de fichiers ou des fichiers plus petits.</translation>
    </message>
    <message>
        <source>The portal does not take this address.</source>
        <translation>Le portail n’accepte pas cette adresse.</translation>
    </message>
    <message>
        <source>A wrong e-mail address was typed five times: the link is closed.</source>
        <translation>Une adresse e-mail erronée a été saisie cinq fois&#xa0;: le lien est fermé.</translation>
    </message>
    <message>
        <source>The practice left the portal before this message was there.</source>
        <translation>Le cabinet a quitté le portail avant que ce message n’y soit.</translation>
    </message>
    <message>
        <source>Send it again: it leaves as a protected file.</source>
        <translation>Envoyez-le à nouveau&#xa0;: il partira comme fichier protégé.</translation>
    </message>
    <message>
        <source>The portal answered with somebody else&apos;s access: nothing was sent.</source>
        <translation>Le portail a répondu avec l’accès d’une autre personne&#xa0;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Tell whoever runs the portal, and do not send again before.</source>
        <translation>Signalez-le à l’exploitant du portail, et n’envoyez rien d’ici là.</translation>
    </message>
    <message>
        <source>“{name}” does not fit into a protected file.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être placé dans un fichier protégé.</translation>
    </message>
    <message>
        <source>PDFs without a password, pictures and plain texts do. Save it as a PDF and attach that.</source>
        <translation>Les PDF sans mot de passe, les images et les textes simples conviennent. Enregistrez-le en PDF et joignez celui-ci.</translation>
    </message>
    <message>
        <source>HIN does not encrypt mail to this recipient.</source>
        <translation>HIN ne chiffre pas les e-mails à ce destinataire.</translation>
    </message>
    <message>
        <source>Choose another way to send this message protected.</source>
        <translation>Choisissez une autre voie pour envoyer ce message protégé.</translation>
    </message>
    <message>
        <source>A protected message goes to exactly one person.</source>
        <translation>Un message protégé s’adresse à une seule personne.</translation>
    </message>
    <message>
        <source>Write to the others in messages of their own.</source>
        <translation>Écrivez aux autres dans des messages séparés.</translation>
    </message>
    <message>
        <source>This patient has no e-mail address.</source>
        <translation>Aucune adresse e-mail n’est enregistrée pour cette personne.</translation>
    </message>
    <message>
        <source>Enter it in the patient&apos;s data.</source>
        <translation>Saisissez-la dans les données du patient.</translation>
    </message>
    <message>
        <source>This protected message has left; it cannot be called back.</source>
        <translation>Ce message protégé est parti&#x202f;; il ne peut plus être rappelé.</translation>
    </message>
    <message>
        <source>Without the Lesecode nobody reads it.</source>
        <translation>Sans le code de lecture, personne ne peut le lire.</translation>
    </message>
    <message>
        <source>Give the patient the Lesecode, then `tomail secure release ID`.</source>
        <translation>Communiquez le code de lecture, puis `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>Check the patient&apos;s address and send it again.</source>
        <translation>Vérifiez l’adresse et renvoyez-le.</translation>
    </message>
    <message>
        <source>The patient has to register by the link in the e-mail.</source>
        <translation>La patiente ou le patient doit s’inscrire par le lien de l’e-mail.</translation>
    </message>
    <message>
        <source>Make sure of the patient&apos;s key, then `tomail secure release ID`.</source>
        <translation>Vérifiez la clé, puis `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>The registration code was right: `tomail secure release ID --checked code`.</source>
        <translation>Le code d’inscription était juste&#xa0;: `tomail secure release ID --checked code`.</translation>
    </message>
    <message>
        <source>Call the patient and compare the check number {number}, then `tomail secure release ID`.</source>
        <translation>Téléphonez et comparez le numéro de contrôle {number}, puis `tomail secure release ID`.</translation>
    </message>
    <message>
        <source>The password was reset by e-mail. Was it somebody else, `tomail secure revoke ID` blocks.</source>
        <translation>Le mot de passe a été redéfini par e-mail. Si c’était quelqu’un d’autre, `tomail secure revoke ID` bloque l’accès.</translation>
    </message>
    <message>
        <source>`tomail secure unblock ID` lets them wait to be released anew.</source>
        <translation>`tomail secure unblock ID` remet en attente de la libération par le cabinet.</translation>
    </message>
    <message>
        <source>This computer gives out no certificate with a private key.</source>
        <translation>Cet ordinateur ne fournit aucun certificat avec clé privée.</translation>
    </message>
    <message>
        <source>Some may not leave it. Ask whoever issued it for a .p12 file.</source>
        <translation>Certains ne peuvent pas le quitter. Demandez un fichier .p12 à l’émetteur.</translation>
    </message>
    <message>
        <source>There is no such answer.</source>
        <translation>Cette réponse n’existe pas.</translation>
    </message>
    <message>
        <source>Look into the list “Protected messages”.</source>
        <translation>Consultez la liste «&#x202f;Messages protégés&#x202f;».</translation>
    </message>
    <message>
        <source>The portal is not as it should be: nothing is sent over it until your IT has looked at it.</source>
        <translation>Le portail n’est pas comme il devrait être&#xa0;: rien n’est envoyé par lui tant que votre informatique ne l’a pas vérifié.</translation>
    </message>
    <message>
        <source>Tell your IT: Settings – Secure sending says what is different. Your message is kept.</source>
        <translation>Dites-le à votre informatique&#xa0;: Paramètres – Envoi sécurisé indique ce qui diffère. Votre message est conservé.</translation>
    </message>
    <message>
        <source>The portal&apos;s page has changed once more meanwhile.</source>
        <translation>La page du portail a encore changé entre-temps.</translation>
    </message>
    <message>
        <source>Ask whoever runs the portal what is done there, then look again.</source>
        <translation>Demandez à l’exploitant du portail ce qui s’y passe, puis vérifiez encore une fois.</translation>
    </message>
    <message>
        <source>This is not the address of a portal.</source>
        <translation>Ce n’est pas l’adresse d’un portail.</translation>
    </message>
    <message>
        <source>It looks like https://portal.example.org, without a path.</source>
        <translation>Elle ressemble à https://portal.example.org, sans chemin.</translation>
    </message>
    <message>
        <source>There is no such mailbox for the portal&apos;s notices.</source>
        <translation>Il n’y a pas de telle boîte aux lettres pour les avis du portail.</translation>
    </message>
    <message>
        <source>Set up the mail account of the practice first.</source>
        <translation>Configurez d’abord le compte e-mail du cabinet.</translation>
    </message>
    <message>
        <source>The practice has no name yet, which patients must see.</source>
        <translation>Le cabinet n’a pas encore de nom, que les patients doivent voir.</translation>
    </message>
    <message>
        <source>Enter it in Settings – Practice.</source>
        <translation>Saisissez-le sous Paramètres – Cabinet.</translation>
    </message>
    <message>
        <source>The portal does not accept this Einrichtungscode: it is wrong, too old, or used.</source>
        <translation>Le portail n’accepte pas ce code d’installation&#xa0;: il est faux, trop ancien ou déjà utilisé.</translation>
    </message>
    <message>
        <source>Check it, or ask whoever runs the portal for another one.</source>
        <translation>Vérifiez-le, ou demandez-en un autre à l’exploitant du portail.</translation>
    </message>
    <message>
        <source>The portal does not accept this Einrichtungscode with this Praxis-Notfallblatt.</source>
        <translation>Le portail n’accepte pas ce code d’installation avec cette fiche d’urgence du cabinet.</translation>
    </message>
    <message>
        <source>Check both. Take the newest sheet; whoever runs the portal gives you a new code.</source>
        <translation>Vérifiez les deux. Prenez la feuille la plus récente&#x202f;; l’exploitant du portail vous donne un nouveau code.</translation>
    </message>
    <message>
        <source>This is not what stands on a Praxis-Notfallblatt.</source>
        <translation>Ce n’est pas ce qui figure sur une fiche d’urgence du cabinet.</translation>
    </message>
    <message>
        <source>Type all groups of the code, and the last line that begins p_.</source>
        <translation>Tapez tous les groupes du code, et le dernier, qui commence par p_.</translation>
    </message>
    <message>
        <source>A reminder was written today, or there is nothing to remind of.</source>
        <translation>Un rappel a déjà été envoyé aujourd’hui, ou il n’y a rien à rappeler.</translation>
    </message>
    <message>
        <source>Call the patient, or wait until tomorrow.</source>
        <translation>Téléphonez à la patiente ou au patient, ou attendez demain.</translation>
    </message>
    <message>
        <source>Nobody has looked at this person&apos;s key yet.</source>
        <translation>Personne n’a encore vérifié la clé de cette personne.</translation>
    </message>
    <message>
        <source>Compare the check number first.</source>
        <translation>Comparez d’abord le numéro de contrôle.</translation>
    </message>
    <message>
        <source>The right registration code was not typed.</source>
        <translation>Le bon code d’inscription n’a pas été saisi.</translation>
    </message>
    <message>
        <source>Call the patient and compare the check number.</source>
        <translation>Téléphonez à la patiente ou au patient et comparez le numéro de contrôle.</translation>
    </message>
    <message>
        <source>Through the portal at most 50 files of together 100 MB leave.</source>
        <translation>Par le portail, on envoie au plus 50 fichiers de 100 Mo en tout.</translation>
    </message>
    <message>
        <source>This person&apos;s access to the portal is blocked.</source>
        <translation>L’accès de cette personne au portail est bloqué.</translation>
    </message>
    <message>
        <source>Unblock it first, or choose a protected file.</source>
        <translation>Débloquez-le d’abord, ou choisissez un fichier protégé.</translation>
    </message>
    <message>
        <source>The portal did not answer in time.</source>
        <translation>Le portail n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The certificate of the portal is not valid.</source>
        <translation>Le certificat du portail n’est pas valable.</translation>
    </message>
    <message>
        <source>There is no portal at this address.</source>
        <translation>Il n’y a pas de portail à cette adresse.</translation>
    </message>
    <message>
        <source>The connection to the portal was ended.</source>
        <translation>La connexion au portail a été terminée.</translation>
    </message>
    <message>
        <source>Whoever runs the portal must renew it. Nothing was sent.</source>
        <translation>L’exploitant du portail doit le renouveler. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the portal.</source>
        <translation>Vérifiez l’adresse, ou demandez à l’exploitant du portail.</translation>
    </message>
    <message>
        <source>What waits is sent by itself. If it lasts, ask whoever runs the portal.</source>
        <translation>Ce qui attend part de soi-même. Si cela dure, demandez à l’exploitant du portail.</translation>
    </message>
    <message>
        <source>The portal does not let this workstation in.</source>
        <translation>Le portail n’admet pas ce poste de travail.</translation>
    </message>
    <message>
        <source>The other workstations go on. Ask your IT to look at Settings – Secure sending.</source>
        <translation>Les autres postes continuent. Demandez à votre informatique de regarder sous Paramètres – Envoi sécurisé.</translation>
    </message>
    <message>
        <source>The portal has no room left.</source>
        <translation>Le portail n’a plus de place.</translation>
    </message>
    <message>
        <source>Tell whoever runs the portal. What waits is sent later.</source>
        <translation>Dites-le à l’exploitant du portail. Ce qui attend sera envoyé plus tard.</translation>
    </message>
    <message>
        <source>The portal is busy.</source>
        <translation>Le portail est occupé.</translation>
    </message>
    <message>
        <source>That is more than the portal takes.</source>
        <translation>C’est plus que ce que le portail accepte.</translation>
    </message>
    <message>
        <source>Send less at once, or ask whoever runs the portal for room.</source>
        <translation>Envoyez moins à la fois, ou demandez de la place à l’exploitant du portail.</translation>
    </message>
    <message>
        <source>The portal refused this ({code}).</source>
        <translation>Le portail l’a refusé ({code}).</translation>
    </message>
    <message>
        <source>Look at its state. If it stays so, ask your IT.</source>
        <translation>Regardez son état. Si cela persiste, demandez à votre informatique.</translation>
    </message>
    <message>
        <source>Read it in by hand in the list of appointments: there its columns can be assigned.</source>
        <translation>Lisez-le à la main dans la liste des rendez-vous&#xa0;: ses colonnes peuvent y être attribuées.</translation>
    </message>
    <message>
        <source>No line of the file could be read as an appointment.</source>
        <translation>Aucune ligne du fichier n’a pu être lue comme un rendez-vous.</translation>
    </message>
    <message>
        <source>{count} of its entries could not be read, the first at {line}.</source>
        <translation>{count} de ses entrées n’ont pas pu être lues, la première à {line}.</translation>
    </message>
    <message>
        <source>What came is no whole calendar.</source>
        <translation>Ce qui est arrivé n’est pas un calendrier complet.</translation>
    </message>
    <message>
        <source>Check the address: opened in a browser it must load a file (.ics).</source>
        <translation>Vérifiez l’adresse&#xa0;: ouverte dans un navigateur, elle doit charger un fichier (.ics).</translation>
    </message>
    <message>
        <source>The calendar suddenly lacks {missing} of {known} appointments. Nothing of it was taken in.</source>
        <translation>Il manque soudain {missing} rendez-vous sur {known} dans le calendrier. Rien n’en a été repris.</translation>
    </message>
    <message>
        <source>Look whether the calendar is right. If it is: tomail appointments fetch --fewer.</source>
        <translation>Vérifiez si le calendrier est juste. Si oui&#xa0;: tomail appointments fetch --fewer.</translation>
    </message>
    <message>
        <source>Reminders are switched off.</source>
        <translation>Les rappels sont désactivés.</translation>
    </message>
    <message>
        <source>Switch them on in the settings: `tomail settings set reminders.enabled true`.</source>
        <translation>Activez-les dans les réglages&#xa0;: `tomail settings set reminders.enabled true`.</translation>
    </message>
    <message>
        <source>There is no key for the provider of SMS.</source>
        <translation>Il manque la clé du fournisseur de SMS.</translation>
    </message>
    <message>
        <source>Enter the API key that the provider gave you.</source>
        <translation>Saisissez la clé API que le fournisseur vous a donnée.</translation>
    </message>
    <message>
        <source>The description of the provider cannot be used: “{name}”.</source>
        <translation>La description du fournisseur est inutilisable&#xa0;: «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Mend this field in the settings of the reminders.</source>
        <translation>Corrigez ce champ dans les réglages des rappels.</translation>
    </message>
    <message>
        <source>The columns are not complete: “{name}”.</source>
        <translation>Les colonnes ne sont pas complètes&#xa0;: «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Write them like id=Nr,start=Datum,time=Uhrzeit,patient=PatNr.</source>
        <translation>Écrivez-les comme id=Nr,start=Datum,time=Uhrzeit,patient=PatNr.</translation>
    </message>
    <message>
        <source>“{text}” is not a time.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une heure.</translation>
    </message>
    <message>
        <source>Write it like 2026-05-04T12:00.</source>
        <translation>Écrivez-la ainsi&#xa0;: 2026-05-04T12:00.</translation>
    </message>
    <message>
        <source>The provider of SMS does not accept this number.</source>
        <translation>Le fournisseur de SMS n’accepte pas ce numéro.</translation>
    </message>
    <message>
        <source>There is no credit left at the provider of SMS.</source>
        <translation>Le crédit auprès du fournisseur de SMS est épuisé.</translation>
    </message>
    <message>
        <source>The provider of SMS does not accept the API key.</source>
        <translation>Le fournisseur de SMS n’accepte pas la clé API.</translation>
    </message>
    <message>
        <source>The provider&apos;s limit for SMS is reached.</source>
        <translation>La limite de SMS du fournisseur est atteinte.</translation>
    </message>
    <message>
        <source>Sending SMS is not set up yet.</source>
        <translation>L’envoi de SMS n’est pas encore configuré.</translation>
    </message>
    <message>
        <source>There is no SMS number in the patient&apos;s data.</source>
        <translation>Il n’y a pas de numéro SMS dans les données du patient.</translation>
    </message>
    <message>
        <source>Read the code out on the phone, or print a slip.</source>
        <translation>Lisez le code au téléphone ou imprimez un feuillet.</translation>
    </message>
    <message>
        <source>Compare the number with the patient&apos;s, digit by digit.</source>
        <translation>Comparez le numéro avec celui du patient, chiffre par chiffre.</translation>
    </message>
    <message>
        <source>It is not known whether the SMS went out.</source>
        <translation>On ne sait pas si le SMS est parti.</translation>
    </message>
    <message>
        <source>Ask the patient by telephone; the same code still counts.</source>
        <translation>Demandez par téléphone&#x202f;; le même code reste valable.</translation>
    </message>
    <message>
        <source>The provider of SMS cannot be reached; nothing was sent.</source>
        <translation>Le fournisseur de SMS est injoignable&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The provider of SMS did not take the message (code {code}).</source>
        <translation>Le fournisseur de SMS n’a pas pris le message (code {code}).</translation>
    </message>
    <message>
        <source>The address of a calendar does not begin with https://.</source>
        <translation>L’adresse d’un calendrier ne commence pas par https://.</translation>
    </message>
    <message>
        <source>Correct it in the settings of appointments.</source>
        <translation>Corrigez-la dans les réglages des rendez-vous.</translation>
    </message>
    <message>
        <source>{host} does not give the calendar (HTTP {status}).</source>
        <translation>{host} ne donne pas le calendrier (HTTP {status}).</translation>
    </message>
    <message>
        <source>Get its address anew from the program that the calendar is kept in.</source>
        <translation>Reprenez l’adresse dans le programme qui tient le calendrier.</translation>
    </message>
    <message>
        <source>The calendar at {host} could not be loaded.</source>
        <translation>Le calendrier de {host} n’a pas pu être chargé.</translation>
    </message>
    <message>
        <source>It is tried again every quarter of an hour.</source>
        <translation>Un nouvel essai a lieu tous les quarts d’heure.</translation>
    </message>
    <message>
        <source>The folder of appointments “{name}” cannot be read.</source>
        <translation>Le dossier des rendez-vous «&#x202f;{name}&#x202f;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check the folder in the settings of appointments.</source>
        <translation>Vérifiez le dossier dans les réglages des rendez-vous.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Le fichier ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>Close it in other programs, and look whether it may be read. It is tried again by itself.</source>
        <translation>Fermez-le dans les autres programmes et vérifiez qu’il peut être lu. Un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>Lesecode by SMS</source>
        <translation>Code de lecture par SMS</translation>
    </message>
    <message>
        <source>Anmeldecode by SMS</source>
        <translation>Code d’inscription par SMS</translation>
    </message>
    <message>
        <source>Code to confirm the number, by SMS</source>
        <translation>Code de confirmation par SMS</translation>
    </message>
    <message>
        <source>Appointment reminder by SMS</source>
        <translation>Rappel de rendez-vous par SMS</translation>
    </message>
    <message>
        <source>Appointment reminder by e-mail</source>
        <translation>Rappel de rendez-vous par e-mail</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>arrivé</translation>
    </message>
    <message>
        <source>sent, but not arrived</source>
        <translation>envoyé, mais pas arrivé</translation>
    </message>
    <message>
        <source>not sent: refused</source>
        <translation>non envoyé&#xa0;: refusé</translation>
    </message>
    <message>
        <source>not sent in time</source>
        <translation>pas envoyé à temps</translation>
    </message>
    <message>
        <source>not known whether it was sent</source>
        <translation>on ne sait pas s’il a été envoyé</translation>
    </message>
    <message>
        <source>not known whether it arrived; seen to</source>
        <translation>on ne sait pas s’il est arrivé&#x202f;; réglé</translation>
    </message>
    <message>
        <source>not sent; seen to</source>
        <translation>non envoyé&#x202f;; réglé</translation>
    </message>
    <message>
        <source>not sent: the appointment was cancelled or moved</source>
        <translation>non envoyé&#xa0;: le rendez-vous a été annulé ou déplacé</translation>
    </message>
    <message>
        <source>Appointment: {date}</source>
        <translation>Rendez-vous&#xa0;: {date}</translation>
    </message>
    <message>
        <source>to {number}</source>
        <translation>au {number}</translation>
    </message>
    <message>
        <source>The patient said the code on {date}</source>
        <translation>Code indiqué le {date}</translation>
    </message>
    <message>
        <source>the provider says {code}</source>
        <translation>le fournisseur indique {code}</translation>
    </message>
</context>
</TS>
