"""Open data and workbooks: tables, schema, spreadsheets."""
