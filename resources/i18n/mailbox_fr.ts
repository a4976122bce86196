<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>ActionBar</name>
    <message>
        <source>Reply</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reply to all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done for all (E): colleagues see it as done, too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AttachmentActions</name>
    <message>
        <source>“{name}” is a program. tomail does not open programs that come by e-mail.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save attachment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save all</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>This system has no program that opens “{name}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Attachment {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Program, is not opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Save all …</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AttachmentTray</name>
    <message>
        <source>Together {size}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>many mail servers refuse e-mails of this size.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>No connection to the mail server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You can keep working. Changes are transferred automatically{when}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connect now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{account}” needs you to sign in again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Receiving and sending are at rest.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>You can read and write e-mails. Patients, record and teamwork are back as soon as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The practice database cannot be reached.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>, connecting now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>, next try in {n} s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>, next try in {n} min</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Text of the message</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClaimBand</name>
    <message>
        <source>Take over …</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ClaimPill</name>
    <message>
        <source>Release</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Release (B)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ComposerDesk</name>
    <message>
        <source>Kept in the drafts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Is sent as soon as there is a connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is too late: the e-mail has left.</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cc/Bcc</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter Cc or Bcc (Ctrl+Shift+C)</source>
        <translation type="unfinished" />
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
    <name>ComposerWindow</name>
    <message>
        <source>Send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attach</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Insert a template (Ctrl+T)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no connection. The e-mail is sent as soon as there is one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Many mail servers refuse e-mails of this size.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please enter at least one recipient.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The address marked in red is incomplete. Please correct it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep writing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep as draft</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This e-mail was not sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>If you discard it, the draft stays in its folder as it was before.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New e-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draft saved, {time}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ConcernsSheet</name>
    <message>
        <source>Why is it sent all the same?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The reason stands in the log of the practice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please look at this before it is sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter a subject</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attach a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep writing</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>Conversation: %n message(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text of the e-mail</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>Attachment {name}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Folders</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HeadBar</name>
    <message>
        <source>Get mail now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Get mail now ({keys})</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Untouched</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sort order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>There is no e-mail here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No results for “{query}” in all folders.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No message fits this filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All done. New e-mails appear here by themselves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MailActions</name>
    <message numerus="yes">
        <source>%n e-mail(s) deleted</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>E-mails can only be moved within one account.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) moved to {folder}</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>MailCommands</name>
    <message numerus="yes">
        <source>Delete %n e-mail(s) for good?</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>This cannot be undone, on the server neither.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no more unread e-mails</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to “{folder}”?</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n unread e-mail(s) are there.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file could not be saved: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” was saved</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MailMenus</name>
    <message>
        <source>Move to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark as unread</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove flag</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n e-mail(s) have not been sent yet.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) stay in the outbox until tomail runs again.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>MessageHeader</name>
    <message>
        <source>Flag (S)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À : {people}</translation>
    </message>
    <message>
        <source>Cc: {people}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answers go to: {people}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MessageListView</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>MessageTextView</name>
    <message>
        <source>Text of the message</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MessageWebView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>New e-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message numerus="yes">
        <source>{folder}, %n waiting</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}, %n message(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}, %n unread</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Internal note · {name}, {time}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the note</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Internal note – stays in the practice, Enter keeps it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>The outbox is empty. Everything was sent.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À : {people}</translation>
    </message>
    <message>
        <source>Not sent to: {people}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sent to: {people}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit and send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>This address is incomplete.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>No message is selected.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n messages are selected.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Pictures are being loaded …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some pictures could not be loaded: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The pictures could not be loaded: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This message is being loaded from the server …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pictures from the internet were not loaded, to protect your privacy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Load pictures</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search: name, subject, text …</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SendMeterButton</name>
    <message>
        <source>Sent today: {used} of {most}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sent in the last hour: {used} of {most}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sent in the last minute: {used} of {most}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The send limit is reached. What you send now leaves later by itself.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n more recipient(s) until the send limit</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ShownMenus</name>
    <message>
        <source>Show with formatting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show as plain text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turn the paper dark or white</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in the outbox</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Offline – last checked {time}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connected · last checked {time}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connecting …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Loading {folder}: {done} of {total}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TeamworkDesk</name>
    <message>
        <source>Take this e-mail over from {name}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} sees at once that you are working on it now. The log keeps it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave it to {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) open again</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) done for all</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) waiting for an answer</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer waiting</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Everybody at this workstation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;0  Nobody</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) handed over to {name}</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer assigned</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>TemplatePopup</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find a template</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Used last</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No template fits.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The practice has no templates yet.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Set up an e-mail account</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Welcome to tomail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>tomail keeps a copy of your mailbox on this workstation, encrypted, and stays in step with your mail server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You need your e-mail address and its password.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>PDF document</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>New e-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reply to all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next unread message</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next message</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous message</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done for all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Work on it, or release it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hand over …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Move …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scroll, at the end the next message</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save as file …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Get mail now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next region</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous region</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First to ninth folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Save e-mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source text</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>Outbox</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All accounts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All mail</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Important</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>i18n</name>
    <message>
        <source>The server said: “{words}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a full date</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{date}, {time}</source>
        <comment>a full date and its time</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{time}</source>
        <comment>a time of day</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>a date in figures</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>links</name>
    <message>
        <source>Open this link in the browser?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It leads to {host}. Open it only if you expected it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do not open</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Is about to be sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Is being sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waits for a connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unclear whether it was sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent to all recipients</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send limit reached</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>next try: {time}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>periods</name>
    <message>
        <source>Today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>Unknown sender</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>(no recipient)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To: {people}</source>
        <translation>À : {people}</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with attachment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>forwarded</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} messages in this conversation</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>teamwork</name>
    <message>
        <source>Assigned to me</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For me</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>for {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>you are working on it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is working on it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has been working on this e-mail since {time} ({device}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has been working on this e-mail since {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>I have been on it since {time}</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
