"""A row of wrapped text remembers its paragraph, however the paragraph is laid out."""

import pytest

from tui.widgets.canvas import Line, wrapped
from tui.widgets.text_pane import Block, laid_out

TEXT = "Bend your knees until both feet stand flat, one after the other and slowly."
LABEL: Line = (("1 ", "key"), ("A name", "bright"))
BLOCKS = {
    "beside": (Block(LABEL, ((TEXT, "text"),), "a note"), 80, 11),
    "above": (Block(LABEL, ((TEXT, "text"),)), 40, 11),
    "run in": (Block(LABEL, ((TEXT, "text"),), run_in=True), 40, 0),
    "hung": (Block((), ((f"- {TEXT}", "text"),)), 40, 0),
}


def wholes(lines: list[Line]) -> list[str]:
    """The paragraph of each run that belongs to the text."""
    runs = [text for line in lines for text, ink in line if ink == "text"]
    return [getattr(text, "whole", text) for text in runs if text.strip()]


@pytest.mark.parametrize("name", BLOCKS)
def test_each_row_of_a_block_knows_the_whole(name: str) -> None:
    block, width, column = BLOCKS[name]
    found = wholes(laid_out([block], width, column))
    assert len(found) > 1 or name == "beside"
    assert set(found) == {block.texts[0][0]}


def test_a_row_reads_as_any_other_text() -> None:
    first, *_ = wrapped(TEXT, 30)
    assert first == TEXT[: len(first)]
    assert len(first) <= 30
