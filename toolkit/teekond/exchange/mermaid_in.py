"""Reads Mermaid journey diagrams: a section is a stage, a task a step, an actor a lane, a score a feeling."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.edit.words import Data
from teekond.exchange.codes import ODD_LINE, WRONG_FORMAT
from teekond.exchange.handed import Brought, Incoming, Loss
from teekond.exchange.incoming import text_of, too_many
from teekond.exchange.mermaid_lines import HIGH, LOW, Block, Statement, blocks, diagram_kind, statements
from teekond.exchange.sketch import Moment, Part, Row, Sketch, document
from teekond.values import dataclass, field, replace

_HINT = say("a journey diagram begins with a line that says: {word}", word="journey")
_WHY = say("a journey has no place for it")
_TASK = say("a task is written: {fix}", fix="Make tea: 5: Me")


def read(file: Incoming) -> Brought:
    """Read every journey diagram of a file."""
    text, found = text_of(file.data, file.path, _HINT)
    if text is None:
        return Brought((), findings=tuple(found))
    parts = blocks(text)
    heads = [diagram_kind(block) for block in parts]
    diagrams = [
        _gathered(block, file.path)
        for block, (word, _) in zip(parts, heads, strict=True)
        if word.casefold() == "journey"
    ]
    diagrams = [each for each in diagrams if each.parts]
    if not diagrams:
        return Brought((), findings=(*found, _no_journey(heads, file.path)))
    refused = too_many(sum(len(each.tasks) for each in diagrams), file.path)
    if refused is not None:
        return Brought((), findings=(*found, refused))
    losses = tuple(
        Loss(say("a diagram of the kind {kind}", kind=word or "?"), _WHY, f"{file.path}:{line}")
        for word, line in heads
        if word.casefold() != "journey"
    )
    sketches = [_sketch(each, file, alone=len(diagrams) == 1) for each in diagrams]
    stem = PurePath(file.path).stem.strip("<>")
    return Brought(
        tuple(document(each, file.words, stem) for each in sketches),
        losses,
        tuple(dict.fromkeys(guess for each in sketches for guess in each.said())),
        (*found, *(each for diagram in diagrams for each in diagram.findings)),
    )


@dataclass(slots=True)
class _Diagram:
    """A diagram whose statements are gathered."""

    path: str
    title: str | None
    told: dict[str, str] = field(default_factory=dict)
    summary: str = ""
    parts: list[tuple[str, list[Statement]]] = field(default_factory=list)
    """Sections by name, with their tasks."""
    findings: list[Diagnostic] = field(default_factory=list)

    @property
    def tasks(self) -> list[Statement]:
        """Return the tasks of all sections."""
        return [task for _, tasks in self.parts for task in tasks]

    def warn(self, line: int, message: Message, *hints: Message) -> None:
        """Note that a line was read otherwise than it is written."""
        self.findings.append(ODD_LINE.warning(Span(self.path, line), message, *hints))


def _no_journey(heads: Sequence[tuple[str, int]], path: str) -> Diagnostic:
    for word, line in heads:
        if word.casefold() == "journey":
            return WRONG_FORMAT.error(Span(path, line), say("the diagram holds no task"), _TASK)
        if word:
            message = say("this is no journey diagram of Mermaid: it begins with “{word}”", word=word[:40])
            return WRONG_FORMAT.error(Span(path, line), message, _HINT)
    return WRONG_FORMAT.error(Span(path), say("there is no Mermaid diagram in this file"), _HINT)


def _gathered(block: Block, path: str) -> _Diagram:
    diagram = _Diagram(path, block.title)
    unrated = False
    for each in statements(block):
        if each.kind == "told" and each.name == "feeling":
            unrated = True
            continue
        _take(diagram, replace(each, score=None, written="") if unrated else each)
        unrated = False
    return diagram


def _take(diagram: _Diagram, each: Statement) -> None:
    if each.kind == "told":
        diagram.told.setdefault(each.name, each.written)
    elif each.kind == "title" or (each.kind == "accTitle" and not diagram.title):
        diagram.title = each.name
    elif each.kind == "accDescr":
        diagram.summary = each.name
    elif each.kind == "section":
        diagram.parts.append((each.name, []))
    elif each.kind in ("task", "odd"):
        if not diagram.parts:
            diagram.parts.append(("", []))
        _say_odd(diagram, each)
        diagram.parts[-1][1].append(each)


def _say_odd(diagram: _Diagram, each: Statement) -> None:
    if each.kind == "odd":
        diagram.warn(each.line, say("this line has no score and no actors; it is read as a step"), _TASK)
    elif each.mended and each.written:
        diagram.warn(
            each.line,
            say("a colon stands in the name, which is read as “{name}”", name=each.name),
            say("Mermaid itself would end the name at the first one; there it is written {fix}", fix="#58;"),
        )
    elif each.score is None and each.written:
        message = say("“{score}” is no score; the step has no feeling", score=each.written[:40])
        diagram.warn(each.line, message, say("a score is a number from {low} to {high}", low=LOW, high=HIGH))


def _sketch(diagram: _Diagram, file: Incoming, *, alone: bool) -> Sketch:
    told = diagram.told
    name = PurePath(file.path).name
    sketch = Sketch(
        diagram.title,
        file.kind or "customer",
        (file.ident if alone else None) or told.get("id"),
        origin=say("Read from {file}, a Mermaid journey diagram.", file=name),
    )
    _guess_kind(sketch, told.get("kind"), file.kind)
    if told.get("persona"):
        sketch.keys["persona"] = told["persona"]
    if diagram.summary:
        sketch.keys["summary"] = diagram.summary
    scale = _scale(diagram.tasks)
    if scale is not None:
        sketch.keys["scale"] = {"from": scale[0], "to": scale[1]}
        sketch.guesses["scale"] = [say("Guessed: some scores lie outside 1 to 5, so the file has a scale of its own.")]
    _add_lanes(sketch, diagram.tasks)
    for title, tasks in diagram.parts:
        sketch.parts.append(_part(title, [_moment(each, sketch, scale) for each in tasks], diagram))
    return sketch


def _guess_kind(sketch: Sketch, told: str | None, asked: str | None) -> None:
    if asked is None and told in ("customer", "employee"):
        sketch.kind = told
    elif asked is None:
        sketch.guesses["kind"] = [
            say("Guessed: Mermaid does not say whether this is a customer’s or an employee’s journey.")
        ]


def _part(title: str, moments: list[Moment], diagram: _Diagram) -> Part:
    if title.strip():
        return Part(title, moments)
    name = diagram.title or "1"
    return Part(name, moments, guesses=[say("Guessed: these steps stand in no section with a name.")])


def _add_lanes(sketch: Sketch, tasks: Sequence[Statement]) -> None:
    """Make every actor a lane; whoever takes part most often is the one whose journey it is."""
    counted = Counter(actor for task in tasks for actor in task.actors)
    if not counted:
        return
    main = max(counted, key=lambda actor: counted[actor])
    for actor in counted:
        role: dict[str, Data] = {"role": "actor"} if actor == main and len(sketch.lanes) > 0 else {}
        sketch.lanes[actor] = Row(actor, role)
    if len(counted) > 1:
        sketch.guesses["lanes"] = [
            say("Guessed: the journey is that of “{actor}”, who takes part most often.", actor=main)
        ]


def _moment(task: Statement, sketch: Sketch, scale: tuple[int, int] | None) -> Moment:
    moment = Moment(task.name)
    if task.score is not None:
        value = task.score if scale is not None else task.score - 3
        moment.keys["feeling"] = int(value) if value == int(value) else round(value, 6)
    if task.actors:
        moment.lane = task.actors[0]
        moment.beside = [Moment(task.name, actor) for actor in task.actors[1:]]
    elif sketch.lanes:
        moment.guesses.append(say("Guessed: nobody is named here, so it stands in the main lane."))
    return moment


def _scale(tasks: Sequence[Statement]) -> tuple[int, int] | None:
    scores = [task.score for task in tasks if task.score is not None]
    if all(LOW <= score <= HIGH for score in scores):
        return None
    return min(LOW, math.floor(min(scores))), max(HIGH, math.ceil(max(scores)))
