"""From ids to objects, across files: the workspace."""
