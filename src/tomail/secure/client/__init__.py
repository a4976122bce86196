"""The practice's side: HTTP and cryptography. Knows no database, trusts the portal in nothing."""
