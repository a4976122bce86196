"""One message: what it says, its attachments, and what can be done with it."""
