"""Every setting, declared once: key, type, default, scope."""
