"""Secure delivery to patients, end-to-end encrypted: by a portal that has ciphertext only, or without one."""
