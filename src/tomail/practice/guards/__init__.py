"""Guards before sending: everything that speaks against a mail, on one sheet.

`check.check` takes facts that others gathered (`facts.Outgoing`) and gives `concerns.Concern`s, the gravest
first. It knows no database, no clock and no window, and it never raises, whatever a text holds.

Some concerns only ask: the window shows them and a second press sends; the command line sends and lists them
as warnings. Some refuse: they need a reason, which goes to the audit, because what leaves the practice
cannot be called back and is a secret of somebody else (§ 203 StGB, art. 321 StGB):

| kind                   | refuses                                                                         |
|------------------------|---------------------------------------------------------------------------------|
| other_patient          | where it is certain whom the words mean and a patient or relative gets them     |
| seen_by_each_other     | where two patients would learn of each other; a patient and a third party: asks |
| health_data_in_clear   | where it is known whose they are; to somebody unknown, about nobody known: asks |
| encrypted_reply        | while the decrypted text is still quoted; else asks                             |
| unresolved_placeholder | once: the second press sends, and no reason is asked for                        |
| all others             | never                                                                           |

Asking costs attention, and who is asked at every mail stops reading. So each guard knows what is ordinary:
who answers a patient may quote what that patient wrote, a laboratory may be told of a patient, an order to a
supplier may name a disease, and «Termin am Dienstag» is not about health.
"""
