"""TK350: a value of a catalogue that nothing is tagged with."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.check.walk import told
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
from teekond.model.ident import journey_id


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each catalogue that is used, and not in all its values."""
    from teekond.analysis.profile import profiles, tagged

    if not any(map(tagged, workspace.journeys.values())):
        return
    from teekond.analysis.graph import whole_graph

    for profile in profiles(whole_graph(workspace)):
        if not profile.unused or sum(len(refs) for _, refs in profile.steps) < values["tags"]:
            continue
        languages = workspace.settings.languages
        names = ", ".join(told(item.title, *languages) for item in profile.catalogue.items if item.id in profile.unused)
        catalogue = told(profile.catalogue.title, *languages)
        message = say("nothing is tagged with these of “{catalogue}”: {values}", catalogue=catalogue, values=names)
        journey = workspace.journeys[journey_id(profile.steps[0][0][0])]
        yield RULE.found(
            journey.place.span, message, say("look once for what was overlooked; a value may also not apply")
        )


RULE = Rule(
    "TK350",
    "unused-dimension",
    Severity.NOTE,
    problem=say(
        "A catalogue is used in many tags, and some of its values in none. It is told in the first journey "
        "that uses the catalogue."
    ),
    why=say(
        "People tag what they are used to seeing. The value that nobody chose is where to look, or one that "
        "does not apply here."
    ),
    bad="""
journey: first-workday                    # TK350
kind: employee
stages:
  - Morning:
      - Arrives: {tags: {ex-environments: [culture, technology]}}
      - Logs in: {tags: {ex-environments: [technology, culture]}}
      - Waits: {tags: {ex-environments: [technology, culture]}}
      - Asks: {tags: {ex-environments: [technology, culture]}}
      - Has lunch: {tags: {ex-environments: [technology, culture]}}
""",
    good="""
journey: first-workday
kind: employee
stages:
  - Morning:
      - Arrives: {tags: {ex-environments: [culture, technology]}}
      - Logs in: {tags: {ex-environments: [technology, culture]}}
      - Waits: {tags: {ex-environments: [technology, culture]}}
      - Asks: {tags: {ex-environments: [technology, culture]}}
      - Has lunch: {tags: {ex-environments: [technology, space]}}
""",
    find=find,
    options=(Option("tags", 10, say("a catalogue with fewer tags is not asked")),),
)
