"""Reader: close reading of the news in a terminal.

Who said what, when, and through whom did it reach this page?
"""

__version__ = "0.1.0"
