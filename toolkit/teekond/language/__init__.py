"""The tables of the language: one source of the reader's checks, the JSON Schema, the reference and `explain`."""
