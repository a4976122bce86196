"""Use cases: one module for each thing a person does. No Qt, no SQL."""
