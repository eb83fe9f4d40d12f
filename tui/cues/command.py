"""A command of one's own, run on each cue with its particulars in the environment."""

import shlex
from collections.abc import Callable, Mapping
from pathlib import Path

from .output import Output
from .programs import Programs
from .schedule import Cue


class Command(Output):
    """Runs what `text` says at the time; what goes wrong is told once as a `notice`."""

    def __init__(
        self,
        text: Callable[[], str],
        environ: Mapping[str, str],
        notice: Callable[[str], None],
    ) -> None:
        self._text = text
        self._notice = notice
        self._programs = Programs(environ)
        self._refused = ""

    def tell(self, cue: Cue, now: float) -> None:
        """Run the program; nothing in the text is ever read by a shell."""
        text = self._text()
        if not text.strip() or text == self._refused:
            return
        try:
            program, *words = shlex.split(text)
            if program.startswith("~"):
                program = str(Path(program).expanduser())
            self._programs.start([program, *words], particulars(cue))
        except (OSError, ValueError, RuntimeError) as error:
            self._refused = text
            reason = getattr(error, "strerror", None) or "it cannot be understood"
            self._notice(f"settings.toml: cues.command was not run: {reason}. It is left out.")


def particulars(cue: Cue) -> dict[str, str]:
    """What a command can know: the event, the step, the hip's side, the seconds left."""
    one = cue.segment
    return {
        "SUPINE_EVENT": cue.what.value,
        "SUPINE_STEP": one.step.id if one else "",
        "SUPINE_SIDE": one.side.value if one and one.side else "",
        "SUPINE_SECONDS": f"{round(cue.seconds, 1):g}",
    }
