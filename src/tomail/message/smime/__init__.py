"""S/MIME (RFC 8551, 8550, 5652, 5083): mail signed and encrypted with certificates; pure functions.

The doors, each a module, so that only who needs one loads its libraries (`detect` loads none):

- `detect`: is a message, or a part, wrapped at all?
- `opening`: take the wrappings off; a verdict for each
- `sealing`: sign and encrypt a message
- `certificates`: read certificates and say what they are
- `keys`: own keys, and the PKCS#12 files that bring them
- `trust`: chains and revocation; which certificate a recipient gets

Reading never raises, whatever the bytes, and is bounded by the limits that the modules name.
"""
