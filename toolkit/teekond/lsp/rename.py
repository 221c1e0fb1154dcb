"""Another id for a step, a lane or a journey: written wherever the old one stands, proved by reading it all again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from teekond.diagnostics import Message, Severity, say
from teekond.edit.add import set_key
from teekond.edit.original import Original, Splice
from teekond.edit.spots import Spot, spots
from teekond.link.load import load_workspace
from teekond.lsp.goto import may_name
from teekond.lsp.names import Meant, declares, kind_named, meant
from teekond.model.ident import is_id
from teekond.reader.compose import compose
from teekond.reader.node import Node
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.link.workspace import SourceFile, Workspace

RENAMED = ("step", "stage", "lane", "journey", "persona", "crossing")
"""What can be given another id."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A piece of a file that is written anew."""

    path: str
    start: int
    end: int
    text: str


class Refused(Exception):
    """It cannot be renamed; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.template)
        self.message = message


def rename(thing: Meant, new: str, workspace: Workspace, unsaved: dict[Path, bytes]) -> tuple[Edit, ...]:
    """Return what is to be written so that a thing is called `new` everywhere.

    Raises Refused where the name is no id or is taken, and where the changed files would not say the same.
    """
    if thing.kind not in RENAMED or workspace.root is None:
        raise Refused(say("this cannot be renamed everywhere"))
    if not is_id(new):
        raise Refused(say("“{name}” is no id: lower-case letters, digits, single hyphens", name=new))
    edits: list[Edit] = []
    declared = False
    for source in workspace.sources:
        if not may_name(thing, source):
            continue
        roots, _ = compose(source.text, source.path)
        for spot in spots(roots, source.path):
            own = _own_splices(spot, thing, new, workspace)
            declared = declared or own is not None
            splices = _named(spot, thing, new, workspace) if own is None else own
            edits += [Edit(source.path, each.start, each.end, each.text) for each in splices]
    if not declared:
        raise Refused(say("its id is made from its title here: write “id” first"))
    edits = list(dict.fromkeys(edits))
    _prove(thing, new, workspace, edits, unsaved)
    return tuple(edits)


def _own_splices(spot: Spot, thing: Meant, new: str, workspace: Workspace) -> list[Splice] | None:
    """Return how the thing itself gets its id; None where the spot is not the one that gives it one."""
    if not (declares(spot) or (spot.key == "title" and spot.items)):
        return None
    found = meant(spot, workspace)
    if found is None or (found.kind, found.ident) != (thing.kind, thing.ident):
        return None
    if declares(spot):
        return [_instead(spot.node, spot.node.raw, new)]
    item = spot.items[-1]
    label = item.pairs[0][0] if item.pairs else item
    written = [key.raw for pair in item.pairs[:1] for key, _ in pair[1].pairs] + [key.raw for key, _ in item.pairs]
    if "id" in written or spot.node.start != _title(item).start:
        return None
    if label is spot.node and "title" in written:
        return [_instead(label, label.raw, new)]
    return set_key(item, "id", new) if thing.kind == "step" else None


def _title(item: Node) -> Node:
    """Return where the title of an item stands, or its label."""
    if not item.pairs:
        return item
    return next((value for key, value in item.pairs if key.raw == "title"), item.pairs[0][0])


def _named(spot: Spot, thing: Meant, new: str, workspace: Workspace) -> Iterator[Splice]:
    """Yield what is to be written where a spot names the thing, alone or as a part of a reference."""
    kind = kind_named(spot)
    raw = spot.node.raw
    if kind is None or declares(spot):
        return
    found = meant(spot, workspace)
    if found is None:
        return
    if (found.kind, found.ident) == (thing.kind, thing.ident):
        head, slash, _ = raw.rpartition("/")
        yield _instead(spot.node, raw, f"{head}{slash}{new}")
    elif thing.kind == "journey" and "/" in raw and found.ident.startswith(f"{thing.ident}/"):
        yield _instead(spot.node, raw, f"{new}/{raw.partition('/')[2]}")


def _instead(node: Node, old: str, new: str) -> Splice:
    """Return the change of a scalar's text; its quotes stay."""
    written = node.lines.text[node.start : node.end]
    return Splice(node.start, node.end, written.replace(old, new) if old in written else new)


def _prove(thing: Meant, new: str, workspace: Workspace, edits: list[Edit], unsaved: dict[Path, bytes]) -> None:
    """Read everything as it would be: the same steps, links and findings, but for the one name."""
    root = workspace.root or Path()
    changed = dict(unsaved)
    for source in workspace.sources:
        own = [Splice(each.start, each.end, each.text) for each in edits if each.path == source.path]
        if own:
            path = root / source.path
            changed[path] = _bytes(source, path, unsaved, own)
    after = load_workspace(root, changed)
    wanted = _renaming(thing, new)
    before_links = sorted((link.kind, wanted(link.source), wanted(link.target)) for link in workspace.links)
    after_links = sorted((link.kind, link.source, link.target) for link in after.links)
    if sorted(map(wanted, workspace.steps)) != sorted(after.steps) or before_links != after_links:
        raise Refused(say("“{name}” is taken, or means something else somewhere: nothing was changed", name=new))
    errors = [sum(each.severity is Severity.ERROR for each in space.diagnostics) for space in (workspace, after)]
    if errors[1] > errors[0]:
        raise Refused(say("the name would lead nowhere in some file: nothing was changed"))


def _bytes(source: SourceFile, path: Path, unsaved: dict[Path, bytes], splices: list[Splice]) -> bytes:
    data = unsaved.get(path) or path.read_bytes()
    original = Original(data)
    return original.changed(splices) if original.text == source.text else source.text.encode()


def _renaming(thing: Meant, new: str) -> Callable[[str], str]:
    """Return what says how a reference to a step reads afterwards."""

    def afterwards(reference: str) -> str:
        journey, _, step = reference.partition("/")
        if thing.kind == "journey" and journey == thing.ident:
            return f"{new}/{step}"
        return f"{journey}/{new}" if thing.kind == "step" and reference == thing.ident else reference

    return afterwards
