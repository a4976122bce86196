<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>AccessCard</name>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>Bloquer…</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Blocked at the portal: {name} reads and writes nothing there. Unblocked, {name} waits for the release anew.</source>
        <translation>Bloqué sur le portail&#xa0;: {name} n’y lit et n’y écrit rien. Après le déblocage, {name} attend de nouveau la libération par le cabinet.</translation>
    </message>
    <message>
        <source>{name} set a new password by e-mail: {when}. That alone opens no message, the SecuPass is still needed. If it was somebody else, block the access and call.</source>
        <translation>{name} a défini un nouveau mot de passe par e-mail&#xa0;: {when}. Cela seul n’ouvre aucun message, le SecuPass reste nécessaire. Si c’était quelqu’un d’autre, bloquez l’accès et téléphonez.</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Répondre à tous</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Envoyer chiffré</translation>
    </message>
    <message>
        <source>In record</source>
        <translation>Au dossier</translation>
    </message>
    <message>
        <source>File in the record (D)</source>
        <translation>Classer dans le dossier (D)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Done for all (E): colleagues see it as done, too</source>
        <translation>Traité pour tous (E)&#xa0;: vos collègues voient aussi cet e-mail comme traité</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>ActivationSheet</name>
    <message>
        <source>Activate “Send encrypted”</source>
        <translation>Activer «&#x202f;Envoyer chiffré&#x202f;»</translation>
    </message>
    <message>
        <source>Add a portal</source>
        <translation>Ajouter un portail</translation>
    </message>
    <message>
        <source>Activate now</source>
        <translation>Activer maintenant</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Connect with the portal</source>
        <translation>Se connecter au portail</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Fiche d’urgence du cabinet</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Print later</source>
        <translation>Imprimer plus tard</translation>
    </message>
    <message>
        <source>Print or save the sheet first, and tick that you have it.</source>
        <translation>Imprimez ou enregistrez d’abord la fiche et cochez que vous l’avez.</translation>
    </message>
    <message>
        <source>Leave without connecting?</source>
        <translation>Fermer sans connecter&#x202f;?</translation>
    </message>
    <message>
        <source>What you typed is not kept. The Einrichtungscode stays good until it is used.</source>
        <translation>Vos saisies ne sont pas conservées. Le code d’installation reste valable jusqu’à son utilisation.</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close without the Praxis-Notfallblatt?</source>
        <translation>Fermer sans la fiche d’urgence&#x202f;?</translation>
    </message>
    <message>
        <source>The portal is connected. You find the sheet later under Settings – Secure sending.</source>
        <translation>Le portail est connecté. Vous trouverez la fiche plus tard sous Paramètres – Envoi sécurisé.</translation>
    </message>
    <message>
        <source>Back to the sheet</source>
        <translation>Retour à la fiche</translation>
    </message>
</context>
<context>
    <name>AnswerBand</name>
    <message>
        <source>There is a draft of an answer.</source>
        <translation>Il existe déjà un brouillon de réponse.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Protected answer:</source>
        <translation>Réponse protégée&#xa0;:</translation>
    </message>
    <message>
        <source>The patient&apos;s signature was checked. It came on {when}; answers to it leave protected.</source>
        <translation>Signature vérifiée, reçue {when}. Votre réponse partira elle aussi protégée.</translation>
    </message>
    <message>
        <source>The answer could not be checked.</source>
        <translation>La réponse n’a pas pu être vérifiée.</translation>
    </message>
    <message>
        <source>It lies in the practice database, which cannot be reached now. Try again in a moment.</source>
        <translation>Elle se trouve dans la base de données du cabinet, injoignable en ce moment. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation>La réponse ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The answer is not there any more.</source>
        <translation>La réponse n’existe plus.</translation>
    </message>
    <message>
        <source>tomail fetches it from the portal. In a moment it stands here.</source>
        <translation>tomail la récupère sur le portail&#x202f;; elle apparaîtra ici dans un instant.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>The answer could not be checked.</source>
        <translation>La réponse n’a pas pu être vérifiée.</translation>
    </message>
    <message>
        <source>The e-mail that announces it has not arrived in the mailbox, so it stands here.</source>
        <translation>L’e-mail qui l’annonce n’est pas arrivé dans la boîte aux lettres, c’est pourquoi elle figure ici.</translation>
    </message>
</context>
<context>
    <name>AnswerWindow</name>
    <message>
        <source>Answer protected</source>
        <translation>Répondre de manière protégée</translation>
    </message>
    <message>
        <source>Answer of a patient</source>
        <translation>Réponse du portail</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>Save {file} …</source>
        <translation>Enregistrer {file}…</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
</context>
<context>
    <name>AppointmentTable</name>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
</context>
<context>
    <name>AppointmentsDesk</name>
    <message>
        <source>SMS reminders</source>
        <translation>Rappels par SMS</translation>
    </message>
</context>
<context>
    <name>AppointmentsWindow</name>
    <message>
        <source>Enter appointment …</source>
        <translation>Saisir un rendez-vous …</translation>
    </message>
    <message>
        <source>Read in file …</source>
        <translation>Lire un fichier …</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Déplacer …</translation>
    </message>
    <message>
        <source>Cancel appointment …</source>
        <translation>Annuler le rendez-vous …</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>It came from a file and is moved in the practice&apos;s own program.</source>
        <translation>Il vient d’un fichier et se déplace dans le logiciel du cabinet.</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>To see to</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passés</translation>
    </message>
    <message>
        <source>No appointment is known. Enter one, or read in a file.</source>
        <translation>Aucun rendez-vous n’est connu. Saisissez-en un ou lisez un fichier.</translation>
    </message>
    <message>
        <source>Every reminder went as it should.</source>
        <translation>Tous les rappels sont partis comme prévu.</translation>
    </message>
    <message>
        <source>There was no appointment in the last month.</source>
        <translation>Il n’y a eu aucun rendez-vous le mois dernier.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Appointment entered</source>
        <translation>Rendez-vous saisi</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>Rendez-vous déplacé</translation>
    </message>
    <message>
        <source>Cancel the appointment of {name}?</source>
        <translation>Annuler le rendez-vous de {name}&#x202f;?</translation>
    </message>
    <message>
        <source>{when}. Nobody is reminded of it then; the patient is not told.</source>
        <translation>{when}. Il n’y aura plus de rappel&#x202f;; le patient n’est pas informé.</translation>
    </message>
    <message>
        <source>Cancel it in the practice&apos;s own program too: its next file may bring it again.</source>
        <translation>Annulez-le aussi dans le logiciel du cabinet&#xa0;: sinon le prochain fichier peut le ramener.</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Rendez-vous annulé</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Cancel appointment</source>
        <translation>Annuler le rendez-vous</translation>
    </message>
    <message>
        <source>The reminder is seen to</source>
        <translation>Le rappel est réglé</translation>
    </message>
    <message>
        <source>Read in appointments</source>
        <translation>Lire des rendez-vous</translation>
    </message>
    <message>
        <source>Looking into the sources …</source>
        <translation>Consultation des sources …</translation>
    </message>
    <message>
        <source>The file cannot be read. Is it open in another program?</source>
        <translation>Le fichier ne peut pas être lu. Est-il ouvert dans un autre programme&#x202f;?</translation>
    </message>
    <message>
        <source>Appointments and reminders</source>
        <translation>Rendez-vous et rappels</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Réglages …</translation>
    </message>
</context>
<context>
    <name>AttachmentActions</name>
    <message>
        <source>tomail does not open this file</source>
        <translation>tomail n’ouvre pas ce fichier</translation>
    </message>
    <message>
        <source>Save this file?</source>
        <translation>Enregistrer ce fichier&#x202f;?</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Enregistrer la pièce jointe</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Enregistrer quand même</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>If you do not expect it: ask the sender by telephone first.</source>
        <translation>Si vous ne l’attendez pas, appelez d’abord l’expéditeur.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the files may be dangerous</source>
        <translation>
            <numerusform>%n des fichiers peut être dangereux</numerusform>
            <numerusform>%n des fichiers peuvent être dangereux</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation>
            <numerusform>%n pièce jointe enregistrée</numerusform>
            <numerusform>%n pièces jointes enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>This system has no program that opens “{name}”.</source>
        <translation>Aucun programme de cet ordinateur ne peut ouvrir «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>«&#x202f;{name}&#x202f;» a été enregistré</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Le fichier n’a pas pu être enregistré&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Attachment {name}</source>
        <translation>Pièce jointe {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>File in the record …</source>
        <translation>Classer dans le dossier …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Save all …</source>
        <translation>Tout enregistrer…</translation>
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Together {size}</source>
        <translation>Total {size}</translation>
    </message>
    <message>
        <source>many mail servers refuse e-mails of this size.</source>
        <translation>de nombreux serveurs refusent les e-mails de cette taille.</translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>You can keep working with other accounts.</source>
        <translation>Vous pouvez continuer à travailler avec d’autres comptes.</translation>
    </message>
    <message>
        <source>The stored mail of “{account}” is being repaired …</source>
        <translation>Réparation des e-mails enregistrés de «&#x202f;{account}&#x202f;» …</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the mail server.</source>
        <translation>Pas de connexion au serveur de messagerie.</translation>
    </message>
    <message>
        <source>You can keep working. Changes are transferred automatically{when}.</source>
        <translation>Vous pouvez continuer à travailler. Les modifications seront transmises automatiquement{when}.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Se connecter maintenant</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>“{account}” needs you to sign in again.</source>
        <translation>«&#x202f;{account}&#x202f;» nécessite une nouvelle connexion.</translation>
    </message>
    <message>
        <source>Receiving and sending are at rest.</source>
        <translation>La réception et l’envoi sont suspendus.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>The stored mail of “{account}” is damaged at this workstation.</source>
        <translation>Les e-mails enregistrés de «&#x202f;{account}&#x202f;» sont endommagés à ce poste.</translation>
    </message>
    <message>
        <source>tomail can save what is readable and fetch the rest from the server again.</source>
        <translation>tomail peut sauver ce qui est lisible et récupérer le reste sur le serveur.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) did not leave and wait for you.</source>
        <translation>
            <numerusform>%n e-mail n’a pas été envoyé et vous attend.</numerusform>
            <numerusform>%n e-mails n’ont pas été envoyés et vous attendent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is unclear whether %n e-mail(s) arrived.</source>
        <translation>
            <numerusform>On ne sait pas si %n e-mail est arrivé.</numerusform>
            <numerusform>On ne sait pas si %n e-mails sont arrivés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest: “{subject}”.</source>
        <translation>La dernière&#xa0;: «&#x202f;{subject}&#x202f;».</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>Open outbox</source>
        <translation>Ouvrir la boîte d’envoi</translation>
    </message>
    <message>
        <source>You can read and write e-mails. Patients, record and teamwork are back as soon as it is.</source>
        <translation>Vous pouvez lire et écrire des e-mails. Les patients, les dossiers et le travail en équipe reviendront dès qu’elle sera joignable.</translation>
    </message>
    <message>
        <source>The practice database cannot be reached.</source>
        <translation>La base de données du cabinet est injoignable.</translation>
    </message>
    <message>
        <source>Protected messages over the portal are stopped.</source>
        <translation>Les messages protégés par le portail sont arrêtés.</translation>
    </message>
    <message>
        <source>The page that patients open there is not the one it should be. Please tell your IT now. What waits leaves by itself when they have confirmed the page.</source>
        <translation>La page qui s’y ouvre n’est pas la bonne. Prévenez tout de suite votre informatique. Ce qui attend part de soi-même dès qu’elle a confirmé la page.</translation>
    </message>
    <message>
        <source>, connecting now</source>
        <translation>, tentative en cours</translation>
    </message>
    <message>
        <source>, next try in {n} s</source>
        <translation>, prochaine tentative dans {n} s</translation>
    </message>
    <message>
        <source>, next try in {n} min</source>
        <translation>, prochaine tentative dans {n} min</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>This message is not on this workstation yet. It comes with the next connection.</source>
        <translation>Cet e-mail n’est pas encore sur ce poste de travail. Il arrivera dès qu’une connexion sera rétablie.</translation>
    </message>
    <message>
        <source>This message is being loaded from the server …</source>
        <translation>Cet e-mail est en cours de chargement depuis le serveur…</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texte de l’e-mail</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Numbers are equal</source>
        <translation>Les numéros concordent</translation>
    </message>
    <message>
        <source>They are not equal</source>
        <translation>Ils ne concordent pas</translation>
    </message>
    <message>
        <source>The person is at the desk</source>
        <translation>La personne est à l’accueil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Is it really {name}?</source>
        <translation>Est-ce vraiment {name}&#x202f;?</translation>
    </message>
    <message>
        <source>{name} sees this Prüfzahl in the browser, under “Please wait for the practice”. Ask for it and compare every digit. Call the number that you know, never one from an e-mail.</source>
        <translation>{name} voit ce numéro de contrôle dans le navigateur, sur la page d’attente. Faites-le lire à voix haute et comparez chaque chiffre. Appelez le numéro que vous connaissez, jamais celui d’un e-mail.</translation>
    </message>
    <message>
        <source>Call {name} ({number}). Compare:</source>
        <translation>Appelez {name} ({number}). Comparez&#xa0;:</translation>
    </message>
    <message>
        <source>Call {name}; no telephone number is in the patient&apos;s data. Compare:</source>
        <translation>Appelez {name}&#x202f;; aucun numéro de téléphone ne figure dans ses données. Comparez&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Without a portal (protected file)</source>
        <translation>Sans portail (fichier protégé)</translation>
    </message>
    <message>
        <source>Works at once. Text and attachments become one encrypted PDF (AES-256). tomail makes a Lesecode; you tell it by telephone or print it on a slip.</source>
        <translation>Fonctionne tout de suite. Le texte et les pièces jointes deviennent un PDF chiffré (AES-256). tomail crée un code de lecture&#x202f;; vous le dites au téléphone ou l’imprimez sur un billet.</translation>
    </message>
    <message>
        <source>With a portal</source>
        <translation>Avec un portail</translation>
    </message>
    <message>
        <source>Patients register once, then read in the browser and answer encrypted. Whoever runs the portal gives you its address and an Einrichtungscode.</source>
        <translation>Les patients s’inscrivent une fois, puis lisent dans le navigateur et répondent chiffré. L’exploitant du portail vous donne son adresse et un code d’installation.</translation>
    </message>
    <message>
        <source>Telephone number of the practice</source>
        <translation>Numéro de téléphone du cabinet</translation>
    </message>
    <message>
        <source>For patients who have questions.</source>
        <translation>Pour les questions des patients.</translation>
    </message>
    <message>
        <source>Findings and letters reach patients so that only they can read them. All it takes is their e-mail address. It never leaves unencrypted by itself, and answers to it are protected too.</source>
        <translation>Résultats et lettres parviennent aux patients de sorte qu’eux seuls puissent les lire. Leur adresse e-mail suffit. Rien ne part jamais de soi-même sans chiffrement, et les réponses sont protégées aussi.</translation>
    </message>
    <message>
        <source>A portal can be added later in the settings.</source>
        <translation>Un portail peut être ajouté plus tard dans les paramètres.</translation>
    </message>
</context>
<context>
    <name>ClaimBand</name>
    <message>
        <source>Take over …</source>
        <translation>Reprendre…</translation>
    </message>
