-- Short names of bodies as records use them, beside the full ones. A person corrects them in the table of words.
CREATE TABLE "short_name" (
    "short" TEXT NOT NULL,
    "full" TEXT NOT NULL,
    "seen" INTEGER NOT NULL,

    CONSTRAINT "short_name_pkey" PRIMARY KEY ("short", "full")
);

-- What begins so, whatever the collation: for suggestions while someone types.
CREATE INDEX "party_key_idx" ON "party"("key" text_pattern_ops);

CREATE INDEX "record_project_code_idx" ON "record"("project_code" text_pattern_ops);
