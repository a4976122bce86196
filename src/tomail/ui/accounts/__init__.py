"""The account management, and the building blocks that the set-up wizard shares with it."""
