"""What follows from an annotated article: who speaks, by which way, for how many words, in which order of time."""
