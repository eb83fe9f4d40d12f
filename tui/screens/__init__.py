"""One screen each; a screen is the only mediator between its panes."""
