"""Navigation and message list."""
