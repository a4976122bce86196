"""Bytes to meaning and back: pure functions, no clock, no file, no network.

Everything here takes what strangers sent. Reading never raises, whatever the bytes; work is bounded
by the limits that each module names.
"""
