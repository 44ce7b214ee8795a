-- How many entries each combination of facets has, so that nobody counts all of them to tell what all of them are.
CREATE TABLE "search_count" (
    "facet" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,

    CONSTRAINT "search_count_pkey" PRIMARY KEY ("facet")
);

INSERT INTO "search_count" ("facet", "records") SELECT "facet", count(*) FROM "search_entry" GROUP BY "facet";

-- Adds what a statement changed, in the schema of its table. Always in one order, so that two writers do not wait for each other.
CREATE FUNCTION "search_count_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO %I.search_count AS c (facet, records) SELECT facet, sum(change) FROM (%s) s GROUP BY facet HAVING sum(change) <> 0 ORDER BY facet
     ON CONFLICT (facet) DO UPDATE SET records = c.records + excluded.records',
    tg_table_schema,
    CASE tg_op
      WHEN 'INSERT' THEN 'SELECT facet, 1 AS change FROM added'
      WHEN 'DELETE' THEN 'SELECT facet, -1 AS change FROM gone'
      ELSE 'SELECT facet, 1 AS change FROM added UNION ALL SELECT facet, -1 FROM gone'
    END);
  RETURN NULL;
END $$;

-- Has the entries of a schema counted.
CREATE FUNCTION "count_search_entries"("in_schema" text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER search_count_added AFTER INSERT ON %1$I.search_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.search_count_changes();
     CREATE TRIGGER search_count_changed AFTER UPDATE ON %1$I.search_entry REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.search_count_changes();
     CREATE TRIGGER search_count_gone AFTER DELETE ON %1$I.search_entry REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.search_count_changes()',
    in_schema);
END $$;

SELECT count_search_entries('public');
