"""tomail: the mail program of a medical practice."""

__version__ = "0.1.0"
