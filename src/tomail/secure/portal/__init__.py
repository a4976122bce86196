"""The service that patients' browsers and the workstations of practices talk to: ciphertext only."""
