"""What changed between two states of a workspace, told in the words of journeys: stages, steps, lanes, links."""
