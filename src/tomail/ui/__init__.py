"""The windows: they show what the services say and hand on what a person does."""
