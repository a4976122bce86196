"""The demo practice: a small mail server inside the program, and sample mail."""
