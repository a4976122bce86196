"""Telling patients of their appointments: when, in which words, by whom."""
