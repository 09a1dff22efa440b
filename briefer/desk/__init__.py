"""The open card and what may be done with it: one object with state, and no widgets."""
