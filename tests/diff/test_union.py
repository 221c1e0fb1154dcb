"""Maps of what changed, over generated pairs: all that holds of a map holds, and every change is on it."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.diff.pairs import pairs
from tests.layout.against_files import file_faults
from tests.layout.invariants import all_groups, faults

from teekond.diff.compare import compare
from teekond.diff.union import Union, unite
from teekond.layout.build import lay_out
from teekond.layout.changed import Shown
from teekond.layout.options import MapOptions, parse_sheet
from teekond.layout.scene import MapLayout
from teekond.link.workspace import Workspace
from teekond.locale import catalogue

SLOW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
Case = tuple[Workspace, Workspace, list[str]]


def drawn(case: Case, lang: str, sheet: str | None = None) -> tuple[Union, MapLayout]:
    before, after, names = case
    union = unite(compare(before, after, [(name, name) for name in names]))
    options = MapOptions(sheet=parse_sheet(sheet) if sheet else None)
    return union, lay_out(union.workspace, names, options, catalogue(lang), shown=Shown(union, "HEAD", "now"))


@SLOW
@given(pairs(), st.sampled_from(("et", "en")))
def test_a_map_of_what_changed_keeps_what_always_holds_of_a_map(case: Case, lang: str) -> None:
    union, layout = drawn(case, lang)
    for page in layout.pages:
        assert faults(page) == []
    assert file_faults(layout, union.workspace, case[2]) == []


@SLOW
@given(pairs(most=20), st.sampled_from(("A3", "A4")))
def test_it_folds_like_any_map(case: Case, sheet: str) -> None:
    union, layout = drawn(case, "et", sheet)
    for page in layout.pages:
        assert faults(page) == []
    assert file_faults(layout, union.workspace, case[2]) == []


@SLOW
@given(pairs())
def test_every_step_that_was_or_is_stands_on_it_with_what_became_of_it(case: Case) -> None:
    union, layout = drawn(case, "en")
    groups = [group for page in layout.pages for group in all_groups(page.groups) if "step" in group.cls.split()]
    classes = {dict(group.data)["step"]: set(group.cls.split()) for group in groups}
    wanted = {
        f"{journey.id}/{step.id}": {kind.value for kind in step.kinds}
        for journey in union.journeys.values()
        for step in journey.steps()
    }
    states = {"added", "removed", "changed", "moved", "renamed"}
    assert {ref: told & states for ref, told in classes.items()} == wanted


@SLOW
@given(pairs())
def test_every_link_that_was_or_is_stands_on_it(case: Case) -> None:
    union, _ = drawn(case, "en")
    before, after, _ = case
    assert {(each.kind, each.source, each.target) for each in after.links} <= union.links.keys()
    gone = [change for change in union.links.values() if change.after is None]
    stayed = [change for change in union.links.values() if change.before and change.after]
    assert len(gone) + len(stayed) == len(before.links)
