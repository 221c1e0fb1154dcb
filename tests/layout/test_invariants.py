"""Generated maps of one to three journeys: what always holds, and proof that the checks can fail."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from tests.layout.against_files import file_faults
from tests.layout.invariants import faults
from tests.layout.maps import workspaces

SLOW = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(workspaces(), st.sampled_from(("et", "en")))
def test_a_map_as_wide_as_it_is(case: tuple[Workspace, list[str]], lang: str) -> None:
    workspace, names = case
    layout = lay_out(workspace, names, MapOptions(), catalogue(lang))
    assert len(layout.pages) == 1
    page = layout.pages[0]
    assert faults(page) == []
    assert file_faults(layout, workspace, names) == []


@SLOW
@given(workspaces(most=30), st.sampled_from(("A3", "A4")))
def test_a_map_folded_to_a_sheet(case: tuple[Workspace, list[str]], size: str) -> None:
    workspace, names = case
    layout = lay_out(workspace, names, MapOptions(sheet=parse_sheet(size)), catalogue("et"))
    for page in layout.pages:
        assert faults(page) == []
    assert file_faults(layout, workspace, names) == []
