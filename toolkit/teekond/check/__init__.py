"""Rules: what is no mistake of writing, and still worth a thought."""
