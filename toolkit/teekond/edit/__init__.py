"""Changes to files that people wrote: a few characters put in, everything else - comments, order, spacing - kept."""
