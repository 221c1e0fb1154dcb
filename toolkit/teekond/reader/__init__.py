"""From located YAML to the frozen model, by the tables of the language."""
