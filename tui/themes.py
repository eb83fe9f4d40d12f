"""The colour roles of the three themes; each has a form pinned to the 256-colour cube."""

from textual.theme import Theme

ROLES = ("ground", "band", "text", "quiet", "bright", "accent", "hold", "stop", "line")

_TRUE = {
    "supine-dark": "#11151b #1c222b #d3dae3 #8793a3 #ffffff #7cc7b8 #e3bd73 #f39a8b #3a434f",
    "supine-light": "#f6f4ef #e9e5db #2b3038 #5b6470 #000000 #0b655a #7d4e00 #a52a1c #b9b6ae",
    "supine-contrast": "#000000 #1c1c1c #ffffff #d0d0d0 #ffffff #87ffd7 #ffd75f #ff9f95 #767676",
}
_CUBE = {
    "supine-dark": "#121212 #1c1c1c #dadada #949494 #ffffff #87d7af #d7af5f #ff8787 #3a3a3a",
    "supine-light": "#eeeeee #dadada #262626 #585858 #000000 #005f5f #5f5f00 #af0000 #b2b2b2",
    "supine-contrast": "#000000 #1c1c1c #ffffff #d0d0d0 #ffffff #87ffd7 #ffd75f #ffafaf #767676",
}


def themes(*, cube: bool) -> list[Theme]:
    """The themes in 24-bit colours, or in colours of the 256-colour cube that need no rounding."""
    return [_theme(name, colours.split()) for name, colours in (_CUBE if cube else _TRUE).items()]


def _theme(name: str, colours: list[str]) -> Theme:
    role = dict(zip(ROLES, colours, strict=True))
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
