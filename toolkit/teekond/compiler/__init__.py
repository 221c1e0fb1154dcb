"""The pipeline: read → link → check → lay out → render → write, and the build that runs it for a whole workspace."""
