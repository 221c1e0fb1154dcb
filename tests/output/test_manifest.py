"""The manifest remembers, and a torn one is an empty one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teekond.output.manifest import Entry, read_manifest, write_manifest

ENTRIES = st.dictionaries(st.text(max_size=8), st.builds(Entry, st.text(), st.text(), st.text()), max_size=5)


@given(manifest=ENTRIES)
def test_what_is_written_is_read(manifest: dict[str, Entry]) -> None:
    assert read_manifest(write_manifest(manifest)) == manifest


def test_order_of_building_does_not_show() -> None:
    one, two = Entry("a", "b", "c"), Entry("d", "e", "f")
    assert write_manifest({"x": one, "y": two}) == write_manifest({"y": two, "x": one})


@given(data=st.binary(max_size=60))
def test_any_bytes_are_read_without_an_error(data: bytes) -> None:
    assert read_manifest(data) == {} or data


FOREIGN = [None, b"", b"[]", b"null", b'{"teekond": "build/9", "files": {}}', b'{"teekond": "build/1"}', b"[" * 99_999]


@pytest.mark.parametrize("data", FOREIGN)
def test_torn_or_foreign_manifest_is_an_empty_one(data: bytes | None) -> None:
    assert read_manifest(data) == {}
