"""Numbers and lists as the tables of a sheet show them."""

from .sheet import Week


def seconds(week: Week) -> str:
    """The seconds of a hold in a week."""
    if not week.seconds:
        return "-"
    least, most = week.seconds[0], week.seconds[-1]
    return f"{least} s" if least == most else f"{least}-{most} s"


def pains(values: tuple[int | None, ...], most: int = 999) -> str:
    """Pains in their order; where they do not fit, from the least to the most and how often."""
    if not values:
        return ""
    listed = " ".join("-" if one is None else str(one) for one in values)
    if len(listed) <= most:
        return listed
    told = [one for one in values if one is not None]
    return f"{min(told)} to {max(told)} ({len(told)}x)" if told else "-"
