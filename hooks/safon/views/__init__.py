"""What pages show of the guidance, for makers to share.

Start with `document_page` and `clause_view`, which pages of every kind share. `clause_in_words` is the one view of a
clause from which pages, lists, tables, workbooks and prints take their fields.
"""
