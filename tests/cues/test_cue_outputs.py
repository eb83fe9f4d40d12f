"""What the single ways of telling do, byte for byte and program for program."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cues.telling import flowing
from tests.programs import needed
from tui.cues.outputs import FLASH_S, Flash, Notify, Title, osc, through
from tui.cues.programs import MOST, PROGRAMS, Command, Programs, Speech
from tui.cues.schedule import Count, Cue, What, counted, said
from tui.domain.plan import Kind, Segment, plan
from tui.storage.routines import routine


def segment(kind: Kind, number: int = 1) -> Segment:
    """The segment of a kind that belongs to one of the holds; 1 is the first with a side."""
    segments = plan(routine(), flowing())
    return next(one for one in segments if one.kind is kind and one.number == number)


def cue(what: What = What.BEGIN, kind: Kind = Kind.HOLD, number: int = 1) -> Cue:
    return Cue(what, 10.0, segment(kind, number), 10.0)


def program(folder: Path, name: str, script: str) -> Path:
    """A shell script with a name, so that it can be found on PATH."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def on_path(folder: Path) -> dict[str, str]:
    return {"PATH": f"{folder}:/usr/bin:/bin"}


def ended(programs: Programs) -> None:
    """Wait until all programs have ended."""
    for one in programs.running:
        one.wait(timeout=20)


def alive(pid: int) -> bool:
    state = Path(f"/proc/{pid}/stat")
    if state.exists():
        return state.read_text().rpartition(")")[2].split()[0] != "Z"
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return not Path("/proc").is_dir()


# Words


def test_a_hold_is_said_with_its_seconds() -> None:
    assert said(cue()) == "Hold, 10 seconds."


def test_letting_go_is_said_in_the_words_of_the_step() -> None:
    spoken = said(cue(What.RELEASE, Kind.RELEASE))
    assert spoken.startswith("Let go slowly. ")
    assert "right knee" in spoken


def test_a_change_of_side_says_what_comes_next() -> None:
    assert (
        said(cue(What.CHANGE_SIDE, Kind.CHANGE_SIDE, 2))
        == "Change side. Left knee to right shoulder."
    )


def test_a_count_ends_with_its_last_second() -> None:
    count = Count(segment(Kind.HOLD), 0.0, 10.0)
    assert [counted(count, now) for now in (0.0, 0.5, 9.0, 9.99, 10.0)] == [
        *("R 10s", "R 10s", "R 1s", "R 1s", ""),
    ]
    assert counted(None, 0.0) == ""


# Title


def test_the_title_is_written_when_it_changes_and_given_back() -> None:
    sent: list[str] = []
    title = Title(sent.append)
    for text in ("", "R 12s", "R 12s", "R 11s", "", ""):
        title.count(text)
    title.close()
    title.close()
    assert sent == [
        "\x1b[22;2t\x1b]2;R 12s\x07",
        "\x1b]2;R 11s\x07",
        "\x1b]2;supine\x07",
        "\x1b]2;\x07\x1b[23;2t",
    ]


def test_half_way_stands_beside_the_seconds_for_one_second() -> None:
    sent: list[str] = []
    title = Title(sent.append)
    title.count("R 9s")
    title.tell(cue(What.HALF_WAY), 10.0)
    for text in ("R 8s", "R 8s", "R 7s"):
        title.count(text)
    assert [one.rpartition(";")[2] for one in sent] == [
        "R 9s\x07",
        "R 8s, half-way\x07",
        "R 7s\x07",
    ]


def test_a_title_that_was_never_shown_is_left_alone() -> None:
    sent: list[str] = []
    title = Title(sent.append)
    title.count("")
    title.close()
    assert sent == []


# Notifications


def test_a_notification_takes_both_forms() -> None:
    sent: list[str] = []
    Notify(sent.append, "xterm-256color").tell(cue(), 10.0)
    assert sent == [
        "\x1b]9;supine: Hold, 10 seconds.\x07",
        "\x1b]777;notify;supine;Hold, 10 seconds.\x07",
    ]


