"""The cryptography of secure delivery. The page has the same in JavaScript (`portal/page/src/crypto`).

Frozen vectors (`tests/secure/vectors`) are read by both. The portal never imports this package.
"""
