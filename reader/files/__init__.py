"""The disk: annotation files in and out, edits as patches of their text, atomic saves, what changed meanwhile."""
