-- The latest state of other services' things, fed by compacted topics.
-- changed_in is the writing transaction: readers of changes wait until no older transaction is still running.
create table snapshot (
    topic text not null,
    key text not null,
    version bigint not null,
    body jsonb,
    changed_in xid8 not null default pg_current_xact_id(),
    primary key (topic, key)
);

create index snapshot_changes on snapshot (topic, changed_in, key);
