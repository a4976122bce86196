"""What this workstation keeps: encrypted SQLite files, one for the profile, one an account."""