</context>
<context>
    <name>ClaimPill</name>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Release (B)</source>
        <translation>Libérer (B)</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n e-mail(s) have not been sent yet.</source>
        <translation>
            <numerusform>%n e-mail n’est pas encore envoyé.</numerusform>
            <numerusform>%n e-mails ne sont pas encore envoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) are to be sent later.</source>
        <translation>
            <numerusform>%n e-mail doit être envoyé plus tard.</numerusform>
            <numerusform>%n e-mails doivent être envoyés plus tard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Laisser ouvert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>While tomail does not run nothing is sent; it goes on with the next start.</source>
        <translation>Tant que tomail n’est pas ouvert, rien n’est envoyé&#x202f;; l’envoi reprend au prochain démarrage.</translation>
    </message>
    <message>
        <source>They are of other people.</source>
        <translation>Ils sont d’autres personnes.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>“{subject}” to {person}: {state}</source>
        <translation>«&#x202f;{subject}&#x202f;» à {person}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>There is no letter O, I or L in it: what looks so is 0 or 1.</source>
        <translation>Il n’y a pas de lettre O, I ou L&#xa0;: ce qui y ressemble est un 0 ou un 1.</translation>
    </message>
</context>
<context>
    <name>CodeWindow</name>
    <message>
        <source>Always use this Lesecode for {name}</source>
        <translation>Toujours utiliser ce code de lecture pour {name}</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Imprimer le billet</translation>
    </message>
    <message>
        <source>Read out on the phone</source>
        <translation>Lu au téléphone</translation>
    </message>
    <message>
        <source>By SMS</source>
        <translation>Par SMS</translation>
    </message>
    <message>
        <source>Has it already: send</source>
        <translation>Code déjà connu&#xa0;: envoyer</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Lesecode for {name}</source>
        <translation>Code de lecture pour {name}</translation>
    </message>
    <message>
        <source>{name} has this Lesecode from an earlier message.</source>
        <translation>{name} a ce code de lecture d’un message précédent.</translation>
    </message>
    <message>
        <source>The message is encrypted. It leaves as soon as you say how {name} gets this Lesecode. Never send it by e-mail.</source>
        <translation>Le message est chiffré. Il part dès que vous indiquez comment {name} reçoit ce code de lecture. Ne l’envoyez jamais par e-mail.</translation>
    </message>
</context>
<context>
    <name>ColumnsSheet</name>
    <message>
        <source>tomail does not know the titles of this table. Choose once what they mean; it is kept for the next ones, also in the folder.</source>
        <translation>tomail ne connaît pas les titres de ce tableau. Choisissez une fois ce qu’ils signifient&#x202f;; cela vaut aussi pour les suivants, y compris dans le dossier.</translation>
    </message>
    <message>
        <source>Assign columns</source>
        <translation>Attribuer les colonnes</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>not in the table</source>
        <translation>pas dans le tableau</translation>
    </message>
    <message>
        <source>tomail cannot do without it.</source>
        <translation>tomail ne peut pas s’en passer.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Envoyer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Envoyer chiffré</translation>
    </message>
    <message>
        <source>Only the recipient reads it (Ctrl+Shift+Enter)</source>
        <translation>Seul le destinataire peut le lire (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Insert a template (Ctrl+T)</source>
        <translation>Insérer un modèle (Ctrl+T)</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versions précédentes</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Release and send</source>
        <translation>Valider et envoyer</translation>
    </message>
</context>
<context>
    <name>ComposerDesk</name>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Is sent as soon as there is a connection</source>
        <translation>Sera envoyé dès qu’une connexion sera disponible</translation>
    </message>
    <message>
        <source>Is sent later: {time}</source>
        <translation>Sera envoyé plus tard&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Sent and done</source>
        <translation>Envoyé et traité</translation>
    </message>
    <message>
        <source>Leaves protected through the portal</source>
        <translation>Part protégé par le portail</translation>
    </message>
    <message>
        <source>The portal is away: it lies here encrypted and leaves by itself</source>
        <translation>Le portail n’est pas joignable. Votre message est prêt, chiffré, et partira de lui-même.</translation>
    </message>
    <message>
        <source>Waits for the send limit, leaves: {time}</source>
        <translation>Attend la limite d’envoi, départ&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Waits for the send limit until {time}</source>
        <translation>Attend la limite d’envoi jusqu’à {time}</translation>
    </message>
    <message>
        <source>It is too late: the e-mail has left.</source>
        <translation>Trop tard&#xa0;: l’e-mail est déjà parti.</translation>
    </message>
</context>
<context>
    <name>ComposerForm</name>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Cci</translation>
    </message>
    <message>
        <source>Cc/Bcc</source>
        <translation>Cc/Cci</translation>
    </message>
    <message>
        <source>Enter Cc or Bcc (Ctrl+Shift+C)</source>
        <translation>Saisir Cc ou Cci (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
</context>
<context>
    <name>ComposerNotes</name>
    <message>
        <source>There is no connection. The e-mail is sent as soon as there is one.</source>
        <translation>Il n’y a pas de connexion. L’e-mail sera envoyé dès qu’elle sera rétablie.</translation>
    </message>
    <message>
        <source>This e-mail was not sent.</source>
        <translation>Cet e-mail n’a pas été envoyé.</translation>
    </message>
</context>
<context>
    <name>ComposerWindow</name>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Conserver comme brouillon</translation>
    </message>
    <message>
        <source>This e-mail was not sent.</source>
        <translation>Cet e-mail n’a pas encore été envoyé.</translation>
    </message>
    <message>
        <source>If you discard it, the practice keeps the draft as it was before.</source>
        <translation>Si vous l’abandonnez, le brouillon reste au cabinet tel qu’il était auparavant.</translation>
    </message>
    <message>
        <source>If you discard it, the draft stays in its folder as it was before.</source>
        <translation>Si vous l’abandonnez, le brouillon reste dans son dossier tel qu’il était auparavant.</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>Ce que vous abandonnez ne peut pas être récupéré.</translation>
    </message>
    <message>
        <source>Kept in the drafts</source>
        <translation>Conservé dans les brouillons</translation>
    </message>
    <message>
        <source>New e-mail</source>
        <translation>Nouvel e-mail</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Draft saved, {time}</source>
        <translation>Brouillon enregistré, {time}</translation>
    </message>
</context>
<context>
    <name>ConcernsSheet</name>
    <message>
        <source>Why is it sent all the same?</source>
        <translation>Pourquoi l’envoyer quand même&#x202f;?</translation>
    </message>
    <message>
        <source>The reason stands in the log of the practice.</source>
        <translation>Le motif est consigné dans le journal du cabinet.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Please look at this before it is sent</source>
        <translation>À vérifier avant l’envoi</translation>
    </message>
    <message>
        <source>Enter a subject</source>
        <translation>Saisir un objet</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Joindre un fichier</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Corriger l’adresse</translation>
    </message>
    <message>
        <source>Look at the answer</source>
        <translation>Voir la réponse</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Confirm the new version of the page?</source>
        <translation>Confirmer la nouvelle version de la page&#x202f;?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>What patients type on this page (password, SecuPass) is safe only if the page is genuine. Confirm it when whoever runs the portal has updated it and its hash is that of the release notes.</source>
        <translation>Ce qui est saisi sur cette page (mot de passe, SecuPass) n’est sûr que si la page est authentique. Confirmez-la si le portail a été mis à jour et que son empreinte est celle des notes de version.</translation>
    </message>
    <message>
        <source>I asked whoever runs the portal.</source>
        <translation>J’ai demandé à l’exploitant du portail.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>It stands in the log with your name.</source>
        <translation>Il figure au journal avec votre nom.</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>Veuillez indiquer une raison.</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Afficher %n autre</numerusform>
            <numerusform>Afficher %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Conversation: %n message(s)</source>
        <translation>
            <numerusform>Conversation&#xa0;: %n message</numerusform>
            <numerusform>Conversation&#xa0;: %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostTable</name>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>No SMS was sent yet.</source>
        <translation>Aucun SMS n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
</context>
<context>
    <name>DeliveriesWindow</name>
    <message numerus="yes">
        <source>Release all %n with the right code</source>
        <translation>
            <numerusform>Libérer %n personne au code correct</numerusform>
            <numerusform>Libérer les %n personnes au code correct</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Waiting for code</source>
        <translation>Attend le code</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>To release</source>
        <translation>À libérer</translation>
    </message>
    <message>
        <source>{name} waits for the release anew</source>
        <translation>{name} attend de nouveau la libération par le cabinet</translation>
    </message>
    <message>
        <source>Were read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Nobody waits for the practice.</source>
        <translation>Personne n’attend d’être libéré.</translation>
    </message>
    <message>
        <source>No message waits for its code.</source>
        <translation>Aucun message n’attend son code.</translation>
    </message>
    <message>
        <source>No protected message is under way.</source>
        <translation>Aucun message protégé n’est en route.</translation>
    </message>
    <message>
        <source>No protected message has been read yet.</source>
        <translation>Aucun message protégé n’a encore été lu.</translation>
    </message>
    <message>
        <source>Nothing has expired or was called back.</source>
        <translation>Rien n’a expiré ni été rappelé.</translation>
    </message>
    <message>
        <source>All answers lie in the mailbox.</source>
        <translation>Toutes les réponses sont dans la boîte aux lettres.</translation>
    </message>
    <message>
        <source>{name} is released and reads what waits</source>
        <translation>{name} est libéré et peut lire ce qui attend</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) released</source>
        <translation>
            <numerusform>%n personne libérée</numerusform>
            <numerusform>%n personnes libérées</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers differ: refuse?</source>
        <translation>Les numéros diffèrent&#xa0;: refuser&#x202f;?</translation>
    </message>
    <message>
        <source>Refuse the registration?</source>
        <translation>Refuser l’inscription&#x202f;?</translation>
    </message>
    <message>
        <source>Whoever registered as {name} then reads nothing of what waits. With the next protected message {name} can register anew.</source>
        <translation>La personne qui s’est inscrite comme {name} ne lira rien de ce qui attend. Avec le prochain message protégé, {name} pourra s’inscrire à nouveau.</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>Laisser en attente</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>The registration was refused</source>
        <translation>L’inscription a été refusée</translation>
    </message>
    <message>
        <source>The access was blocked</source>
        <translation>L’accès est bloqué</translation>
    </message>
    <message>
        <source>{name} then reads and writes nothing at the portal, until somebody unblocks the access.</source>
        <translation>{name} ne lit et n’écrit alors plus rien sur le portail, jusqu’à ce que quelqu’un débloque l’accès.</translation>
    </message>
    <message>
        <source>Block the access?</source>
        <translation>Bloquer l’accès&#x202f;?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>{name} is written to at {address} from now on</source>
        <translation>On écrit désormais à {name} à l’adresse {address}</translation>
    </message>
    <message>
        <source>The address stays as it was</source>
        <translation>L’adresse reste inchangée</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Messages protégés</translation>
    </message>
</context>
<context>
    <name>DeliveryActs</name>
    <message>
        <source>Show the Lesecode …</source>
        <translation>Afficher le code de lecture…</translation>
    </message>
    <message>
        <source>Show the Anmeldecode …</source>
        <translation>Afficher le code…</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Afficher ce qui a été envoyé</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Send again …</source>
        <translation>Renvoyer …</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Put into the record …</source>
        <translation>Classer dans le dossier…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>It is not kept any more.</source>
        <translation>Le contenu n’est plus conservé.</translation>
    </message>
    <message>
        <source>Anmeldecode</source>
        <translation>Code d’inscription</translation>
    </message>
    <message>
        <source>Lesecode</source>
        <translation>Code de lecture</translation>
    </message>
    <message>
        <source>Only for {name}, never by e-mail. That it was shown is logged.</source>
        <translation>Uniquement pour {name}, jamais par e-mail. L’affichage est consigné.</translation>
    </message>
    <message>
        <source>A reminder leaves</source>
        <translation>Le rappel part</translation>
    </message>
    <message>
        <source>From now on nobody reads it at the portal.</source>
        <translation>Désormais personne ne peut plus le lire sur le portail.</translation>
    </message>
    <message>
        <source>It was read already, and may have been saved or printed.</source>
        <translation>Le message a déjà été lu, et peut-être enregistré ou imprimé.</translation>
    </message>
    <message>
        <source>Call the message back?</source>
        <translation>Rappeler le message&#x202f;?</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Le laisser</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>The copy in “Sent” is not there yet. Please try again in a minute.</source>
        <translation>La copie dans «&#x202f;Envoyés&#x202f;» n’est pas encore là. Veuillez réessayer dans une minute.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DeliveryBand</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Protected message:</source>
        <translation>Message protégé&#xa0;:</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>The e-mail about it did not arrive. Is the address right? The message itself is unharmed.</source>
        <translation>L’e-mail d’avis n’est pas arrivé. L’adresse est-elle correcte&#x202f;? Le message lui-même est intact.</translation>
    </message>
    <message>
        <source>In the patient&apos;s data there is another address now: {address}.</source>
        <translation>Les données contiennent maintenant une autre adresse&#xa0;: {address}.</translation>
    </message>
    <message>
        <source>A protected file does not tell when it is read.</source>
        <translation>Un fichier protégé n’indique pas quand il est lu.</translation>
    </message>
    <message>
        <source>Can be read until {date}</source>
        <translation>Lisible jusqu’au {date}</translation>
    </message>
    <message>
        <source>Reminded on {date}</source>
        <translation>Rappel le {date}</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text of the e-mail</source>
        <translation>Texte de l’e-mail</translation>
    </message>
</context>
<context>
    <name>ElsewhereBand</name>
    <message>
        <source>Show the other version</source>
        <translation>Afficher l’autre version</translation>
    </message>
    <message>
        <source>This draft was changed elsewhere meanwhile.</source>
        <translation>Ce brouillon a été modifié ailleurs entre-temps.</translation>
    </message>
    <message>
        <source>This draft was sent, deleted or changed elsewhere. What stands here is kept.</source>
        <translation>Ce brouillon a été envoyé, supprimé ou modifié ailleurs. Ce qui se trouve ici est conservé.</translation>
    </message>
</context>
<context>
    <name>EnclosedWindow</name>
    <message>
        <source>Attached e-mail</source>
        <translation>E-mail joint</translation>
    </message>
    <message>
        <source>This e-mail was attached to another. Who really wrote it is not checked.</source>
        <translation>Cet e-mail était joint à un autre. Son auteur réel n’est pas vérifié.</translation>
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
        <source>This part is missing.</source>
        <translation>Cette partie manque.</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Move appointment</source>
        <translation>Déplacer le rendez-vous</translation>
    </message>
    <message>
        <source>Enter appointment</source>
        <translation>Saisir un rendez-vous</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Saisir</translation>
    </message>
    <message>
        <source>ddd, yyyy-MM-dd  HH:mm</source>
        <comment>day and time to choose</comment>
        <translation>ddd dd.MM.yyyy  HH:mm</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Jour et heure</translation>
    </message>
    <message>
        <source>What for (for the practice only)</source>
        <translation>Motif (pour le cabinet seulement)</translation>
    </message>
    <message>
        <source>It never stands in a reminder.</source>
        <translation>Il ne figure jamais dans un rappel.</translation>
    </message>
    <message>
        <source>This time is over. Please choose a later one.</source>
        <translation>Ce moment est passé. Choisissez-en un plus tard.</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>Attachment {name}</source>
        <translation>Pièce jointe {name}</translation>
    </message>
    <message>
        <source>This attachment was lost when a file was damaged. Take it out and attach it again.</source>
        <translation>Cette pièce jointe a été perdue lorsqu’un fichier a été endommagé. Retirez-la et joignez-la à nouveau.</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Empty trash …</source>
        <translation>Vider la corbeille …</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Nouveau dossier …</translation>
    </message>
    <message>
        <source>New folder in “{name}” …</source>
        <translation>Nouveau dossier dans «&#x202f;{name}&#x202f;» …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renommer …</translation>
    </message>
    <message>
        <source>Delete for good …</source>
        <translation>Supprimer définitivement …</translation>
    </message>
    <message>
        <source>Delete folder</source>
        <translation>Supprimer le dossier</translation>
    </message>
    <message>
        <source>Leave out here</source>
        <translation>Masquer ici</translation>
    </message>
    <message>
        <source>Use this folder for</source>
        <translation>Utiliser ce dossier comme</translation>
    </message>
    <message>
        <source>As the server says</source>
        <translation>Comme l’indique le serveur</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Afficher de nouveau</translation>
    </message>
    <message>
        <source>New folder in “{name}”</source>
        <translation>Nouveau dossier dans «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Folder “{name}” created</source>
        <translation>Dossier «&#x202f;{name}&#x202f;» créé</translation>
    </message>
    <message>
        <source>The mailbox needs this folder; it cannot be renamed or deleted.</source>
        <translation>La boîte aux lettres a besoin de ce dossier&#x202f;; il ne peut être ni renommé ni supprimé.</translation>
    </message>
    <message>
        <source>Rename “{name}”</source>
        <translation>Renommer «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The folder is now called “{name}”</source>
        <translation>Le dossier s’appelle maintenant «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Delete the folder “{name}” for good?</source>
        <translation>Supprimer définitivement le dossier «&#x202f;{name}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Folder “{name}” deleted</source>
        <translation>Dossier «&#x202f;{name}&#x202f;» supprimé</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation>
            <numerusform>%n e-mail supprimé définitivement</numerusform>
            <numerusform>%n e-mails supprimés définitivement</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Vider la corbeille&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in it are deleted too. There is no way back.</source>
        <translation>
            <numerusform>%n e-mail qui s’y trouve est supprimé aussi. C’est irréversible.</numerusform>
            <numerusform>%n e-mails qui s’y trouvent sont supprimés aussi. C’est irréversible.</numerusform>
        </translation>
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
        <source>All e-mails in “{name}” marked as read</source>
        <translation>Tous les e-mails de «&#x202f;{name}&#x202f;» sont marqués comme lus</translation>
    </message>
    <message>
        <source>“{name}” is used for: {task}</source>
        <translation>«&#x202f;{name}&#x202f;» sert maintenant de&#xa0;: {task}</translation>
    </message>
    <message>
        <source>The server says again what “{name}” is for</source>
        <translation>Le serveur indique de nouveau le rôle de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>“{name}” is left out here; its mail stays on the server</source>
        <translation>«&#x202f;{name}&#x202f;» est masqué ici&#x202f;; les e-mails restent sur le serveur</translation>
    </message>
    <message>
        <source>“{name}” is shown again</source>
        <translation>«&#x202f;{name}&#x202f;» est de nouveau affiché</translation>
    </message>
</context>
<context>
    <name>FolderNameSheet</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
</context>
<context>
    <name>Foreword</name>
    <message>
        <source>Notes about this e-mail</source>
        <translation>Remarques sur cet e-mail</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more note(s)</source>
        <translation>
            <numerusform>Afficher encore %n remarque</numerusform>
            <numerusform>Afficher encore %n remarques</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>Get mail now</source>
        <translation>Relever maintenant</translation>
    </message>
    <message>
        <source>Get mail now ({keys})</source>
        <translation>Relever maintenant ({keys})</translation>
    </message>
</context>
<context>
    <name>InvitationCard</name>
    <message>
        <source>Without a subject</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>One date of a series</source>
        <translation>Une date d’une série</translation>
    </message>
    <message>
        <source>Where: {place}</source>
        <translation>Lieu&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Organiser: {who}</source>
        <translation>Invitation de&#xa0;: {who}</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n more appointment(s).</source>
        <translation>
            <numerusform>Le fichier contient encore %n rendez-vous.</numerusform>
            <numerusform>Le fichier contient encore %n rendez-vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: {answer}</source>
        <translation>{who}&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Invited: {people}</source>
        <translation>Invités&#xa0;: {people}</translation>
    </message>
    <message>
        <source>{address} is not among those invited; you may answer all the same.</source>
        <translation>{address} ne figure pas parmi les invités&#x202f;; vous pouvez répondre tout de même.</translation>
    </message>
    <message>
        <source>You answered: {answer}.</source>
        <translation>Votre réponse&#xa0;: {answer}.</translation>
    </message>
    <message>
        <source>The answer goes to {who}, in the name of {address}.</source>
        <translation>La réponse va à {who}, au nom de {address}.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>Provisoire</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Save to calendar</source>
        <translation>Enregistrer dans l’agenda</translation>
    </message>
</context>
<context>
    <name>JoinPractice</name>
    <message>
        <source>Join a practice</source>
        <translation>Rejoindre un cabinet</translation>
    </message>
    <message>
        <source>Address of the practice</source>
        <translation>Adresse du cabinet</translation>
    </message>
    <message>
        <source>Another workstation shows it with the code; both may be pasted here at once.</source>
        <translation>Un autre poste de travail l’affiche avec le code&#x202f;; les deux peuvent être collés ici en une fois.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>At a workstation of the practice, open Settings – Practice – Workstations and add one. It shows an address and a code that is good for one day.</source>
        <translation>Sur un poste de travail du cabinet, ouvrez «&#x202f;Paramètres – Cabinet – Postes de travail&#x202f;» et ajoutez-en un. Il affiche une adresse et un code valable un jour.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
</context>
<context>
    <name>KeyTest</name>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Asks the provider what credit is left.</source>
        <translation>Demande au fournisseur le crédit restant.</translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation>Le fournisseur est interrogé …</translation>
    </message>
    <message>
        <source>This provider does not say what credit is left.</source>
        <translation>Ce fournisseur n’indique pas le crédit restant.</translation>
    </message>
    <message>
        <source>Top it up with the provider; until then no SMS goes out.</source>
        <translation>Rechargez-le chez le fournisseur&#x202f;; d’ici là, aucun SMS ne part.</translation>
    </message>
    <message>
        <source>Top it up with the provider: without credit no SMS goes out.</source>
        <translation>Rechargez-le chez le fournisseur&#xa0;: sans crédit, aucun SMS ne part.</translation>
    </message>
</context>
<context>
    <name>LimitBand</name>
    <message>
        <source>This e-mail is unusually long or complicated and is shown shortened.</source>
        <translation>Cet e-mail est exceptionnellement long ou complexe et s’affiche en version abrégée.</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Code source</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>Without patient</source>
        <translation>Sans patient</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Non traités</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>Tri</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no e-mail here.</source>
        <translation>Il n’y a aucun e-mail ici.</translation>
    </message>
    <message>
        <source>No results for “{query}” in all folders.</source>
        <translation>Aucun résultat pour «&#x202f;{query}&#x202f;» dans l’ensemble des dossiers.</translation>
    </message>
    <message>
        <source>No message fits this filter.</source>
        <translation>Aucun message ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>All done. New e-mails appear here by themselves.</source>
        <translation>Tout est traité. Les nouveaux e-mails apparaissent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Ce dossier est vide.</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciens d’abord</translation>
    </message>
</context>
<context>
    <name>MailActions</name>
    <message numerus="yes">
        <source>%n e-mail(s) deleted</source>
        <translation>
            <numerusform>%n e-mail supprimé</numerusform>
            <numerusform>%n e-mails supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation>
            <numerusform>%n e-mail supprimé définitivement</numerusform>
            <numerusform>%n e-mails supprimés définitivement</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mails can only be moved within one account.</source>
        <translation>Les e-mails ne peuvent être déplacés qu’au sein d’un même compte.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) moved to {folder}</source>
        <translation>
            <numerusform>%n e-mail déplacé vers «&#x202f;{folder}&#x202f;»</numerusform>
            <numerusform>%n e-mails déplacés vers «&#x202f;{folder}&#x202f;»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailCommands</name>
    <message numerus="yes">
        <source>Delete %n e-mail(s) for good?</source>
        <translation>
            <numerusform>Supprimer définitivement %n e-mail&#x202f;?</numerusform>
            <numerusform>Supprimer définitivement %n e-mails&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone, on the server neither.</source>
        <translation>Cette suppression est irréversible, y compris sur le serveur.</translation>
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
        <source>There are no more unread e-mails</source>
        <translation>Il n’y a plus d’e-mails non lus</translation>
    </message>
    <message>
        <source>Go to “{folder}”?</source>
        <translation>Aller à «&#x202f;{folder}&#x202f;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n unread e-mail(s) are there.</source>
        <translation>
            <numerusform>%n e-mail non lu s’y trouve.</numerusform>
            <numerusform>%n e-mails non lus s’y trouvent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation>Le fichier n’a pas pu être enregistré&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation>«&#x202f;{name}&#x202f;» a été enregistré</translation>
    </message>
