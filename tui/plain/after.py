"""The questions after a session, one after the other; each answer is kept at once."""

from dataclasses import replace

from ..domain import outlook, safety
from ..domain.checks_after import AfterCheck, asked
from ..storage.routines import passages
from .asking import complete, open_after_number, question, told
from .note import Note
from .page import Page, Stage
from .tuning import Tuning
from .words import said


class After(Page):
    """Pain again, any nerve feeling, a note; space is done."""

    DEAD_S = 0.5

    def __init__(self, stage: Stage, session: Page) -> None:
        super().__init__(stage, self._done)
        self._session = session
        flag, page = self.coach.flag, self.coach.page
        felt = flag.feelings or () if flag and flag.kind == "nerve" else None
        told = page.record.after if page else None
        self.check = asked(told, pain=self.coach.settings.checks.pain, felt=felt)

    def begin(self) -> None:
        """Say what was held, how to get up, and ask; an emergency asks nothing."""
        page = self.coach.page
        if page is None or safety.emergency(page.record.flags):
            self.stage.close(True)
            return
        self.say(self._what_was(), *said(passages("cards")["getting-up"]))
        self._ask()

    def resume(self) -> None:
        """Ask again what is open now."""
        if complete(self.check):
            self._onward()
        else:
            self._ask()

    def _what_was(self) -> str:
        session = self.coach.session
        if session and session.over == "finished":
            return f"That was the last one. {outlook.held(session)}"
        return said(passages("safety")["stopped"])[0]

    def _ask(self) -> None:
        self.say(*question(self.check.at, self.coach.page.record if self.coach.page else None))

    def _onward(self) -> None:
        self.say(f"{self.stage.key('note')} writes a note. Space is done.")

    def takes(self, key: str) -> bool:
        """Answer; space is done."""
        if key == "space":
            self.stage.close(True)
        elif self.check.takes(key):
            before, self.check = self.check, self._aimed(key).press(key)
            self.coach.after(self.check)
            self._answered(before, key)
        else:
            return key == "enter"
        return True

    def _aimed(self, key: str) -> AfterCheck:
        """After the number, yes and no answer what was asked, not what was told before."""
        known = self.check.felt and self.check.at == "pain" and key in ("y", "n")
        return replace(self.check, at="nerve_side") if known else self.check

    def does(self, action: str) -> bool:
        """Write the note, take a last skip back, or leave; what was answered is kept."""
        session = self.coach.session
        if action == "note":
            self.coach.notebook.page = self.coach.page
            self.stage.open(Note(self.stage))
        elif action == "back" and session and session.undo:
            self.coach.do("back")
            self.stage.close(False)
        elif action == "escape":
            self.stage.close(True)
        else:
            return action == "back"
        return True

    def _answered(self, before: AfterCheck, key: str) -> None:
        """Say what the key answered, and ask what is open now."""
        check = self.check
        if key in ("up", "down"):
            self._ask()
        elif before.at == "pain" and (key.isdigit() or key in ("-", "minus")):
            self._number()
        elif key in ("-", "minus"):
            self.stage.say("Left out.")
            self._ask()
        elif check.felt is not before.felt:
            self._felt()
        elif check.nerve_side != before.nerve_side:
            self.say(f"{check.nerve_side}")
            self._ask()
            self._warn()
        elif check.nerve_gone is not before.nerve_gone:
            self.say("Gone." if check.nerve_gone else "Not gone.")
            self._warn()
            self._onward()
        else:
            self._feeling(before)

    def _number(self) -> None:
        self.stage.say(told(self.check.pain))
        follows = open_after_number(self.check)
        if follows:
            self.say(*question(follows, None))
        else:
            self._onward()

    def _felt(self) -> None:
        if not self.check.felt:
            self.stage.say("None.")
            self._onward()
            return
        self.stage.say("Yes.")
        self.say(*said(passages("cards")["after-nerve"]))
        self._ask()

    def _feeling(self, before: AfterCheck) -> None:
        now, then = set(self.check.nerve or ()), set(before.nerve or ())
        for name in sorted(now ^ then):
            word = "yes" if name in now else "taken away"
            self.say(f"{name.replace('-', ' ')}, {word}")

    def _warn(self) -> None:
        """Both legs, or what stays: the graver advice."""
        if self.check.serious:
            self.say(*said(passages("cards")["after-both"], safety=self.stage.key("safety")))

    def _done(self, done: bool) -> None:
        """Back into the session, or at rest; after the first whole session two questions."""
        session = self.coach.session
        if not done:
            self.stage.open(self._session)
        elif session and session.over == "finished" and not self.coach.settings.tuned:
            self.coach.preferences.set(("tuned",), True)
            self.stage.open(Tuning(self.stage))
        else:
            self.stage.top.resume()
