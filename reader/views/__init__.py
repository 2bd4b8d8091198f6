"""View-models: what each pane shows, as plain data that a test can compare. No Textual, no colours."""
