"""Patients from the files of other systems: bytes in, patients and refused lines out; no database."""
