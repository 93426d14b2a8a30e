"""When a limit ends: a limit, a moment and a calendar → a real day and time, or why there is none."""
