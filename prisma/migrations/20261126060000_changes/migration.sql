-- Everything that happened to records, for those who follow.
CREATE TABLE "change" (
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "simulated" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "before" INTEGER,
    "news" BOOLEAN NOT NULL,
    "detail" TEXT,

    CONSTRAINT "change_pkey" PRIMARY KEY ("sequence")
);
CREATE INDEX "change_record_id_sequence_idx" ON "change"("record_id", "sequence");

-- What is there already, as history.
INSERT INTO "change" ("at", "type", "record_id", "source", "domain", "simulated", "version", "before", "news")
SELECT v.seen_at, CASE WHEN v.version = 1 THEN 'new' ELSE 'changed' END, r.id, r.source, v.record->>'domain', r.simulated, v.version,
  NULLIF(v.version - 1, 0), false
FROM record_version v JOIN record r ON r.id = v.record_id
ORDER BY v.seen_at, v.record_id, v.version;
