<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>Each act of each person; nothing in it can be changed. The newest %n are shown.</source>
        <translation>
            <numerusform>Each act of each person; nothing in it can be changed. The newest one is shown.</numerusform>
            <numerusform>Each act of each person; nothing in it can be changed. The newest %n are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message numerus="yes">
        <source>Access to %n account(s) must be granted anew.</source>
        <translation>
            <numerusform>Access to %n account must be granted anew.</numerusform>
            <numerusform>Access to %n accounts must be granted anew.</numerusform>
        </translation>
    </message>
</context>
</TS>
