"""The commands: one module each, heavy imports inside; how findings, progress and errors look on a terminal."""
