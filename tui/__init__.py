"""supine: a terminal coach for a beginner's piriformis stretching routine."""

__version__ = "0.1.0"
