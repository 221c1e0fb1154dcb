"""Journeys and crossings of a workspace, which show themselves as maps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from teekond.model.journey import Journey as JourneyModel
from teekond.model.journey import Lane, Stage, Step
from teekond.model.workspace import Crossing as CrossingModel

if TYPE_CHECKING:
    from teekond.api.maps import Map
    from teekond.api.workspace import Workspace

Row = dict[str, object]
Model = TypeVar("Model", JourneyModel, CrossingModel)


class _Drawn(Generic[Model]):
    """A document with an id and a title, which a notebook shows as its map."""

    def __init__(self, model: Model, workspace: Workspace) -> None:
        self.model: Model = model
        self._workspace = workspace

    @property
    def id(self) -> str:
        """Return the id."""
        return self.model.id

    @property
    def title(self) -> str:
        """Return the title, in the workspace's first language that it has."""
        return self.model.title.read(*self._workspace.languages)

    def draw(self, *, lang: str | None = None, theme: str | None = None, view: str = "full") -> Map:
        """Return the map; `teekond.draw` takes all the other options."""
        from teekond.api.maps import draw

        return draw(self._workspace, self.id, lang=lang, theme=theme, view=view)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}: {self.title}>"

    def _repr_svg_(self) -> str:
        return self.draw().svg


class Journey(_Drawn[JourneyModel]):
    """A journey; a notebook shows it as its map.

    `model` is all that the file says, as frozen values.
    """

    @property
    def side(self) -> str:
        """Return whose journey it is: `customer` or `employee`."""
        return self.model.side.value

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """Return the lanes, from top to bottom."""
        return self.model.lanes

    @property
    def stages(self) -> tuple[Stage, ...]:
        """Return the stages, each with its steps."""
        return self.model.stages

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return every step, each main one before those beside it."""
        return self.model.all_steps()

    def rows(self) -> list[Row]:
        r"""Return a row a step, for a table of one's own or `pandas.DataFrame`.

        `feeling` is the mean on −2 … +2, None where it is not rated.

        >>> import teekond
        >>> text = "journey: day\nkind: employee\nstages: [Morning: [Arrives, {title: Waits, feeling: -1}]]"
        >>> for row in teekond.read(text).journeys["day"].rows():
        ...     print(row["stage"], row["title"], row["feeling"])
        Morning Arrives None
        Morning Waits -1.0
        """
        names = self._workspace.languages
        lanes = {lane.id: lane.title.read(*names) for lane in self.lanes}
        return [
            {
                "journey": self.id,
                "stage": stage.title.read(*names),
                "id": step.id,
                "title": step.title.read(*names),
                "lane": lanes.get(step.lane, step.lane),
                "channel": ", ".join(step.channel),
                "feeling": None if step.feeling is None else float(step.feeling.mean),
                "moment_of_truth": step.moment_of_truth,
                "pains": len(step.pains),
                "ideas": len(step.ideas),
            }
            for stage in self.stages
            for main in stage.steps
            for step in (main, *main.beside)
        ]


class Crossing(_Drawn[CrossingModel]):
    """A named map of journeys that meet; a notebook shows it as that map."""

    @property
    def journeys(self) -> tuple[Journey, ...]:
        """Return the journeys, from top to bottom."""
        known = self._workspace.journeys
        return tuple(known[each] for each in self.model.journeys if each in known)
