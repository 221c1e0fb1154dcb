"""The manual of findings: a page of the rules that ask, and a page of the mistakes that stop a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docs_text import code, table
from teekond.check.codes import known_codes, rule_of
from teekond.check.manual import manual, problem, severity
from teekond.check.pages import Page
from teekond.check.pages import page as page_of
from teekond.check.rule import Rule
from teekond.locale import Words, catalogue

HEAD = """\
# Rules

A rule asks what the method would ask.
Each has a code and a name.
Either can stand after `check: {ignore: …}` or `check: {select: …}` in `teekond.yaml`, after `--ignore` and
`--select` on the command line, and in a comment of the file.
`teekond explain CODE` prints the same page, in English or in Estonian.
What stops a drawing altogether is under [Mistakes](mistakes.md).
"""
MISTAKES = """\
# Mistakes

What is wrong with a file, whatever it wants to say: a document with an error is not drawn, its old picture stays.
`teekond explain CODE` prints the same page, in English or in Estonian.
What the method would ask is under [Rules](rules.md).
"""
ESTONIAN = """\
# Reeglid ja vead

Reegel küsib seda, mida küsiks metoodika; viga tähendab, et dokumenti ei joonistata ja vana pilt jääb alles.
Igal leiul on kood ja nimi ning kumbagi võib kirjutada võtmetesse `check: {ignore: …}` ja `check: {select: …}`
failis `teekond.yaml`, käsurea valikutesse `--ignore` ja `--select` ning faili selgitusse.
Käsk `teekond explain KOOD` näitab sama lehte.
"""


def rules(root: Path) -> str:
    """Return the page of rules."""
    del root
    return page(HEAD, [rule for each in known_codes() if (rule := rule_of(each))], catalogue("en"))


def mistakes(root: Path) -> str:
    """Return the page of mistakes."""
    del root
    found = [found for each in known_codes() if not rule_of(each) and (found := page_of(each))]
    return page(MISTAKES, found, catalogue("en"))


def estonian(root: Path) -> str:
    """Return the page of both in Estonian."""
    del root
    found = [found for each in known_codes() if (found := rule_of(each) or page_of(each))]
    return page(ESTONIAN, found, catalogue("et"))


def page(head: str, subjects: Sequence[Rule | Page], words: Words) -> str:
    """Return an overview, and the manual of each code."""
    overview = [
        (f"[{each.code}](#{each.name})", code(each.name), severity(each, words), problem(each, words))
        for each in subjects
    ]
    columns = ["kood", "nimi", "liik", "mida ütleb"] if words.lang == "et" else ["code", "name", "is", "says"]
    return "\n".join([head, table(columns, overview), *(section(each, words) for each in subjects)])


def section(subject: Rule | Page, words: Words) -> str:
    """Return the manual of a code, one level deeper, under the name that others link to."""
    _, _, text = manual(subject, words).partition("\n")
    return f"## {subject.code} {subject.name} {{#{subject.name}}}\n{text}"
