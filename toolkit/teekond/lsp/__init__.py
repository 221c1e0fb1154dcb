"""The language server: what an editor asks while people type."""
