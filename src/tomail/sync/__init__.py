"""The mirror: what is on the server is here, and what is done here is done there."""
