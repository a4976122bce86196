"""Signing in: keys in the OS keyring, passwords, and OAuth 2 with its tokens."""
