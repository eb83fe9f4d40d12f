"""The colours of the three themes, each also in colours of the 256-colour cube."""

from textual.theme import Theme

_NAMES = ("supine-dark", "supine-light", "supine-contrast")
_COLOURS = """
ground  #11151b #121212   #f6f4ef #eeeeee   #000000 #000000
band    #1c222b #1c1c1c   #e9e5db #dadada   #1c1c1c #1c1c1c
text    #d3dae3 #dadada   #2b3038 #262626   #ffffff #ffffff
quiet   #8793a3 #949494   #5b6470 #585858   #d0d0d0 #d0d0d0
bright  #ffffff #ffffff   #000000 #000000   #ffffff #ffffff
accent  #7cc7b8 #87d7af   #0b655a #005f5f   #87ffd7 #87ffd7
hold    #e3bd73 #d7af5f   #7d4e00 #5f5f00   #ffd75f #ffd75f
stop    #f39a8b #ff8787   #a52a1c #af0000   #ff9f95 #ffafaf
line    #3a434f #3a3a3a   #b9b6ae #b2b2b2   #767676 #767676
figure  #f0e7d8 #ffffd7   #4b443a #444444   #ffffff #ffffff
arm     #ddc9a3 #d7af87   #6f5a34 #875f00   #ffd75f #ffd75f
mat     #1e2832 #262626   #e2ddd0 #dadada   #1c1c1c #1c1c1c
glow    #2b5f59 #005f5f   #b5dcd1 #afd7d7   #005f5f #005f5f
"""
"""For each role: dark, light and high contrast, first in 24 bits, then of the cube."""


def themes(*, cube: bool) -> list[Theme]:
    """The themes in 24-bit colours, or in colours of the 256-colour cube that need no rounding."""
    table = [row.split() for row in _COLOURS.strip().splitlines()]
    columns = range(2 if cube else 1, 7, 2)
    return [
        _theme(name, {role: colours[column - 1] for role, *colours in table})
        for name, column in zip(_NAMES, columns, strict=True)
    ]


def _theme(name: str, role: dict[str, str]) -> Theme:
    return Theme(
        name=name,
        primary=role["accent"],
        secondary=role["quiet"],
        warning=role["hold"],
        error=role["stop"],
        success=role["accent"],
        accent=role["accent"],
        foreground=role["text"],
        background=role["ground"],
        surface=role["ground"],
        panel=role["band"],
        dark=name != "supine-light",
        variables=role,
    )
