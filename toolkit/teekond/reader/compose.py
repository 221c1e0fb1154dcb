"""YAML text becomes located nodes: strict, kind about mistakes, and never in trouble whatever the text is."""

from __future__ import annotations

import re

from teekond.diagnostics import Diagnostic, say
from teekond.reader.node import Node
from teekond.reader.yaml_codes import CONFLICT
from teekond.reader.yaml_indent import blank
from teekond.reader.yaml_recover import recover
from teekond.reader.yaml_slips import slips
from teekond.reader.yaml_tree import Tree
from teekond.source.characters import clean
from teekond.source.lines import Lines

_CONFLICT = re.compile(r"(?m)^(?:<{7}|>{7})(?: .*)?$")
_OURS = re.compile(r"(?ms)^<{7}(?: [^\n]*)?\n(.*?)^(?:\|{7}[^\n]*\n.*?^)?={7}\n.*?^>{7}(?: [^\n]*)?$")


def compose(text: str, path: str) -> tuple[list[Node], list[Diagnostic]]:
    """Return the root nodes of the documents in a text, and everything that is wrong with it as YAML.

    Entries that cannot be read are left out; their mapping or list is marked `broken`.
    """
    text, found = clean(text, path)
    if text and not text.endswith("\n"):
        text += "\n"
    if _CONFLICT.search(text):
        text, conflicts = _settle(text, path)
        found += conflicts
    tree: Tree | None = Tree(text, path)
    if tree is not None and tree.problem is not None:
        tree, errors = recover(text, path, tree.problem)
        found += errors
    if tree is None:
        return [], sorted(found, key=_place)
    found += tree.found
    found += slips(Lines(tree.text, path), tree.roots, tree.flows, tree.texts)
    return tree.roots, sorted(found, key=_place)


def _place(finding: Diagnostic) -> tuple[int, int, str]:
    return finding.span.line, finding.span.column, finding.code


def _settle(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """Tell the merge conflicts and keep the first side of each, so that the rest can be checked."""
    lines = Lines(text, path)
    found = []
    opened = [match for match in _CONFLICT.finditer(text) if match[0][0] == "<"] or list(_CONFLICT.finditer(text))
    for match in opened:
        message = say("a merge conflict stands here: two versions of the same lines")
        hint = say("keep the lines you want and delete the lines that begin with <<<<<<<, ======= and >>>>>>>")
        found.append(CONFLICT.error(lines.span(match.start(), match.start() + 7), message, hint))
    text = _OURS.sub(_keep, text)
    return _CONFLICT.sub(lambda match: " " * len(match[0]), text), found


def _keep(match: re.Match[str]) -> str:
    start, end = match.start(1) - match.start(), match.end(1) - match.start()
    whole = match[0]
    return blank(whole[:start]) + whole[start:end] + blank(whole[end:])
