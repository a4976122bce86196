"""Who works on what, as the windows show it."""
