-- Who asked to see personal data in clear, and what came of it; refusals included.
create table access_log (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    at timestamptz not null,
    subject text not null,
    username text not null,
    roles text not null,
    resident_id uuid not null,
    purpose text not null,
    fields text not null,
    result text not null,
    ip text,
    note_sealed text
);

create index access_log_resident on access_log (resident_id, position desc);
create index access_log_subject on access_log (subject, at);

create trigger access_log_append_only before update or delete or truncate on access_log
    for each statement execute function refuse_change();

-- Which crew may see which address, and when: the last known state of every visit, from linli.dispatch.visit.
create table visit_access (
    order_id uuid primary key,
    resident_id uuid not null,
    provider_id uuid,
    visit_version bigint not null,
    caregivers uuid[] not null,
    planned_start timestamptz not null,
    planned_end timestamptz not null,
    ended boolean not null
);

create index visit_access_resident on visit_access (resident_id);
create index visit_access_caregiver on visit_access using gin (caregivers) with (fastupdate = off) where not ended;
create index visit_access_provider on visit_access (provider_id) where not ended;
