"""Operating system commands: what a terminal does beside showing text."""

_ESC, _BEL, _ST = "\x1b", "\x07", "\x1b\\"


def osc(code: int, *fields: str) -> str:
    """One command; its fields lose whatever could end it early."""
    return f"{_ESC}]{code};{';'.join(map(_sanitize, fields))}{_BEL}"


def through(sequence: str, within: str) -> str:
    """Wrap a sequence so that tmux or screen hands it on to the terminal outside."""
    if within == "tmux":
        return f"{_ESC}Ptmux;{sequence.replace(_ESC, _ESC * 2)}{_ST}"
    return f"{_ESC}P{sequence}{_ST}" if within == "screen" else sequence


def _sanitize(text: str) -> str:
    return "".join(one for one in text if one.isprintable()).replace(";", ",")
