"""What the log of acts speaks of."""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    """An act that is written down."""

    READ = "read"  # shown for 2 s
    SEND = "send"
    FILE = "file"  # into the record
    REVERSE = "reverse"
    KEEP = "keep"  # an entry of the record, longer than its term
    LINK = "link"  # to a patient
    UNLINK = "unlink"
    MOVE = "move"
    DELETE = "delete"
    PRINT = "print"
    EXPORT = "export"
    OVERRIDE = "override"  # a guard that refused
    CLAIM = "claim"
    TAKE_OVER = "take_over"
    UNCLAIM = "unclaim"
    ASSIGN = "assign"
    NOTE = "note"
    DONE = "done"
    REOPEN = "reopen"
    WAIT = "wait"
    DRAFT = "draft"
    RELEASE = "release"
    SECURE = "secure"  # a protected message, or a patient's Lesecode
    REMINDER = "reminder"  # of an appointment: sent, or why not
    REFUSE = "refuse"
    SETTING = "setting"
    ACCOUNT = "account"
    USER = "user"
    GROUP = "group"
    RIGHT = "right"
    DEVICE = "device"
    SIGN_IN = "sign_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_OUT = "sign_out"
    PATIENTS = "patients"  # changed, imported
    CONSENT = "consent"
    TEMPLATE = "template"
    BLOCK = "block"
    ERASE = "erase"
    CLOCK = "clock"  # the time went back
    PRACTICE = "practice"  # created, upgraded
