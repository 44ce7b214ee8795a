-- Saved queries whose changes are sent to their targets.
CREATE TABLE "webhook" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "local" BOOLEAN NOT NULL,
    "position" BIGINT NOT NULL,
    "delivered" BIGINT NOT NULL DEFAULT 0,
    "last_delivered_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "webhook_name_key" ON "webhook"("name");

CREATE TABLE "webhook_delivery" (
    "sequence" BIGSERIAL NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "change" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "dead" BOOLEAN NOT NULL DEFAULT false,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("sequence"),
    CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "webhook_delivery_webhook_id_change_key" ON "webhook_delivery"("webhook_id", "change");
CREATE INDEX "webhook_delivery_webhook_id_dead_sequence_idx" ON "webhook_delivery"("webhook_id", "dead", "sequence");