</context>
<context>
    <name>MailMenus</name>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Déplacer vers</translation>
    </message>
    <message>
        <source>Reply with a template …</source>
        <translation>Répondre avec un modèle …</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>Retirer le suivi</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Suivre</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n patient(s) registered and wait(s) for the practice</source>
        <translation>
            <numerusform>%n personne s’est inscrite et attend d’être libérée</numerusform>
            <numerusform>%n personnes se sont inscrites et attendent d’être libérées</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation>
            <numerusform>%n nouvel e-mail</numerusform>
            <numerusform>%n nouveaux e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageHeader</name>
    <message>
        <source>Flag (S)</source>
        <translation>Suivre (S)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Cc: {people}</source>
        <translation>Cc&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Answers go to: {people}</source>
        <translation>Les réponses vont à&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Sent on their behalf by: {people}</source>
        <translation>Envoyé pour son compte par&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Also in: {folders}</source>
        <translation>Aussi dans&#xa0;: {folders}</translation>
    </message>
    <message>
        <source>Also from: {people}</source>
        <translation>Aussi de&#xa0;: {people}</translation>
    </message>
</context>
<context>
    <name>MessageListView</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTextView</name>
    <message>
        <source>Text of the message</source>
        <translation>Texte de l’e-mail</translation>
    </message>
</context>
<context>
    <name>MessageWebView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Part {number} of the message</source>
        <translation>Partie {number} du message</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nouvelle adresse</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>né(e) le {date}</translation>
    </message>
    <message>
        <source>New address: {old} → {new}</source>
        <translation>Nouvelle adresse&#xa0;: {old} → {new}</translation>
    </message>
    <message>
        <source>The patient asked for it at the portal and said yes in both mailboxes.</source>
        <translation>Le patient l’a demandé sur le portail et l’a confirmé dans les deux boîtes aux lettres.</translation>
    </message>
    <message>
        <source>The patient asked for it at the portal and said yes in both mailboxes. Take over: the address in the patient&apos;s data changes too.</source>
        <translation>Le patient l’a demandé sur le portail et l’a confirmé dans les deux boîtes aux lettres. Reprendre change aussi l’adresse dans ses données.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>New e-mail</source>
        <translation>Nouvel e-mail</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Messages protégés</translation>
    </message>
    <message>
        <source>SMS reminders</source>
        <translation>Rappels par SMS</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>{words}: something is amiss</source>
        <translation>{words}&#xa0;: quelque chose ne va pas</translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message numerus="yes">
        <source>{folder}, %n waiting</source>
        <translation>
            <numerusform>{folder}, %n en attente</numerusform>
            <numerusform>{folder}, %n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}, %n message(s)</source>
        <translation>
            <numerusform>{folder}, %n message</numerusform>
            <numerusform>{folder}, %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}, %n unread</source>
        <translation>
            <numerusform>{folder}, %n non lu</numerusform>
            <numerusform>{folder}, %n non lus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Internal note · {name}, {time}</source>
        <translation>Note interne · {name}, {time}</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Supprimer la note</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Internal note – stays in the practice, Enter keeps it</source>
        <translation>Note interne – reste au cabinet, Entrée pour l’enregistrer</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Note interne</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n patient(s) registered and wait(s)</source>
        <translation>
            <numerusform>%n personne attend d’être libérée</numerusform>
            <numerusform>%n personnes attendent d’être libérées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation>
            <numerusform>%n nouvel e-mail</numerusform>
            <numerusform>%n nouveaux e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherTime</name>
    <message>
        <source>Day and time</source>
        <translation>Jour et heure</translation>
    </message>
    <message>
        <source>ddd, yyyy-MM-dd  HH:mm</source>
        <comment>day and time to choose</comment>
        <translation>ddd dd.MM.yyyy  HH:mm</translation>
    </message>
    <message>
        <source>This time is over. Please choose a later one.</source>
        <translation>Cette heure est passée. Veuillez en choisir une plus tard.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>When is the e-mail to be sent?</source>
        <translation>Quand l’e-mail doit-il être envoyé&#x202f;?</translation>
    </message>
    <message>
        <source>Until then it lies in the outbox. If no tomail runs then, it is sent at the next start.</source>
        <translation>Jusque-là, il reste dans la boîte d’envoi. Si tomail n’est pas ouvert à ce moment, il part au prochain démarrage.</translation>
    </message>
    <message>
        <source>The time is that of the practice: {zone}.</source>
        <translation>L’heure est celle du cabinet&#xa0;: {zone}.</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>The outbox is empty. Everything was sent.</source>
        <translation>La boîte d’envoi est vide. Tout a été envoyé.</translation>
    </message>
    <message>
        <source>No e-mail of yours waits.</source>
        <translation>Aucun de vos e-mails n’est en attente.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for you</source>
        <translation>
            <numerusform>%n vous attend</numerusform>
            <numerusform>%n vous attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other people</source>
        <translation>
            <numerusform>%n d’une autre personne</numerusform>
            <numerusform>%n d’autres personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>From: {account}</source>
        <translation>De&#xa0;: {account}</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Unclear for: {people}</source>
        <translation>Incertain pour&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Not sent to: {people}</source>
        <translation>Non envoyé à&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Sent to: {people}</source>
        <translation>Envoyé à&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Not arrived – edit</source>
        <translation>Pas arrivé – modifier</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Bien arrivé</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>Modifier et envoyer</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>Autre heure</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Discard what was not sent?</source>
        <translation>Supprimer ce qui n’a pas été envoyé&#x202f;?</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>Ce qui est supprimé ne peut pas être récupéré.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
</context>
<context>
    <name>PartWindow</name>
    <message>
        <source>Part of an e-mail</source>
        <translation>Partie d’un e-mail</translation>
    </message>
    <message>
        <source>Attachments in it: {names}</source>
        <translation>Pièces jointes qu’elle contient&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>This address is incomplete.</source>
        <translation>Cette adresse est incomplète.</translation>
    </message>
