"""Who one is on which servers: definitions, discovery, signing in."""
