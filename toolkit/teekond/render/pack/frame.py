"""What all pages of a pack are made from, and how they say times, days and numbers."""

from __future__ import annotations

from datetime import date

from teekond.diagnostics import Message
from teekond.link.workspace import Workspace
from teekond.locale import Words, catalogue
from teekond.model.ident import slug
from teekond.model.text import Text
from teekond.model.workshop import Workshop
from teekond.render.sheet_palette import PHASES, palette
from teekond.theme import Theme
from teekond.values import dataclass
from teekond.workshop.agenda import DayPlan, Slot, clock
from teekond.workshop.plan import Plan, plan
from teekond.workshop.tables import Table

GAP = "\u00a0"
"""A number keeps its unit."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A planned workshop with the language and the colours of its pages."""

    plan: Plan
    theme: Theme
    words: Words

    @property
    def workshop(self) -> Workshop:
        """Return the workshop with what its exercises bring along."""
        return self.plan.workshop

    @property
    def workspace(self) -> Workspace:
        """Return where it is written."""
        return self.plan.setting.workspace

    @property
    def title(self) -> str:
        """Return what the workshop is called."""
        return self.read(self.workshop.title)

    @property
    def home(self) -> str:
        """Return the name of the workspace, as QR codes begin."""
        title = self.workspace.settings.title
        return slug(title.read(self.workspace.language)) if title is not None else "teekond"

    def read(self, text: Text | None) -> str:
        """Return a text in the language of the pages."""
        return "" if text is None else text.read(self.plan.lang, *self.workspace.settings.languages)

    def tell(self, said: Message | Text) -> str:
        """Return a message of ours, or a text of theirs."""
        return self.read(said) if isinstance(said, Text) else self.words.message(said)

    def time(self, minutes: int) -> str:
        """Return a clock time as the language writes it: 09.30 in Estonian, 09:30 elsewhere."""
        return clock(minutes).replace(":", ".") if self.words.lang == "et" else clock(minutes)

    def span(self, start: int, end: int) -> str:
        """Return from when to when."""
        return f"{self.time(start)}–{self.time(end)}"

    def minutes(self, count: int) -> str:
        """Return `60 min`, not to be parted."""
        return self.words("{n} min", n=count).replace(" ", GAP)

    def day(self, on: date | None) -> str:
        """Return a day with its weekday."""
        return "" if on is None else f"{weekday(on, self.words)}, {self.words.date(on.isoformat())}"

    def day_title(self, day: DayPlan) -> str:
        """Return what a day of several is called; nothing where there is one."""
        if len(self.plan.days) == 1:
            return ""
        name = self.words("day {n}", n=day.number)
        return f"{name[:1].upper()}{name[1:]}" + (f" · {self.day(day.day.date)}" if day.day.date is not None else "")

    def day_lead(self, day: DayPlan) -> str:
        """Return when and where a day is held."""
        end = day.end if day.day.ends is None else day.day.ends
        parts = (self.day(day.day.date), self.span(day.day.starts, end), self.read(day.day.where))
        told = " · ".join(part for part in parts if part)
        return told[:1].upper() + told[1:]

    def dates(self) -> str:
        """Return the days of the workshop: the first, and the last of several."""
        known = [day.day.date for day in self.plan.days if day.day.date is not None]
        return " – ".join(self.words.date(each.isoformat()) for each in dict.fromkeys((*known[:1], *known[-1:])))

    def people(self) -> str:
        """Return how many come, at how many tables."""
        heads, words = self.plan.heads, self.words
        tables = words.plural("{n} table", "{n} tables", heads.tables)
        return f"{words.plural('{n} person', '{n} people', heads.people)} · {tables}"

    def table_name(self, table: Table) -> str:
        """Return what a table is called: by its name, else by its number."""
        return self.read(table.name) or self.words("table {n}", n=table.number)

    def place_of(self, slot: Slot) -> str:
        """Return in which room a slot is and for which tables, where not all people are in it."""
        room = self.plan.room_of(slot)
        parts = [] if room is None else [self.read(room.name)]
        if slot.tables is not None:
            numbers = ranges(slot.tables)
            parts.append(self.words.plural("table {numbers}", "tables {numbers}", len(slot.tables), numbers=numbers))
        return " · ".join(parts)

    def frame(self) -> dict[str, object]:
        """Return what all pages show, and their colours."""
        made = palette(self.theme)
        black = self.theme.mono
        colours = {f"phase-{at}": "#000000" if black else colour for at, colour in enumerate(PHASES, start=1)}
        return {
            "palette": made | {"colours": made["colours"] | colours},  # type: ignore[operator]
            "pack": {
                "id": self.workshop.id,
                "title": self.title,
                "date": self.dates(),
                "licence": "CC BY 4.0 · Teekond",
            },
        }


def pack_of(made: Plan, theme: Theme) -> Pack:
    """Return the pack of a plan."""
    return Pack(made, theme, catalogue(made.lang))


def planned(workshop: Workshop, workspace: Workspace, theme: Theme, lang: str | None = None) -> Pack:
    """Plan a workshop and return its pack."""
    return pack_of(plan(workshop, workspace, lang), theme)


def weekday(on: date, words: Words) -> str:
    """Return the name of a day of the week."""
    names = (
        words("Monday"),
        words("Tuesday"),
        words("Wednesday"),
        words("Thursday"),
        words("Friday"),
        words("Saturday"),
        words("Sunday"),
    )
    return names[on.weekday()]


def ranges(numbers: tuple[int, ...]) -> str:
    """Return `1–3, 5` for 1, 2, 3 and 5."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
