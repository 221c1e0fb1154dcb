"""TK310: a journey in which only those are heard who love us."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Option, Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, values: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each journey whose quotes all come from lovers."""
    for journey in workspace.journeys.values():
        saying = [step for step in journey.all_steps() if step.says]
        stances = [quote.stance for step in saying for quote in step.says if quote.stance is not None]
        if stances and len(stances) >= values["quotes"] and set(stances) == {"lover"}:
            message = say("all quotes of this journey come from people who love us")
            hint = say("ask somebody who was disappointed, and write “stance: hater” to it")
            yield RULE.found(saying[0].place.key("says"), message, hint)


RULE = Rule(
    "TK310",
    "one-sided-quotes",
    Severity.WARNING,
    problem=say("Every quote of a journey that has a “stance” comes from a “lover”."),
    why=say(
        "Those who love us tell what to keep; those who do not tell what to mend. "
        "A journey with one kind of voice shows what we wish to hear."
    ),
    bad="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - id: calls
        title: Calls the service line
        says:
          - {quote: They knew my name!, stance: lover}       # TK310
          - {quote: I could not stop smiling, stance: lover}
""",
    good="""
journey: first-call
kind: customer
stages:
  - Trouble:
      - id: calls
        title: Calls the service line
        says:
          - {quote: They knew my name!, stance: lover}
          - {quote: I had to call three times, stance: hater}
""",
    find=find,
    options=(Option("quotes", 2, say("a journey with fewer quotes than this is not asked")),),
)
