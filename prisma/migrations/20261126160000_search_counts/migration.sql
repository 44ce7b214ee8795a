-- Facets of everything are counted in an index of nothing else, a tenth of the table.
CREATE INDEX "search_entry_facet_day_idx" ON "search_entry"("facet", "day");
