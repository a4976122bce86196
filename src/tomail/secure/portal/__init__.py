"""The portal: a server of its own that keeps ciphertext for patients, and knows who may fetch it."""
