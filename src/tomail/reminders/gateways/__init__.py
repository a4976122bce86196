"""The providers, each in a file of its own, behind one interface (`sms.Gateway`)."""
