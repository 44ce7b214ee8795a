create table source_schedule (
  source text primary key,
  tick_at timestamptz(3) not null,
  queued_at timestamptz(3) not null
);

create table worker (
  id text primary key,
  name text not null,
  started_at timestamptz(3) not null,
  seen_at timestamptz(3) not null
);
