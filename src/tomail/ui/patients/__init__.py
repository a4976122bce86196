"""Patients in the windows: whom a mail is about, looking for them, what is known of them."""
