<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AttachmentActions</name>
    <message numerus="yes">
        <source>%n of the files may be dangerous</source>
        <translation>
            <numerusform>%n of the files may be dangerous</numerusform>
            <numerusform>%n of the files may be dangerous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) saved</source>
        <translation>
            <numerusform>%n attachment saved</numerusform>
            <numerusform>%n attachments saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) did not leave and wait for you.</source>
        <translation>
            <numerusform>%n e-mail did not leave and waits for you.</numerusform>
            <numerusform>%n e-mails did not leave and wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is unclear whether %n e-mail(s) arrived.</source>
        <translation>
            <numerusform>It is unclear whether %n e-mail arrived.</numerusform>
            <numerusform>It is unclear whether %n e-mails arrived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n e-mail(s) have not been sent yet.</source>
        <translation>
            <numerusform>%n e-mail has not been sent yet.</numerusform>
            <numerusform>%n e-mails have not been sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) are to be sent later.</source>
        <translation>
            <numerusform>%n e-mail is to be sent later.</numerusform>
            <numerusform>%n e-mails are to be sent later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Conversation: %n message(s)</source>
        <translation>
            <numerusform>Conversation: %n message</numerusform>
            <numerusform>Conversation: %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveriesWindow</name>
    <message numerus="yes">
        <source>Release all %n with the right code</source>
        <translation>
            <numerusform>Release %n with the right code</numerusform>
            <numerusform>Release all %n with the right code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) released</source>
        <translation>
            <numerusform>%n patient released</numerusform>
            <numerusform>%n patients released</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation>
            <numerusform>%n e-mail deleted for good</numerusform>
            <numerusform>%n e-mails deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) in it are deleted too. There is no way back.</source>
        <translation>
            <numerusform>%n e-mail in it is deleted too. There is no way back.</numerusform>
            <numerusform>%n e-mails in it are deleted too. There is no way back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foreword</name>
    <message numerus="yes">
        <source>Show %n more note(s)</source>
        <translation>
            <numerusform>Show %n more note</numerusform>
            <numerusform>Show %n more notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationCard</name>
    <message numerus="yes">
        <source>The file holds %n more appointment(s).</source>
        <translation>
            <numerusform>The file holds %n more appointment.</numerusform>
            <numerusform>The file holds %n more appointments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
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
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailActions</name>
    <message numerus="yes">
        <source>%n e-mail(s) deleted</source>
        <translation>
            <numerusform>%n e-mail deleted</numerusform>
            <numerusform>%n e-mails deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) deleted for good</source>
        <translation>
            <numerusform>%n e-mail deleted for good</numerusform>
            <numerusform>%n e-mails deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) moved to {folder}</source>
        <translation>
            <numerusform>%n e-mail moved to {folder}</numerusform>
            <numerusform>%n e-mails moved to {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailCommands</name>
    <message numerus="yes">
        <source>Delete %n e-mail(s) for good?</source>
        <translation>
            <numerusform>Delete %n e-mail for good?</numerusform>
            <numerusform>Delete %n e-mails for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread e-mail(s) are there.</source>
        <translation>
            <numerusform>%n unread e-mail is there.</numerusform>
            <numerusform>%n unread e-mails are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n patient(s) registered and wait(s) for the practice</source>
        <translation>
            <numerusform>%n patient registered and waits for the practice</numerusform>
            <numerusform>%n patients registered and wait for the practice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation>
            <numerusform>%n new e-mail</numerusform>
            <numerusform>%n new e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageListView</name>
    <message numerus="yes">
        <source>%n e-mail(s)</source>
        <translation>
            <numerusform>%n e-mail</numerusform>
            <numerusform>%n e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message numerus="yes">
        <source>{folder}, %n waiting</source>
        <translation>
            <numerusform>{folder}, %n waiting</numerusform>
            <numerusform>{folder}, %n waiting</numerusform>
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
            <numerusform>{folder}, %n unread</numerusform>
            <numerusform>{folder}, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n patient(s) registered and wait(s)</source>
        <translation>
            <numerusform>%n patient registered and waits</numerusform>
            <numerusform>%n patients registered and wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new e-mail(s)</source>
        <translation>
            <numerusform>%n new e-mail</numerusform>
            <numerusform>%n new e-mails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
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
            <numerusform>%n waits for you</numerusform>
            <numerusform>%n wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other people</source>
        <translation>
            <numerusform>%n of other people</numerusform>
            <numerusform>%n of other people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortalSection</name>
    <message numerus="yes">
        <source>The practice has left the portal. It could not be reached: %n message(s) stay readable there until they expire. Ask whoever runs the portal to delete them.</source>
        <translation>
            <numerusform>The practice has left the portal. It could not be reached: %n message stays readable there until it expires. Ask whoever runs the portal to delete it.</numerusform>
            <numerusform>The practice has left the portal. It could not be reached: %n messages stay readable there until they expire. Ask whoever runs the portal to delete them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message numerus="yes">
        <source>… and %n more recipient(s)</source>
        <translation>
            <numerusform>… and %n more recipient</numerusform>
            <numerusform>… and %n more recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%n messages are selected.</source>
        <translation>
            <numerusform>%n message is selected.</numerusform>
            <numerusform>%n messages are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message numerus="yes">
        <source>waits for %n minute(s)</source>
        <translation>
            <numerusform>waits for %n minute</numerusform>
            <numerusform>waits for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for %n hour(s)</source>
        <translation>
            <numerusform>waits for %n hour</numerusform>
            <numerusform>waits for %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits for %n day(s)</source>
        <translation>
            <numerusform>waits for %n day</numerusform>
            <numerusform>waits for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleasePane</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendMeterButton</name>
    <message numerus="yes">
        <source>%n more recipient(s) until the send limit</source>
        <translation>
            <numerusform>%n more recipient until the send limit</numerusform>
            <numerusform>%n more recipients until the send limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n e-mail(s) in the outbox</source>
        <translation>
            <numerusform>%n e-mail in the outbox</numerusform>
            <numerusform>%n e-mails in the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrayCard</name>
    <message numerus="yes">
        <source>%n answer(s) that cannot be read</source>
        <translation>
            <numerusform>%n answer that cannot be read</numerusform>
            <numerusform>%n answers that cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamworkDesk</name>
    <message numerus="yes">
        <source>%n e-mail(s) open again</source>
        <translation>
            <numerusform>%n e-mail open again</numerusform>
            <numerusform>%n e-mails open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) done for all</source>
        <translation>
            <numerusform>%n e-mail done for all</numerusform>
            <numerusform>%n e-mails done for all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) waiting for an answer</source>
        <translation>
            <numerusform>%n e-mail waiting for an answer</numerusform>
            <numerusform>%n e-mails waiting for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer waiting</source>
        <translation>
            <numerusform>%n e-mail no longer waiting</numerusform>
            <numerusform>%n e-mails no longer waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) handed over to {name}</source>
        <translation>
            <numerusform>%n e-mail handed over to {name}</numerusform>
            <numerusform>%n e-mails handed over to {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) no longer assigned</source>
        <translation>
            <numerusform>%n e-mail no longer assigned</numerusform>
            <numerusform>%n e-mails no longer assigned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
</context>
</TS>
