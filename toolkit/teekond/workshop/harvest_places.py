"""Where a note stuck: sheet by its id, box by its code, stage and step by the column and what is written."""

from __future__ import annotations

from teekond.diagnostics import Message, say
from teekond.language.near import nearest
from teekond.link.workspace import Workspace
from teekond.model.canvas import Box
from teekond.model.ident import compared
from teekond.model.journey import Journey, Stage, Step
from teekond.model.text import Text
from teekond.patterns import pattern
from teekond.reader.texts import listed
from teekond.values import dataclass
from teekond.workshop.harvest_rows import Note
from teekond.workshop.plan import Plan
from teekond.workshop.sheets import Copy, PlannedSheet

_NUMBERED = pattern(r"\s*#?([0-9]{1,3})\s*[:)]\s*(\S.*)", 16)
"""`3: text`, over lines."""
_STEP_NUMBER = pattern(r"#?([0-9]{1,3})[.:)]?")
MOST_STEPS = 9


@dataclass(frozen=True, slots=True)
class Spot:
    """The box that a note stuck in."""

    planned: PlannedSheet
    copy: Copy
    box: Box
    column: str | None = None
    """The id of the stage, or of the step, whose column it is, where the sheet says it."""
    row: Box | None = None
    """What its row asks about, where that has a name."""

    @property
    def is_dots(self) -> bool:
        """Tell whether dots on a scale stand in it."""
        return self.box.scale is not None or self.planned.canvas.form == "scale"


def spot_of(note: Note, plan: Plan, workspace: Workspace) -> Spot | Message:
    """Return where a note stuck, or why that cannot be said."""
    if not note.sheet:
        return say("it names no sheet")
    if not note.code:
        return say("it names no box")
    found = [(sheet, copy) for sheet in plan.sheets for copy in sheet.copies if copy.id == note.sheet]
    if not found:
        badges = listed(sheet.badge for sheet in plan.sheets)
        return say("no sheet {sheet} was printed; there are: {sheets}", sheet=note.sheet, sheets=badges)
    planned, copy = found[0]
    coded = next((each for each in planned.codes if each.code == note.code), None)
    if coded is None:
        return say("the sheet {sheet} has no box {code}", sheet=note.sheet, code=note.code)
    boxes = {box.id: box for box in (*planned.canvas.rows, *planned.canvas.boxes)}
    box = boxes.get(coded.box) or Box(coded.box, Text.plain(coded.box))
    column = coded.column
    if planned.sheet.fill == "blank" and column is not None:
        column = _named_column(planned, workspace, note.code)
    return Spot(planned, copy, box, column, coded.row)


def _named_column(planned: PlannedSheet, workspace: Workspace, code: str) -> str | None:
    """Return the stage that the column of an empty sheet is called like; people may have named it otherwise."""
    journey, at = workspace.journeys.get(planned.sheet.journey or ""), ord(code[0]) - ord("A")
    names = planned.canvas.stages
    if journey is None or at >= len(names):
        return None
    titles = {compared(text) for _, text in names[at].entries}
    found = [stage.id for stage in journey.stages if titles & {compared(text) for _, text in stage.title.entries}]
    return found[0] if len(found) == 1 else None


def journey_of(spot: Spot, workspace: Workspace) -> Journey | None:
    """Return the journey that a sheet is about; a sheet of one stage numbers its steps as the whole journey does."""
    return workspace.journeys.get(spot.planned.sheet.journey or "")


def stage_of(spot: Spot, journey: Journey) -> Stage | Message:
    """Return the stage of a note's column."""
    found = next((stage for stage in journey.stages if stage.id == spot.column), None)
    if found is not None:
        return found
    return say("which step? The sheet was printed empty; write the step's number or id into the column “step”")


def step_of(note: Note, spot: Spot, journey: Journey, lang: str) -> tuple[Step, str] | Message:
    """Return the step that a note is about and its text without the step's number, or the question that remains."""
    if note.step:
        named = _named_step(note.step, journey)
        return named if isinstance(named, Message) else (named, note.text)
    stage = stage_of(spot, journey)
    if isinstance(stage, Message):
        return stage
    steps = journey.steps()
    numbered = _NUMBERED.fullmatch(note.text) if spot.planned.sheet.fill != "blank" else None
    if numbered is not None:
        number = int(numbered[1])
        if 0 < number <= len(steps) and steps[number - 1] in stage.steps:
            return steps[number - 1], numbered[2]
        return say("which step? There is no step {n} in the stage “{stage}”", n=number, stage=stage.title.read(lang))
    if len(stage.steps) == 1:
        return stage.steps[0], note.text
    if not stage.steps:
        return say("which step? The stage “{stage}” has none yet", stage=stage.title.read(lang))
    shown = [f"{steps.index(step) + 1} {step.title.read(lang)}" for step in stage.steps]
    more = " …" if len(shown) > MOST_STEPS else ""
    return say("which step? The stage “{stage}” has: {steps}",
               stage=stage.title.read(lang), steps=" · ".join(shown[:MOST_STEPS]) + more)  # fmt: skip


def _named_step(word: str, journey: Journey) -> Step | Message:
    number = _STEP_NUMBER.fullmatch(word)
    steps = journey.steps()
    if number is not None:
        at = int(number[1])
        if 0 < at <= len(steps):
            return steps[at - 1]
        return say("the journey “{journey}” has no step {n}", journey=journey.id, n=at)
    wanted = compared(word.removeprefix(f"{journey.id}/"))
    found = [step for step in journey.all_steps()
             if wanted in (step.id, *(compared(text) for _, text in step.title.entries))]  # fmt: skip
    if len(found) == 1:
        return found[0]
    if found:
        return say("several steps are called “{word}”: {steps}", word=word, steps=listed(step.id for step in found))
    guess = nearest(wanted, [step.id for step in journey.all_steps()])
    if guess is not None:
        return say("the journey “{journey}” has no step “{word}”; did you mean “{guess}”?",
                   journey=journey.id, word=word, guess=guess)  # fmt: skip
    return say("the journey “{journey}” has no step “{word}”", journey=journey.id, word=word)
