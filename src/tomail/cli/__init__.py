"""The command line: the same use cases without a window. Names and JSON keys are a contract."""
