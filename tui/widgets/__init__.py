"""One pane each: values go down by attribute, messages come up."""
