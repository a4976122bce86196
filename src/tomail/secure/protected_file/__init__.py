"""A message as one file that opens with a Lesecode, where there is no portal (form F)."""
