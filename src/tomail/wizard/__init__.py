"""The six-step set-up of an e-mail account: decisions in flow.py, pages that only paint and collect."""