@pytest.mark.parametrize(
    ("terminal", "form"),
    [
        ("xterm-kitty", "9"),
        ("xterm-256color iTerm.app", "9"),
        ("foot", "777"),
        ("rxvt-256color", "777"),
    ],
)
def test_a_terminal_that_knows_both_is_told_once(terminal: str, form: str) -> None:
    sent: list[str] = []
    Notify(sent.append, terminal).tell(cue(), 10.0)
    assert [one.split(";")[0] for one in sent] == [f"\x1b]{form}"]


def test_inside_tmux_a_notification_is_handed_through() -> None:
    sent: list[str] = []
    Notify(sent.append, within="tmux").tell(cue(), 10.0)
    assert sent == [
        "\x1bPtmux;\x1b\x1b]9;supine: Hold, 10 seconds.\x07\x1b\\",
        "\x1bPtmux;\x1b\x1b]777;notify;supine;Hold, 10 seconds.\x07\x1b\\",
    ]


def test_inside_screen_a_notification_is_handed_through() -> None:
    assert through(osc(9, "x"), "screen") == "\x1bP\x1b]9;x\x07\x1b\\"


def test_half_way_is_no_notification() -> None:
    sent: list[str] = []
    Notify(sent.append).tell(cue(What.HALF_WAY), 10.0)
    assert sent == []


def test_text_of_a_routine_cannot_end_a_command_early() -> None:
    assert osc(2, "a\x07b\x1b\\c\x9cd;e\nf") == "\x1b]2;ab\\cd,ef\x07"


# Flash


def test_a_flash_goes_on_and_off_once() -> None:
    shown: list[bool] = []
    flash = Flash(shown.append)
    flash.tell(cue(), 10.0)
    flash.tick(10.0)
    flash.tell(cue(), 10.1)
    flash.tick(10.1 + FLASH_S - 0.01)
    assert (shown, flash.due) == ([True], 10.1 + FLASH_S)
    flash.tick(10.1 + FLASH_S)
    flash.tick(12.0)
    flash.hush()
    assert (shown, flash.due) == ([True, False], None)


# Speech


def test_the_first_program_that_is_found_speaks(tmp_path: Path) -> None:
    said_to = tmp_path / "said"
    for name in ("say", "espeak-ng", "spd-say"):
        program(tmp_path / "bin", name, f'printf "%s|" "$0" "$@" >> {said_to}')
        speech = Speech({"PATH": str(tmp_path / "bin")})
        speech.tell(cue(), 10.0)
        ended(speech._programs)
    words = "Hold, 10 seconds."
    assert said_to.read_text() == "".join(
        f"{tmp_path}/bin/{name}|" + "".join(f"{one}|" for one in (*PROGRAMS[name], words))
        for name in ("say", "espeak-ng", "spd-say")
    )


def test_over_ssh_nothing_is_started(tmp_path: Path) -> None:
    program(tmp_path / "bin", "spd-say", f"touch {tmp_path}/spoken")
    speech = Speech(on_path(tmp_path / "bin"), remote=True)
    speech.tell(cue(), 10.0)
    assert speech.program == ""
    assert speech._programs.running == []
    assert not (tmp_path / "spoken").exists()


def test_without_a_program_nothing_is_said() -> None:
    speech = Speech({"PATH": "/nowhere"})
    speech.tell(cue(), 10.0)
    assert speech.program == ""


def test_a_new_cue_ends_the_one_before_and_the_end_ends_all(tmp_path: Path) -> None:
    # The script leaves a child of its own behind, as a wrapper around a player would.
    program(tmp_path / "bin", "spd-say", "sleep 600 & wait")
    speech = Speech(on_path(tmp_path / "bin"))
    speech.tell(cue(), 10.0)
    (first,) = speech._programs.running
    speech.tell(cue(What.RELEASE, Kind.RELEASE), 11.0)
    first.wait(timeout=20)
    (second,) = speech._programs.running
    speech.close()
    assert second.returncode is not None
    assert not alive(second.pid)


