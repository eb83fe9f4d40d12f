"""Every question once: what it says, which keys answer it, and what follows; without a screen."""
