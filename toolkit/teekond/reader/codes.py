"""The codes of what can be wrong with the shape of a document."""

from __future__ import annotations

from teekond.source.codes import Code

UNKNOWN_KIND = Code("TK101", "unknown-kind")
UNKNOWN_KEY = Code("TK102", "unknown-key")
MISSING_KEY = Code("TK103", "missing-key")
WRONG_TYPE = Code("TK104", "wrong-type")
EMPTY_VALUE = Code("TK105", "empty-value")
UNKNOWN_VALUE = Code("TK106", "unknown-value")
NOT_A_NUMBER = Code("TK107", "not-a-number")
OUT_OF_RANGE = Code("TK108", "out-of-range")
YES_OR_NO = Code("TK109", "yes-or-no")
BAD_DURATION = Code("TK110", "bad-duration")
BAD_DATE = Code("TK112", "bad-date")
BAD_FEELING = Code("TK113", "bad-feeling")
BAD_ID = Code("TK114", "bad-id")
SPLIT_AT_COLON = Code("TK115", "split-at-colon")
BAD_WORD = Code("TK116", "bad-word")
UNKNOWN_LANGUAGE = Code("TK117", "unknown-language")
UNKNOWN_CHANNEL = Code("TK118", "unknown-channel")
SAID_TWICE = Code("TK119", "said-twice")
NOT_HERE = Code("TK120", "not-here")
BAD_PATH = Code("TK121", "bad-path")
EMPTY_FILE = Code("TK122", "empty-file")
BAD_CHARACTER = Code("TK123", "bad-character")
DUPLICATE_ID = Code("TK201", "duplicate-id")
ID_NEEDED = Code("TK202", "id-needed")
UNKNOWN_JOURNEY = Code("TK203", "unknown-journey")
UNKNOWN_STEP = Code("TK204", "unknown-step")
UNKNOWN_STAGE = Code("TK205", "unknown-stage")
UNKNOWN_LANE = Code("TK206", "unknown-lane")
AMBIGUOUS = Code("TK207", "ambiguous-reference")
NOT_BOTH_SIDES = Code("TK208", "not-both-sides")
WRONG_WAY = Code("TK209", "wrong-way")
NOT_CHECKED = Code("TK210", "reference-not-checked")
NEAR_NAME = Code("TK211", "near-name")
SAME_OUTPUT = Code("TK212", "same-output-name")
RESERVED_ID = Code("TK213", "reserved-id")
NO_ACTOR = Code("TK214", "no-actor")
SELF_REFERENCE = Code("TK215", "self-reference")
BESIDE_FLOW = Code("TK216", "after-beside")
TOLD_TWICE = Code("TK217", "link-told-twice")
UNKNOWN_TERM = Code("TK218", "unknown-term")
UNKNOWN_THEME = Code("TK219", "unknown-theme")
NO_STEP = Code("TK220", "step-not-named")
UNKNOWN_PROCESS = Code("TK221", "unknown-process")
UNKNOWN_UNIT = Code("TK222", "unknown-unit")
UNKNOWN_CATALOGUE = Code("TK223", "unknown-catalogue")
UNKNOWN_TAG = Code("TK224", "unknown-tag")

SHAPE_CODES: tuple[Code, ...] = (
    UNKNOWN_KIND,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    EMPTY_VALUE,
    UNKNOWN_VALUE,
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    YES_OR_NO,
    BAD_DURATION,
    BAD_DATE,
    BAD_FEELING,
    BAD_ID,
    SPLIT_AT_COLON,
    BAD_WORD,
    UNKNOWN_LANGUAGE,
    UNKNOWN_CHANNEL,
    SAID_TWICE,
    NOT_HERE,
    BAD_PATH,
    EMPTY_FILE,
    BAD_CHARACTER,
    DUPLICATE_ID,
    ID_NEEDED,
    UNKNOWN_JOURNEY,
    UNKNOWN_STEP,
    UNKNOWN_STAGE,
    UNKNOWN_LANE,
    AMBIGUOUS,
    NOT_BOTH_SIDES,
    WRONG_WAY,
    NOT_CHECKED,
    NEAR_NAME,
    SAME_OUTPUT,
    RESERVED_ID,
    NO_ACTOR,
    SELF_REFERENCE,
    BESIDE_FLOW,
    TOLD_TWICE,
    UNKNOWN_TERM,
    UNKNOWN_THEME,
    NO_STEP,
    UNKNOWN_PROCESS,
    UNKNOWN_UNIT,
    UNKNOWN_CATALOGUE,
    UNKNOWN_TAG,
)
"""Every code of this module, in order."""
