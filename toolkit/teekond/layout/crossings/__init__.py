"""Pictures of what is counted along links: the matrix of stages, and the chains behind or after one step."""
