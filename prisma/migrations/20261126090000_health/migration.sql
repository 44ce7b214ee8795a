create table page_shape (
  source text not null,
  label text not null,
  fingerprint text not null,
  paths text[],
  is_list boolean not null,
  snapshot json not null,
  run text not null,
  seen_at timestamptz(3) not null,
  primary key (source, label, fingerprint)
);

create table drift (
  run text primary key,
  source text not null,
  at timestamptz(3) not null,
  findings json not null,
  accepted_at timestamptz(3)
);
create index drift_source_at_idx on drift (source, at desc);
