"""Ground floor: nothing here knows what a mail is."""
