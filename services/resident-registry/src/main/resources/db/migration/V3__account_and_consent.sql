-- Sign-in accounts (token subjects) linked to a resident.
create table resident_account (
    resident_id uuid not null references resident,
    subject text not null,
    relation text not null check (relation in ('SELF', 'FAMILY')),
    linked_by text not null,
    linked_at timestamptz not null,
    primary key (resident_id, subject)
);

-- An account is one person, so it is the own account of one resident at most.
create unique index resident_account_self on resident_account (subject) where relation = 'SELF';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name;
end
$$;

-- What residents allow relatives to see: every giving and withdrawing is a row, the last one of a pair is what holds.
create table consent (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    resident_id uuid not null references resident,
    subject text not null,
    event text not null check (event in ('GIVEN', 'WITHDRAWN')),
    relation text not null,
    level text not null check (level in ('NOTICES', 'ORDERS', 'FULL')),
    until timestamptz,
    signer_sealed text not null,
    text_version text not null,
    channel text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

create index consent_resident on consent (resident_id, subject, position desc);
create index consent_subject on consent (subject, resident_id, position desc);

create trigger consent_append_only before update or delete or truncate on consent
    for each statement execute function refuse_change();
