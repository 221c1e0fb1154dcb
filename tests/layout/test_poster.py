"""The poster of crossings: what always holds, over generated crossings of any number of meetings."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teekond.layout.build import lay_out
from teekond.layout.options import MapOptions, parse_sheet
from teekond.link.workspace import Workspace
from teekond.locale import catalogue
from tests.layout.posters import crossings, missing, poster_faults

FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(crossings(), st.sampled_from(("et", "en")), st.sampled_from((None, "A3", "A2", "A4")))
def test_a_poster_of_any_crossing(workspace: Workspace, lang: str, sheet: str | None) -> None:
    options = MapOptions(view="crossings", sheet=parse_sheet(sheet) if sheet else None)
    layout = lay_out(workspace, ["c", "e"], options, catalogue(lang))
    for page in layout.pages:
        assert poster_faults(page) == []
    assert missing(layout.pages, workspace) == []
