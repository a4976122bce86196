"""The practice at its portal: connection, sending, releases, answers."""
