"""Diagrams, tables, notes and JSON that are broken, huge or of hostile make: told, never a mistake of ours."""

from __future__ import annotations

import random
import time

import pytest
from tests.exchange.made import bring, findings, send
from tests.map.sample import workspace as samples

from teekond.link.load import load_files

ODD = [
    *(b"\n", b"\t", b";", b",", b'"', b"'", b":", b"#", b"%%", b"---\n", b"\x00", b"\xff", b"=1", b"null", b"{", b"]"),
    *(b"section ", b"journey", b"with", b"- ", b"x" * 70, b"&lt;", "\u2028".encode(), "\ufeff".encode(), "õ".encode()),
]


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Return a file with some places changed, left out or doubled."""
    made = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at, size = rng.randrange(len(made)), rng.randint(0, 20)
        made[at : at + size] = rng.choice([*ODD, bytes(made[at : at + 50]), b""])
        made = made or bytearray(b"x")
    return bytes(made)


@pytest.mark.parametrize("form", ["mermaid", "csv", "tsv", "notes", "json", "xlsx"])
def test_what_is_read_of_a_changed_file_is_sound(form: str) -> None:
    data = send(samples(), form, "first-purchase").data
    rng = random.Random(11)
    read = 0
    for _ in range(40):
        found = bring(mutated(data, rng), form)
        assert found.documents or any(each.severity == "error" for each in found.findings)
        files = {f"{at}.yaml": each.text.encode() for at, each in enumerate(found.documents)}
        if form != "json":
            told = load_files(files, None).diagnostics
            assert [each.message.english() for each in told if each.severity == "error"] == []
        read += bool(found.documents)
    assert read or form in ("json", "xlsx")


@pytest.mark.parametrize(
    ("form", "head", "row"),
    [
        ("mermaid", "journey\n section S\n", "  A: 3: Me\n"),
        ("csv", "Stage,Step\n", "S,A\n"),
        ("notes", "Stage\tKind\tText\n", "S\tPain\tA\n"),
    ],
)
def test_a_huge_file_is_refused_at_once(form: str, head: str, row: str) -> None:
    began = time.perf_counter()
    assert findings(head + row * 20_001, form) == [(1, "the file holds more than 20000 steps")]
    assert time.perf_counter() - began < 10


def test_a_long_line_without_end_is_read_in_no_time() -> None:
    for text in ("journey\n section S\n " + "a:" * 100_000, "journey\n section S\n " + "1:" * 100_000 + " x"):
        began = time.perf_counter()
        bring(text, "mermaid")
        assert time.perf_counter() - began < 10