</context>
<context>
    <name>PortalHint</name>
    <message>
        <source>The practice&apos;s keys at the portal are new. A sheet in the safe that was printed before does not bring the practice back any more: print a new one and destroy the old one.</source>
        <translation>Les clés du cabinet auprès du portail sont nouvelles. Une fiche imprimée auparavant, dans le coffre, ne permet plus de rétablir le cabinet&#xa0;: imprimez-en une nouvelle et détruisez l’ancienne.</translation>
    </message>
    <message>
        <source>Print the Praxis-Notfallblatt anew</source>
        <translation>Réimprimer la fiche d’urgence du cabinet</translation>
    </message>
    <message>
        <source>Portal: this workstation is not let in</source>
        <translation>Portail&#xa0;: ce poste de travail n’est pas admis</translation>
    </message>
    <message>
        <source>Protected messages are sent and fetched by the other workstations. Ask your IT to look at Settings – Secure sending.</source>
        <translation>Les autres postes de travail envoient et relèvent les messages protégés. Demandez à votre informatique de regarder sous Paramètres – Envoi sécurisé.</translation>
    </message>
    <message>
        <source>Portal not reached since {time}</source>
        <translation>Portail injoignable depuis {time}</translation>
    </message>
    <message>
        <source>Protected messages wait and leave by themselves. You need not do anything.</source>
        <translation>Les messages protégés attendent et partent d’eux-mêmes. Vous n’avez rien à faire.</translation>
    </message>
</context>
<context>
    <name>PortalPage</name>
    <message>
        <source>Address of the portal</source>
        <translation>Adresse du portail</translation>
    </message>
    <message>
        <source>Whoever runs the portal tells it to you.</source>
        <translation>L’exploitant du portail vous l’indique.</translation>
    </message>
    <message>
        <source>e.g. {address}</source>
        <translation>p. ex. {address}</translation>
    </message>
    <message>
        <source>Einrichtungscode</source>
        <translation>Code d’installation</translation>
    </message>
    <message>
        <source>From whoever runs the portal. It lets one practice join, once, within a week.</source>
        <translation>De l’exploitant du portail. Il vaut pour un cabinet, une seule fois, pendant une semaine.</translation>
    </message>
    <message>
        <source>Mailbox for notices</source>
        <translation>Boîte aux lettres pour les avis</translation>
    </message>
    <message>
        <source>The portal writes there when somebody registered or answered, without saying who.</source>
        <translation>Le portail y écrit quand quelqu’un s’est inscrit ou a répondu, sans dire qui.</translation>
    </message>
    <message>
        <source>The practice was at this portal before and lost its data</source>
        <translation>Le cabinet était déjà sur ce portail et a perdu ses données</translation>
    </message>
    <message>
        <source>Code of the Praxis-Notfallblatt</source>
        <translation>Code de la fiche d’urgence du cabinet</translation>
    </message>
    <message>
        <source>All of it, with the last line.</source>
        <translation>Le code entier, avec la dernière ligne.</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Veuillez remplir ce champ.</translation>
    </message>
    <message>
        <source>Asking the portal …</source>
        <translation>Interrogation du portail…</translation>
    </message>
    <message>
        <source>A portal answers at this address.</source>
        <translation>Un portail répond à cette adresse.</translation>
    </message>
    <message>
        <source>This practice joins the portal once. The other workstations follow by themselves. The practice only connects outwards: nothing has to be opened in your firewall.</source>
        <translation>Le cabinet se connecte une seule fois au portail. Les autres postes de travail suivent d’eux-mêmes. Les connexions vont uniquement vers l’extérieur&#xa0;: rien à ouvrir dans votre pare-feu.</translation>
    </message>
</context>
<context>
    <name>PortalSection</name>
    <message>
        <source>Praxis-Notfallblatt …</source>
        <translation>Imprimer la fiche d’urgence…</translation>
    </message>
    <message>
        <source>Leave portal …</source>
        <translation>Quitter le portail…</translation>
    </message>
    <message>
        <source>The mailbox where the portal says that somebody registered or answered.</source>
        <translation>La boîte aux lettres où le portail annonce que quelqu’un s’est inscrit ou a répondu.</translation>
    </message>
    <message>
        <source>Notices: {address}</source>
        <translation>Avis à&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print the Praxis-Notfallblatt anew.</source>
        <translation>Réimprimez la fiche d’urgence du cabinet.</translation>
    </message>
    <message>
        <source>Check connection</source>
        <translation>Vérifier la connexion</translation>
    </message>
    <message>
        <source>Add portal …</source>
        <translation>Ajouter un portail…</translation>
    </message>
    <message>
        <source>Key of the practice: {kid}, number {epoch}</source>
        <translation>Clé du cabinet&#xa0;: {kid}, nº {epoch}</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Connecté.</translation>
    </message>
    <message>
        <source>Protected messages wait and leave by themselves.</source>
        <translation>Les messages protégés attendent et partent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Not reached since {time}.</source>
        <translation>Injoignable depuis {time}.</translation>
    </message>
    <message>
        <source>Start tomail at another workstation that is connected: it lets this one in again. If none is, whoever runs the portal makes a new Einrichtungscode.</source>
        <translation>Démarrez tomail sur un autre poste connecté&#xa0;: il admet celui-ci à nouveau. S’il n’y en a aucun, l’exploitant du portail crée un nouveau code d’installation.</translation>
    </message>
    <message>
        <source>The portal does not let this workstation in.</source>
        <translation>Le portail n’admet pas ce poste de travail.</translation>
    </message>
    <message>
        <source>Nothing leaves over the portal until the page is confirmed below.</source>
        <translation>Rien ne part par le portail tant que la page n’est pas confirmée ci-dessous.</translation>
    </message>
    <message>
        <source>Sending is stopped since {time}.</source>
        <translation>Envoi arrêté depuis {time}.</translation>
    </message>
    <message>
        <source>Patients get protected files. With a portal they read in the browser and can answer.</source>
        <translation>Les patients reçoivent des fichiers protégés. Avec un portail, ils lisent dans le navigateur et peuvent répondre.</translation>
    </message>
    <message>
        <source>There is no portal.</source>
        <translation>Aucun portail n’est configuré.</translation>
    </message>
    <message>
        <source>Confirm new version …</source>
        <translation>Confirmer la nouvelle version…</translation>
    </message>
    <message>
        <source>The page was not compared yet.</source>
        <translation>La page n’a pas encore été comparée.</translation>
    </message>
    <message>
        <source>Compared {time}: it is the page that tomail knows.</source>
        <translation>Dernière comparaison&#xa0;: {time}. C’est la page que tomail connaît.</translation>
    </message>
    <message>
        <source>Let in: {names}</source>
        <translation>Admis&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Asking the portal …</source>
        <translation>Interrogation du portail…</translation>
    </message>
    <message>
        <source>The portal answers, and knows the practice.</source>
        <translation>Le portail répond et connaît le cabinet.</translation>
    </message>
    <message>
        <source>Confirmed. What waited leaves now.</source>
        <translation>Confirmé. Ce qui attendait part maintenant.</translation>
    </message>
    <message>
        <source>All messages at the portal are called back first: patients read none of them there any more. What they still answer there reaches nobody. New messages leave as protected files.</source>
        <translation>D’abord, tous les messages au portail sont rappelés&#xa0;: les patients n’y lisent plus rien. Ce qu’ils y répondent encore n’atteint personne. Les nouveaux messages partent comme fichiers protégés.</translation>
    </message>
    <message>
        <source>The portal&apos;s notices arrive at {address} from now on.</source>
        <translation>Les avis du portail arrivent désormais à {address}.</translation>
    </message>
    <message>
        <source>The practice has left the portal.</source>
        <translation>Le cabinet a quitté le portail.</translation>
    </message>
    <message>
        <source>Leave the portal?</source>
        <translation>Quitter le portail&#x202f;?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Leave portal</source>
        <translation>Quitter le portail</translation>
    </message>
    <message numerus="yes">
        <source>The practice has left the portal. It could not be reached: %n message(s) stay readable there until they expire. Ask whoever runs the portal to delete them.</source>
        <translation>
            <numerusform>Le cabinet a quitté le portail. Celui-ci était injoignable&#xa0;: %n message y reste lisible jusqu’à son expiration. Demandez à l’exploitant de le supprimer.</numerusform>
            <numerusform>Le cabinet a quitté le portail. Celui-ci était injoignable&#xa0;: %n messages y restent lisibles jusqu’à leur expiration. Demandez à l’exploitant de les supprimer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Portal-Wächter</source>
        <translation>Surveillance du portail</translation>
    </message>
    <message>
        <source>Every workstation compares the page that patients open with the one it should be.</source>
        <translation>Chaque poste de travail compare la page que les patients ouvrent avec celle qui doit y être.</translation>
    </message>
    <message>
        <source>Workstations at the portal</source>
        <translation>Postes de travail sur le portail</translation>
    </message>
    <message>
        <source>They are let in by themselves; those that are withdrawn are removed by themselves.</source>
        <translation>Ils sont admis d’eux-mêmes&#x202f;; ceux qui sont retirés sont supprimés d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
    <message>
        <source>The portal&apos;s log goes on from an earlier place than it did before: perhaps an old backup was put in place. Ask whoever runs the portal.</source>
        <translation>Le journal du portail reprend à un endroit antérieur&#xa0;: une ancienne sauvegarde a peut-être été restaurée. Demandez à l’exploitant du portail.</translation>
    </message>
    <message>
        <source>The page is another than the one that tomail knows: {what}. Ask whoever runs the portal whether it was updated. If nobody knows of it, leave it stopped and tell your data protection officer.</source>
        <translation>La page n’est pas celle que tomail connaît&#xa0;: {what}. Demandez à l’exploitant du portail s’il a été mis à jour. Si personne n’en sait rien, laissez l’envoi arrêté et informez votre responsable de la protection des données.</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message numerus="yes">
        <source>… and %n more recipient(s)</source>
        <translation>
            <numerusform>… et encore %n destinataire</numerusform>
            <numerusform>… et encore %n destinataires</numerusform>
        </translation>
    </message>
    <message>
        <source>A program said so by itself; nobody need have seen the e-mail.</source>
        <translation>Un programme l’a signalé de lui-même&#x202f;; personne n’a forcément vu l’e-mail.</translation>
    </message>
    <message>
        <source>Not delivered, at least not to all.</source>
        <translation>Non remis, du moins pas à tous.</translation>
    </message>
    <message>
        <source>Delayed: the other server goes on trying.</source>
        <translation>Retardé&#xa0;: l’autre serveur continue d’essayer.</translation>
    </message>
    <message>
        <source>Read, as a recipient confirmed.</source>
        <translation>Lu, comme un destinataire l’a confirmé.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Remis.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir l’avis</translation>
    </message>
    <message>
        <source>unknown sender</source>
        <translation>expéditeur inconnu</translation>
    </message>
    <message>
        <source>“{subject}” from {who}</source>
        <translation>«&#x202f;{subject}&#x202f;» de {who}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Attached e-mail:</source>
        <translation>E-mail joint&#xa0;:</translation>
    </message>
    <message>
        <source>The receipt was sent.</source>
        <translation>La confirmation de lecture a été envoyée.</translation>
    </message>
    <message>
        <source>The sender asks for a receipt that you read this; it would go to {people}.</source>
        <translation>L’expéditeur demande une confirmation de lecture&#x202f;; elle irait à {people}.</translation>
    </message>
    <message>
        <source>A receipt is asked for that would go to somebody else than the sender: {people}.</source>
        <translation>Une confirmation de lecture est demandée qui irait à quelqu’un d’autre que l’expéditeur&#xa0;: {people}.</translation>
    </message>
    <message>
        <source>Receipts to several addresses are asked for; none is sent: {people}.</source>
        <translation>Des confirmations de lecture à plusieurs adresses sont demandées&#x202f;; aucune n’est envoyée&#xa0;: {people}.</translation>
    </message>
    <message>
        <source>Send receipt</source>
        <translation>Envoyer la confirmation</translation>
    </message>
    <message>
        <source>You unsubscribed from this list.</source>
        <translation>Vous vous êtes désinscrit de cette liste.</translation>
    </message>
    <message>
        <source>This e-mail comes from a mailing list.</source>
        <translation>Cet e-mail vient d’une liste de diffusion.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Se désinscrire</translation>
    </message>
    <message>
        <source>Accepted: {summary}</source>
        <translation>Accepté&#xa0;: {summary}</translation>
    </message>
    <message>
        <source>Tentative: {summary}</source>
        <translation>Provisoire&#xa0;: {summary}</translation>
    </message>
    <message>
        <source>Declined: {summary}</source>
        <translation>Refusé&#xa0;: {summary}</translation>
    </message>
    <message>
        <source>The answer goes to {who}.</source>
        <translation>La réponse va à {who}.</translation>
    </message>
    <message>
        <source>Read: {subject}</source>
        <translation>Lu&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>This is a receipt for your e-mail “{subject}”. It was shown on a screen.</source>
        <translation>Ceci est la confirmation de lecture de votre e-mail «&#x202f;{subject}&#x202f;». Il a été affiché à l’écran.</translation>
    </message>
    <message>
        <source>The receipt goes to {who}.</source>
        <translation>La confirmation va à {who}.</translation>
    </message>
    <message>
        <source>{where} hears that this address is read. Unsubscribe only from lists that you know; delete what looks like fraud.</source>
        <translation>{where} apprend ainsi que cette adresse est lue. Désinscrivez-vous seulement de listes que vous connaissez&#x202f;; supprimez ce qui ressemble à une fraude.</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Écrire un e-mail</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Your mail provider could not confirm that this e-mail comes from that list.</source>
        <translation>Votre fournisseur n’a pas pu confirmer que cet e-mail vient de cette liste.</translation>
    </message>
    <message>
        <source>Unsubscribe from this list?</source>
        <translation>Se désinscrire de cette liste&#x202f;?</translation>
    </message>
    <message>
        <source>Do not unsubscribe</source>
        <translation>Ne pas se désinscrire</translation>
    </message>
    <message>
        <source>You unsubscribed.</source>
        <translation>Vous vous êtes désinscrit.</translation>
    </message>
</context>
<context>
    <name>QuickEditor</name>
    <message>
        <source>Write a quick reply …</source>
        <translation>Écrire une réponse rapide…</translation>
    </message>
