"""Reports about a workspace: each a module that puts an analysis into sections with tables."""
