"""The portal of the practice: setting it up, how it is doing, and what to do when something is wrong."""
