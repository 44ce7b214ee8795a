create table host (
  host text primary key,
  turn_of text,
  turn_until timestamptz(6),
  wanted_by text,
  wanted_until timestamptz(6),
  last_at timestamptz(6),
  held_until timestamptz(6),
  failures integer not null default 0,
  openings integer not null default 0,
  open_until timestamptz(6),
  day date,
  requests integer not null default 0,
  bytes bigint not null default 0
);

create table robots (
  origin text primary key,
  status integer not null,
  body bytea not null,
  read_at timestamptz(3) not null
);

create table host_request (
  id bigserial primary key,
  host text not null,
  worker text not null,
  started_at timestamptz(6) not null,
  ended_at timestamptz(6) not null,
  outcome text not null,
  status integer,
  bytes bigint not null,
  asked_seconds integer,
  waited_ms integer not null,
  delay_seconds double precision not null,
  concurrency integer not null
);

create index host_request_host_started_at_idx on host_request (host, started_at);
