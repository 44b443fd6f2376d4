-- Providers and what they may deliver. Divisions are codes with trailing zeros trimmed: each covers what begins with it.
create table provider (
    id uuid primary key,
    credit_code text not null constraint provider_credit_code unique,
    name text not null,
    kinds text[] not null,
    status text not null,
    admitted_in text not null,
    version bigint not null
);

create table contract (
    id uuid primary key,
    provider_id uuid not null references provider (id),
    item_codes text[] not null check (cardinality(item_codes) > 0),
    divisions text[] not null check (cardinality(divisions) > 0),
    valid_from date not null,
    -- One day before valid_from: ended before it began.
    valid_to date check (valid_to >= valid_from - 1)
);

create index contract_provider on contract (provider_id, valid_from);

create table facility (
    id uuid primary key,
    provider_id uuid not null references provider (id),
    name text not null,
    division text not null check (division ~ '^[0-9]{12}$'),
    division_prefix text not null,
    lon double precision not null,
    lat double precision not null,
    kinds text[] not null,
    opening_hours text[] not null,
    capacity_per_day int check (capacity_per_day > 0),
    status text not null,
    version bigint not null
);

create index facility_provider on facility (provider_id, id);

-- Where a provider works, for the question which area roles may see it.
create view provider_place as
    select provider_id, unnest(divisions) as prefix from contract
    union all
    select provider_id, division_prefix from facility;
