-- Pages that are looked at again, notices that disappeared, and the past that was asked for.
-- AlterTable
ALTER TABLE "outbox" ADD COLUMN "backfill" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "page_check" (
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "step" JSON NOT NULL,
    "row" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "fingerprint" TEXT,
    "records" TEXT[],
    "hours" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "page_check_pkey" PRIMARY KEY ("source","key")
);

-- CreateTable
CREATE TABLE "disappearance" (
    "record_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "absence" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "run" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "replaced_by" TEXT,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "disappearance_pkey" PRIMARY KEY ("record_id","since")
);

-- CreateTable
CREATE TABLE "backfill_window" (
    "source" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "run" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "backfill_window_pkey" PRIMARY KEY ("source","from","to","since")
);

-- CreateIndex
CREATE INDEX "page_check_source_next_at_idx" ON "page_check"("source", "next_at");

-- CreateIndex
CREATE INDEX "page_check_source_row_idx" ON "page_check"("source", "row");

-- CreateIndex
CREATE INDEX "disappearance_source_since_idx" ON "disappearance"("source", "since" DESC);
