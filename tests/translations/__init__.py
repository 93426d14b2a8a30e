"""How far the two languages were checked against each other, and what translators work with."""
