"""Finding the servers of an address: every source at once, the best answer by priority."""