def test_a_voice_that_ignores_being_asked_is_ended_with_supine(tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    os.mkfifo(ready)
    trap = f"trap '' TERM; echo > {ready}; while :; do sleep 600; done"
    program(tmp_path / "bin", "spd-say", trap)
    speech = Speech(on_path(tmp_path / "bin"))
    speech.tell(cue(), 10.0)
    ready.read_text()
    speech.hush()
    (stubborn,) = speech._programs.running
    speech.close()
    assert stubborn.returncode == -9


def test_a_voice_that_cannot_be_started_is_left_out(tmp_path: Path) -> None:
    program(tmp_path / "bin", "spd-say", "true").write_text("#!/no/such/program\n")
    Speech(on_path(tmp_path / "bin")).tell(cue(), 10.0)


def test_espeak_ng_speaks_into_a_file(tmp_path: Path) -> None:
    real = needed("espeak-ng")
    sound = tmp_path / "said.wav"
    program(tmp_path / "bin", "espeak-ng", f'exec {real} -w {sound} "$@"')
    speech = Speech({**os.environ, "PATH": f"{tmp_path}/bin"})
    assert speech.program == "espeak-ng"
    speech.tell(cue(), 10.0)
    ended(speech._programs)
    assert sound.read_bytes()[:4] == b"RIFF"
    assert sound.stat().st_size > 10_000


# A command of one's own


def commanded(text: str, environ: Mapping[str, str], *cues: Cue) -> list[str]:
    """Run a command for some cues, wait for it, and return the notices."""
    notices: list[str] = []
    command = Command(lambda: text, environ, notices.append)
    for one in cues:
        command.tell(one, one.at)
        ended(command._programs)
    return notices


def test_a_command_knows_event_step_side_and_seconds(tmp_path: Path) -> None:
    told = tmp_path / "told"
    names = ("EVENT", "STEP", "SIDE", "SECONDS")
    values = "|".join(f"$SUPINE_{one}" for one in names)
    program(tmp_path / "bin", "tell", f'echo "{values}|$1|$KEPT" >> {told}')
    environ = {**on_path(tmp_path / "bin"), "KEPT": "as it was"}
    half = replace(cue(What.HALF_WAY), seconds=7.5)
    notices = commanded(
        "tell 'one word'", environ, cue(), half, cue(number=0), Cue(What.FINISHED, 1.0)
    )
    assert notices == []
    assert told.read_text().splitlines() == [
        "begin|cross-one-knee|right|10|one word|as it was",
        "half-way|cross-one-knee|right|7.5|one word|as it was",
        "begin|both-knees||10|one word|as it was",
        "finished|||0|one word|as it was",
    ]


def test_no_shell_reads_a_command(tmp_path: Path) -> None:
    told = tmp_path / "told"
    program(tmp_path / "bin", "tell", f'printf "%s|" "$@" >> {told}')
    trap = tmp_path / "trap"
    text = f"tell ; touch {trap} $(touch {trap}) `touch {trap}` && touch {trap} > {trap} $HOME"
    assert commanded(text, on_path(tmp_path / "bin"), cue()) == []
    assert not trap.exists()
    assert told.read_text().split("|")[:3] == [";", "touch", str(trap)]
    assert told.read_text().endswith("|$HOME|")


def test_what_a_command_prints_goes_nowhere(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    program(tmp_path / "bin", "loud", "echo out; echo err >&2; cat")
    commanded("loud", on_path(tmp_path / "bin"), cue())
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("text", ["no-such-program-here", "tell 'unclosed", "''", "/etc/passwd"])
def test_a_command_that_cannot_run_is_told_once(text: str) -> None:
    notices = commanded(text, {"PATH": "/nowhere"}, cue(), cue(), cue())
    assert len(notices) == 1
    assert "cues.command" in notices[0]
    assert "None" not in notices[0]
    assert text not in notices[0] or not text.strip("'")


@pytest.mark.parametrize("text", ["", "   "])
def test_no_command_is_no_trouble(text: str) -> None:
    assert commanded(text, {}, cue()) == []


def test_a_command_that_never_ends_does_not_pile_up(tmp_path: Path) -> None:
    program(tmp_path / "bin", "stuck", "sleep 600")
    programs = Programs(on_path(tmp_path / "bin"))
    for _ in range(MOST + 3):
        programs.start(["stuck"])
    assert len(programs.running) == MOST
    programs.close()
    assert programs.running == []
