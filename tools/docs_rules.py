"""The page of rules, each with its manual, and the list of all other codes."""

from __future__ import annotations

from pathlib import Path

from docs_text import code, table
from teekond.check.codes import known_codes
from teekond.check.manual import manual
from teekond.check.rule import Rule
from teekond.check.rules import RULES

HEAD = """\
# Rules

A rule asks what the method would ask.
Each has a code and a name.
Either can stand after `check: {ignore: …}` or `check: {select: …}` in `teekond.yaml`, after `--ignore` and
`--select` on the command line, and in a comment of the file.
`teekond explain CODE` prints the same page, in English or in Estonian.
"""
MISTAKES = """\
## Mistakes

These are errors and not questions: a document that has one is not drawn.
"""


def page(root: Path) -> str:
    """Return the page."""
    del root
    overview = [(f"[{rule.code}](#{rule.name})", code(rule.name), rule.problem.english()) for rule in RULES]
    mistakes = set(known_codes().items()) - {(rule.code, rule.name) for rule in RULES}
    parts = [HEAD, table(["code", "name", "says"], overview), *(section(rule) for rule in RULES), MISTAKES]
    return "\n".join([*parts, table(["code", "name"], [(code(each), code(name)) for each, name in sorted(mistakes)])])


def section(rule: Rule) -> str:
    """Return a rule's manual, one level deeper, under the name that others link to."""
    _, _, text = manual(rule).partition("\n")
    return f"## {rule.code} {rule.name} {{#{rule.name}}}\n{text}"
