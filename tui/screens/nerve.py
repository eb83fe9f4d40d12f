"""A nerve feeling: the two actions first, then the questions that matter."""

from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType

from ..domain import safety
from ..domain.record import FEELINGS, Flag
from ..widgets.canvas import Line, justified, wrapped
from ..widgets.choices import choices
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, TextPane, laid_out
from .aftermath import EmergencyScreen, Told
from .stopping import kept
from .words import content, feelings, texts

_ORIGINS = ("from the article", "from the article", "this app's own rule")


class NerveScreen(Told):
    """The session is over; which feeling it was is written down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "spreading(True)", show=False),
        Binding("n", "spreading(False)", show=False),
        Binding("space", "leave", show=False),
        *(
            Binding(str(place), f"feeling('{place}')", show=False)
            for place in range(1, len(FEELINGS) + 1)
        ),
    ]

    def heading(self) -> Heading:
        """That it is on disk, and where it happened."""
        return Heading("Nerve feeling", "", self.written)

    @property
    def flag(self) -> Flag:
        """The flag that is answered here."""
        flag = self.coach.safety.flag
        assert flag is not None, "the nerve page stands on a flag"
        return flag

    def text(self, width: int) -> list[Line]:
        """Advice, then both legs, then which feeling."""
        advice = texts(content("safety")["nerve-advice"], "bright")
        lines: list[Line] = []
        for (said, ink), origin in zip(advice, _ORIGINS, strict=True):
            rows: list[Line] = [((row, ink),) for row in wrapped(said, width)]
            rows[-1] = justified(rows[-1], ((origin, "quiet"),), width)
            lines += rows
        over = "Written down. Thank you for telling."
        if self.coach.active:
            over = texts(content("safety")["over"])[0][0]
        top = laid_out([Block((), ((over, "text"),))], width, 0)
        return [
            (),
            *top,
            (),
            *lines,
            (),
            *self._both(width),
            (),
            *self._which(width),
            (),
            texts(content("safety")["reminder"], "quiet"),
        ]

    def _both(self, width: int) -> list[Line]:
        said = self.flag.spreading
        options = (("y", "yes: show the signs", said is True), ("n", "no", said is False))
        return [
            *laid_out([Block((), texts(content("safety")["both-legs"], "bright"))], width, 0),
            *choices("   ", options, width, gap=6),
        ]

    def _which(self, width: int) -> list[Line]:
        asked = texts(content("safety")["which"])
        return [asked, *choices("   ", feelings(FEELINGS, self.flag.feelings), width)]

    def footer(self) -> tuple[Item, ...]:
        """On to the note, the safety page, or the answer again."""
        onward = "to the note" if self.coach.active else "done"
        onward = "more" if self.query_one(TextPane).more else onward
        return (("space", onward), self.item("safety"), ("esc", "wrong key, answer again"))

    async def action_feeling(self, digit: str) -> None:
        """Choose a feeling, or take it back."""
        await self._keep(safety.felt(self.flag, digit))

    async def action_spreading(self, yes: bool) -> None:
        """Both legs, or staying or growing: the emergency signs; else only written down."""
        await self._keep(replace(self.flag, spreading=yes))
        if yes:
            self.app.push_screen(EmergencyScreen(self.coach, self.keymap), self._followed)

    def action_leave(self) -> None:
        """Show what stands below, else end the session and go on to what comes after it."""
        board = self.query_one(TextPane)
        if board.more:
            board.scroll(board.size.height - 1)
            self.show()
        else:
            self.finish()

    async def action_escape(self) -> None:
        """A wrong key: the answer is marked as corrected, and the page before asks again."""
        await kept(self.coach.safety.answer(*safety.wrong_key(self.flag)))
        self.dismiss(False)

    def _followed(self, left: bool | None) -> None:
        if left:
            self.dismiss(True)

    async def _keep(self, flag: Flag) -> None:
        await kept(self.coach.safety.answer(flag))
        self.show()
