"""Digests, the same with and without OpenSSL."""

from __future__ import annotations

import hashlib

import pytest

from teekond.source.digest import digest


@pytest.mark.parametrize("data", [b"", b"journey: a\n", bytes(range(256)) * 999])
def test_a_digest_is_sha_256(data: bytes) -> None:
    assert digest(data) == hashlib.sha256(data).hexdigest()
