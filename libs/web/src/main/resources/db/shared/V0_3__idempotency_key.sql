-- Keys of repeatable creates with the answer given, written in the transaction of the effect.
create table idempotency_key (
    subject text not null,
    operation text not null,
    key text not null,
    request_hash text not null,
    answer jsonb,
    created_at timestamptz not null default now(),
    primary key (subject, operation, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);
