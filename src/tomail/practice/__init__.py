"""The shared database of the practice: people, rights, settings, patients, the record, work in progress."""
