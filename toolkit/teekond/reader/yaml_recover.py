"""Going on after a syntax error: the broken entry is put aside, the rest is read again."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, Span, say
from teekond.reader.yaml_codes import INDENT, MANY_ERRORS, TAB, TOO_MUCH
from teekond.reader.yaml_errors import diagnose
from teekond.reader.yaml_indent import blank, region
from teekond.reader.yaml_masks import mark
from teekond.reader.yaml_parser import FAST, Problem
from teekond.reader.yaml_slip import Slip
from teekond.reader.yaml_tree import NODE_LIMIT, TOO_BAD, TOO_MANY, Tree
from teekond.source.lines import Lines

MOST_ERRORS = 100
"""So many syntax errors are told for one file."""

EFFORT = 2_000_000 if FAST else 200_000
"""So many characters are read again, in all, for the sake of further errors."""


def recover(text: str, path: str, first: Problem) -> tuple[Tree | None, list[Diagnostic]]:
    """Return the tree of what can be read, and the errors about what cannot."""
    found: list[Diagnostic] = []
    written = text
    masks: list[tuple[int, int]] = []
    problem: Problem | None = first
    tree: Tree | None = None
    effort = 0
    while problem is not None:
        lines = Lines(text, path)
        if problem.what == TOO_MANY:
            return None, [*found, too_much(path)]
        enough = len(found) >= MOST_ERRORS or effort > EFFORT or problem.what == TOO_BAD
        if enough and found and found[-1].code == MANY_ERRORS.code:
            return None, found
        slip = _enough(lines, problem) if enough else diagnose(lines, problem)
        if not _follows_from_tab(slip.diagnostic, found, written):
            found.append(slip.diagnostic)
        text, mask = _repair(lines, slip, to_end=enough)
        if mask is not None:
            masks.append(mask)
        tree = Tree(text, path)
        effort += len(text) // 4 + (tree.problem.at if tree.problem is not None else 0)
        problem = tree.problem
    if tree is not None and masks:
        mark(tree, sorted(masks))
    return tree, found


def _follows_from_tab(diagnostic: Diagnostic, found: list[Diagnostic], written: str) -> bool:
    """Say whether a line that is indented wrongly was indented with a tab, which is told already."""
    if diagnostic.code != INDENT.code or not any(each.code == TAB.code for each in found):
        return False
    lines = Lines(written, "")
    content = lines.content(diagnostic.span.line - 1)
    return "\t" in content[: len(content) - len(content.lstrip())]


def too_much(path: str) -> Diagnostic:
    """Return the error about a file with more in it than is ever read."""
    message = say("the file has more than {limit} parts, too many for one file", limit=NODE_LIMIT)
    return TOO_MUCH.error(Span(path), message, say("split it into several files"))


def _enough(lines: Lines, problem: Problem) -> Slip:
    at = min(problem.at, len(lines.text) - 1)
    message = say("too many mistakes: the file is not read further than this line")
    return Slip(MANY_ERRORS.error(lines.span(at, at + 1), message, say("mend the ones above first")), mask=at)


def _repair(lines: Lines, slip: Slip, *, to_end: bool) -> tuple[str, tuple[int, int] | None]:
    text = lines.text
    if slip.repaired is not None and slip.repaired != text:
        return slip.repaired, None
    at = min(slip.mask or 0, len(text) - 1)
    number = lines.line(at)
    while number > 0 and not lines.content(number).strip():
        number -= 1
        at = lines.start(number)
    if to_end:
        start, end = lines.start(number), len(text)
    elif slip.until is not None:
        start, end = at, max(slip.until, at + 1)
    else:
        start, end = region(lines, number, at - lines.start(number), run=slip.run)
    if not text[start:end].strip():
        start, end = 0, len(text)
    return text[:start] + blank(text[start:end]) + text[end:], (start, end)
