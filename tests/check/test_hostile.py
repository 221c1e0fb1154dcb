"""Whatever can be read can be checked: no text brings a rule down, and every finding has a place in a file."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from teekond.check.run import check
from teekond.link.load import load_text, load_workspace

ROOT = Path(__file__).resolve().parents[2]
LINES = (ROOT / "journeys" / "first-workday.yaml").read_text(encoding="utf-8").splitlines()[:120]
STRANGE = (
    "# teekond: ignore",
    "# teekond: ignore-file TK",
    "title: {et: 客}",
    "feeling: [2, -2]",
    "",
    "  - X:",
    "\\u0000",
    "NOC: ﷽",
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Return the beginning of a journey of the sample with lines left out, repeated, or replaced."""
    lines = list(LINES[: draw(st.integers(5, len(LINES)))])
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
        choice = draw(st.sampled_from(["drop", "double", *STRANGE]))
        lines[at : at + 1] = {"drop": [], "double": [lines[at]] * 2}.get(choice, [lines[at], indent + choice])
        lines = lines or [""]
    return "\n".join(lines)


@settings(max_examples=60)
@given(text=damaged())
def test_a_damaged_file_alone_is_checked(text: str) -> None:
    size = len(text.split("\n"))
    for finding in check(load_text(text, "a.yaml")):
        assert finding.span.path == "a.yaml"
        assert 1 <= finding.span.line <= size + 1
        assert finding.message.english()
        assert all(hint.english() for hint in finding.hints)


def test_signs_are_found_where_they_stand_whatever_the_line_ends_are(tmp_path: Path) -> None:
    (tmp_path / "teekond.yaml").write_bytes(b"title: A\r\nlanguages: [et, en]\r\n")
    text = "\ufeffpersona: grete\r\nkind: customer\r\nextreme: true\r\nname: {et: Grete}\r\nquote: „客“\r\n"
    (tmp_path / "a.yaml").write_bytes(text.encode())
    found = check(load_workspace(tmp_path))
    assert [(each.name, each.span.line, each.span.column) for each in found] == [
        ("missing-language", 4, 7),
        ("no-glyph", 5, 9),
    ]
