"""What the panes of the routine screen show: frozen values, made from the coach's state."""
