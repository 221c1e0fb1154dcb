"""Going on after a syntax error: the broken entry is put aside, the rest is read again."""

from __future__ import annotations

import re

from teekond.diagnostics import Diagnostic, Span, say
from teekond.reader.node import Kind, Node
from teekond.reader.yaml_codes import MANY_ERRORS, TOO_MUCH
from teekond.reader.yaml_errors import diagnose
from teekond.reader.yaml_indent import region
from teekond.reader.yaml_parser import FAST, Problem
from teekond.reader.yaml_slip import Slip
from teekond.reader.yaml_tree import NODE_LIMIT, TOO_MANY, Tree
from teekond.source.lines import Lines

MOST_ERRORS = 100
"""So many syntax errors are told for one file."""

EFFORT = 4_000_000 if FAST else 400_000
"""So many characters are read again, in all, for the sake of further errors."""

_NOTHING_YET = re.compile(r"[ \t]*:?(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*")


def recover(text: str, path: str, first: Problem) -> tuple[Tree | None, list[Diagnostic]]:
    """Return the tree of what can be read, and the errors about what cannot."""
    found: list[Diagnostic] = []
    masks: list[tuple[int, int]] = []
    problem: Problem | None = first
    tree: Tree | None = None
    effort = 0
    while problem is not None:
        lines = Lines(text, path)
        if problem.what == TOO_MANY:
            return None, [*found, too_much(path)]
        if len(found) == MOST_ERRORS or effort > EFFORT:
            return None, [*found, _enough(lines, problem)]
        slip = diagnose(lines, problem)
        found.append(slip.diagnostic)
        text, mask = _repair(lines, slip)
        if mask is not None:
            masks.append(mask)
        tree = Tree(text, path)
        effort += max(len(text) // 8, tree.problem.at if tree.problem is not None else 0)
        problem = tree.problem
    if tree is not None:
        _mark(tree, text, masks)
    return tree, found


def too_much(path: str) -> Diagnostic:
    """Return the error about a file with more in it than is ever read."""
    message = say("the file has more than {limit} parts, too many for one file", limit=NODE_LIMIT)
    return TOO_MUCH.error(Span(path), message, say("split it into several files"))


def _enough(lines: Lines, problem: Problem) -> Diagnostic:
    at = min(problem.at, len(lines.text) - 1)
    message = say("too many mistakes: the file is not read further than this line")
    return MANY_ERRORS.error(lines.span(at, at + 1), message, say("mend the ones above first"))


def _repair(lines: Lines, slip: Slip) -> tuple[str, tuple[int, int] | None]:
    text = lines.text
    if slip.put:
        chars = list(text)
        for at, char in slip.put:
            chars[at] = char
        repaired = "".join(chars)
        if repaired != text:
            return repaired, None
    number = lines.line(min(slip.mask if slip.mask is not None else slip.put[0][0], len(text) - 1))
    while number > 0 and not lines.content(number).strip():
        number -= 1
    start, end = region(lines, number)
    blank = "".join("\n" if char == "\n" else " " for char in text[start:end])
    if blank == text[start:end]:
        start, end = 0, len(text)
        blank = "\n" * 0 + "".join("\n" if char == "\n" else " " for char in text)
    return text[:start] + blank + text[end:], (start, end)


def _mark(tree: Tree, text: str, masks: list[tuple[int, int]]) -> None:
    """Mark what lost a part, and leave out keys whose value was put aside."""
    if not masks:
        return
    waiting = list(tree.roots)
    for root in _owners(tree.roots, masks):
        root.broken = True
    while waiting:
        node = waiting.pop()
        if node.kind is Kind.SCALAR:
            continue
        kept = [pair for pair in node.pairs if not _lost(pair[1], text, masks)]
        if len(kept) < len(node.pairs):
            node.pairs[:] = kept
            node.broken = True
        for child in [*node.items, *(value for _, value in node.pairs)]:
            child.broken = any(child.start < end and start < _reach(node, child, text) for start, end in masks)
            waiting.append(child)


def _reach(parent: Node, child: Node, text: str) -> int:
    """Return the offset up to which a child may have held what was put aside: where its next sibling begins."""
    siblings = parent.items or [key for key, _ in parent.pairs]
    later = [node.start for node in siblings if node.start > child.start]
    return min(later, default=parent.end if parent.flow else len(text))


def _owners(roots: list[Node], masks: list[tuple[int, int]]) -> list[Node]:
    owners = []
    for number, root in enumerate(roots):
        begin = roots[number - 1].end if number else 0
        end = roots[number + 1].start if number + 1 < len(roots) else None
        if any(stop > begin and (end is None or start < end) for start, stop in masks):
            owners.append(root)
    return owners


def _lost(value: Node, text: str, masks: list[tuple[int, int]]) -> bool:
    if value.kind is not Kind.SCALAR or value.raw or not value.plain:
        return False
    return any(
        start >= value.end - 1 and _NOTHING_YET.fullmatch(text, value.end, max(start, value.end)) for start, _ in masks
    )
