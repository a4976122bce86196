"""Who sits at this workstation: signing in, changing the person, locking."""
