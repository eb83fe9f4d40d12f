"""The colours of the themes: in 24 bits, of the 256-colour cube, of a terminal's own sixteen."""

from textual.theme import Theme

from .domain.settings import OWN_THEMES, TERMINAL_THEMES

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
glow    #24524d #00005f   #b5dcd1 #d7ffff   #003f3f #00005f
"""
"""For each role: dark, light and high contrast, first in 24 bits, then of the cube."""
_SIXTEEN = """
ground  black          white   black           default        default
band    black          white   black           default        default
text    white          black   bright_white    default        default
quiet   white          black   white           default        default
bright  bright_white   black   bright_white    bright_white   default
accent  cyan           blue    bright_cyan     cyan           blue
hold    yellow         magenta bright_yellow   yellow         magenta
stop    bright_red     red     bright_red      bright_red     red
line    white          black   white           default        default
figure  white          black   bright_white    default        default
arm     yellow         magenta bright_yellow   yellow         magenta
mat     white          black   white           default        default
glow    blue           cyan    blue            blue           cyan
"""
"""For each role: dark, light, high contrast, then the native ones; no look hangs on a colour."""


def themes(depth: str) -> list[Theme]:
    """The themes for `truecolor`, or for the colours of `256` or `standard` without rounding."""
    native = [_sixteen(name, place) for place, name in enumerate((*OWN_THEMES, *TERMINAL_THEMES))]
    if depth == "standard":
        return native
    table = _table(_COLOURS)
    columns = range(depth == "256", 6, 2)
    return [
        *(
            _theme(name, {role: colours[column] for role, colours in table.items()})
            for name, column in zip(OWN_THEMES, columns, strict=True)
        ),
        *native[len(OWN_THEMES) :],
    ]


def _table(text: str) -> dict[str, list[str]]:
    rows = (row.split() for row in text.strip().splitlines())
    return {role: colours for role, *colours in rows}


def _sixteen(name: str, place: int) -> Theme:
    role = {role: f"ansi_{colours[place]}" for role, colours in _table(_SIXTEEN).items()}
    # Textual's own sheets ask an ansi theme for these two.
    asked = {"ansi-background": role["ground"], "ansi-foreground": role["text"]}
    return _theme(name, role | asked, ansi=True)


def _theme(name: str, role: dict[str, str], *, ansi: bool = False) -> Theme:
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
        dark=not name.endswith("light"),
        ansi=ansi,
        variables=role,
    )
