"""POP3: fetch into a store that then goes its own way."""
