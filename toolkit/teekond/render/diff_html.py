"""What changed on one page that opens offline: the maps, every change in words, and a table of all steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from teekond.diff.changes import Comparison, JourneyChange, StepChange, either
from teekond.layout.feelings import feeling_label
from teekond.layout.texts import Reader
from teekond.locale import Words
from teekond.model.journey import Step
from teekond.render.diff_map import ChangeMap, Drawing
from teekond.render.diff_told import Account, Line, account, kind_word
from teekond.render.faces import faces_of, families, font_rules
from teekond.render.pages import page_template
from teekond.render.svg import svg
from teekond.values import dataclass

if TYPE_CHECKING:
    from teekond.theme import Theme

WEIGHTS = (400, 500, 600, 700)


@dataclass(frozen=True, slots=True)
class Spot:
    """A card on a picture, in hundredths of its width and height, and the change that it shows."""

    number: int
    name: str
    left: str
    top: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One sheet of a map."""

    svg: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A step in the table."""

    number: int | None
    """Of its change; none where it is the same."""
    stage: str
    step: str
    lane: str
    state: str
    gone: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Table:
    """All steps of a journey, those that went too."""

    title: str
    rows: tuple[Row, ...]


def html(comparison: Comparison, maps: Sequence[ChangeMap], drawing: Drawing) -> str:
    """Return the page."""
    from markupsafe import Markup

    words, theme = drawing.words, drawing.theme
    told = account(comparison, drawing.names, words)
    numbers = _numbers(told)
    names = {line.ref: _spoken(line, words) for line in _lines(told) if line.ref}
    pictures = [
        picture for at, drawn in enumerate(maps) for picture in _pictures(drawn, theme, numbers, names, f"m{at + 1}")
    ]
    known = frozenset(spot.number for picture in pictures for spot in picture.spots)
    tables = [_table(each, comparison, words, numbers) for each in comparison.journeys if each.differs]
    letters = "".join(sorted(set().union(*(picture.svg for picture in pictures), repr(told), repr(tables))))
    return page_template("diff.html.j2").render(
        language=words.lang,
        title=f"{words('What changed')}: {drawing.names[0]} → {drawing.names[1]}",
        family=Markup(families(theme)),  # noqa: S704 - names of fonts from the theme, as CSS writes them
        faces=font_rules(faces_of(theme, letters, WEIGHTS), "embed"),
        pictures=[(Markup(picture.svg), picture.spots) for picture in pictures],  # noqa: S704 - from its own template
        told=told,
        numbers=numbers,
        known=known,
        tables=tables,
        words=words,
        kind_word=lambda kind: kind_word(kind, words),
    )


def _lines(told: Account) -> Iterator[Line]:
    for chapter in told.chapters:
        for section in chapter.sections:
            yield from section.lines


def _numbers(told: Account) -> dict[str, int]:
    """Number the changes of steps in their order, by their references."""
    refs = (line.ref for line in _lines(told) if line.ref)
    return {ref: at for at, ref in enumerate(dict.fromkeys(refs), 1)}


def _spoken(line: Line, words: Words) -> str:
    kinds = ", ".join(kind_word(kind, words) for kind in line.kinds)
    return words("{name}: {kinds}; read what changed", name=line.name, kinds=kinds)


def _pictures(
    drawn: ChangeMap, theme: Theme, numbers: dict[str, int], names: dict[str, str], prefix: str
) -> Iterable[Picture]:
    for at, page in enumerate(drawn.layout.pages):
        spots = tuple(
            Spot(
                numbers[card.ref],
                names[card.ref],
                *(
                    f"{100 * part / whole:.3f}"
                    for part, whole in (
                        (card.box.x, page.width),
                        (card.box.y, page.height),
                        (card.box.w, page.width),
                        (card.box.h, page.height),
                    )
                ),
            )
            for card in page.cards
            if card.ref in numbers
        )
        yield Picture(svg(drawn.layout, at, theme, fonts="none", id_prefix=f"{prefix}-{at + 1}--"), spots)


def _table(change: JourneyChange, comparison: Comparison, words: Words, numbers: dict[str, int]) -> Table:
    old, new = Reader(comparison.before, words), Reader(comparison.after, words)
    whole = either(change.after, change.before)
    title = (new if change.after else old).read(whole.title)
    rows = []
    for stage in change.stages:
        name = (new if stage.after else old).read(either(stage.after, stage.before).title)
        rows += [_row(step, change, name, (old, new), words, numbers) for step in stage.steps]
    return Table(title, tuple(rows))


def _row(
    change: StepChange,
    journey: JourneyChange,
    stage: str,
    readers: tuple[Reader, Reader],
    words: Words,
    numbers: dict[str, int],
) -> Row:
    step = either(change.after, change.before)
    home, reader = (journey.after, readers[1]) if change.after else (journey.before, readers[0])
    lanes = {lane.id: reader.read(lane.title) for lane in home.lanes} if home else {}
    return Row(
        numbers.get(f"{journey.id}/{change.id}"),
        stage,
        reader.read(step.title),
        lanes.get(step.lane, step.lane),
        ", ".join(sorted(kind_word(kind, words) for kind in change.kinds)),
        change.after is None,
        _felt(change.before, words),
        _felt(change.after, words),
    )


def _felt(step: Step | None, words: Words) -> str:
    return feeling_label(step.feeling, words) if step is not None and step.feeling is not None else ""
