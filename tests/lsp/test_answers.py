"""What is behind the server's answers, without a server: on the sample, and on texts that are half typed."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pygls", reason="the language server needs pygls")

from teekond.edit.original import Splice
from teekond.edit.spots import spot_at, spots
from teekond.link.load import load_workspace
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from teekond.lsp.complete import complete
from teekond.lsp.goto import goes_to, named_at
from teekond.lsp.hover import hover
from teekond.lsp.names import Meant, declares, meant
from teekond.lsp.rename import RENAMED, Refused, rename
from teekond.reader.compose import compose
from tests.edit.changed import apply

TYPED = ["", ":", "- ", "{", "[", '"', "'", "\t", "|", "&x", "*x", "õ", "a/b", "\n  x: "]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample")
    for name in ("journeys", "workshops", "data", "assets"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "teekond.yaml", root)
    shutil.copytree(ROOT / "templates" / "themes", root / "templates" / "themes")
    return root


@cache
def read(root: Path) -> Workspace:
    return load_workspace(root)


def _declared(workspace: Workspace) -> dict[tuple[str, str], Meant]:
    """Return everything in the workspace that has an id written for it and can be renamed."""
    found: dict[tuple[str, str], Meant] = {}
    for source in workspace.sources:
        roots, _ = compose(source.text, source.path)
        for spot in spots(roots, source.path):
            thing = meant(spot, workspace) if declares(spot) else None
            if thing is not None and thing.kind in RENAMED:
                found[thing.kind, thing.ident] = thing
    return found


def test_steps_stages_journeys_personas_and_crossings_of_the_sample_can_be_renamed(sample: Path) -> None:
    workspace = read(sample)
    things = _declared(workspace)
    kinds = {kind for kind, _ in things}
    assert {"step", "stage", "journey", "persona", "crossing"} <= kinds
    of_each = {kind: [thing for thing in things.values() if thing.kind == kind] for kind in sorted(kinds)}
    chosen = [thing for every in of_each.values() for thing in every[:: max(1, len(every) // 3)]]
    refused = []
    for thing in chosen:
        new = f"{thing.own}-2"
        try:
            edits = rename(thing, new, workspace, {})
        except Refused as reason:
            refused.append((thing.kind, thing.ident, reason.message.english()))
            continue
        texts = {source.path: source.text for source in workspace.sources}
        for path in {each.path for each in edits}:
            own = [Splice(each.start, each.end, each.text) for each in edits if each.path == path]
            assert new in apply(texts[path], own)
            assert len(apply(texts[path], own).splitlines()) - len(texts[path].splitlines()) in range(2)
    assert refused == []


def test_what_names_a_step_is_what_leads_to_it(sample: Path) -> None:
    workspace = read(sample)
    link = workspace.links[0]
    step = workspace.steps[link.target].step
    thing = Meant("step", link.target, step.title, step.place)
    spots_found = [spot for _, spot in named_at(thing, workspace)]
    assert any(declares(spot) for spot in spots_found)
    named = [spot for spot in spots_found if not declares(spot)]
    assert named
    for spot in named:
        assert goes_to(spot, workspace) == [step.place.span]


def test_a_name_that_is_no_id_or_taken_is_refused(sample: Path) -> None:
    workspace = read(sample)
    thing = next(thing for (kind, _), thing in _declared(workspace).items() if kind == "step")
    journey = workspace.journeys[thing.ident.partition("/")[0]]
    other = next(step.id for step in journey.all_steps() if step.id != thing.own)
    for new in ("No Id", "", "-", other):
        with pytest.raises(Refused):
            rename(thing, new, workspace, {})


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_nothing_that_is_half_typed_brings_an_answer_down(sample: Path, data: st.DataObject) -> None:
    workspace = read(sample)
    source = data.draw(st.sampled_from([each for each in workspace.sources if len(each.text) < 20_000]))
    start = data.draw(st.integers(0, len(source.text)))
    gone = data.draw(st.integers(0, 40))
    typed = data.draw(st.sampled_from(TYPED))
    text = source.text[:start] + typed + source.text[start + gone :]
    offset = data.draw(st.integers(0, len(text)))
    offers = complete(text, source.path, offset, workspace, "et")
    assert 0 <= offers.start <= offset <= offers.end <= len(text)
    roots, _ = compose(text, source.path)
    spot = spot_at(roots, source.path, offset)
    if spot is not None:
        hover(spot, offset, workspace, catalogue("et"))
        goes_to(spot, workspace)
