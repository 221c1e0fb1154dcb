"""Journeys to send abroad: generated ones with hostile texts, and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st

from teekond.edit.words import Data
from teekond.exchange.document import document_text
from teekond.exchange.formats import FORMATS
from teekond.exchange.handed import Brought, Incoming, Outgoing, Written
from teekond.exchange.sketch import Moment, Part, Row, Sketch, document
from teekond.link.load import load_text
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.model.journey import Journey

ENGLISH = catalogue("en")
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""Whole journeys shrink too slowly to wait for."""
LETTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp", "Zs"], exclude_characters="\ufffd"
)
WORDS = r"""# ; , %% % : journey section ---
<b> <br/> &lt; &#35; #58; #colon; ¶ß ﬂ°° ` ' " { } =1+1 @A1 | \ null ~ [ ] 12
3,5 −2 ( ) &a „õ“ style:#a; %%{init:1}%%"""
TRAPS = st.sampled_from([*WORDS.split(), ": ", " #", "Title ", "accTitle: ", "- ", "? ", "! ", "* "])
TEXTS = st.lists(st.one_of(TRAPS, st.text(LETTERS, max_size=6), st.just(" ")), min_size=1, max_size=5).map(
    lambda parts: "".join(parts).strip()
)
TITLES = TEXTS.filter(bool)
FEELINGS = st.sampled_from((-2, -1, 0, 1, 2, 0.5, -1.25))


def workspace_of(text: str) -> Workspace:
    """Read a document that must be sound."""
    workspace = load_text(text, "made.yaml")
    errors = [each for each in workspace.diagnostics if each.severity == "error"]
    assert not errors, (errors[0].message.english(), errors[0].span, text)
    return workspace


def only(workspace: Workspace) -> Journey:
    """Return the journey of a workspace that has one."""
    (journey,) = workspace.journeys.values()
    return journey


def send(workspace: Workspace, form: str, *journeys: str, lang: str = "en") -> Written:
    """Write journeys of a workspace, all where none is named."""
    chosen = journeys or tuple(workspace.journeys)
    return FORMATS[form].write(Outgoing(workspace, chosen, catalogue(lang), form=form))


def bring(data: bytes | str, form: str, path: str = "made", **told: Any) -> Brought:
    """Read a file of others."""
    raw = data.encode() if isinstance(data, str) else data
    return FORMATS[form].read(Incoming(raw, path, ENGLISH, form, **told))


def brought(data: bytes | str, form: str, **told: Any) -> Journey:
    """Read a file of others that holds one journey, and read what was made of it."""
    (made,) = bring(data, form, **told).documents
    return only(workspace_of(made.text))


def findings(data: bytes | str, form: str) -> list[tuple[int, str]]:
    """Return what is said of a file: lines and sentences."""
    return [(each.span.line, each.message.english()) for each in bring(data, form, "f").findings]


def losses(made: Written | Brought) -> dict[str, int]:
    """Return how often each kind of thing was lost."""
    counted: dict[str, int] = {}
    for each in made.losses:
        counted[each.what.english()] = counted.get(each.what.english(), 0) + 1
    return counted


def yaml(data: Mapping[str, Data]) -> str:
    """Return a document."""
    return document_text(data)


@st.composite
def sketches(draw: st.DrawFn, keys: st.SearchStrategy[dict[str, Data]] | None = None) -> str:
    """Make a journey with lanes, stages, steps, steps beside them and feelings, as a document."""
    names = draw(st.lists(TITLES, min_size=1, max_size=3, unique=True))
    sketch = Sketch(draw(TITLES), draw(st.sampled_from(("customer", "employee"))), "made")
    sketch.lanes = {name: Row(name) for name in names}
    for title in draw(st.lists(TITLES, min_size=1, max_size=3)):
        sketch.parts.append(Part(title, draw(st.lists(_moments(names, keys), max_size=3))))
    return document(sketch, ENGLISH).text


@st.composite
def _moments(draw: st.DrawFn, names: list[str], keys: st.SearchStrategy[dict[str, Data]] | None) -> Moment:
    moment = Moment(draw(TITLES), draw(st.sampled_from(names)), dict(draw(keys)) if keys is not None else {})
    feeling = draw(st.none() | FEELINGS)
    if feeling is not None:
        moment.keys["feeling"] = feeling
    others = draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
    moment.beside = [Moment(moment.title, name) for name in others if name != moment.lane]
    return moment


def often(examples: int) -> settings:
    """Return how a property is tried."""
    return settings(max_examples=examples, deadline=None, phases=PHASES)
