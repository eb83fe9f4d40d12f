"""The numeric rating scale on one line, with its two anchors below."""

from .canvas import Line

_ANCHORS = ("none", "worst imaginable")


def scale(label: str, pain: int | None, width: int, column: int) -> list[Line]:
    """Numbers 0 to 10 with the chosen one in brackets; nothing is chosen by default."""
    if width < column + 11 * 4 + 1:
        return [((label, "text"),), *_numbers("", pain, 0, 3 if width < 46 else 4)]
    return _numbers(label, pain, column, 4)


def _numbers(label: str, pain: int | None, column: int, step: int) -> list[Line]:
    line: Line = ((label.ljust(column), "text"),)
    for value in range(11):
        if value == pain:
            line += ((f"[{value}]".center(step) if value < 10 else "[10]", "chosen"),)
        else:
            line += ((f" {value} ".ljust(step), "text"),)
    last = column + 10 * step + 3
    none, worst = _ANCHORS
    anchors = " " * (column + 1) + none
    return [line, ((anchors + worst.rjust(max(0, last - len(anchors))), "quiet"),)]
