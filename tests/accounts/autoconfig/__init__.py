"""Account discovery against real name, web and mail servers on loopback."""
