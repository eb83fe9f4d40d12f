"""Every action, declared once: keys, footer, help, palette and `[keys]` are fed from here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .domain.rules import Words
from .domain.tables import Problem
from .terminal.keys import SIGNS, written

SESSION, READ, PROGRAM = "The session", "Reading and writing", "The program"
_KEY = re.compile(
    r"((ctrl|shift|alt|meta|super|hyper)\+)*([a-z0-9_]+|[!-~¡-\ud7ff])", re.IGNORECASE
)
"""What a key can be called."""


@dataclass(frozen=True)
class Action:
    """Something a key does: its name in `[keys]`, its keys, a footer word and a sentence."""

    name: str
    keys: tuple[str, ...]
    word: str
    says: str
    group: str


FIXED_SAFETY = ("f2", "ctrl+o")
"""They open the safety page from everywhere, also while typing, whatever else is set."""

ACTIONS = (
    Action(
        "go_on", ("space", "pagedown", "right", "enter"), "go on", "Start, pause, go on", SESSION
    ),
    Action(
        "back",
        ("p", "pageup", "left"),
        "back",
        "Go back to this hold, then the one before",
        SESSION,
    ),
    Action("skip", ("n",), "skip", "Skip this hold; p straight after takes it back", SESSION),
    Action("again", ("r",), "again", "Do this hold again", SESSION),
    Action("start", ("f5",), "start", "Start a session", SESSION),
    Action("mute", ("m",), "mute", "Mute bell and voice until tomorrow, or not", SESSION),
    Action(
        "safety",
        ("s", "exclamation_mark"),
        "safety",
        "Stop everything: what to look for, who to call",
        SESSION,
    ),
    Action(
        "floor", ("f",), "floor", "Fill the screen with seconds and cue, or show the panes", SESSION
    ),
    Action("note", ("j",), "note", "Write this session's note, or today's", READ),
    Action("editor", ("e",), "editor", "Write that note, or the chosen one, in your editor", READ),
    Action("history", ("h",), "history", "All entries: read, find, change, add, delete", READ),
    Action("report", ("x",), "report", "Write a report to hand to a clinician", READ),
    Action("learn", ("l",), "learn", "Read the steps in full, and where they come from", READ),
    Action("why", ("w",), "why", "Why holds are this long, and what the rule says", READ),
    Action("activities", ("c",), "can do", "Rate what you can do again, once a week", READ),
    Action(
        "origin", ("o", "f3"), "sources", "Show where each sentence on the screen comes from", READ
    ),
    Action("look_up", ("up",), "", "Look at the step before", READ),
    Action("look_down", ("down",), "", "Look at the next step", READ),
    Action("settings", ("comma",), "settings", "Change the settings", PROGRAM),
    Action("help", ("question_mark", "f1"), "keys", "Show every key, or close them", PROGRAM),
    Action("palette", ("colon", "ctrl+p"), "", "Find any of these by its name", PROGRAM),
    Action("escape", ("escape",), "back", "Go one level back", PROGRAM),
    Action("suspend", ("ctrl+z",), "", "Leave supine waiting in the shell; fg comes back", PROGRAM),
    Action("quit", ("q", "ctrl+q"), "quit", "Leave; in a session it asks first", PROGRAM),
)
"""All of them, in the order of the help page."""

IN_SESSION_SAFETY = ("full_stop", "b")
"""What presenter remotes send; they open the safety page while a session is under way."""


_RESERVED = ("tab", "shift+tab", "ctrl+c", *"0123456789")


class Keymap:
    """The keys in force: the declared ones with a person's own from `[keys]`."""

    def __init__(self, own: Mapping[str, Any] | None = None) -> None:
        self._keys = {one.name: one.keys for one in ACTIONS}
        self.problems: list[Problem] = []
        for name, keys in (own or {}).items():
            self._rebind(name, (keys,) if isinstance(keys, str) else keys)

    def _rebind(self, name: str, keys: Any) -> None:
        reason = Words().refusal(keys)
        wanted = () if reason else tuple(SIGNS.get(key, key) for key in keys)
        if reason := reason or self._refusal(name, wanted):
            self.problems.append(Problem(("keys", name), reason))
            return
        kept = self._keys[name] if name == "safety" else ()
        self._keys[name] = tuple(dict.fromkeys((*wanted, *kept)))

    def _refusal(self, name: str, wanted: tuple[str, ...]) -> str | None:
        if name not in self._keys:
            return "is no action; the help page lists them"
        if not wanted or not all(wanted):
            return "needs a key"
        if not all(map(_KEY.fullmatch, wanted)):
            return "names a key that is none"
        safety = (*FIXED_SAFETY, *IN_SESSION_SAFETY)
        taken_elsewhere = [("safety", safety), ("the questions and panes", _RESERVED)]
        for other, keys in [*self._keys.items(), *taken_elsewhere]:
            if other != name and (taken := set(wanted) & set(keys)):
                return f"wants {written(min(taken))}, which is the key of {other}"
        return None

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action, the one to show first."""
        return self._keys[name]

    def shown(self, name: str) -> str:
        """The key of an action as the footer shows it."""
        return written(self._keys[name][0])

    def own(self) -> dict[str, str]:
        """The keymap as Textual takes it: binding id to keys."""
        return {name: ",".join(keys) for name, keys in self._keys.items()}


def item(keymap: Keymap, name: str, word: str = "") -> tuple[str, str]:
    """An action as a footer shows it: its key and one word."""
    return keymap.shown(name), word or action(name).word


def in_palette(*, active: bool) -> list[Action]:
    """The actions that make sense in the palette, in a session or outside one."""
    now = ("start", "activities") if active else ("back", "skip", "again", "floor")
    hidden = ("palette", "escape", "look_up", "look_down", *now)
    return [one for one in ACTIONS if one.name not in hidden]


def action(name: str) -> Action:
    """The action with this name. Raises KeyError when there is none."""
    return {one.name: one for one in ACTIONS}[name]
