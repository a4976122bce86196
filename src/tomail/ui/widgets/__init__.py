"""The building blocks that all windows share."""
