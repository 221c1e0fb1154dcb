"""What stands on placed sheets: every text with the room that it takes, every place for a note."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from teekond.canvas.choose import lay_out
from teekond.canvas.fit import width
from teekond.canvas.load import load_canvas, shipped_canvases
from teekond.canvas.marks import Ticks
from teekond.canvas.placed import Sheet
from teekond.canvas.sheet import POINT, Area, Block, Grid
from teekond.link.workspace import Workspace
from teekond.model.canvas import Canvas

EMPTY = Workspace(None)
SHIPPED = shipped_canvases()
LANGUAGES = ("et", "en")


def canvas(ident: str) -> Canvas:
    found, diagnostics = load_canvas(ident, EMPTY)
    assert found is not None, diagnostics
    return found


@cache
def sheet(ident: str, lang: str, **choices: str) -> Sheet:
    made = lay_out(canvas(ident), EMPTY, lang=lang, **choices)  # type: ignore[arg-type]
    assert isinstance(made, Sheet), (made.message.english(), made.hints)
    return made


def grid_of(made: Sheet) -> Grid:
    """Return the body of a sheet over a journey."""
    assert isinstance(made.body, Grid)
    return made.body


def blocks(value: object) -> Iterator[Block]:
    """Yield every text that is drawn, wherever it stands in a value."""
    if isinstance(value, Block):
        if any(value.lines):
            yield value
        return
    if isinstance(value, tuple):
        for each in value:
            yield from blocks(each)
        return
    for name in getattr(value, "__match_args__", ()):
        yield from blocks(getattr(value, name))


def area(block: Block) -> Area:
    """Return the room that a text takes, from the tops of its capitals to its last baseline."""
    wide = max(width(line, block.size, block.weight) for line in block.lines)
    left = {"left": block.x, "right": block.x - wide, "center": block.x - wide / 2}[block.align]
    return Area(left, block.y, wide, block.height)


def notes(made: Sheet) -> tuple[Area, ...]:
    """Return the places whose corners are drawn."""
    marked = tuple(mark.area for mark in made.body.marks if isinstance(mark, Ticks))
    if isinstance(made.body, Grid):
        return marked + tuple(place for row in made.body.rows for cell in row.cells for place in cell.notes)
    return marked


def overlap(one: Area, other: Area) -> bool:
    """Say whether two rooms share more than an edge."""
    close = 0.05 * POINT
    return (
        one.x < other.right - close
        and other.x < one.right - close
        and one.y < other.bottom - close
        and other.y < one.bottom - close
    )


def words(made: Sheet) -> str:
    """Return all that is printed, words that were broken put together again."""
    texts = (
        "".join(line[:-1] if line.endswith("-") else f"{line} " for line in block.lines)
        for block in blocks((made.head, made.body, made.foot))
    )
    return " ".join(" ".join(texts).replace("\u00ad", "").replace("\u00a0", " ").split())
