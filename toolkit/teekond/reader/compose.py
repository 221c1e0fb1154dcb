"""YAML text becomes located nodes: strict, kind about mistakes, and never in trouble whatever the text is."""

from __future__ import annotations

from teekond.diagnostics import Diagnostic, say
from teekond.patterns import pattern
from teekond.reader.node import Node
from teekond.reader.yaml_codes import CONFLICT
from teekond.reader.yaml_commas import splits
from teekond.reader.yaml_indent import blank
from teekond.reader.yaml_plain import read_plain
from teekond.source.characters import MOST, clean
from teekond.source.lines import Lines

_CONFLICT = pattern(r"(?m)^(?:<{7}|>{7})(?: .*)?$")
_MARKER = pattern(r"(?m)^(<|>|=|\|)\1{6}(?: .*)?$")


def compose(text: str, path: str) -> tuple[list[Node], list[Diagnostic]]:
    """Return the root nodes of the documents in a text, and everything that is wrong with it as YAML.

    Entries that cannot be read are left out; their mapping or list is marked `broken`.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    text, found = clean(text, path)
    if text and not text.endswith("\n"):
        text += "\n"
    if ("<<<<<<<" in text or ">>>>>>>" in text) and _CONFLICT.search(text):
        text, conflicts = _settle(text, path)
        found += conflicts
    lines = Lines(text, path)
    plain = read_plain(lines)
    if plain is None:
        return _parsed(text, path, found)
    roots, flows = plain
    if any(map(splits, flows)):
        from teekond.reader.yaml_slips import slips

        found += slips(lines, roots, flows, [])
    return roots, sorted(found, key=_place)


def _parsed(text: str, path: str, found: list[Diagnostic]) -> tuple[list[Node], list[Diagnostic]]:
    """Read a text with the parser, and all that can be told of it."""
    from teekond.reader.yaml_slips import slips
    from teekond.reader.yaml_tree import Tree

    tree: Tree | None = Tree(text, path)
    if tree is not None and tree.problem is not None:
        from teekond.reader.yaml_recover import recover

        tree, errors = recover(text, path, tree.problem)
        found += errors
    if tree is None:
        return [], sorted(found, key=_place)
    found += tree.found
    found += slips(tree.lines, tree.roots, tree.flows, tree.texts)
    return tree.roots, sorted(found, key=_place)


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    return finding.span.line, finding.span.column, finding.code


def _settle(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """Tell the merge conflicts and keep the first side of each, so that the rest can be checked."""
    lines = Lines(text, path)
    found: list[Diagnostic] = []
    kept: list[str] = []
    done = 0
    theirs: int | None = None
    inside = False
    for match in _MARKER.finditer(text):
        sign = match[1]
        if sign in "=|" and not inside:
            continue
        if len(found) < MOST and (sign == "<" or (sign == ">" and not inside)):
            found.append(_conflict(lines, match.start()))
        inside = sign != ">"
        if sign in "=|" and theirs is None:
            theirs = match.start()
        elif theirs is None or not inside:
            start = match.start() if theirs is None else theirs
            kept += (text[done:start], blank(text[start : match.end()]))
            done, theirs = match.end(), None
    rest = text[done:]
    if theirs is not None:
        end = text.index("\n", theirs)
        rest = text[done:theirs] + blank(text[theirs:end]) + text[end:]
    return "".join([*kept, rest]), found


def _conflict(lines: Lines, at: int) -> Diagnostic:
    message = say("a merge conflict stands here: two versions of the same lines")
    hint = say("keep the lines you want and delete the lines that begin with <<<<<<<, ======= and >>>>>>>")
    return CONFLICT.error(lines.span(at, at + 7), message, hint)
