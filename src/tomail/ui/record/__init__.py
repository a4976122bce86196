"""The record of a patient (Akte, Dossier): the filing sheet, and the window that shows a record."""
