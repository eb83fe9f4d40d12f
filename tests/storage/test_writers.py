"""Several writers on one folder: nobody's text is lost, and both versions are kept."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.doubles import MORNING
from tests.pty_app import ROOT
from tui.domain.record import Record
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, decode, encode
from tui.storage.settings import SettingsFile

WRITERS = st.integers(0, 2)
PATIENCE_S = 60
NOTE = Record(kind="note", started=MORNING, note="the first text")


class Writers(RuleBasedStateMachine):
    """Three supines that read, write and save when they like; an editor; a sync tool.

    `last` is what each of them wrote last and was told is saved.
    """

    def __init__(self) -> None:
        super().__init__()
        self.place = TemporaryDirectory()
        self.folders = Folders(Path(self.place.name) / "data")
        self.supines = [Sessions(self.folders) for _ in range(3)]
        first = self.supines[0].save(self.supines[0].new(NOTE))
        self.path = first.path
        self.hands: list[Entry] = [first] * 3
        self.last: dict[str, str] = {}
        self.words = 0

    def teardown(self) -> None:
        self.place.cleanup()

    def word(self) -> str:
        self.words += 1
        return f"word {self.words}."

    @rule(who=WRITERS)
    def save(self, who: int) -> None:
        note = self.word()
        hand = self.hands[who]
        self._forget(hand.record.note)
        saved = self.supines[who].save(replace(hand, record=replace(hand.record, note=note)))
        self.hands[who] = saved
        self.last[str(who)] = note

    @rule(who=WRITERS)
    def begin_anew(self, who: int) -> None:
        """What it had written is now whoever's it was read by; it must not vanish by itself."""
        found = Sessions(self.folders).recent(9)
        entries = [one for one in found if isinstance(one, Entry) and one.path == self.path]
        if entries:
            self.hands[who] = entries[0]
            self.last.pop(str(who), None)

    @rule()
    def edit_in_place(self) -> None:
        self._edit(lambda text: self.path.write_text(text))

    @rule()
    def edit_by_renaming(self) -> None:
        """As sync tools and most editors do."""

        def put(text: str) -> None:
            beside = self.path.with_name("beside.tmp")
            beside.write_text(text)
            beside.replace(self.path)

        self._edit(put)

    def _edit(self, put: object) -> None:
        assert callable(put)
        if self.path.exists():
            record = decode(self.path, self.path.read_text())
            note = self.word()
            self._forget(record.note)
            put(encode(replace(record, note=note)))
            self.last["editor"] = note

    def _forget(self, note: str | None) -> None:
        """Whoever edits a text has read it, and lets it go."""
        self.last = {who: word for who, word in self.last.items() if word != note}

    @rule()
    def delete(self) -> None:
        if self.path.exists():
            self._forget(decode(self.path, self.path.read_text()).note)
            self.path.unlink()

    @invariant()
    def nobodys_text_is_lost(self) -> None:
        files = list(self.folders.sessions.rglob("*.toml"))
        notes = {one: decode(one, one.read_text()) for one in files}
        assert set(self.last.values()) <= {one.note for one in notes.values()}
        for path, record in notes.items():
            assert (record.conflict_of is not None) == (path != self.path)


def test_interleaved_writers_lose_nothing() -> None:
    run_state_machine_as_test(Writers, settings=settings(max_examples=20, stateful_step_count=15))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_interleaved_writers_lose_nothing_for_long() -> None:
    run_state_machine_as_test(Writers, settings=settings(max_examples=2000, stateful_step_count=40))


WRITING = """\
import sys
from dataclasses import replace
from pathlib import Path
from tui.storage.folders import Folders
from tui.storage.sessions import Sessions
from tui.storage.settings import SettingsFile

who, data = sys.argv[1], Folders(Path(sys.argv[2]))
sessions, file = Sessions(data), SettingsFile(data)
(entry,) = sessions.recent(1)
print("read", flush=True)
sys.stdin.readline()
for number in range(20):
    note = f"{who} {number}"
    entry = sessions.save(replace(entry, record=replace(entry.record, note=note)))
    file.change((who, f"x{number}"), number)
"""


def test_three_programs_at_once_lose_nothing(folders: Folders) -> None:
    """Each saves twenty texts and twenty settings, all at the same time."""
    sessions = Sessions(folders)
    path = sessions.save(sessions.new(NOTE)).path
    command = [sys.executable, "-c", WRITING]
    names = ("ann", "bea", "cy")
    running = [
        subprocess.Popen(
            [*command, one, str(folders.data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        for one in names
    ]
    for one in running:
        assert one.stdout
        assert one.stdout.readline() == b"read\n"
    for one in running:
        assert one.stdin
        one.stdin.write(b"\n")
        one.stdin.flush()
    for one in running:
        one.communicate(timeout=PATIENCE_S)
        assert one.returncode == 0
    notes = {one: decode(one, one.read_text()) for one in folders.sessions.rglob("*.toml")}
    assert {one.note for one in notes.values()} == {f"{name} 19" for name in names}
    assert sorted(str(one.conflict_of) for one in notes.values()) == [
        path.name,
        path.name,
        "None",
    ]
    kept = SettingsFile(folders).load().settings.extra
    assert {name: len(kept[name]) for name in names} == dict.fromkeys(names, 20)
