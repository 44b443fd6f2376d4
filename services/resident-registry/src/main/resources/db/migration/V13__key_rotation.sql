-- Wrapping the residents' keys with another vault key, some hundred at a time; survives a restart. A key that is wrapped
-- by an old vault key is found by the index of old ones.
create table key_rotation (
    id uuid primary key,
    to_key text not null,
    started_at timestamptz not null,
    started_by text not null,
    total bigint not null,
    done bigint not null,
    finished_at timestamptz
);

create unique index key_rotation_running on key_rotation ((true)) where finished_at is null;

create index subject_key_wrapped_by on subject_key (key_id, resident_id);
