"""What holds when things go wrong: kills, damage, full disks, odd files. Not part of `make test`."""
