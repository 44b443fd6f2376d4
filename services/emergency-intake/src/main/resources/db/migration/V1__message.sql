-- Messages as they arrived: stored before anybody has understood them, never deleted by the code that reads them.
-- body_sealed holds AES-256-GCM ciphertext "keyId:base64", authenticated with "raw_message|body|<id>".
create table raw_message (
    id uuid primary key,
    source text not null,
    device text not null,
    identity text not null,
    content_type text not null,
    body_sealed text not null,
    origin text,
    received_at timestamptz not null,
    repeats int not null default 0,
    state text not null default 'STORED' check (state in ('STORED', 'READ', 'UNREADABLE')),
    fault text,
    detail text,
    attempts int not null default 0,
    try_at timestamptz not null,
    read_at timestamptz,
    check ((state = 'STORED') = (read_at is null)),
    check ((state = 'UNREADABLE') = (fault is not null))
);

-- The same message is stored once, whichever replica it comes to.
create unique index raw_message_once on raw_message (source, device, identity);
create index raw_message_waiting on raw_message (try_at) where state = 'STORED';
create index raw_message_unreadable on raw_message (id) where state = 'UNREADABLE';

-- What messages say, in no protocol's words. position_sealed is sealed like the body.
create table sos_event (
    id uuid primary key,
    message_id uuid not null references raw_message,
    source text not null,
    sender text not null,
    kind text not null,
    status_code text,
    occurred_at timestamptz,
    received_at timestamptz not null,
    position_sealed text,
    battery_percent int,
    resident_id uuid,
    division text not null,
    test boolean not null,
    incident_id uuid
);

create index sos_event_incident on sos_event (incident_id, received_at) where incident_id is not null;

-- Devices as far as calls need them.
create table device (
    id uuid primary key,
    version bigint not null,
    source text not null,
    number text not null,
    kind text not null,
    voice boolean not null,
    division text not null,
    resident_id uuid,
    test_until timestamptz,
    tested_at timestamptz,
    last_heard_at timestamptz,
    battery_percent int,
    unique (source, number)
);

create index device_resident on device (resident_id) where resident_id is not null;
create index device_division on device (division text_pattern_ops, id);
