from __future__ import annotations

import gc
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml12
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reader.compose_cases import data, names

from teekond.diagnostics import Diagnostic, Severity
from teekond.reader.compose import compose
from teekond.reader.node import Node
from teekond.reader.yaml_pure import PurePython
from teekond.reader.yaml_tree import NODE_LIMIT, Tree
from teekond.source.decode import decode

STATUS = Path("/proc/self/status")
FRAGMENTS = [
    '"', "'", ": ", "- ", "#", " #", "\t", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "\n", "  ",
    "---\n", "...\n", "\\", "õ", "“", "\u00a0", "<<: ", "? ", ":", "-", "~", "null", "\0", "\u2028", "\n\n", "- - ",
    "=======\n", "<<<<<<< a\n",
]  # fmt: skip
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_BOMB = "a: &a {x: 1}\n" + "".join(f"k{n}: &k{n}\n  <<: [*a, *a, *a]\n" for n in range(3000))

ATTACKS = {
    "alias bomb": BOMB,
    "merge bomb": MERGE_BOMB,
    "one large anchor, many aliases": "a: &a " + "x" * 200_000 + "\nb: [" + "*a, " * 20_000 + "]\n",
    "deep sequences": "- " * 100_000,
    "deep brackets": "[" * 100_000,
    "deep braces": "{" * 100_000,
    "deep braces with keys": "{a: " * 100_000,
    "deep lines": "".join(" " * n + "a:\n" for n in range(1500)),
    "deep lines with items": "".join(" " * n + "-\n" for n in range(1500)),
    "many keys": "".join(f"k{n}: 1\n" for n in range(90_000)),
    "the same key": "a: 1\n" * 300_000,
    "many items": "- a\n" * 500_000,
    "many flow items": "[" + "a," * 900_000 + "]",
    "many broken lines": "a: @\n" * 300_000,
    "many unclosed quotes": '- "\n' * 400_000,
    "many unclosed brackets": "- [\n" * 400_000,
    "many colons": "a: " * 600_000,
    "many number signs": "a #b\n" * 350_000,
    "many number signs in one line": "a: x" + " #b" * 600_000,
    "many tabs": "\t" * 1_900_000,
    "many tabs in lines": "a:\n\tb: 1\n" * 190_000,
    "one long line": "a" * 1_900_000,
    "one long quoted line": '"' + "a " * 900_000,
    "many blank lines": "\n" * 1_900_000 + "a: [",
    "many comments": "# x\n" * 450_000 + "a: {",
    "many documents": "---\na: 1\n" * 200_000,
    "many conflicts": "<<<<<<< a\n=======\n>>>>>>> b\n" * 60_000,
    "conflicts never closed": "<<<<<<< a\n" * 180_000,
    "a long number": "a: " + "9" * 1_900_000,
    "complex keys": "? [a]\n: b\n" * 150_000,
    "wrong indentation": "a:\n  b: 1\n c: 2\n" * 110_000,
    "text over many lines": "a: b\n" + " - c\n" * 350_000,
    "escapes": 'a: "' + "\\q" * 900_000 + '"\n',
    "half brackets": "a: [b, {c: d, e]\n" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("attack", list(ATTACKS))
def test_attack_is_settled_in_two_seconds(attack: str) -> None:
    gc.freeze()  # what other tests left in this process is none of the reader's work
    try:
        begin = time.process_time()
        _, found = compose(ATTACKS[attack][:2_000_000], "a.yaml")
        taken = time.process_time() - begin
    finally:
        gc.unfreeze()
    assert taken < 2
    harmless = {"many keys", "one long line", "a long number"}
    assert attack in harmless or any(finding.severity is Severity.ERROR for finding in found)
    assert len(found) < 2000


@pytest.mark.skipif(not STATUS.exists(), reason="memory is measured as on Linux")
@pytest.mark.parametrize("attack", ["many keys", "many documents"])
def test_attack_needs_less_than_300_megabytes(attack: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ATTACKS[attack][:2_000_000], encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from teekond.reader.compose import compose\n"
        "roots, found = compose(Path(sys.argv[1]).read_text(encoding='utf-8'), 'a')\n"
        "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    source = str(Path(sys.modules[compose.__module__].__file__ or "").parents[2])
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.yaml")],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": source},
        check=True,
    )
    assert int(run.stdout) < 300_000


