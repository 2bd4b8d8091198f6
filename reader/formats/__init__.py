"""Other people's formats and reports, one file each."""
