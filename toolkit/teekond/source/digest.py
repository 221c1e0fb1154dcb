"""SHA-256 without OpenSSL: loading that takes longer than to read a journey."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any


def digest(data: bytes) -> str:
    """Return the digest of bytes in hexadecimal digits."""
    found: str = _maker().sha256(data).hexdigest()
    return found


@cache
def _maker() -> Any:
    """Return the module that Python itself falls back on, under its newer or its older name; else the usual one."""
    for name in ("_sha2", "_sha256"):
        try:
            return import_module(name)
        except ImportError:
            continue
    return import_module("hashlib")
