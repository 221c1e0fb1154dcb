"""Reads journeys off a board: groups are stages, groups around groups journeys, notes steps, arrows links and flow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.exchange.board_arrows import Gathered, Joiner, Line, follow
from teekond.exchange.board_words import Told
from teekond.exchange.codes import ODD_CELL, WRONG_FORMAT
from teekond.exchange.handed import Brought, Incoming, Loss
from teekond.exchange.sketch import Moment, Part, Row, Sketch, document, document_id
from teekond.exchange.table_cells import choice
from teekond.exchange.table_columns import column
from teekond.exchange.table_links import Told as Linked
from teekond.exchange.table_links import settle_links
from teekond.exchange.table_steps import Filled, finish
from teekond.model.ident import ascii_id, is_id, slug
from teekond.values import dataclass

MOST = 5_000
"""The most notes and groups, and the most arrows, of a board."""
_WHY = say("a journey has no place for it")


@dataclass(slots=True)
class Found:
    """A note or a group as it was read."""

    ident: str
    told: Told
    x: float
    y: float
    w: float
    h: float
    group: bool = False
    inside: str | None = None
    """The group that it stands in, where the format says it; else it is where its middle lies."""
    line: int = 1
    meant: str = ""
    """Its kind, where the format says it: journey, stage, lane, step."""

    @property
    def kind(self) -> str:
        """Return journey, about, lane, stage or step; empty where neither the format nor its id says it."""
        return self.meant or self.hint[0]

    @property
    def hint(self) -> tuple[str, str]:
        """Return kind and reference that the id tells, where it is one of ours."""
        kind, _, ref = self.ident.partition(":")
        sound = all(is_id(part) for part in ref.split("/"))
        return (kind, ref) if sound else ("", "")


def read_board(items: Sequence[Found], lines: Sequence[Line], file: Incoming, origin: Message) -> Brought:
    """Return the journeys of a board."""
    if len(items) > MOST or len(lines) > MOST:
        message = say("the board has more than {most} notes or arrows", most=MOST)
        return Brought((), findings=(WRONG_FORMAT.error(Span(file.path), message),))
    reader = _Reader(items, file, origin)
    journeys = reader.journeys()
    if not journeys:
        return Brought((), findings=(WRONG_FORMAT.error(Span(file.path), say("there is no note with words on it")),))
    joiner = Joiner(reader.steps, file.path)
    joiner.join(lines)
    for journey in journeys:
        finish(journey.sketch, journey.filled, file.settings, reader.odd)
        follow(journey, own=reader.own)
    settle_links([Linked(each.sketch, each.filled, reader.odd) for each in journeys])
    sketches = [each.sketch for each in journeys]
    return Brought(
        tuple(document(each, file.words) for each in sketches),
        (*reader.losses, *joiner.losses),
        tuple(dict.fromkeys(guess for each in sketches for guess in each.said())),
        tuple(reader.findings),
    )


class _Reader:
    """Gathers groups and notes into journeys."""

    def __init__(self, items: Sequence[Found], file: Incoming, origin: Message) -> None:
        self.file, self.origin = file, origin
        self.groups = {each.ident: each for each in items if each.group}
        self.notes = [each for each in items if not each.group]
        self.own = any(each.hint[0] == "step" for each in self.notes)
        self.parents = {each.ident: each.inside or self._around(each) for each in items}
        self.steps: dict[str, tuple[Gathered, Moment]] = {}
        self.losses: list[Loss] = []
        self.findings: list[Diagnostic] = []
        self._journeys: dict[str, Gathered] = {}
        self._parts: dict[str, Part] = {}

    def _around(self, item: Found) -> str | None:
        """Return the smallest group in which the middle of a note, or the whole of a group, lies."""
        x, y = item.x + item.w / 2, item.y + item.h / 2
        size = item.w * item.h
        best: Found | None = None
        for group in self.groups.values():
            holds = group.x <= x <= group.x + group.w and group.y <= y <= group.y + group.h
            larger = not item.group or (group is not item and group.w * group.h > size)
            if holds and larger and (best is None or group.w * group.h < best.w * best.h):
                best = group
        return None if best is None else best.ident

    # journeys and stages

    def journeys(self) -> list[Gathered]:
        """Return the journeys that have steps, in the order in which they stand on the board."""
        holders = {parent for each, parent in self.parents.items() if parent and each in self.groups}
        stages = [each for each in self._ordered(self.groups.values()) if self._is_stage(each, holders)]
        for group in self._ordered(self.groups.values(), down=True):
            if group not in stages:
                self._journey(group.ident)
        for group in stages:
            self._part(group)
        for note in self._ordered(self.notes):
            self._take(note)
        return [each for each in self._journeys.values() if each.sketch.parts]

    def _ordered(self, items: Iterable[Found], *, down: bool = False) -> list[Found]:
        return sorted(items, key=lambda each: (each.y, each.x) if down else (each.x, each.y))

    def _is_stage(self, group: Found, holders: set[str]) -> bool:
        kind = group.kind
        return kind == "stage" or (kind != "journey" and group.ident not in holders)

    def _journey(self, group: str | None) -> Gathered:
        key = group or ""
        if key not in self._journeys:
            found = self.groups.get(key)
            title = found.told.title if found else None
            made = self._journeys[key] = Gathered(self._sketch(title or None, found))
            if found is not None and found.told.cells:
                self._about(found, made)
        return self._journeys[key]

    def _sketch(self, title: str | None, group: Found | None) -> Sketch:
        file, stem = self.file, PurePath(self.file.path).stem.strip("<>")
        hint = group.hint[1] if group and group.hint[0] == "journey" else None
        alone = len([each for each in self.groups.values() if each.hint[0] == "journey"]) < 2
        wanted = (file.ident if alone else None) or hint
        taken = {each.sketch.ident for each in self._journeys.values()}
        ident, number = document_id(wanted, title, stem), 1
        base = ident
        while ident in taken:
            number += 1
            ident = f"{base}-{number}"
        sketch = Sketch(title, file.kind or "customer", ident, origin=self.origin)
        if file.kind is None:
            sketch.guesses["kind"] = [
                say("Guessed: the board does not say whether this is a customer’s or an employee’s journey.")
            ]
        return sketch

    def _part(self, group: Found) -> Part:
        if group.ident not in self._parts:
            journey = self._journey(self.parents[group.ident])
            title = group.told.title.strip() or str(len(journey.sketch.parts) + 1)
            part = Part(title, ident=_last(group.hint, "stage"))
            journey.sketch.parts.append(part)
            self._parts[group.ident] = part
        return self._parts[group.ident]

    # notes

    def _take(self, note: Found) -> None:
        kind = note.kind
        parent = self.parents[note.ident]
        if not note.told.title.strip() and not note.told.cells:
            self.losses.append(Loss(say("a note without words"), _WHY, f"{self.file.path}:{note.line}"))
        elif kind == "about":
            self._about(note, self._journey(parent))
        elif kind == "lane":
            self._lane(note, self._journey(parent))
        else:
            self._step(note, parent)

    def _about(self, note: Found, journey: Gathered) -> None:
        cells, sketch = note.told.cells, journey.sketch
        kind = choice("kind", cells["kind"]) if "kind" in cells else None
        if kind is not None and self.file.kind is None:
            sketch.kind = kind
            sketch.guesses.pop("kind", None)
        if "persona" in cells:
            sketch.keys["persona"] = cells["persona"].strip()
        if note.told.title.strip():
            sketch.title = note.told.title.strip()

    def _lane(self, note: Found, journey: Gathered) -> None:
        title = note.told.title.strip()
        role = choice("role", note.told.cells["role"]) if "role" in note.told.cells else None
        row = journey.sketch.lanes.setdefault(title, Row(title, ident=_last(note.hint, "lane")))
        if role is not None:
            row.keys.setdefault("role", role)

    def _step(self, note: Found, parent: str | None) -> None:
        part, journey = self._stage_of(parent)
        cells = dict(note.told.cells)
        lane = cells.pop("lane", "").strip() or None
        title = note.told.title.strip() or next(iter(cells.values())).strip()
        moment = Moment(title, lane, ident=self._ident(note, title, journey))
        if lane is not None:
            journey.sketch.lanes.setdefault(lane, Row(lane))
        rest = "\n".join(note.told.rest).strip("\n")
        if rest.strip():
            cells["notes"] = rest
        part.moments.append(moment)
        journey.filled.append(Filled(part, moment, cells, note.line))
        self.steps[note.ident] = (journey, moment)

    def _stage_of(self, parent: str | None) -> tuple[Part, Gathered]:
        """Return the stage that a note stands in; for one that stands in none, a stage is made."""
        group = self.groups.get(parent or "")
        if group is not None and group.ident in self._parts:
            return self._parts[group.ident], self._journey(self.parents[group.ident])
        journey = self._journey(parent)
        key = f"loose {parent or ''}"
        if key not in self._parts:
            name = journey.sketch.title or PurePath(self.file.path).stem.strip("<>") or "1"
            self._parts[key] = Part(name, guesses=[say("Guessed: these notes stand in no group.")])
            journey.sketch.parts.append(self._parts[key])
        return self._parts[key], journey

    def _ident(self, note: Found, title: str, journey: Gathered) -> str:
        base = _last(note.hint, "step") or slug(title) or "step"
        ident, number = base, 1
        while ascii_id(ident) in journey.taken:
            number += 1
            ident = f"{base}-{number}"
        journey.taken.add(ascii_id(ident))
        return ident

    def odd(self, line: int, name: str, text: str, moment: Moment) -> None:
        """Keep what cannot be read in the notes of its step, and say so."""
        head = column(name).head(self.file.words.lang)
        message = say(
            "“{cell}” cannot be read as “{column}”; it is kept in the notes", cell=text.strip()[:60], column=head
        )
        self.findings.append(ODD_CELL.warning(Span(self.file.path, line), message))
        before = moment.keys.get("notes")
        moment.keys["notes"] = (
            f"{before}\n{head}: {text.strip()}" if isinstance(before, str) else f"{head}: {text.strip()}"
        )


def _last(hint: tuple[str, str], kind: str) -> str | None:
    """Return the id at the end of a reference, where the hint is of a kind."""
    return hint[1].rpartition("/")[2] or None if hint[0] == kind else None
