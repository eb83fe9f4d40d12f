"""What is heard: bells by counts, nothing about routines."""
