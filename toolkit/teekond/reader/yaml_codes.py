"""The codes of what can be wrong with the YAML of a file."""

from __future__ import annotations

from teekond.source.codes import Code

CONFLICT = Code("TK010", "conflict-marker")
TAB = Code("TK011", "tab")
DUPLICATE = Code("TK012", "duplicate-key")
ANCHOR = Code("TK013", "yaml-anchor")
TAG = Code("TK014", "yaml-tag")
MERGE = Code("TK015", "merge-key")
COMPLEX_KEY = Code("TK016", "complex-key")
DEPTH = Code("TK017", "nested-too-deep")
TOO_MUCH = Code("TK018", "too-much-in-one-file")
DIRECTIVE = Code("TK019", "yaml-directive")
SYNTAX = Code("TK020", "yaml-syntax")
COLON_SPACE = Code("TK021", "missing-space-after-colon")
QUOTE = Code("TK022", "unclosed-quote")
BRACKET = Code("TK023", "unclosed-bracket")
COLON = Code("TK024", "colon-in-text")
NEEDS_QUOTES = Code("TK025", "text-needs-quotes")
SMART_QUOTES = Code("TK026", "smart-quotes")
DASH_SPACE = Code("TK027", "missing-space-after-dash")
HASH = Code("TK028", "hash-in-text")
INDENT = Code("TK029", "wrong-indentation")
AFTER_QUOTE = Code("TK030", "text-after-quote")
NO_VALUE = Code("TK031", "key-without-value")
BULLET = Code("TK032", "list-in-text")
COMMA = Code("TK033", "split-by-comma")
BACKSLASH = Code("TK034", "backslash-in-quotes")
NO_COLON = Code("TK035", "key-without-colon")
EMPTY_KEY = Code("TK036", "empty-key")
STRAY_BRACKET = Code("TK037", "stray-bracket")
COMMA_IN_BRACKETS = Code("TK038", "comma-in-brackets")
MANY_ERRORS = Code("TK039", "too-many-errors")

YAML_CODES = (
    CONFLICT, TAB, DUPLICATE, ANCHOR, TAG, MERGE, COMPLEX_KEY, DEPTH, TOO_MUCH, DIRECTIVE, SYNTAX, COLON_SPACE,
    QUOTE, BRACKET, COLON, NEEDS_QUOTES, SMART_QUOTES, DASH_SPACE, HASH, INDENT, AFTER_QUOTE, NO_VALUE, BULLET,
    COMMA, BACKSLASH, NO_COLON, EMPTY_KEY, STRAY_BRACKET, COMMA_IN_BRACKETS, MANY_ERRORS,
)  # fmt: skip

FINDING_LIMIT = 200
"""So many findings of one sort are told for one file."""
