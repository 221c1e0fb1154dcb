"""What people wrote, as frozen values: knows nothing of YAML, files, pictures or commands."""
