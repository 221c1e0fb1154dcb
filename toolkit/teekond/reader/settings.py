"""Building the workspace's settings from `teekond.yaml`."""

from __future__ import annotations

from typing import Any

from teekond.diagnostics import Findings, Place, say
from teekond.language.words import BUILT_IN_CHANNELS
from teekond.model.ident import is_id, slug
from teekond.model.text import Text
from teekond.model.workspace import DEFAULT_SETTINGS, Channel, CheckSettings, Settings, SheetSettings
from teekond.reader import codes
from teekond.reader.context import Entry
from teekond.reader.document import Draft
from teekond.reader.known import ANY
from teekond.reader.node import MAPPING, Node
from teekond.reader.prints import build_prints
from teekond.reader.texts import shown


def build_settings(draft: Draft) -> Settings:
    """Make the settings of the model; a key that could not be read keeps its default."""
    entry = draft.entry
    if entry is None:
        return DEFAULT_SETTINGS
    default = DEFAULT_SETTINGS
    sheet: Entry | None = entry.values.get("sheet")
    sheets, cards, packs = build_prints(entry.many("prints"), draft.findings)
    check: Entry | None = entry.values.get("check")
    return Settings(
        title=entry.text("title"),
        languages=_languages(entry, draft.findings) or default.languages,
        theme=entry.word("theme") or default.theme,
        sheet=SheetSettings(**sheet.values) if sheet is not None else default.sheet,
        output=_output(entry, draft.findings) or default.output,
        channels=_channels(entry, draft.findings),
        catalogues=tuple((key.raw, value) for key, value in entry.many("catalogues")),
        prints=sheets,
        card_prints=cards,
        pack_prints=packs,
        check=_check(check) if check is not None else default.check,
        place=_place(entry, check),
    )


def _languages(entry: Entry, findings: Findings) -> tuple[str, ...]:
    written: tuple[str, ...] = entry.many("languages")
    for at, language in enumerate(written):
        if language in written[:at]:
            message = say("the language “{language}” stands here twice", language=language)
            findings.add(codes.SAID_TWICE.error(entry.at("languages"), message, say("keep one of the two")))
    return tuple(dict.fromkeys(written))


def _output(entry: Entry, findings: Findings) -> str | None:
    written = entry.word("output")
    if written is None:
        return None
    path = "/".join(part for part in written.replace("\\", "/").split("/") if part not in ("", "."))
    if not path:
        message = say("“{word}” is the workspace itself", word=shown(written))
        hint = say("name a folder of its own, for example {fix}", fix="build")
        findings.add(codes.BAD_PATH.error(entry.at("output"), message, hint, suggest="build"))
    return path or None


def _channels(entry: Entry, findings: Findings) -> tuple[Channel, ...]:
    built_in = {ident for ident, _, _ in BUILT_IN_CHANNELS}
    found: dict[str, Channel] = {}
    table: tuple[tuple[Node, Entry], ...] = entry.many("channels")
    for key, channel in table:
        ident = key.raw
        if not is_id(ident):
            fix = slug(ident)
            message = say("“{word}” is no id: lower-case letters, digits and single hyphens", word=shown(ident))
            hints = (say("write {fix}", fix=fix),) if fix else ()
            findings.add(codes.BAD_ID.error(key.span, message, *hints, suggest=fix or None))
        elif ident in built_in:
            message = say("the channel “{channel}” is built in", channel=ident)
            findings.add(codes.SAID_TWICE.error(key.span, message, say("give yours another id")))
        else:
            found[ident] = Channel(ident, channel.text("title") or Text.plain(ident), channel.values["kind"])
    return tuple(found.values())


def unread_channels(draft: Draft | None) -> tuple[str, ...]:
    """Return the names of the workspace's channels that stand there and could not be read."""
    if draft is None:
        return ()
    if draft.entry is None:
        return (ANY,)
    node = next((value for key, value in draft.entry.node.pairs if key.raw == "channels"), None)
    if node is None or node.broken or node.kind is not MAPPING:
        return (ANY,) if draft.entry.node.broken or node is not None else ()
    read = {key.raw for key, _ in draft.entry.many("channels") if is_id(key.raw)}
    return tuple(key.raw for key, _ in node.pairs if key.raw not in read)


def _check(entry: Entry) -> CheckSettings:
    options = []
    for key, value in entry.values.items():
        if key not in ("select", "ignore"):
            options.append((key, tuple((name.raw, float(number)) for name, number in value)))
    return CheckSettings(entry.many("select"), entry.many("ignore"), tuple(options))


def _place(entry: Entry, check: Entry | None) -> Place:
    """Return the place of each key, and of each key under `check` as `check.KEY`."""
    inner: tuple[Any, ...] = ()
    if check is not None:
        inner = tuple((f"check.{key}", span) for key, span in check.spans)
    return Place(entry.span, (*entry.spans, *inner))
