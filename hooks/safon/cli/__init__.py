"""The command line: `cli` takes the arguments and gives the exit code; each larger command has a file of its own."""
