"""«E-Mails immer mit tomail erstellen»: tomail as the mail program of the operating system, for this user."""
