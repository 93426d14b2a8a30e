"""The command line.

- `cli`: arguments in, exit codes out
- `fix`: what `safon check --fix` writes
"""