</context>
<context>
    <name>QuickReply</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Envoyer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Insert a template (Ctrl+T)</source>
        <translation>Insérer un modèle (Ctrl+T)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Send encrypted (Ctrl+Shift+Enter)</source>
        <translation>Envoyer chiffré (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À&#xa0;: {people}</translation>
    </message>
    <message>
        <source>To: {people}, encrypted</source>
        <translation>À&#xa0;: {people}, chiffré</translation>
    </message>
    <message>
        <source>encrypted parts left out</source>
        <translation>parties chiffrées omises</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Envoyer chiffré</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Send and mark as done</source>
        <translation>Envoyer et marquer comme traité</translation>
    </message>
    <message>
        <source>Hand over for release</source>
        <translation>Soumettre à validation</translation>
    </message>
    <message>
        <source>Handed over for release</source>
        <translation>Soumis à validation</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>No message is selected.</source>
        <translation>Aucun e-mail sélectionné.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages are selected.</source>
        <translation>
            <numerusform>%n e-mail est sélectionné.</numerusform>
            <numerusform>%n e-mails sont sélectionnés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderLine</name>
    <message>
        <source>How it leaves</source>
        <translation>Comment il part</translation>
    </message>
    <message>
        <source>As an ordinary e-mail, unprotected</source>
        <translation>Comme e-mail ordinaire, non protégé</translation>
    </message>
    <message>
        <source>Through the portal</source>
        <translation>Par le portail</translation>
    </message>
    <message>
        <source>Protected file</source>
        <translation>Fichier protégé</translation>
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
        <translation>Comme fichier protégé&#xa0;: {name} a besoin du code de lecture pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{name} has HIN: it is encrypted on its way.</source>
        <translation>{name} a HIN&#xa0;: l’e-mail est chiffré en chemin.</translation>
    </message>
    <message>
        <source>A certificate of {name} is there: only {name} reads it.</source>
        <translation>Un certificat de {name} est là&#xa0;: seul {name} peut le lire.</translation>
    </message>
    <message>
        <source>{name} set a new password by e-mail ({when}). Was it somebody else? Call before you send.</source>
        <translation>{name} a défini un nouveau mot de passe par e-mail ({when}). Était-ce quelqu’un d’autre&#x202f;? Téléphonez avant d’envoyer.</translation>
    </message>
    <message>
        <source>{name} reads protected messages.</source>
        <translation>{name} lit des messages protégés.</translation>
    </message>
    <message>
        <source>{name} reads protected messages (checked on {date}).</source>
        <translation>{name} lit des messages protégés (vérifié le {date}).</translation>
    </message>
    <message>
        <source>First protected message: {name} has to register once.</source>
        <translation>Premier message protégé&#xa0;: {name} doit s’inscrire une fois.</translation>
    </message>
    <message>
        <source>A protected message goes to one person. Write to the others separately.</source>
        <translation>Un message protégé s’adresse à une seule personne. Écrivez aux autres séparément.</translation>
    </message>
    <message>
        <source>{name} has been written to and has not registered yet.</source>
        <translation>{name} a déjà reçu un message et ne s’est pas encore inscrit.</translation>
    </message>
    <message>
        <source>{name} has registered and waits for the Freigabe by the practice.</source>
        <translation>{name} s’est inscrit et attend d’être libéré par le cabinet.</translation>
    </message>
    <message>
        <source>The key of {name} has changed – please check it under “Freigaben”.</source>
        <translation>La clé de {name} a changé – veuillez la vérifier sous «&#x202f;Libérations&#x202f;».</translation>
    </message>
    <message>
        <source>The registration of {name} was refused: they have to register anew.</source>
        <translation>L’inscription de {name} a été refusée&#xa0;: {name} doit s’inscrire à nouveau.</translation>
    </message>
    <message>
        <source>{name} is blocked at the portal and gets nothing there.</source>
        <translation>{name} est bloqué sur le portail et n’y reçoit rien.</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>What is to be changed?</source>
        <translation>Que faut-il modifier&#x202f;?</translation>
    </message>
    <message>
        <source>Whoever wrote it reads this.</source>
        <translation>L’auteur du brouillon lira ceci.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Retourner</translation>
    </message>
    <message>
        <source>Give the draft back</source>
        <translation>Retourner le brouillon</translation>
    </message>
</context>
<context>
    <name>RegistrationWindow</name>
    <message>
        <source>Print a slip</source>
        <translation>Imprimer un billet</translation>
    </message>
    <message>
        <source>By SMS</source>
        <translation>Par SMS</translation>
    </message>
    <message>
        <source>Read it out on the phone</source>
        <translation>Lire au téléphone</translation>
    </message>
    <message>
        <source>By SMS to {number}</source>
        <translation>Par SMS au {number}</translation>
    </message>
    <message>
        <source>Without a code – you compare the Prüfzahl later</source>
        <translation>Sans code – vous comparerez plus tard le numéro de contrôle</translation>
    </message>
    <message>
        <source>Send protected</source>
        <translation>Envoyer protégé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This is how {name} gets the Anmeldecode</source>
        <translation>Voici comment {name} reçoit le code d’inscription</translation>
    </message>
    <message>
        <source>{name} registers once. The code shows that it really is {name}; never send it by e-mail.</source>
        <translation>{name} s’inscrit une fois. Le code montre que c’est vraiment {name}. Ne l’envoyez jamais par e-mail.</translation>
    </message>
    <message>
        <source>Hand the slip over in person. With the right code, one click releases.</source>
        <translation>Remettez le billet en mains propres. Avec le bon code, un seul clic suffit pour libérer.</translation>
    </message>
    <message>
        <source>The code goes to {name} at once. It is never sent twice by itself.</source>
        <translation>Le code part aussitôt à {name}. Il n’est jamais envoyé deux fois tout seul.</translation>
    </message>
    <message>
        <source>Call {name} and read the code out letter by letter.</source>
        <translation>Appelez {name} et lisez le code caractère par caractère.</translation>
    </message>
    <message>
        <source>When {name} has registered, you call once and compare twelve digits. Until then nobody reads the message.</source>
        <translation>Quand {name} se sera inscrit, vous téléphonerez une fois et comparerez douze chiffres. D’ici là, personne ne lit le message.</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>Handed over for release</source>
        <translation>Soumis à validation</translation>
    </message>
    <message>
        <source>Kept for colleagues</source>
        <translation>Conservé pour tous</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Retourné</translation>
    </message>
    <message>
        <source>What stands here is another version.</source>
        <translation>Une autre version s’affiche ici.</translation>
    </message>
    <message>
        <source>Somebody else has changed this draft.</source>
        <translation>Quelqu’un d’autre a modifié ce brouillon.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Afficher la nouvelle version</translation>
    </message>
    <message>
        <source>Released: {who}.</source>
        <translation>Validé&#xa0;: {who}.</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Exactly this leaves.</source>
        <translation>C’est exactement ce qui partira.</translation>
    </message>
    <message>
        <source>Given back: {who}.</source>
        <translation>Retourné&#xa0;: {who}.</translation>
    </message>
    <message>
        <source>For release: {who}.</source>
        <translation>À valider&#xa0;: {who}.</translation>
    </message>
    <message>
        <source>What you release leaves exactly like this.</source>
        <translation>Ce que vous validez partira exactement ainsi.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Give back …</source>
        <translation>Retourner…</translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À&#xa0;: {people}</translation>
    </message>
    <message>
        <source>Key has changed</source>
        <translation>La clé a changé</translation>
    </message>
    <message>
        <source>Code right</source>
        <translation>Code correct</translation>
    </message>
    <message>
        <source>Code wrong</source>
        <translation>Code faux</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Release …</source>
        <translation>Libérer…</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>né(e) le {date}</translation>
    </message>
    <message>
        <source>Registered: {time}</source>
        <translation>Inscription&#xa0;: {time}</translation>
    </message>
    <message>
        <source>This patient was released with another key. They may have made a new SecuPass; or it is somebody else. Compare before you release.</source>
        <translation>Une autre clé avait été libérée. Peut-être un nouveau SecuPass a-t-il été créé, peut-être est-ce quelqu’un d’autre. Comparez avant de libérer.</translation>
    </message>
    <message>
        <source>The Anmeldecode that was entered is not the one you gave. Compare by telephone.</source>
        <translation>Le code d’inscription saisi n’est pas celui que vous avez donné. Comparez par téléphone.</translation>
    </message>
    <message>
        <source>Differs from the record: this address is not among the patient&apos;s.</source>
        <translation>Diffère du dossier&#xa0;: cette adresse ne figure pas dans les données.</translation>
    </message>
    <message numerus="yes">
        <source>waits for %n minute(s)</source>
        <translation>
            <numerusform>attend depuis %n minute</numerusform>
            <numerusform>attend depuis %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for %n hour(s)</source>
        <translation>
            <numerusform>attend depuis %n heure</numerusform>
            <numerusform>attend depuis %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for %n day(s)</source>
        <translation>
            <numerusform>attend depuis %n jour</numerusform>
            <numerusform>attend depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Call: {number} (copies it)</source>
        <translation>Appeler&#xa0;: {number} (copier)</translation>
    </message>
    <message>
        <source>No telephone number in the patient&apos;s data</source>
        <translation>Aucun numéro de téléphone dans les données</translation>
    </message>
    <message>
        <source>Write an e-mail …</source>
        <translation>Écrire un e-mail…</translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation>Copié&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>ReleasePane</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message>
        <source>No draft waits for its release.</source>
        <translation>Aucun brouillon n’attend de validation.</translation>
    </message>
    <message>
        <source>Only who wrote it, and who may release it, can discard it.</source>
        <translation>Seuls l’auteur et ceux qui peuvent l’approuver peuvent supprimer ce brouillon.</translation>
    </message>
    <message>
        <source>Discard this draft for everybody?</source>
        <translation>Abandonner ce brouillon pour tous&#x202f;?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Il ne pourra pas être récupéré.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>ReleasesDesk</name>
    <message>
        <source>Releases</source>
        <translation>Libérations</translation>
    </message>
    <message>
        <source>Protected messages</source>
        <translation>Messages protégés</translation>
    </message>
</context>
<context>
    <name>RemoteBand</name>
    <message>
        <source>Pictures from the internet were not loaded, to protect your privacy.</source>
        <translation>Pour protéger vos données, les images provenant d’Internet n’ont pas été chargées.</translation>
    </message>
    <message>
        <source>Load pictures</source>
        <translation>Charger les images</translation>
    </message>
    <message>
        <source>Pictures are being loaded …</source>
        <translation>Chargement des images…</translation>
    </message>
    <message>
        <source>The pictures could not be loaded: {reason}</source>
        <translation>Les images n’ont pas pu être chargées&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Some pictures could not be loaded: {reason}</source>
        <translation>Certaines images n’ont pas pu être chargées&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Repairing</name>
    <message>
        <source>The file is in order again.</source>
        <translation>Le fichier est de nouveau en ordre.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Réparé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Saved: {messages} e-mails, {drafts} versions of drafts, {outbox} in the outbox. What is missing comes again from the server.</source>
        <translation>Sauvés&#xa0;: {messages} e-mails, {drafts} versions de brouillons, {outbox} dans la boîte d’envoi. Ce qui manque revient du serveur.</translation>
    </message>
    <message>
        <source>The damaged file was kept: {name}</source>
        <translation>Le fichier endommagé a été conservé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>These e-mails were not sent and cannot be read any more: {subjects}</source>
        <translation>Ces e-mails n’ont pas été envoyés et ne sont plus lisibles&#xa0;: {subjects}</translation>
    </message>
</context>
<context>
    <name>SealBand</name>
    <message>
        <source>Import certificate …</source>
        <translation>Importer un certificat …</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Encrypted part</source>
        <translation>Partie chiffrée</translation>
    </message>
    <message>
        <source>A part of this e-mail is encrypted. It is not shown together with the rest.</source>
        <translation>Une partie de cet e-mail est chiffrée. Elle n’est pas affichée avec le reste.</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Ouvrir dans une fenêtre à part</translation>
    </message>
    <message>
        <source>Only a part is signed</source>
        <translation>Seule une partie est signée</translation>
    </message>
    <message>
        <source>Nobody vouches for the rest of this e-mail.</source>
        <translation>Personne ne se porte garant du reste de cet e-mail.</translation>
    </message>
    <message>
        <source>Show the signed part</source>
        <translation>Afficher la partie signée</translation>
    </message>
</context>
<context>
    <name>SealDetails</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SealStrip</name>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Chiffrer</translation>
    </message>
    <message>
        <source>Sign and encrypt with</source>
        <translation>Signer et chiffrer avec</translation>
    </message>
    <message>
        <source>Write in clear?</source>
        <translation>Écrire en clair&#x202f;?</translation>
    </message>
    <message>
        <source>The e-mail that you answer or pass on came encrypted. Nothing of it may leave unencrypted: the quotation and what came with it are taken out. What you have written stays.</source>
        <translation>L’e-mail auquel vous répondez ou que vous transférez est arrivé chiffré. Rien n’en doit partir en clair&#xa0;: la citation et ce qui l’accompagne sont retirés. Votre texte reste.</translation>
    </message>
    <message>
        <source>Keep encrypting</source>
        <translation>Garder le chiffrement</translation>
    </message>
    <message>
        <source>Write in clear</source>
        <translation>Écrire en clair</translation>
    </message>
    <message>
        <source>Encrypted parts of the answered e-mail were left out.</source>
        <translation>Les parties chiffrées de l’e-mail d’origine ont été omises.</translation>
    </message>
    <message>
        <source>Leaves encrypted, with its subject, which came encrypted too.</source>
        <translation>Sera envoyé chiffré, avec son objet, arrivé chiffré lui aussi.</translation>
    </message>
    <message>
        <source>Leaves encrypted. The subject stays readable on its way.</source>
        <translation>Sera envoyé chiffré. L’objet reste lisible en chemin.</translation>
    </message>
    <message>
        <source>Leaves encrypted with OpenPGP. The subject stays readable on its way.</source>
        <translation>Sera envoyé chiffré avec OpenPGP. L’objet reste lisible en chemin.</translation>
    </message>
    <message>
        <source>Recipients see that it is from you and unchanged.</source>
        <translation>Les destinataires voient qu’il vient de vous et n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Certificates of all recipients are there: it can be encrypted.</source>
        <translation>Les certificats de tous les destinataires sont là&#xa0;: le chiffrement est possible.</translation>
    </message>
    <message>
        <source>OpenPGP key there, taken in by hand.</source>
        <translation>Clé OpenPGP présente, reprise à la main.</translation>
    </message>
    <message>
        <source>Certificate valid until {date}.</source>
        <translation>Certificat valable jusqu’au {date}.</translation>
    </message>
    <message>
        <source>No certificate: ask for a signed e-mail.</source>
        <translation>Pas de certificat&#xa0;: demandez un e-mail signé.</translation>
    </message>
    <message>
        <source>The certificate ran out on {date}.</source>
        <translation>Le certificat a expiré le {date}.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Le certificat n’est pas encore valable.</translation>
    </message>
    <message>
        <source>The certificate was revoked on {date}.</source>
        <translation>Le certificat a été révoqué le {date}.</translation>
    </message>
    <message>
        <source>No trusted authority vouches for the certificate.</source>
        <translation>Aucune autorité de confiance ne se porte garante du certificat.</translation>
    </message>
    <message>
        <source>The certificate is not made for encrypting.</source>
        <translation>Le certificat n’est pas prévu pour le chiffrement.</translation>
    </message>
    <message>
        <source>The certificate&apos;s key is too weak.</source>
        <translation>La clé du certificat est trop faible.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search: name, subject, text …</source>
        <translation>Rechercher&#xa0;: nom, objet, texte…</translation>
    </message>
</context>
<context>
    <name>SendMeterButton</name>
    <message>
        <source>Sent today: {used} of {most}</source>
        <translation>Envois aujourd’hui&#xa0;: {used} sur {most}</translation>
    </message>
    <message>
        <source>Sent in the last hour: {used} of {most}</source>
        <translation>Envois de la dernière heure&#xa0;: {used} sur {most}</translation>
    </message>
    <message>
        <source>Sent in the last minute: {used} of {most}</source>
        <translation>Envois de la dernière minute&#xa0;: {used} sur {most}</translation>
    </message>
    <message>
        <source>The send limit is reached. What you send now leaves later by itself.</source>
        <translation>La limite d’envoi est atteinte. Ce que vous envoyez maintenant partira plus tard de lui-même.</translation>
    </message>
    <message numerus="yes">
        <source>%n more recipient(s) until the send limit</source>
        <translation>
            <numerusform>Encore %n destinataire avant la limite d’envoi</numerusform>
            <numerusform>Encore %n destinataires avant la limite d’envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Afficher la boîte d’envoi</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Many mail servers refuse e-mails of this size.</source>
        <translation>De nombreux serveurs refusent les e-mails de cette taille.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Print Praxis-Notfallblatt</source>
        <translation>Imprimer la fiche d’urgence</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>I have the sheet, and everything on it can be read.</source>
        <translation>J’ai la fiche, et tout y est lisible.</translation>
    </message>
    <message>
        <source>It was given to the printer. Look whether it came out whole.</source>
        <translation>La fiche a été envoyée à l’imprimante. Vérifiez qu’elle est sortie entière.</translation>
    </message>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Fiche d’urgence du cabinet</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Saved. Print it or keep it in the safe, then delete this file.</source>
        <translation>Enregistré. Imprimez-la ou mettez-la au coffre, puis supprimez ce fichier.</translation>
    </message>
    <message>
        <source>With this sheet the practice comes back to its portal with its name and keys when all its workstations are lost. Answers to messages from before the loss cannot be read then: those patients have to write again.</source>
        <translation>Avec cette fiche, le cabinet revient sur son portail avec son nom et ses clés lorsque tous ses postes de travail sont perdus. Les réponses aux messages d’avant la perte ne peuvent alors pas être lues&#xa0;: ces patients doivent écrire à nouveau.</translation>
    </message>
    <message>
        <source>Put it into the safe. Nobody needs it from day to day.</source>
        <translation>Mettez-la au coffre. Personne n’en a besoin au quotidien.</translation>
    </message>
</context>
<context>
    <name>SheetWindow</name>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Fiche d’urgence du cabinet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ShownMenus</name>
    <message>
        <source>Show with formatting</source>
        <translation>Afficher avec la mise en forme</translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation>Afficher en texte brut</translation>
    </message>
    <message>
        <source>Turn the paper dark or white</source>
        <translation>Papier foncé ou blanc</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in the outbox</source>
        <translation>
            <numerusform>%n e-mail dans la boîte d’envoi</numerusform>
            <numerusform>%n e-mails dans la boîte d’envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Workstation: {name}</source>
        <translation>Poste de travail&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Offline – last checked {time}</source>
        <translation>Hors ligne – dernière relève {time}</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Connexion requise</translation>
    </message>
    <message>
        <source>Connected · last checked {time}</source>
        <translation>Connecté · dernière relève {time}</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>Loading {folder}: {done} of {total}</source>
        <translation>Chargement de {folder}&#xa0;: {done} sur {total}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Step {nth} of {all}</source>
        <translation>Étape {nth} sur {all}</translation>
    </message>
</context>
<context>
    <name>StrayCard</name>
    <message numerus="yes">
        <source>%n answer(s) that cannot be read</source>
        <translation>
            <numerusform>%n réponse qui ne peut pas être lue</numerusform>
            <numerusform>%n réponses qui ne peuvent pas être lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Came: {date}</source>
        <translation>Arrivée&#xa0;: {date}</translation>
    </message>
</context>
<context>
    <name>TeamworkDesk</name>
    <message>
        <source>Take this e-mail over from {name}?</source>
        <translation>Reprendre cet e-mail de {name}&#x202f;?</translation>
    </message>
    <message>
        <source>{name} sees at once that you are working on it now. The log keeps it.</source>
        <translation>{name} voit aussitôt que vous vous en occupez désormais. Le journal en garde la trace.</translation>
    </message>
    <message>
        <source>Leave it to {name}</source>
        <translation>Laisser à {name}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) open again</source>
        <translation>
            <numerusform>%n e-mail rouvert</numerusform>
            <numerusform>%n e-mails rouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) done for all</source>
        <translation>
            <numerusform>%n e-mail traité pour tous</numerusform>
            <numerusform>%n e-mails traités pour tous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) waiting for an answer</source>
        <translation>
            <numerusform>%n e-mail en attente de réponse</numerusform>
            <numerusform>%n e-mails en attente de réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer waiting</source>
        <translation>
            <numerusform>%n e-mail n’est plus en attente</numerusform>
            <numerusform>%n e-mails ne sont plus en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>Transmettre à</translation>
    </message>
    <message>
        <source>Everybody at this workstation</source>
        <translation>Tout le monde à ce poste de travail</translation>
    </message>
    <message>
        <source>&amp;0  Nobody</source>
        <translation>&amp;0  Personne</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) handed over to {name}</source>
        <translation>
            <numerusform>%n e-mail confié à {name}</numerusform>
            <numerusform>%n e-mails confiés à {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer assigned</source>
        <translation>
            <numerusform>%n e-mail n’est plus attribué</numerusform>
            <numerusform>%n e-mails ne sont plus attribués</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatePopup</name>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Rechercher un modèle</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Dernièrement utilisés</translation>
    </message>
    <message>
        <source>No template fits.</source>
        <translation>Aucun modèle ne correspond.</translation>
    </message>
    <message>
        <source>The practice has no templates yet.</source>
        <translation>Le cabinet n’a pas encore de modèles.</translation>
    </message>
</context>
<context>
    <name>TextHead</name>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Put in at the cursor; each patient&apos;s own stands there in the SMS:</source>
        <translation>Insérer au curseur&#x202f;; dans le SMS, ce qui concerne le patient s’y trouve&#xa0;:</translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>What a patient reads</source>
        <translation>Ce que lit le patient</translation>
    </message>
    <message>
        <source>Because of {marks} only 70 characters fit into one SMS instead of 160. Left out, it is cheaper.</source>
        <translation>À cause de {marks}, un SMS ne contient que 70 caractères au lieu de 160. Sans cela, c’est moins cher.</translation>
    </message>
    <message>
        <source>{marks} is not known and stays in the text as it is. Use the buttons above.</source>
        <translation>{marks} est inconnu et reste tel quel dans le texte. Utilisez les boutons ci-dessus.</translation>
    </message>
    <message>
        <source>“{marks}” says something about health. Anybody may read an SMS on a locked phone: leave it out.</source>
        <translation>«&#x202f;{marks}&#x202f;» dit quelque chose de la santé. N’importe qui peut lire un SMS sur un téléphone verrouillé&#xa0;: retirez-le.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>Top it up with the provider: without credit no SMS goes out.</source>
        <translation>Rechargez-le chez le fournisseur&#xa0;: sans crédit, aucun SMS ne part.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Réglages …</translation>
    </message>
    <message>
        <source>Not all appointments come in.</source>
        <translation>Tous les rendez-vous n’arrivent pas.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Please enter at least one recipient.</source>
        <translation>Veuillez saisir au moins un destinataire.</translation>
    </message>
    <message>
        <source>The address marked in red is incomplete. Please correct it.</source>
        <translation>L’adresse marquée en rouge est incomplète. Veuillez la corriger.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Enter</source>
        <translation>Saisir</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Autre compte</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n utilisateur</numerusform>
            <numerusform>%n utilisateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>What the practice is called, and who works here.</source>
        <translation>Le nom du cabinet et qui y travaille.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message>
        <source>From your practice software: GDT, CSV, vCard or FHIR.</source>
        <translation>Depuis votre logiciel de cabinet&#xa0;: GDT, CSV, vCard ou FHIR.</translation>
    </message>
    <message>
        <source>Who may use which account. Without a right of its own everyone may.</source>
        <translation>Qui peut utiliser quel compte. Sans droit particulier, tout le monde le peut.</translation>
    </message>
    <message>
        <source>Practice and users</source>
        <translation>Cabinet et utilisateurs</translation>
    </message>
    <message>
        <source>Set up an e-mail account</source>
        <translation>Configurer un compte e-mail</translation>
    </message>
    <message>
        <source>Connect patient data</source>
        <translation>Relier les données des patients</translation>
    </message>
    <message>
        <source>Check rights</source>
        <translation>Vérifier les droits</translation>
    </message>
    <message>
        <source>Welcome to tomail</source>
        <translation>Bienvenue dans tomail</translation>
    </message>
    <message>
        <source>tomail keeps a copy of your mailbox on this workstation, encrypted, and stays in step with your mail server.</source>
        <translation>tomail conserve une copie chiffrée de votre boîte aux lettres sur ce poste de travail et la tient à jour avec le serveur de messagerie.</translation>
    </message>
    <message>
        <source>Join a practice …</source>
        <translation>Rejoindre un cabinet…</translation>
    </message>
    <message>
        <source>Your practice has these accounts already. You only need their passwords.</source>
        <translation>Votre cabinet a déjà ces comptes. Il ne vous manque que leurs mots de passe.</translation>
    </message>
    <message>
        <source>Sign in here: {label}</source>
        <translation>Se connecter ici&#xa0;: {label}</translation>
    </message>
    <message>
        <source>You need your e-mail address and its password.</source>
        <translation>Il vous faut votre adresse e-mail et son mot de passe.</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à faire</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>It was signed with another key than the released one. Do not rely on it: call the patient.</source>
        <translation>Elle est signée avec une autre clé que celle qui a été validée. Ne vous y fiez pas&#xa0;: appelez la patiente ou le patient.</translation>
    </message>
    <message>
        <source>It was changed on its way or is damaged. Ask the patient to send it again.</source>
        <translation>Elle a été modifiée en chemin ou est endommagée. Demandez à la patiente ou au patient de la renvoyer.</translation>
    </message>
    <message>
        <source>It is encrypted with a key that the practice does not have. Tell your IT.</source>
        <translation>Elle est chiffrée avec une clé que le cabinet n’a pas. Informez votre informatique.</translation>
    </message>
    <message>
        <source>It does not come from whom the message went to. Tell your IT.</source>
        <translation>Elle ne vient pas de la personne à qui le message était adressé. Informez votre informatique.</translation>
    </message>
    <message>
        <source>Nobody has checked the patient&apos;s new key. Look into the list “Freigaben”, then it is fetched.</source>
        <translation>La nouvelle clé n’a pas encore été vérifiée. Consultez la liste «&#x202f;Validations&#x202f;»&#xa0;: la réponse sera ensuite récupérée.</translation>
    </message>
    <message>
        <source>It was deleted at the portal before tomail could fetch it. If you are waiting for an answer, ask the patient to write again or to call.</source>
        <translation>Elle a été supprimée sur le portail avant que tomail n’ait pu la récupérer. Si vous attendez une réponse, demandez au patient d’écrire à nouveau ou d’appeler.</translation>
    </message>
    <message>
        <source>It was deleted at the portal before tomail could fetch it. Ask {name} to write again or to call.</source>
        <translation>Elle a été supprimée sur le portail avant que tomail n’ait pu la récupérer. Demandez à {name} d’écrire à nouveau ou d’appeler.</translation>
    </message>
    <message>
        <source>It answers a message that the practice does not have any more, so tomail cannot check it and leaves it at the portal. If you are waiting for an answer, send the patient a new protected message.</source>
        <translation>Elle répond à un message que le cabinet n’a plus. tomail ne peut donc pas la vérifier et la laisse sur le portail. Si vous attendez une réponse, envoyez au patient un nouveau message protégé.</translation>
    </message>
    <message>
        <source>They answer messages that the practice does not have any more, as after a new beginning with the Praxis-Notfallblatt. tomail cannot check them. They stay encrypted at the portal until they expire there, 90 days after they came. If you are waiting for an answer, send the patient a new protected message.</source>
        <translation>Elles répondent à des messages que le cabinet n’a plus, par exemple après un nouveau départ avec la fiche d’urgence du cabinet. tomail ne peut pas les vérifier. Elles restent chiffrées sur le portail jusqu’à leur expiration, 90 jours après leur arrivée. Si vous attendez une réponse, envoyez au patient un nouveau message protégé.</translation>
    </message>
    <message>
        <source>Answer from the protected file, encrypted in it: {when}</source>
        <translation>Réponse depuis le fichier protégé, chiffrée dans celui-ci&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Answer over the portal, signature checked: {when}</source>
        <translation>Réponse par le portail, signature vérifiée&#xa0;: {when}</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Pièce jointe</translation>
    </message>
</context>
<context>
    <name>code_slip</name>
    <message>
        <source>Your Lesecode</source>
        <translation>Votre code de lecture</translation>
    </message>
    <message>
        <source>You get an e-mail from us with a file attached. Open the file. Where it asks for a password or the Lesecode, enter this code in capital letters. Zero and one are digits: there is no letter O, I or L in it.</source>
        <translation>Vous recevez de nous un e-mail avec un fichier joint. Ouvrez le fichier. Là où le mot de passe ou le code de lecture est demandé, saisissez ce code en majuscules. Zéro et un sont des chiffres&#xa0;: il ne contient ni O, ni I, ni L.</translation>
    </message>
    <message>
        <source>Your Anmeldecode</source>
        <translation>Votre code d’inscription</translation>
    </message>
    <message>
        <source>You get an e-mail from us with a link. Open it and enter this code there; you need it only once. Zero and one are digits: there is no letter O, I or L in it.</source>
        <translation>Vous recevez un e-mail de notre part avec un lien. Ouvrez-le et saisissez-y ce code&#x202f;; vous n’en avez besoin qu’une fois. Zéro et un sont des chiffres&#xa0;: il n’y a pas de lettre O, I ou L.</translation>
    </message>
    <message>
        <source>Please keep this slip, and give it to nobody.</source>
        <translation>Veuillez conserver ce billet et ne le donner à personne.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>New e-mail</source>
        <translation>Nouvel e-mail</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Répondre à tous</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Send encrypted</source>
        <translation>Envoyer chiffré</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>E-mail non lu suivant</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>E-mail suivant</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>E-mail précédent</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Marquer comme lu ou non lu</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>File in the record</source>
        <translation>Classer dans le dossier</translation>
    </message>
    <message>
        <source>Assign a patient …</source>
        <translation>Attribuer un patient…</translation>
    </message>
    <message>
        <source>Done for all</source>
        <translation>Traité pour tous</translation>
    </message>
    <message>
        <source>Work on it, or release it</source>
        <translation>S’en occuper ou libérer</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Confier…</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Scroll, at the end the next message</source>
        <translation>Faire défiler, puis e-mail suivant</translation>
    </message>
    <message>
        <source>Save as file …</source>
        <translation>Enregistrer comme fichier…</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Code source</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Get mail now</source>
        <translation>Relever maintenant</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Zone suivante</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Zone précédente</translation>
    </message>
    <message>
        <source>First to ninth folder</source>
        <translation>Du premier au neuvième dossier</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Patient side bar</source>
        <translation>Volet du patient</translation>
    </message>
    <message>
        <source>Patients …</source>
        <translation>Patients…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>emergency_paper</name>
    <message>
        <source>Praxis-Notfallblatt</source>
        <translation>Fiche d’urgence du cabinet</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Fiche {number}</translation>
    </message>
    <message>
        <source>Keep this sheet in the safe.</source>
        <translation>Conservez cette fiche au coffre.</translation>
    </message>
    <message>
        <source>Whoever has it can pass for the practice at the portal and read what patients write. It is needed when all workstations of the practice are lost. Your IT then types what stands below.</source>
        <translation>Qui la possède peut se faire passer pour le cabinet sur le portail et lire ce que les patients écrivent. Elle sert quand tous les postes de travail du cabinet sont perdus. Votre informatique saisit alors ce qui figure ci-dessous.</translation>
    </message>
    <message>
        <source>Only the sheet with the highest number counts: older ones bring back neither the practice nor answers. Destroy them.</source>
        <translation>Seule la fiche au numéro le plus élevé compte&#xa0;: les plus anciennes ne permettent de retrouver ni le cabinet ni les réponses. Détruisez-les.</translation>
    </message>
</context>
<context>
    <name>fates</name>
    <message>
        <source>not delivered</source>
        <translation>non remis</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>retardé</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Save e-mail</source>
        <translation>Enregistrer l’e-mail</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Code source</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Indésirables</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>All mail</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Importants</translation>
    </message>
</context>
<context>
    <name>hazards</name>
    <message>
        <source>Program, is not opened</source>
        <translation>Programme, ne s’ouvre pas</translation>
    </message>
    <message>
        <source>Archive with a program</source>
        <translation>Archive contenant un programme</translation>
    </message>
    <message>
        <source>Contains macros</source>
        <translation>Contient des macros</translation>
    </message>
    <message>
        <source>Loads from the internet</source>
        <translation>Charge depuis Internet</translation>
    </message>
    <message>
        <source>Not what its name says</source>
        <translation>N’est pas ce que dit son nom</translation>
    </message>
    <message>
        <source>Encrypted file</source>
        <translation>Fichier chiffré</translation>
    </message>
    <message>
        <source>Very large once unpacked</source>
        <translation>Très volumineux une fois décompressé</translation>
    </message>
    <message>
        <source>When it is opened, this file can run commands or show a faked page. tomail only saves it.</source>
        <translation>À l’ouverture, ce fichier peut exécuter des commandes ou afficher une page falsifiée. tomail ne fait que l’enregistrer.</translation>
    </message>
    <message>
        <source>There is a program in this archive. tomail only saves it.</source>
        <translation>Cette archive contient un programme. tomail ne fait que l’enregistrer.</translation>
    </message>
    <message>
        <source>Macros are small programs in a document. tomail only saves it. Ask the sender for a PDF.</source>
        <translation>Les macros sont de petits programmes dans un document. tomail ne fait que l’enregistrer. Demandez un PDF à l’expéditeur.</translation>
    </message>
    <message>
        <source>When it is opened, this document loads something from elsewhere. tomail only saves it.</source>
        <translation>À l’ouverture, ce document charge quelque chose d’ailleurs. tomail ne fait que l’enregistrer.</translation>
    </message>
    <message>
        <source>The content is of another kind than the name says. tomail only saves it.</source>
        <translation>Le contenu est d’une autre nature que ne le dit le nom. tomail ne fait que l’enregistrer.</translation>
    </message>
    <message>
        <source>It may ask for a password, and no virus scanner could look inside. Open it only if you expect it from this sender.</source>
        <translation>Il demande peut-être un mot de passe, et aucun antivirus n’a pu regarder à l’intérieur. Ouvrez-le seulement si vous l’attendez de cet expéditeur.</translation>
    </message>
    <message>
        <source>Unpacked it is larger than 1 GB or has thousands of files. Do not unpack it here.</source>
        <translation>Décompressé, il dépasse 1 Go ou contient des milliers de fichiers. Ne le décompressez pas ici.</translation>
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>The server said: “{words}”</source>
        <translation>Réponse du serveur&#xa0;: «&#x202f;{words}&#x202f;»</translation>
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
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>{time}</source>
        <comment>a time of day</comment>
        <translation>{time}</translation>
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
        <translation>Ouvrir ce lien dans le navigateur&#x202f;?</translation>
    </message>
    <message>
        <source>It leads to {host}. Open it only if you expected it.</source>
        <translation>Il mène à {host}. Ne l’ouvrez que si vous vous y attendiez.</translation>
    </message>
    <message>
        <source>The e-mail says “{claimed}”, but the link leads to {host}.</source>
        <translation>L’e-mail indique «&#x202f;{claimed}&#x202f;», mais le lien mène à {host}.</translation>
    </message>
    <message>
        <source>The address has no name, only numbers. Honest senders hardly ever do that.</source>
        <translation>L’adresse n’a pas de nom, seulement des chiffres. Un expéditeur honnête ne fait presque jamais cela.</translation>
    </message>
    <message>
        <source>The name contains letters of other alphabets that look like ours.</source>
        <translation>Le nom contient des lettres d’autres alphabets qui ressemblent aux nôtres.</translation>
    </message>
    <message>
        <source>Call this number?</source>
        <translation>Appeler ce numéro&#x202f;?</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Ne pas ouvrir</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Ne pas appeler</translation>
    </message>
    <message>
        <source>Careful: leads to {host}</source>
        <translation>Attention&#xa0;: mène à {host}</translation>
    </message>
    <message>
        <source>Leads to {host}</source>
        <translation>Mène à {host}</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Is sent later: {time}</source>
        <translation>Sera envoyé plus tard&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Is about to be sent</source>
        <translation>Sur le point d’être envoyé</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation>Attend une connexion</translation>
    </message>
    <message>
        <source>Unclear whether it was sent</source>
        <translation>Envoi incertain</translation>
    </message>
    <message>
        <source>Not sent to all recipients</source>
        <translation>Non envoyé à tous</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>Held back: please look at it again</source>
        <translation>Retenu&#xa0;: veuillez le vérifier encore une fois</translation>
    </message>
    <message>
        <source>Send limit reached</source>
        <translation>Limite d’envoi atteinte</translation>
    </message>
    <message>
        <source>Waits until somebody has signed in</source>
        <translation>Attend que quelqu’un se soit connecté</translation>
    </message>
    <message>
        <source>Waits: not accepted yet</source>
        <translation>En attente&#xa0;: pas encore accepté</translation>
    </message>
    <message>
        <source>next try: {time}</source>
        <translation>prochaine tentative&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La semaine dernière</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>From</source>
        <translation>De</translation>
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
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
</context>
<context>
    <name>purposes</name>
    <message>
        <source>Appointment cancelled</source>
        <translation>Rendez-vous annulé</translation>
    </message>
    <message>
        <source>Answer to an invitation</source>
        <translation>Réponse à une invitation</translation>
    </message>
    <message>
        <source>Another time is proposed</source>
        <translation>Une autre date est proposée</translation>
    </message>
    <message>
        <source>The proposed time does not suit</source>
        <translation>La date proposée ne convient pas</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>The invitation is asked for again</source>
        <translation>L’invitation est demandée à nouveau</translation>
    </message>
    <message>
        <source>Changed invitation</source>
        <translation>Invitation modifiée</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} à {end}</translation>
    </message>
    <message>
        <source>{when} (no time zone given)</source>
        <translation>{when} (sans fuseau horaire)</translation>
    </message>
    <message>
        <source>{day}, all day</source>
        <translation>{day}, toute la journée</translation>
    </message>
    <message>
        <source>{start} to {end}, all day</source>
        <translation>{start} à {end}, toute la journée</translation>
    </message>
    <message>
        <source>{often} on {days}</source>
        <translation>{often} le {days}</translation>
    </message>
    <message>
        <source>{often}, {count} times</source>
        <translation>{often}, {count} fois</translation>
    </message>
    <message>
        <source>{often}, until {day}</source>
        <translation>{often}, jusqu’au {day}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>Every {count} days</source>
        <translation>Tous les {count} jours</translation>
    </message>
    <message>
        <source>Every {count} weeks</source>
        <translation>Toutes les {count} semaines</translation>
    </message>
    <message>
        <source>Every {count} months</source>
        <translation>Tous les {count} mois</translation>
    </message>
    <message>
        <source>Every {count} years</source>
        <translation>Tous les {count} ans</translation>
    </message>
    <message>
        <source>Repeated by a rule of its own</source>
        <translation>Se répète selon sa propre règle</translation>
    </message>
    <message>
        <source>Next: {dates}</source>
        <translation>Prochaines dates&#xa0;: {dates}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>accepted tentatively</source>
        <translation>accepté provisoirement</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>passed on to somebody else</source>
        <translation>transmis à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>Not delivered to {who}: {why} {then}</source>
        <translation>Non remis à {who}&#xa0;: {why} {then}</translation>
    </message>
    <message>
        <source>Delayed to {who}: the other server goes on trying. You need not send it again.</source>
        <translation>Retardé pour {who}&#xa0;: l’autre serveur continue d’essayer. Inutile de renvoyer.</translation>
    </message>
    <message>
        <source>Delivered to {who}.</source>
        <translation>Remis à {who}.</translation>
    </message>
    <message>
        <source>Passed on for {who}; whether it arrives is not reported.</source>
        <translation>Transmis pour {who}&#x202f;; son arrivée ne sera pas signalée.</translation>
    </message>
    <message>
        <source>{who} confirms that the e-mail was shown.</source>
        <translation>{who} confirme que l’e-mail a été affiché.</translation>
    </message>
    <message>
        <source>Check the address, or ask by telephone.</source>
        <translation>Vérifiez l’adresse ou demandez par téléphone.</translation>
    </message>
    <message>
        <source>this address does not exist.</source>
        <translation>cette adresse n’existe pas.</translation>
    </message>
    <message>
        <source>the part behind the @ does not exist.</source>
        <translation>la partie après le @ n’existe pas.</translation>
    </message>
    <message>
        <source>the mailbox is full.</source>
        <translation>la boîte est pleine.</translation>
    </message>
    <message>
        <source>Try again later, or use another way.</source>
        <translation>Réessayez plus tard, ou utilisez un autre moyen.</translation>
    </message>
    <message>
        <source>the mailbox takes no e-mail.</source>
        <translation>la boîte n’accepte pas d’e-mail.</translation>
    </message>
    <message>
        <source>the e-mail is too large for the recipient.</source>
        <translation>l’e-mail est trop grand pour le destinataire.</translation>
    </message>
    <message>
        <source>Send smaller or fewer attachments.</source>
        <translation>Envoyez des pièces jointes plus petites ou moins nombreuses.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server refused it.</source>
        <translation>le serveur du destinataire l’a refusé.</translation>
    </message>
    <message>
        <source>Ask the recipient, or your provider if it happens often.</source>
        <translation>Demandez au destinataire, ou à votre fournisseur si cela arrive souvent.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server demands encryption.</source>
        <translation>le serveur du destinataire exige le chiffrement.</translation>
    </message>
    <message>
        <source>Send it encrypted, or use another way.</source>
        <translation>Envoyez-le chiffré, ou utilisez un autre moyen.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server cannot be reached.</source>
        <translation>le serveur du destinataire est injoignable.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server could not be reached for days.</source>
        <translation>le serveur du destinataire est resté injoignable pendant des jours.</translation>
    </message>
    <message>
        <source>the recipient&apos;s server did not take it.</source>
        <translation>le serveur du destinataire ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>What it said stands in the report.</source>
        <translation>Ce qu’il a dit figure dans l’avis.</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>Credit: {amount}</source>
        <translation>Crédit&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>The provider does not know this API key. Copy it anew from your account there.</source>
        <translation>Le fournisseur ne connaît pas cette clé API. Copiez-la à nouveau depuis votre compte.</translation>
    </message>
    <message>
        <source>The provider was not reached. Is this computer online, and is the address right?</source>
        <translation>Le fournisseur n’a pas été joint. Cet ordinateur est-il en ligne et l’adresse est-elle juste&#x202f;?</translation>
    </message>
    <message>
        <source>The provider was asked too often. Try again in a few minutes.</source>
        <translation>Le fournisseur a été interrogé trop souvent. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The provider answered otherwise than expected. Check provider, key and address.</source>
        <translation>Le fournisseur répond autrement que prévu. Vérifiez fournisseur, clé et adresse.</translation>
    </message>
    <message>
        <source>{used}/{room} characters, {parts} SMS</source>
        <translation>{used}/{room} caractères, {parts} SMS</translation>
    </message>
    <message>
        <source>{month}: {count} SMS</source>
        <translation>{month}&#xa0;: {count} SMS</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {cancelled} cancelled, {same} as before.</source>
        <translation>{added} nouveaux, {changed} modifiés, {cancelled} annulés, {same} inchangés.</translation>
    </message>
    <message>
        <source>Of patients whom tomail does not know: {count}.</source>
        <translation>De patients que tomail ne connaît pas&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Lines that could not be read: {count}.</source>
        <translation>Lignes illisibles&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Planned {time}</source>
        <translation>Prévu {time}</translation>
    </message>
    <message>
        <source>E-mail: {state}</source>
        <translation>E-mail&#xa0;: {state}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Unknown patient</source>
        <translation>Patient inconnu</translation>
    </message>
    <message>
        <source>Patient blocked</source>
        <translation>Patient bloqué</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Pas de numéro</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Pas de consentement</translation>
    </message>
    <message>
        <source>No consent to e-mail</source>
        <translation>Pas de consentement pour l’e-mail</translation>
    </message>
    <message>
        <source>No account to send from</source>
        <translation>Pas de compte d’envoi</translation>
    </message>
    <message>
        <source>Reminders are off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Aucun rappel</translation>
    </message>
    <message>
        <source>Take the patient into tomail, with the same number.</source>
        <translation>Ajoutez le patient dans tomail, avec le même numéro.</translation>
    </message>
    <message>
        <source>Enter a mobile number in the patient&apos;s field SMS.</source>
        <translation>Saisissez un numéro de mobile dans le champ SMS du patient.</translation>
    </message>
    <message>
        <source>Ask the patient, and note the consent in the patient&apos;s data.</source>
        <translation>Demandez au patient et notez son consentement dans ses données.</translation>
    </message>
    <message>
        <source>Enter a mobile number in the patient&apos;s field SMS, or note the consent to e-mail.</source>
        <translation>Saisissez un numéro mobile dans le champ SMS, ou notez le consentement pour l’e-mail.</translation>
    </message>
    <message>
        <source>Choose in the settings the account that reminders by e-mail leave from.</source>
        <translation>Choisissez dans les réglages le compte d’où partent les rappels par e-mail.</translation>
    </message>
    <message>
        <source>Switch them on in the settings.</source>
        <translation>Activez les rappels dans les réglages.</translation>
    </message>
    <message>
        <source>It may have gone out: tomail does not send it again. Call if it matters.</source>
        <translation>Il est peut-être parti&#xa0;: tomail ne l’envoie pas à nouveau. Appelez si c’est important.</translation>
    </message>
    <message>
        <source>The provider did not take it. Check the patient&apos;s number.</source>
        <translation>Le fournisseur ne l’a pas accepté. Vérifiez le numéro du patient.</translation>
    </message>
    <message>
        <source>The network could not hand it over. Check the patient&apos;s number.</source>
        <translation>Le réseau n’a pas pu le remettre. Vérifiez le numéro du patient.</translation>
    </message>
    <message>
        <source>Nothing went out in time. Call the patient if it matters.</source>
        <translation>Rien n’est parti à temps. Appelez le patient si c’est important.</translation>
    </message>
    <message>
        <source>It was not taken yet and is tried again.</source>
        <translation>Il n’a pas encore été accepté&#x202f;; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>Non arrivé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>{count} without a price</source>
        <translation>{count} sans prix</translation>
    </message>
    <message>
        <source>It lies in the USA, where numbers and times of appointments then go. Ask whoever sees to data protection first.</source>
        <translation>Il se trouve aux États-Unis&#xa0;: les numéros et les rendez-vous y sont alors transmis. Demandez d’abord à la personne chargée de la protection des données.</translation>
    </message>
    <message>
        <source>Its key has two parts with a colon between them: {form}.</source>
        <translation>Sa clé a deux parties séparées par deux-points&#xa0;: {form}.</translation>
    </message>
    <message>
        <source>Describe it below, as the manual for IT says.</source>
        <translation>Décrivez-le ci-dessous, comme l’explique le manuel pour l’informatique.</translation>
    </message>
    <message>
        <source>The description below cannot be used yet: “{field}”.</source>
        <translation>La description ci-dessous n’est pas encore utilisable&#xa0;: «&#x202f;{field}&#x202f;».</translation>
    </message>
    <message>
        <source>For a firewall: only outgoing connections to {host}, port 443; nothing listens. A proxy of the system is used.</source>
        <translation>Pour le pare-feu&#xa0;: uniquement des connexions sortantes vers {host}, port 443&#x202f;; rien n’écoute. Un proxy du système est utilisé.</translation>
    </message>
    <message>
        <source>Number of the appointment</source>
        <translation>Numéro du rendez-vous</translation>
    </message>
    <message>
        <source>Patient&apos;s number</source>
        <translation>Numéro du patient</translation>
    </message>
    <message>
        <source>Day, or day and time</source>
        <translation>Jour, ou jour et heure</translation>
    </message>
    <message>
        <source>Time, if in a column of its own</source>
        <translation>Heure, si elle a sa propre colonne</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>State (cancelled or not)</source>
        <translation>État (annulé ou non)</translation>
    </message>
    <message>
        <source>{name} (since {when}): {problem}</source>
        <translation>{name} (depuis {when})&#xa0;: {problem}</translation>
    </message>
