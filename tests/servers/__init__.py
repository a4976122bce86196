"""Real servers on loopback: what the program talks to in a practice, for tests to talk to."""
