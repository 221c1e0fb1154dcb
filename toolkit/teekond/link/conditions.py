"""The conditions of a good employee experience that teams rate, held against their catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from teekond.diagnostics import Diagnostic, Findings, Severity, say
from teekond.link.catalogues import Catalogues, unknown_value
from teekond.link.workspace import Workspace
from teekond.model.catalogue import Catalogue
from teekond.model.organisation import Answer
from teekond.reader import codes
from teekond.values import replace

CONDITIONS = "ex-conditions"
"""The catalogue of conditions; a workspace may put another in its place."""


def conditions_of(workspace: Workspace) -> Catalogue:
    """Return the catalogue of conditions that holds in a workspace."""
    return _catalogue(Catalogues(workspace.catalogues, workspace.settings))


def check_answers(answers: Sequence[Answer], catalogues: Catalogues, findings: Findings, *, alone: bool) -> None:
    """Tell of answers about a condition that is not in the catalogue, or with a value beyond its scale.

    A file alone does not know whether the workspace has put another catalogue in its place: there that is a note.
    """
    wrong = list(_wrong(answers, _catalogue(catalogues)))
    if not alone:
        for each in wrong:
            findings.add(each)
    elif wrong:
        message = say(
            "a workspace may have its own catalogue “{catalogue}”: what is not in the usual one is not checked here",
            catalogue=CONDITIONS,
        )
        code = codes.NOT_CHECKED
        findings.add(Diagnostic(code.code, code.name, Severity.NOTE, wrong[0].span, message))


def _wrong(answers: Iterable[Answer], catalogue: Catalogue) -> Iterator[Diagnostic]:
    low, high = catalogue.scale.low, catalogue.scale.high
    for answer in answers:
        if catalogue.find(answer.condition) is None:
            yield unknown_value(answer.condition, answer.place.key("condition"), catalogue, CONDITIONS)
        if not low <= answer.value <= high:
            value = f"{answer.value:g}"
            message = say("“{value}” is not on the scale from {low} to {high}", value=value, low=low, high=high)
            hint = say("a catalogue of your own may declare another: {fix}", fix="scale: {from: 0, to: 10}")
            yield codes.OUT_OF_RANGE.error(answer.place.key("value"), message, hint)


def named_by_id(answers: Iterable[Answer], catalogues: Catalogues) -> tuple[Answer, ...]:
    """Return answers with the ids of their conditions in place of the titles that people wrote."""
    catalogue = _catalogue(catalogues)
    found = ((answer, catalogue.find(answer.condition)) for answer in answers)
    return tuple(answer if item is None else replace(answer, condition=item.id) for answer, item in found)


def _catalogue(catalogues: Catalogues) -> Catalogue:
    found = catalogues.find(CONDITIONS)
    assert found is not None, CONDITIONS
    return found
