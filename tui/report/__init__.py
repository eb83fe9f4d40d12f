"""The sheet to hand to a clinician, and the journal as tables; pure."""
