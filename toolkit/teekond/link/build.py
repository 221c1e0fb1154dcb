"""From the drafts of all documents to the linked workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from teekond.diagnostics import Diagnostic, Findings, Severity, Span, say
from teekond.language.kinds import RECORDS, WORKSPACE_KIND
from teekond.language.near import nearest
from teekond.link.assembly import Assembly, Member, first_of_each
from teekond.link.catalogues import Catalogues, catalogues
from teekond.link.crossings import resolve_crossings
from teekond.link.links import find_links
from teekond.link.references import Finder, resolve_of
from teekond.link.sheets import canvases, decks, exercises, workshops
from teekond.link.workspace import Link, Located, SourceFile, Workspace
from teekond.model.ident import ascii_id, slug
from teekond.model.journey import Journey, Step
from teekond.model.persona import Persona
from teekond.model.workspace import Crossing, Glossary, Settings, ThemeDocument
from teekond.reader import codes
from teekond.reader.context import spot
from teekond.reader.document import Draft
from teekond.reader.journey import build_journey
from teekond.reader.known import Known, known
from teekond.reader.others import build_crossing, build_glossary, build_persona, build_theme
from teekond.reader.settings import unread_channels
from teekond.reader.texts import listed, shown
from teekond.values import replace

if TYPE_CHECKING:
    from teekond.model.organisation import Organisation

DRAWN = ("journey", "crossing")
T = TypeVar("T")


def link_documents(
    drafts: Sequence[Draft],
    loose: Sequence[Diagnostic],
    settings: Settings,
    *,
    sources: tuple[SourceFile, ...],
    root: Path | None,
) -> Workspace:
    """Build the models, resolve what they name, and gather every finding."""
    _repeated(drafts)
    names, personas = _names(drafts, settings)
    assembly = _assemble(drafts, loose, names, alone=root is None)
    finder = Finder(assembly, {ident: _steps(member.journey) for ident, member in assembly.members.items()})
    resolve_of(finder)
    links = find_links(assembly, finder)
    resolve_crossings(assembly, finder)
    glossaries, themes = _glossaries(drafts, names), _themes(drafts)
    own = catalogues(drafts, settings, alone=root is None)
    charted, organisation = _organisation(drafts, names, assembly, Catalogues(own, settings))
    _same_output(drafts)
    _known_themes(drafts, settings, themes)
    workspace = Workspace(
        root,
        settings,
        personas=_sound(drafts, "persona", personas),
        glossaries=_sound(drafts, "glossary", glossaries),
        themes=_sound(drafts, "theme", themes),
        canvases=_sound(drafts, "canvas", canvases(drafts)),
        broken_canvases=_errors(drafts, "canvas"),
        decks=_sound(drafts, "deck", decks(drafts)),
        exercises=_sound(drafts, "exercise", exercises(drafts)),
        workshops=_sound(drafts, "workshop", workshops(drafts)),
        organisation=organisation,
        organisations=charted,
        catalogues=_sound(drafts, "catalogue", own),
        sources=sources,
    )
    return _gathered(workspace, drafts, loose, assembly, links)


def _organisation(
    drafts: Sequence[Draft], names: Known, assembly: Assembly, known_values: Catalogues
) -> tuple[tuple[Organisation, ...], Organisation | None]:
    """Return the files about the organisation, and all of them as one; most workspaces have none."""
    if all(draft.kind != "organisation" for draft in drafts):
        return (), None
    from teekond.link.organisation import merged, organisations

    files = organisations(drafts, names.languages, assembly, known_values)
    return files, merged(files)


def _sound(drafts: Sequence[Draft], kind: str, found: dict[str, T]) -> dict[str, T]:
    """Return the documents without errors."""
    firsts = first_of_each(drafts, kind)
    return {ident: document for ident, document in found.items() if not firsts[ident].broken}


def _repeated(drafts: Sequence[Draft]) -> None:
    """Tell of documents of one kind with the same id."""
    seen: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        if not draft.id or draft.kind not in RECORDS:
            continue
        first = seen.setdefault((draft.kind, draft.id), draft)
        if first is not draft:
            where = f"{first.span.path}:{first.span.line}"
            message = say("the id “{id}” is taken already, in {where}", id=draft.id, where=where)
            draft.findings.add(codes.DUPLICATE_ID.error(draft.span, message, say("give one of them another id")))


def _names(drafts: Sequence[Draft], settings: Settings) -> tuple[Known, dict[str, Persona]]:
    """Return the names that documents may use, and the personas, some of which bring words of their own."""
    unread = unread_channels(next((draft for draft in drafts if draft.kind == WORKSPACE_KIND), None))
    personas = _personas(drafts, known(settings, unread=unread))
    return known(settings, personas.values(), unread), personas


def _personas(drafts: Sequence[Draft], names: Known) -> dict[str, Persona]:
    found = {}
    for ident, draft in first_of_each(drafts, "persona").items():
        persona = build_persona(draft, names.channels)
        if persona is not None:
            found[ident] = persona
    return found


def _assemble(drafts: Sequence[Draft], loose: Sequence[Diagnostic], names: Known, *, alone: bool) -> Assembly:
    members: dict[str, Member] = {}
    crossings: list[tuple[Draft, Crossing]] = []
    firsts = {id(draft) for kind in DRAWN for draft in first_of_each(drafts, kind).values()}
    for draft in drafts:
        if draft.kind == "journey":
            journey = draft.journey or build_journey(draft, names)
            if journey is not None and id(draft) in firsts:
                members[draft.id] = Member(draft, journey)
        elif draft.kind == "crossing":
            crossing = build_crossing(draft, names.channels)
            if crossing is not None and id(draft) in firsts:
                crossings.append((draft, crossing))
    lost = (found.span.path for found in loose if found.severity is Severity.ERROR)
    return Assembly(members, crossings, alone, frozenset(slug(Path(path).stem) for path in lost))


def _steps(journey: Journey) -> dict[str, Step]:
    return {step.id: step for step in journey.all_steps()}


def _glossaries(drafts: Sequence[Draft], names: Known) -> dict[str, Glossary]:
    found: dict[str, Glossary] = {}
    for draft in drafts:
        glossary = build_glossary(draft, names.languages) if draft.kind == "glossary" else None
        if glossary is not None and draft.id:
            found.setdefault(draft.id, glossary)
    terms = {term.id for glossary in found.values() for term in glossary.terms}
    for ident, draft in first_of_each(drafts, "glossary").items():
        _see(found[ident], terms, draft.findings)
    return found


def _see(glossary: Glossary, terms: set[str], findings: Findings) -> None:
    for term in glossary.terms:
        for at, name in enumerate(term.see):
            if name in terms or slug(name) in terms:
                continue
            guess = nearest(name, sorted(terms))
            known = say("the terms are: {terms}", terms=listed(sorted(terms)))
            hint = say("did you mean “{guess}”?", guess=guess) if guess else known
            message = say("there is no term “{term}”", term=shown(name))
            findings.add(codes.UNKNOWN_TERM.error(spot(term.place, "see", at), message, hint, suggest=guess))


def _errors(drafts: Sequence[Draft], kind: str) -> dict[str, tuple[Diagnostic, ...]]:
    """Return the documents with errors, and these."""
    return {
        ident: tuple(each for each in draft.findings.items if each.severity is Severity.ERROR)
        for ident, draft in first_of_each(drafts, kind).items()
        if draft.broken
    }


def _themes(drafts: Sequence[Draft]) -> dict[str, ThemeDocument]:
    firsts = first_of_each(drafts, "theme")
    found = {}
    for ident, draft in firsts.items():
        theme = build_theme(draft)
        if theme is not None:
            found[ident] = theme
    for ident, theme in found.items():
        from teekond.theme.load import theme_findings

        firsts[ident].findings.items += theme_findings(theme, found)
    return found


def _known_themes(drafts: Sequence[Draft], settings: Settings, themes: dict[str, ThemeDocument]) -> None:
    """Tell of themes that are named and not there."""
    workspace = next((draft for draft in drafts if draft.kind == WORKSPACE_KIND), None)
    if workspace is not None and workspace.entry is not None and "theme" in workspace.entry.values:
        _known_theme(settings.theme, settings.place.key("theme"), themes, workspace.findings)
    for ident, draft in first_of_each(drafts, "theme").items():
        if ident in themes:
            _known_theme(themes[ident].extends, themes[ident].place.key("extends"), themes, draft.findings)


def _known_theme(name: str, span: Span, themes: dict[str, ThemeDocument], findings: Findings) -> None:
    from teekond.theme.load import BUILT_IN

    if name in themes or name in BUILT_IN:
        return
    every = (*BUILT_IN, *sorted(themes))
    guess = nearest(name, every)
    known = say("the themes are: {themes}", themes=listed(every))
    hint = say("did you mean “{guess}”?", guess=guess) if guess else known
    message = say("there is no theme “{theme}”", theme=shown(name))
    findings.add(codes.UNKNOWN_THEME.error(span, message, hint, suggest=guess))


def _same_output(drafts: Sequence[Draft]) -> None:
    """Tell of journeys and crossings whose names of files become one."""
    drawn = [draft for kind in DRAWN for draft in first_of_each(drafts, kind).values()]
    seen: dict[str, Draft] = {}
    for draft in drawn:
        first = seen.setdefault(ascii_id(draft.id), draft)
        if first is draft:
            continue
        if first.id == draft.id:
            message = say("a journey and a crossing are both called “{id}”", id=draft.id)
        else:
            message = say(
                "“{id}” and “{other}” become one where only plain letters may stand", id=draft.id, other=first.id
            )
        draft.findings.add(codes.SAME_OUTPUT.error(draft.span, message, say("give one of them another id")))


def _gathered(
    workspace: Workspace,
    drafts: Sequence[Draft],
    loose: Sequence[Diagnostic],
    assembly: Assembly,
    links: tuple[Link, ...],
) -> Workspace:
    """Leave out what has errors, and lay everything else side by side."""
    broken = {draft.id for draft in drafts if draft.kind in DRAWN and draft.id and draft.broken}
    journeys = {ident: member.journey for ident, member in assembly.members.items() if ident not in broken}
    crossings = {}
    for draft, crossing in assembly.crossings:
        if draft.id not in broken and all(ident in journeys for ident in crossing.journeys):
            crossings[draft.id] = crossing
        elif not assembly.alone or broken.intersection(crossing.journeys):
            broken.add(draft.id)
    steps = {}
    for journey in journeys.values():
        steps.update(_located(journey))
    findings = [*loose, *(found for draft in drafts for found in draft.findings.items)]
    return replace(
        workspace,
        journeys=journeys,
        crossings=crossings,
        steps=steps,
        links=tuple(link for link in links if link.source in steps and link.target in steps),
        diagnostics=tuple(sorted(dict.fromkeys(findings), key=_order)),
        broken=frozenset(broken),
        unsound=frozenset((draft.kind, draft.id) for draft in drafts if draft.kind not in DRAWN and draft.broken),
        unread=tuple((draft.kind, draft.id, draft.path) for draft in drafts if draft.kind not in RECORDS),
    )


def _located(journey: Journey) -> dict[str, Located]:
    found = {}
    column = 0
    for stage in journey.stages:
        for step in stage.steps:
            for each in (step, *step.beside):
                found[f"{journey.id}/{each.id}"] = Located(journey, stage, each, column)
            column += 1
    return found


def _order(finding: Diagnostic) -> tuple[Span, str, str]:
    return finding.span, finding.code, finding.message.template
