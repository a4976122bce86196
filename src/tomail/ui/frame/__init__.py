"""What surrounds the three regions: head, banner, status, messages that go by themselves."""
