"""What changed, told: in a line, in Markdown, on lines of a pull request, as JSON."""
