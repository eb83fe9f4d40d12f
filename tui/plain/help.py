"""What is only read, and left by the key that opened it: every key, and where lines come from."""

from itertools import chain

from ..actions import ACTIONS, FIXED_SAFETY, Action
from ..domain.origins import ARTICLE, distinct
from ..domain.routine import sentences_in
from ..storage import routines
from ..terminal.clean import clean_line
from ..terminal.keys import spoken
from .line_screen import LineScreen, LineStack
from .words import said

_NOT_HERE = ("floor", "palette", "editor", "look_up", "look_down", "escape")
_SAYS = {
    "origin": "say where each of the last lines comes from",
    "history": "read the journal",
    "report": "write a report of the last four weeks into a file",
}
"""What they do here, where it is not what they do on a screen."""
_ELSEWHERE = (
    "1 to 4: read a step, while nothing counts.",
    "Down and up: read the next step, the one before.",
    "Full stop or b, in a session: stop everything, as the safety keys do.",
    "Any other key, while the clock runs: pause.",
    "Other reports are written from the shell: supine report.",
    "Control c: leave at once; all that was written is kept.",
    "Escape: go one level back.",
)


class _Read(LineScreen):
    """Nothing but the ways out, and what opens something else."""

    def takes(self, key: str) -> bool:
        """Leave; keys that are easily hit do nothing."""
        return key in ("enter", "space") or super().takes(key)


class Help(_Read):
    """All keys, those of a person's own choice included."""

    def begin(self) -> None:
        """Read them."""
        known = [one for one in ACTIONS if one.name not in _NOT_HERE]
        self.stack.say(
            *(f"{self._keys(one)}: {_SAYS.get(one.name) or _lower(one.says)}." for one in known)
        )
        self.stack.say(*_ELSEWHERE, "Escape goes back.")

    def _keys(self, one: Action) -> str:
        fixed = FIXED_SAFETY if one.name == "safety" else ()
        keys = [spoken(key) for key in (*self.stack.keymap.keys(one.name), *fixed)]
        return " or ".join([", ".join(keys[:-1]), keys[-1]]) if len(keys) > 1 else keys[0]


class Origin(_Read):
    """Each sentence that was said last, and after it its origin."""

    def __init__(self, stack: LineStack) -> None:
        super().__init__(stack)
        self._latest = tuple(stack.latest)

    def begin(self) -> None:
        """Read sentences with their origins; the article in full at the end."""
        library, words = routines.library(), routines.passages("origins")
        sentences = distinct(chain.from_iterable(map(sentences_in, self._latest)))
        if not sentences:
            self.say(*said(words["none"]), "Escape goes back.")
            return
        for sentence in sentences:
            self.say(sentence.text, *(clean_line(line) for line in library.told(sentence)))
        article = library.by_key[ARTICLE]
        self.say(f"{words['article'].title}: {article.named}; {article.read}")
        self.stack.say(article.address)
        self.say(*said(words["more"]), "Escape goes back.")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
