"""What settings.toml says when supine is started in a test."""

WELCOMED = "schema = 1\nwelcomed = true\ntuned = true\n"
FLOW = WELCOMED + 'mode = "flow"\nsore_side = "right"\n'
PANES = "[floor]\nopens_by_itself = false\n"
QUICK = FLOW + "[holds]\nseconds = 5\nsettle_s = 3\nlie_down_s = 5\nrest_s = 0\n"
SLOW = FLOW + "[holds]\nseconds = 30\nsettle_s = 20\nlie_down_s = 20\n" + PANES
"""Time enough to do something in a hold."""
