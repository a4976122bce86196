"""IMAP: the wire, the plan, and the steps that bring a store in step with a server."""
