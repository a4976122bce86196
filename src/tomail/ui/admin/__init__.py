"""The administration of the practice: people, rights, workstations, entry types, the log."""
