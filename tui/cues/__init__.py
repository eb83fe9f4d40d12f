"""What is heard, seen and spoken: cues and their outputs, nothing about routines."""
