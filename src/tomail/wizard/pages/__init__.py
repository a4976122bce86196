"""The six pages: they paint a flow and collect what a person does with it."""
