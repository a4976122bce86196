"""Appointments and their reminders: the list, the text of a reminder, the provider's key."""
