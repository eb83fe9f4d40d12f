"""Journals in which pain goes somewhere over days, for tests of both faces."""

from pathlib import Path

from tests.app.player import keep, record

RISEN = {17: 1, 18: 1, 19: 1, 20: 3, 21: 3, 22: 4}
"""Days of November, each with the pain before and after its session: a mean of 1, then of 3."""
NO_LOWER = dict.fromkeys((9, 11, 13, 16, 19, 21, 22), 4)


def pained(data: Path, days: dict[int, int], seconds: int = 10) -> None:
    """Put a finished session of these days into the journal, its holds of so many seconds."""
    for day, pain in days.items():
        text = (
            record(day).replace("pain = 4", f"pain = {pain}").replace("pain = 3", f"pain = {pain}")
        )
        held = text.replace("planned_s = 10", f"planned_s = {seconds}")
        keep(data, f"2026-11-{day:02}T061200-abcd", held)


def at_night(data: Path, ended: str, flag_at: str = "") -> None:
    """Put a session late on 22 November into the journal, with a stop of the right hip."""
    text = record(22).replace("2026-11-22T05:12:00+00:00", "2026-11-22T19:30:00+01:00")
    flag = f'[[flags]]\nat = {flag_at}\nside = "right"\nkind = "pain"\n' if flag_at else ""
    text = text.replace('status = "finished"\n', f'status = "finished"\nended = {ended}\n')
    keep(data, "2026-11-22T193000-abcd", text + flag)
