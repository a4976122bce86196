"""Mail on its way out: what to do after which reply, the SMTP dialogue, and the thread that sends."""
