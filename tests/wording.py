"""The words as they are shipped, with the origins they may have."""

from collections.abc import Iterator

from tui.domain.routine import Passage, Sentence, Step
from tui.storage import routines, toml

_CONTENT = sorted(routines.BUILT_IN.parent.glob("*.toml"))
FILES = tuple(path.stem for path in _CONTENT if "passages" in toml.load(path)[1])
PASSAGES = {name: routines.passages(name) for name in FILES}
LIBRARY = routines.library()
ROUTINE = routines.routine()
FACTS = {f"S{number}" for number in range(1, 70)}
EXERCISE = {f"S{number}" for number in range(10, 55)}
"""What the article says about the exercise itself."""
SOURCES = set(LIBRARY.by_key)


def of_step(step: Step) -> tuple[Sentence, ...]:
    """Every sentence of a step."""
    return (*step.way, *step.brief, *step.more, *step.care, *step.release, *step.go, *step.aloud)


def _groups() -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    for step in ROUTINE.steps:
        yield step.id, of_step(step)
    for name, passages in PASSAGES.items():
        for one in passages.values():
            yield f"{name}/{one.id}", one.sentences


GROUPS = dict(_groups())
"""Sentences that are shown together, by a name."""
ALL = tuple(one for group in GROUPS.values() for one in group)
OF_THE_ARTICLE = tuple(one for one in ALL if FACTS & set(one.origins))
OF_THE_EXERCISE = tuple(one for one in ALL if EXERCISE & set(one.origins))


def text(sentences: tuple[Sentence, ...]) -> str:
    """The sentences in a row."""
    return " ".join(one.text for one in sentences)


def origins(sentences: tuple[Sentence, ...]) -> set[str]:
    """Every origin of the sentences."""
    return {origin for one in sentences for origin in one.origins}


def the(step: str) -> Step:
    """The step with this id."""
    found = ROUTINE.step(step)
    assert found
    return found


def passage(file: str, name: str) -> Passage:
    """The passage of a file with this id."""
    return PASSAGES[file][name]
