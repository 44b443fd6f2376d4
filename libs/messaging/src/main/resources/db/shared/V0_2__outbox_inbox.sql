-- Events written in the transaction of their cause; the relay deletes what Kafka has acknowledged.
create table outbox (
    position bigint generated always as identity primary key,
    event_id uuid not null unique,
    topic text not null,
    msg_key text not null,
    type text not null,
    source text not null,
    time timestamptz not null,
    dataschema text not null,
    aggregate_version bigint,
    traceparent text,
    payload text,
    created_at timestamptz not null default now()
);

-- Events that had their effect, written in the transaction of the effect.
create table inbox (
    consumer text not null,
    event_id text not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_received_at on inbox (received_at);

-- Messages that could not be applied.
create table dead_letter (
    id bigint generated always as identity primary key,
    consumer text not null,
    topic text not null,
    kafka_partition int not null,
    kafka_offset bigint not null,
    msg_key text not null,
    event_id text not null,
    type text not null,
    reason text not null,
    headers jsonb not null,
    value text not null,
    failed_at timestamptz not null default now(),
    replayed_at timestamptz,
    unique (consumer, topic, kafka_partition, kafka_offset)
);