def test_a_file_with_too_many_parts_is_refused() -> None:
    assert names("- [" + "a," * (NODE_LIMIT + 1) + "]\n") == ["too-much-in-one-file"]


def test_a_file_with_too_many_mistakes_says_so_and_keeps_its_head() -> None:
    roots, found = compose("journey: x\n" + "- @a\n" * 1000, "a.yaml")
    assert found[-1].name == "too-many-errors"
    assert data(roots[0]) == {"journey": "x"}


def checked(text: str) -> tuple[list[Node], list[Diagnostic]]:
    roots, found = compose(text, "a.yaml")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in found:
        assert finding.message.english()
        assert all(hint.english() for hint in finding.hints)
        span = finding.span
        assert 1 <= span.line <= span.end_line <= len(lines) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
    assert not any(root.broken for root in roots) or any(finding.severity is Severity.ERROR for finding in found)
    return roots, found


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_any_bytes_are_composed_or_told(bytes_: bytes) -> None:
    text, found = decode(bytes_, "a.yaml")
    if text is None:
        assert found
    else:
        checked(text)


@settings(max_examples=400)
@given(st.lists(st.sampled_from([*FRAGMENTS, "a", "b: ", "- x\n", "  k: v\n", "a:\n"]), max_size=40).map("".join))
def test_any_mixture_of_yaml_signs_is_composed_or_told(text: str) -> None:
    checked(text)


@settings(max_examples=100)
@given(st.text(max_size=100))
def test_any_text_is_composed_without_decoding_it_first(text: str) -> None:
    checked(text)


def mutated(draw: random.Random, text: str) -> str:
    lines = text.split("\n")
    begin = draw.choice([0, draw.randrange(len(lines))])
    text = "\n".join(lines[begin : begin + draw.randrange(5, 80)])
    for _ in range(draw.randrange(5)):
        at = draw.randrange(len(text) + 1)
        kind = draw.random()
        if kind < 0.45:
            text = text[:at] + draw.choice(FRAGMENTS) + text[at:]
        elif kind < 0.75:
            text = text[:at] + text[at + draw.randrange(1, 4) :]
        else:
            source = draw.randrange(len(text) + 1)
            text = text[:at] + text[source : source + 30] + text[at:]
    return text


def journeys(root: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((root / "journeys").glob("**/*.yaml"))]


def other_parser(text: str) -> tuple[list[object], str]:
    try:
        return list(yaml12.parse_yaml(text, multi=True)), ""
    except ValueError as error:
        return [], str(error)


def test_mutated_journeys_mean_the_same_to_another_parser(root: Path) -> None:
    """Where nothing is wrong, the data is that of a complete YAML 1.2 parser; it alone may be stricter in layout."""
    draw = random.Random(7)
    sources = journeys(root)
    agreed = stricter = 0
    for _ in range(400):
        text, found = decode(mutated(draw, draw.choice(sources)).encode(), "a.yaml")
        assert text is not None
        roots, more = checked(text)
        if any(finding.severity is Severity.ERROR for finding in [*found, *more]):
            continue
        theirs, stricter_why = other_parser(text)
        if stricter_why:
            assert "indentation" in stricter_why, text
            stricter += 1
            continue
        assert [data(node) for node in roots] == [document for document in theirs if document is not None], text
        agreed += 1
    assert agreed > 40
    assert stricter < agreed / 5


def test_sample_journeys_are_read_without_a_word_by_both_parsers(root: Path) -> None:
    for text in journeys(root):
        tree = Tree(text, "a.yaml")
        assert compose(text, "a.yaml") == (tree.roots, [])
        assert Tree(text, "a.yaml", PurePython).roots == tree.roots


def test_parser_in_python_finds_the_same_trouble_spots() -> None:
    for text in ("a: b: c\n", "a: @x\n", 'a: "x\n', "a: [x\nb: 1\n", "a:\n\tb: 1\n", "a: 1\nfoo\nb: 2\n"):
        slow, fast = Tree(text, "a.yaml", PurePython).problem, Tree(text, "a.yaml").problem
        assert slow is not None
        assert fast is not None
        assert slow.at == fast.at
