-- The truth: sources, runs, records with all their versions, issues. Equal to schema.prisma but for `unlogged` and `storage`, which Prisma does not know.
-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "simulated" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome_code" TEXT,
    "outcome_message" TEXT,
    "counts" JSON NOT NULL DEFAULT '{}',

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "file" TEXT NOT NULL,
    "offset" BIGINT NOT NULL,
    "length" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "final_url" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "content_type" TEXT,
    "size" BIGINT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "run" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "context" JSON,
    "revisit" BOOLEAN NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("file","offset")
);

-- CreateTable
CREATE TABLE "record" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "simulated" BOOLEAN NOT NULL,
    "native_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "published_at" TEXT,
    "published_on" DATE,
    "division" TEXT,
    "method" TEXT,
    "project_code" TEXT,
    "document_no" TEXT,
    "money" DECIMAL,
    "area" DECIMAL,
    "text" TEXT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_version" (
    "record_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "record" JSON NOT NULL,
    "evidence" JSON NOT NULL,
    "attachments" JSON NOT NULL,
    "snapshot" TEXT NOT NULL,
    "reader_version" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_seen_at" TIMESTAMPTZ(3),
    "run" TEXT NOT NULL,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("record_id","version")
);

-- CreateTable
CREATE TABLE "party" (
    "record_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "person" BOOLEAN NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("record_id","role","key")
);

-- CreateTable
CREATE TABLE "issue" (
    "fingerprint" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "run" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "url" TEXT,
    "snapshot" TEXT,
    "field" TEXT,
    "value" TEXT,
    "count" INTEGER NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issue_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateTable
CREATE UNLOGGED TABLE "staged" (
    "sequence" BIGSERIAL NOT NULL,
    "run" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "native_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "record" JSON NOT NULL,
    "evidence" JSON NOT NULL,
    "attachments" JSON NOT NULL,
    "parties" JSON NOT NULL,
    "snapshot" JSON NOT NULL,
    "reader_version" TEXT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,
    "published_on" DATE,
    "money" DECIMAL,
    "area" DECIMAL,
    "text" TEXT NOT NULL,

    CONSTRAINT "staged_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "outbox" (
    "sequence" BIGSERIAL NOT NULL,
    "record_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE INDEX "run_source_started_at_idx" ON "run"("source", "started_at" DESC);

-- CreateIndex
CREATE INDEX "run_started_at_idx" ON "run"("started_at" DESC);

-- CreateIndex
CREATE INDEX "snapshot_sha256_idx" ON "snapshot"("sha256");

-- CreateIndex
CREATE INDEX "record_source_published_on_idx" ON "record"("source", "published_on");

-- CreateIndex
CREATE INDEX "record_version_snapshot_idx" ON "record_version"("snapshot");

-- CreateIndex
CREATE INDEX "party_key_role_idx" ON "party"("key", "role");

-- CreateIndex
CREATE INDEX "issue_source_last_seen_at_idx" ON "issue"("source", "last_seen_at" DESC);

-- CreateIndex
CREATE INDEX "issue_run_idx" ON "issue"("run");

-- CreateIndex
CREATE INDEX "staged_run_idx" ON "staged"("run");

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_source_fkey" FOREIGN KEY ("source") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record" ADD CONSTRAINT "record_source_fkey" FOREIGN KEY ("source") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_version" ADD CONSTRAINT "record_version_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Drafts are written once and copied once: compressing them in between would cost a fifth of the time.
ALTER TABLE "staged"
    ALTER COLUMN "record" SET STORAGE EXTERNAL,
    ALTER COLUMN "evidence" SET STORAGE EXTERNAL,
    ALTER COLUMN "parties" SET STORAGE EXTERNAL,
    ALTER COLUMN "snapshot" SET STORAGE EXTERNAL,
    ALTER COLUMN "text" SET STORAGE EXTERNAL;
