"""The manual pages of mistakes, one file a code in templates/manual: what it means, why, a bad and a good example."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teekond.diagnostics import Severity
from teekond.resources import resource
from teekond.values import dataclass

HEAD = re.compile(r"# (?P<code>TK[0-9]{3}) (?P<name>[a-z0-9-]+): (?P<severity>error|warning|note)\n")
SECTION = re.compile(r"^## (?P<name>[a-z]+)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
FENCE = re.compile(
    r"^```(?P<language>[a-z]+)(?: title=\"(?P<title>[^\"]+)\")?(?P<how>[^\n]*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Example:
    """One small file of an example."""

    text: str
    language: str
    """What the text is shown as: `yaml`, or `text` for what is no text of its own."""
    title: str | None
    """The path of the file, where it matters."""
    how: tuple[tuple[str, str], ...]
    """What the page cannot show: `→=U+0009` says what a sign stands for, `encoding=…` how the file is saved."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the manual says about a code."""

    code: str
    name: str
    severity: Severity
    told: tuple[tuple[str, tuple[str, ...]], ...]
    """By language its paragraphs: what it means, why it is so, maybe more."""
    bad: tuple[Example, ...]
    good: tuple[Example, ...]

    def paragraphs(self, lang: str) -> tuple[str, ...]:
        """Return what is said in a language; in English where the page does not speak it."""
        said = dict(self.told)
        return said.get(lang) or said["en"]


def codes() -> tuple[str, ...]:
    """Return the codes that have a page."""
    return tuple(sorted(path.stem for path in resource("templates", "manual").glob("TK*.md")))


def page(code: str) -> Page | None:
    """Return the page of a code; rules bear their own."""
    path = resource("templates", "manual", f"{code}.md")
    return read(path.read_text(encoding="utf-8")) if path.is_file() else None


def read(text: str) -> Page:
    """Return the page that a file says."""
    head = HEAD.match(text)
    assert head is not None, text[:80]
    sections = {found["name"]: found["body"] for found in SECTION.finditer(text)}
    return Page(
        head["code"],
        head["name"],
        Severity(head["severity"]),
        tuple((lang, tuple(_paragraphs(body))) for lang, body in sections.items() if lang not in ("bad", "good")),
        tuple(_examples(sections["bad"])),
        tuple(_examples(sections["good"])),
    )


def _paragraphs(body: str) -> Iterator[str]:
    for paragraph in body.strip().split("\n\n"):
        yield " ".join(paragraph.split())


def _examples(body: str) -> Iterator[Example]:
    for found in FENCE.finditer(body):
        marks = (mark.partition("=") for mark in found["how"].split())
        how = tuple((name, value) for name, _, value in marks)
        yield Example(found["text"], found["language"], found["title"], how)
