"""Text and selectors: words found again, layout, words and sentences, folding, graphemes."""
