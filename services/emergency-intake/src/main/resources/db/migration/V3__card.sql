-- What operators must know of a resident, sealed: AES-256-GCM ciphertext "keyId:base64" of the card as JSON, authenticated
-- with "emergency_card|card|<resident_id>". key_holders has a character for each contact, 1 for one who holds a key; phone_indexes are keyed hashes of the resident's telephones. Deleting the row
-- forgets the resident; a tombstone of the registry deletes it.
create table emergency_card (
    resident_id uuid primary key,
    version bigint not null,
    has_phone boolean not null,
    key_holders text not null,
    card_sealed text not null,
    phone_indexes text[] not null,
    fetched_at timestamptz not null
);

create index emergency_card_phone on emergency_card using gin (phone_indexes) with (fastupdate = off);

-- How far the cards have followed the registry's snapshots: one row. leased_until is until when a replica is at what comes next.
create table card_feed (
    one boolean primary key default true check (one),
    changed_in bigint not null,
    key text not null,
    leased_until timestamptz not null
);

insert into card_feed (changed_in, key, leased_until) values (0, '', '-infinity');

-- Who saw whose card, for which incident.
create table card_access (
    position bigint generated always as identity primary key,
    at timestamptz not null default now(),
    subject text not null,
    role text not null,
    resident_id uuid not null,
    incident_id uuid not null,
    found boolean not null
);

create index card_access_resident on card_access (resident_id, position desc);

-- Whose accounts and relatives a resident's are: calls by the app look them up.
create index snapshot_resident on snapshot using gin (body jsonb_path_ops) where topic = 'linli.registry.resident';
