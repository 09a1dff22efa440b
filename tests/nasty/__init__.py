"""Nasty sources: whatever is to be read is read right, or refused in a clear line, in bounds."""
