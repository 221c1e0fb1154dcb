"""Reads a workspace from JSON (workspace/1): each document becomes a file in canonical form, at its own path."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from teekond.diagnostics import Diagnostic, Message, Span, say
from teekond.exchange.codes import WRONG_FORMAT
from teekond.exchange.document import document_text
from teekond.exchange.handed import Brought, Document, Incoming
from teekond.exchange.incoming import text_of
from teekond.exchange.letters import whole
from teekond.language.kinds import KINDS, WORKSPACE_KIND
from teekond.language.schema_workspace import FORM
from teekond.model.ident import ascii_id, slug
from teekond.patterns import pattern
from teekond.reader.document import WORKSPACE_FILE
from teekond.source.files import ENDINGS

DEEPEST = 60
"""So deep may what stands in a document be nested."""
_HINT = say("teekond export json writes such a file")
_SAFE = pattern(r"[^\x00-\x1f<>:\"|?*\\/]+")


class _Odd(Exception):
    """A part of the file is not what it must be."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.english())
        self.message = message


def read(file: Incoming) -> Brought:
    """Read every document."""
    text, found = text_of(file.data, file.path, _HINT)
    if text is None:
        return Brought((), findings=tuple(found))
    try:
        documents = tuple(_documents(whole(json.loads(text, parse_constant=_no_number))))
    except json.JSONDecodeError as error:
        span = Span(file.path, error.lineno, error.colno, error.lineno, error.colno + 1)
        return _refused(span, say("this is no JSON"))
    except (RecursionError, OverflowError, ValueError):
        return _refused(Span(file.path), say("the JSON is nested too deep, or holds a number that is none"))
    except _Odd as odd:
        return _refused(Span(file.path), odd.message)
    return Brought(documents, findings=tuple(found))


def _refused(span: Span, message: Message) -> Brought:
    found: Diagnostic = WRONG_FORMAT.error(span, message, _HINT)
    return Brought((), findings=(found,))


def _no_number(word: str) -> float:
    raise ValueError(word)


def _documents(data: Any) -> Iterator[Document]:
    if not isinstance(data, dict) or data.get("teekond") != FORM:
        told = data.get("teekond") if isinstance(data, dict) else None
        if isinstance(told, str):
            raise _Odd(say("this is {form}, not {wanted}", form=told[:40], wanted=FORM))
        raise _Odd(say("the file does not say that it is {wanted}", wanted=f'{{"teekond": "{FORM}"}}'))
    documents = data.get("documents")
    if not isinstance(documents, list) or not documents:
        raise _Odd(say("it holds no documents"))
    for at, each in enumerate(documents, start=1):
        yield _document(each, at)


def _document(told: Any, at: int) -> Document:
    if not isinstance(told, dict) or not isinstance(told.get("document"), dict):
        raise _Odd(say("document {number} is no document", number=at))
    kind, data = told.get("kind"), told["document"]
    if kind != WORKSPACE_KIND and (kind not in KINDS or kind not in data):
        raise _Odd(say("document {number} does not say what it is", number=at))
    if not _is_plain(data, 0):
        raise _Odd(say("document {number} is nested too deep", number=at))
    ident = slug(str(data.get(kind, ""))) if kind != WORKSPACE_KIND else ""
    first = {kind: data[kind]} if kind != WORKSPACE_KIND else {}
    text = document_text({**first, **data})
    return Document(str(kind), ident, text, _path(str(kind), ident, told.get("path")))


def _is_plain(data: Any, depth: int) -> bool:
    if depth > DEEPEST:
        return False
    if isinstance(data, Mapping):
        return all(_is_plain(each, depth + 1) for each in data.values())
    return not isinstance(data, list) or all(_is_plain(each, depth + 1) for each in data)


def _path(kind: str, ident: str, told: Any) -> str:
    """Return where a document belongs: where it was, if that is inside a workspace, else in the folder of its kind."""
    if kind == WORKSPACE_KIND:
        return WORKSPACE_FILE
    parts = PurePosixPath(told).parts if isinstance(told, str) else ()
    safe = all(_SAFE.fullmatch(part) and not part.startswith((".", "_")) and part == part.strip(" .") for part in parts)
    if parts and safe and parts[-1].endswith(ENDINGS) and parts[-1] != WORKSPACE_FILE:
        return "/".join(parts)
    return f"{KINDS[kind].folder}{ascii_id(ident) or kind}.yaml"
