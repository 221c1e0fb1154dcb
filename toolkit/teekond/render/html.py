"""Puts a map and its text twin on one page that opens offline and needs no script."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from teekond.layout.scene import MapLayout
from teekond.link.workspace import Workspace
from teekond.locale import Words
from teekond.render.faces import faces_of, families, font_rules
from teekond.render.pages import page_template
from teekond.render.svg import svg
from teekond.render.telling import tell
from teekond.render.twin import step_facts

if TYPE_CHECKING:
    from teekond.theme import Theme

WEIGHTS = (400, 500, 600, 700)


def html(
    layout: MapLayout, theme: Theme, workspace: Workspace, journeys: Sequence[str], words: Words, *, home: str = ""
) -> str:
    """Return the page: every sheet of the map, under them all that it says in words; `home` is where it leads back."""
    from markupsafe import Markup

    pictures = [
        svg(layout, page, theme, fonts="none", id_prefix=f"p{page + 1}--" if page else "")
        for page in range(len(layout.pages))
    ]
    told = tell(workspace, journeys, words)
    back = f"← {words('All maps and sheets')}" if home else ""
    letters = "".join(sorted(set().union(*pictures, repr(told), back)))
    return page_template("map.html.j2").render(
        language=layout.language,
        title=layout.title,
        family=Markup(families(theme)),  # noqa: S704 - names of fonts from the theme, as CSS writes them
        faces=font_rules(faces_of(theme, letters, WEIGHTS), "embed"),
        pictures=[Markup(picture) for picture in pictures],  # noqa: S704 - escaped by its own template
        skip=words("Skip the picture, read the map in words"),
        told=told,
        home=home,
        back=back,
        alone=[journey.title for journey in told.journeys] == [layout.title],
        step_facts=partial(step_facts, words=words),
    )