</context>
<context>
    <name>seals</name>
    <message>
        <source>Issued to</source>
        <translation>Délivré à</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Adresses e-mail</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Délivré par</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Empreinte SHA-256</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>The text is unchanged, and the sender is whom the certificate names.</source>
        <translation>Le texte est inchangé et l’expéditeur est bien celui que nomme le certificat.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Signed, as the sender says</source>
        <translation>Signé, selon l’expéditeur</translation>
    </message>
    <message>
        <source>Signature of this e-mail</source>
        <translation>Signature de cet e-mail</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Protected against changes</source>
        <translation>Protégé contre les modifications</translation>
    </message>
    <message>
        <source>Encrypted for</source>
        <translation>Chiffré pour</translation>
    </message>
    <message>
        <source>Encryption of this e-mail</source>
        <translation>Chiffrement de cet e-mail</translation>
    </message>
    <message>
        <source>{count} key(s)</source>
        <translation>{count} clé(s)</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Non signé</translation>
    </message>
    <message>
        <source>Signature invalid</source>
        <translation>Signature non valable</translation>
    </message>
    <message>
        <source>Signature not confirmed</source>
        <translation>Signature non confirmée</translation>
    </message>
    <message>
        <source>Cannot be decrypted</source>
        <translation>Ne peut pas être déchiffré</translation>
    </message>
    <message>
        <source>The key is missing here: import your certificate (.p12), or ask for another e-mail.</source>
        <translation>La clé manque&#xa0;: importez votre certificat (.p12) ou demandez un nouvel e-mail.</translation>
    </message>
    <message>
        <source>The encryption is outdated and can be broken. Ask the sender for another one.</source>
        <translation>Le chiffrement est dépassé et peu sûr. Demandez-en un autre à l’expéditeur.</translation>
    </message>
    <message>
        <source>The e-mail is too large to be decrypted here.</source>
        <translation>L’e-mail est trop volumineux pour être déchiffré ici.</translation>
    </message>
    <message>
        <source>The e-mail is damaged or was changed. Ask the sender to send it again.</source>
        <translation>L’e-mail est endommagé ou a été modifié. Demandez à l’expéditeur de le renvoyer.</translation>
    </message>
    <message>
        <source>It is encrypted with OpenPGP, and its key is not here. Ask for another e-mail.</source>
        <translation>Chiffré avec OpenPGP, la clé manque ici. Demandez un autre e-mail.</translation>
    </message>
    <message>
        <source>yes, on {date}</source>
        <translation>oui, le {date}</translation>
    </message>
    <message>
        <source>not known, not asked yet</source>
        <translation>inconnu, pas encore demandé</translation>
    </message>
    <message>
        <source>no, last asked on {date}</source>
        <translation>non, demandé la dernière fois le {date}</translation>
    </message>
    <message>
        <source>not known, last asked on {date}</source>
        <translation>inconnu, demandé la dernière fois le {date}</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate was revoked on {date}. Do not rely on it.</source>
        <translation>Le certificat de l’expéditeur a été révoqué le {date}. Ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>The e-mail was changed after it was signed. Do not rely on it.</source>
        <translation>L’e-mail a été modifié après la signature. Ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>It was not made with the certificate that came along.</source>
        <translation>Elle n’a pas été faite avec le certificat joint.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be checked.</source>
        <translation>Elle est endommagée et ne peut pas être vérifiée.</translation>
    </message>
    <message>
        <source>Only certificates came along; nobody signed.</source>
        <translation>Seuls des certificats étaient joints&#x202f;; personne n’a signé.</translation>
    </message>
    <message>
        <source>Several have signed; which of them wrote is not clear.</source>
        <translation>Plusieurs ont signé&#x202f;; on ne sait pas qui a écrit.</translation>
    </message>
    <message>
        <source>It covers another text than the one that is shown.</source>
        <translation>Elle porte sur un autre texte que celui affiché.</translation>
    </message>
    <message>
        <source>What belongs to it does not fit together.</source>
        <translation>Ses indications ne concordent pas.</translation>
    </message>
    <message>
        <source>It was made with an outdated method that can be forged.</source>
        <translation>Elle a été faite avec une méthode dépassée et falsifiable.</translation>
    </message>
    <message>
        <source>It was made with a key that is too weak.</source>
        <translation>Elle a été faite avec une clé trop faible.</translation>
    </message>
    <message>
        <source>It was made with a method that tomail does not know.</source>
        <translation>Elle a été faite avec une méthode que tomail ne connaît pas.</translation>
    </message>
    <message>
        <source>The e-mail is too large to be checked.</source>
        <translation>L’e-mail est trop volumineux pour être vérifié.</translation>
    </message>
    <message>
        <source>It covers the encryption only, not who wrote.</source>
        <translation>Elle ne porte que sur le chiffrement et ne dit pas qui a écrit.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate is missing.</source>
        <translation>Le certificat de l’expéditeur manque.</translation>
    </message>
    <message>
        <source>No trusted authority vouches for it.</source>
        <translation>Aucune autorité de confiance ne s’en porte garante.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate had run out.</source>
        <translation>Le certificat de l’expéditeur avait expiré.</translation>
    </message>
    <message>
        <source>The sender&apos;s certificate was not valid yet.</source>
        <translation>Le certificat de l’expéditeur n’était pas encore valable.</translation>
    </message>
    <message>
        <source>The certificate was revoked. Do not rely on it.</source>
        <translation>Le certificat a été révoqué. Ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>The certificate is not meant for e-mail.</source>
        <translation>Le certificat n’est pas destiné à l’e-mail.</translation>
    </message>
    <message>
        <source>The certificate is of another address.</source>
        <translation>Le certificat est celui d’une autre adresse.</translation>
    </message>
    <message>
        <source>The e-mail names no sender.</source>
        <translation>L’e-mail ne nomme pas d’expéditeur.</translation>
    </message>
    <message>
        <source>The e-mail names several senders.</source>
        <translation>L’e-mail nomme plusieurs expéditeurs.</translation>
    </message>
    <message>
        <source>Another sender was signed than the one that is shown.</source>
        <translation>L’expéditeur signé n’est pas celui qui est affiché.</translation>
    </message>
    <message>
        <source>The certificate was revoked on {date}, after the e-mail came.</source>
        <translation>Le certificat a été révoqué le {date}, après l’arrivée de l’e-mail.</translation>
    </message>
    <message>
        <source>When it was signed, only the sender says.</source>
        <translation>La date de signature n’est affirmée que par l’expéditeur.</translation>
    </message>
    <message>
        <source>The certificate has run out since.</source>
        <translation>Le certificat a expiré depuis.</translation>
    </message>
    <message>
        <source>The sender&apos;s program names another method.</source>
        <translation>Le programme de l’expéditeur indique une autre méthode.</translation>
    </message>
    <message>
        <source>Another subject was signed than the one shown.</source>
        <translation>L’objet signé n’est pas celui qui est affiché.</translation>
    </message>
    <message>
        <source>Other recipients were signed than those shown.</source>
        <translation>D’autres destinataires ont été signés que ceux affichés.</translation>
    </message>
    <message>
        <source>Another date was signed than the one shown.</source>
        <translation>Une autre date a été signée que celle affichée.</translation>
    </message>
    <message>
        <source>Subject, date and recipients are not signed.</source>
        <translation>L’objet, la date et les destinataires ne sont pas signés.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked was not asked yet.</source>
        <translation>Il n’a pas encore été demandé si le certificat a été révoqué.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked is not known; last asked on {date}.</source>
        <translation>On ignore si le certificat a été révoqué&#x202f;; demandé la dernière fois le {date}.</translation>
    </message>
    <message>
        <source>by {who}, checked. The text is unchanged.</source>
        <translation>par {who}, vérifié. Le texte est inchangé.</translation>
    </message>
    <message>
        <source>Only you and the other recipients could read this e-mail on its way.</source>
        <translation>En chemin, seuls les destinataires pouvaient lire cet e-mail.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Encrypted, not authenticated (CBC)</source>
        <translation>Chiffré, non authentifié (CBC)</translation>
    </message>
    <message>
        <source>The valid signature shows that the text was not changed.</source>
        <translation>La signature valable montre que le texte n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Somebody on the way could have changed the text without knowing it. It is shown as plain text.</source>
        <translation>Quelqu’un a pu modifier le contenu en chemin sans le connaître. Il est affiché en texte seul.</translation>
    </message>
