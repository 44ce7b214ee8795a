-- What people have put right, and what of it each version bears.
CREATE TABLE "edit" (
    "id" TEXT NOT NULL,
    "record_id" TEXT,
    "source" TEXT,
    "where_path" TEXT,
    "where_value" JSON,
    "path" TEXT NOT NULL,
    "value" JSON,
    "read" JSON,
    "made_by" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by" TEXT,
    "undone_why" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "edit_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "edit_record_id_idx" ON "edit"("record_id");

ALTER TABLE "record_version" ADD COLUMN "edits" JSON NOT NULL DEFAULT '[]';
ALTER TABLE "staged" ADD COLUMN "edits" JSON NOT NULL DEFAULT '[]';
