"""What crosses package edges: frozen dataclasses, enums, closed result types."""
