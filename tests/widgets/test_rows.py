"""A row of wrapped text knows its sentences, however the paragraph is laid out."""

import pytest

from tui.domain.routine import Sentence, around, sentences_in
from tui.widgets.canvas import Line, wrapped
from tui.widgets.text_pane import Block, laid_out

SENTENCE = Sentence("Bend your knees until both feet stand flat, one after the other.", "S11")
TEXT = SENTENCE.filled()
HUNG = around(f"- {TEXT}", TEXT)
LABEL: Line = (("1 ", "key"), ("A name", "bright"))
BLOCKS = {
    "beside": (Block(LABEL, ((TEXT, "text"),), "a note"), 80, 11),
    "above": (Block(LABEL, ((TEXT, "text"),)), 40, 11),
    "run in": (Block(LABEL, ((TEXT, "text"),), run_in=True), 40, 0),
    "hung": (Block((), ((HUNG, "text"),)), 40, 0),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_each_row_of_a_block_knows_the_sentence(name: str) -> None:
    block, width, column = BLOCKS[name]
    lines = laid_out([block], width, column)
    rows = [text for line in lines for text, ink in line if ink == "text" and text.strip()]
    assert len(rows) > 1 or name == "beside"
    assert [sentences_in(row) for row in rows] == [(SENTENCE,)] * len(rows)


def test_a_row_reads_as_any_other_text() -> None:
    first, *_ = wrapped(TEXT, 30)
    assert first == TEXT[: len(first)]
    assert len(first) <= 30
