"""What the practice's program, the portal and the patient's page agree on. Pure; knows no library."""
