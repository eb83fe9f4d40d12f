"""What is sent for a change: only its cells, and of their look only what is not in force yet.

Textual sends a line from the left edge of its widget to the change, and says every colour
again for each run; a second of a hold would be thousands of bytes over SSH. It has no public way
to send less, so this builds on its private compositor, and supine on one minor version of it.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate
from textual.strip import Strip

Piece = tuple[int, int, Iterable[Segment]]
"""A column, a row, and what is written from there on."""


class Look(NamedTuple):
    """How a cell looks, as the numbers of the terminal's own codes."""

    signs: frozenset[str] = frozenset()
    front: str = "39"
    behind: str = "49"


_PLAIN = Look()
_OFF = {"1": "22", "2": "22", "3": "23"}
"""What ends bold, dim and italic: all that blank cells do not show."""


@lru_cache(maxsize=1024)
def _look(style: Style, system: ColorSystem) -> Look:
    signs = Strip.render_ansi(style.without_color, system)
    front, behind = (color and color.downgrade(system) for color in (style.color, style.bgcolor))
    return Look(
        frozenset(signs.split(";") if signs else ()),
        ";".join(front.get_ansi_codes()) if front else _PLAIN.front,
        ";".join(behind.get_ansi_codes(foreground=False)) if behind else _PLAIN.behind,
    )


def _codes(old: Look, new: Look) -> list[str]:
    """What turns one look into the other."""
    codes: list[str] = []
    gone, come = old.signs - new.signs, new.signs - old.signs
    if gone <= _OFF.keys() and not ({"1", "2"} & gone and {"1", "2"} & new.signs):
        codes += sorted({_OFF[sign] for sign in gone})
    else:
        codes.append("0")
        old, come = _PLAIN, new.signs
    codes += sorted(come)
    codes += [new.front] if new.front != old.front else []
    codes += [new.behind] if new.behind != old.behind else []
    return codes


def written(pieces: Iterable[Piece], system: ColorSystem) -> str:
    """Return what writes the pieces, and leaves no look behind."""
    out: list[str] = []
    look, place = _PLAIN, (-1, -1)
    for x, y, segments in pieces:
        if place != (x, y):
            out.append(f"\x1b[{y + 1};{x + 1}H")
        for segment in segments:
            wanted = _look(segment.style or Style.null(), system)
            if not segment.text.strip(" ") and (look.signs | wanted.signs) <= _OFF.keys():
                wanted = look._replace(behind=wanted.behind)
            if wanted != look:
                out.append(f"\x1b[{';'.join(_codes(look, wanted))}m")
                look = wanted
            out.append(segment.text)
            x += segment.cell_length
        place = (x, y)
    return "".join(out) + ("\x1b[0m" if look != _PLAIN else "")


def _system(console: Console) -> ColorSystem:
    # The public name of it is text; the enumeration is what colours are rounded by.
    return console._color_system or ColorSystem.TRUECOLOR


class _Spans(ChopsUpdate):
    """Some spans of some lines, but for the strips that stand there already."""

    standing: Mapping[tuple[int, int], Strip] = {}

    def render_segments(self, console: Console) -> str:
        """Cut what is drawn to the spans, on both sides."""
        return written(self._pieces(), _system(console))

    def _pieces(self) -> Iterator[Piece]:
        for y, left, right in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                start, stop = max(x, left), min(end, right)
                if strip and start < stop and strip != self.standing.get((x, y)):
                    yield start, y, strip.crop(start - x, stop - x)


class _Whole(LayoutUpdate):
    """The whole screen; `standing` is filled when it is really sent."""

    standing: dict[tuple[int, int], Strip] = {}

    def render_segments(self, console: Console) -> str:
        """Write line after line."""
        self.standing.update(self.placed())
        return written(((x, y, strip) for (x, y), strip in self.placed()), _system(console))

    def placed(self) -> Iterator[tuple[tuple[int, int], Strip]]:
        """Every strip and where it begins."""
        for y, strips in enumerate(self.strips):
            x = 0
            for strip in strips:
                yield (x, y), strip
                x += strip.cell_length


class SpanCompositor(Compositor):
    """Puts the widgets together as Textual does, and sends less."""

    _standing: Mapping[tuple[int, int], Strip] = {}
    """What the whole screen was painted with, until a part of it is painted."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """What changed; widgets ask for it even when the whole screen was painted meanwhile."""
        update = super().render_partial_update()
        if update is None:
            return None
        spans = _Spans(update.chops, update.spans, update.chop_ends)
        spans.standing, self._standing = self._standing, {}
        return spans

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:
        """Everything."""
        update = super().render_full_update(simplify)
        whole = _Whole(update.strips, update.region)
        self._standing = whole.standing = {}
        return whole