</context>
<context>
    <name>secure</name>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>Waiting for the Lesecode</source>
        <translation>Code de lecture pas encore communiqué</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Is released</source>
        <translation>Libéré</translation>
    </message>
    <message>
        <source>Was read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non distribué</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Attend d’être envoyé</translation>
    </message>
    <message>
        <source>Is being transferred</source>
        <translation>En cours de transfert</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Release refused</source>
        <translation>Libération refusée</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Rappelé</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>It lies here encrypted and leaves by itself as soon as the portal can be reached.</source>
        <translation>Il est ici, chiffré, et partira de lui-même dès que le portail sera joignable.</translation>
    </message>
    <message>
        <source>It goes on by itself, also after an interruption.</source>
        <translation>Cela continue tout seul, même après une interruption.</translation>
    </message>
    <message>
        <source>It leaves when somebody says how the patient got the Lesecode.</source>
        <translation>Il partira dès que quelqu’un indiquera comment le code de lecture a été transmis.</translation>
    </message>
    <message>
        <source>Now the patient opens the link in the e-mail and registers.</source>
        <translation>Prochaine étape&#xa0;: ouvrir le lien de l’e-mail et s’inscrire.</translation>
    </message>
    <message>
        <source>Now the practice releases the patient.</source>
        <translation>Prochaine étape&#xa0;: libération par le cabinet.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Pas encore lu.</translation>
    </message>
    <message>
        <source>Could not be encrypted</source>
        <translation>N’a pas pu être chiffré</translation>
    </message>
    <message>
        <source>Lesecode read out on the phone</source>
        <translation>Code de lecture lu au téléphone</translation>
    </message>
    <message>
        <source>Lesecode printed on a slip</source>
        <translation>Code de lecture imprimé</translation>
    </message>
    <message>
        <source>Lesecode sent by SMS</source>
        <translation>Code de lecture envoyé par SMS</translation>
    </message>
    <message>
        <source>Lesecode known from before</source>
        <translation>Code de lecture déjà connu</translation>
    </message>
    <message>
        <source>Anmeldecode right</source>
        <translation>Code d’inscription exact</translation>
    </message>
    <message>
        <source>Prüfzahl compared on the telephone</source>
        <translation>Numéro de contrôle comparé au téléphone</translation>
    </message>
    <message>
        <source>Person stood at the desk</source>
        <translation>Personne présente à l’accueil</translation>
    </message>
    <message>
        <source>Anmeldecode read out on the phone</source>
        <translation>Code d’inscription lu au téléphone</translation>
    </message>
    <message>
        <source>Anmeldecode printed on a slip</source>
        <translation>Code d’inscription imprimé sur un billet</translation>
    </message>
    <message>
        <source>Anmeldecode sent by SMS</source>
        <translation>Code d’inscription envoyé par SMS</translation>
    </message>
