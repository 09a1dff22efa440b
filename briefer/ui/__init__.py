"""What the editor sees: panes, dialogs, actions."""
