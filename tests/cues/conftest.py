"""The pages that try cues and keys are driven as every other page is."""

from tests.sheets import sheets_parsed_once
from tests.waiting import never_sleep

__all__ = ["never_sleep", "sheets_parsed_once"]