</context>
<context>
    <name>send_later</name>
    <message>
        <source>In one hour ({time})</source>
        <translation>Dans une heure ({time})</translation>
    </message>
    <message>
        <source>Other time …</source>
        <translation>Autre heure …</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
</context>
<context>
    <name>send_menu</name>
    <message>
        <source>Send and mark as done</source>
        <translation>Envoyer et marquer comme traité</translation>
    </message>
    <message>
        <source>Hand over for release</source>
        <translation>Soumettre à validation</translation>
    </message>
</context>
<context>
    <name>settings</name>
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
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Unknown sender</source>
        <translation>Expéditeur inconnu</translation>
    </message>
    <message>
        <source>(no recipient)</source>
        <translation>(aucun destinataire)</translation>
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À&#xa0;: {people}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
    <message>
        <source>and 1 further sender</source>
        <translation>et 1 autre expéditeur</translation>
    </message>
    <message>
        <source>and {count} further senders</source>
        <translation>et {count} autres expéditeurs</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>avec pièce jointe</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signé</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffré</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>suivi</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>transféré</translation>
    </message>
    <message>
        <source>{count} messages in this conversation</source>
        <translation>{count} messages dans cette conversation</translation>
    </message>
</context>
<context>
    <name>teamwork</name>
    <message>
        <source>Assigned to me</source>
        <translation>Attribués à moi</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente de réponse</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a list of mails</comment>
        <translation>Traités</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>one mail</comment>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Pour moi</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>pour {name}</translation>
    </message>
    <message>
        <source>you are working on it</source>
        <translation>vous vous en occupez</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>{name} is working on it</source>
        <translation>{name} s’en occupe</translation>
    </message>
    <message>
        <source>{name} has been working on this e-mail since {time} ({device}).</source>
        <translation>{name} s’occupe de cet e-mail depuis {time} ({device}).</translation>
    </message>
    <message>
        <source>{name} has been working on this e-mail since {time}.</source>
        <translation>{name} s’occupe de cet e-mail depuis {time}.</translation>
    </message>
    <message>
        <source>I have been on it since {time}</source>
        <translation>Je m’en occupe depuis {time}</translation>
    </message>
    <message>
        <source>Who is working on what is unknown (offline)</source>
        <translation>On ignore qui s’occupe de quoi (hors ligne)</translation>
    </message>
    <message>
        <source>For release</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Retourné</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Validé</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>For release: {who}</source>
        <translation>À valider&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Given back: {who}</source>
        <translation>Retourné&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Released: {who}</source>
        <translation>Validé&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Being written: {who}</source>
        <translation>En rédaction&#xa0;: {who}</translation>
    </message>
</context>
</TS>
