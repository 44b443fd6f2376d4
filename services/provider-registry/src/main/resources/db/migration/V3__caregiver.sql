-- Name and phone are encrypted; nothing here tells who a caregiver is.
create table caregiver (
    id uuid primary key,
    provider_id uuid not null references provider (id),
    name_sealed text not null,
    phone_sealed text not null,
    sex text not null,
    base_facility_id uuid not null references facility (id),
    travel_mode text not null,
    skills text[] not null,
    status text not null,
    version bigint not null
);

create index caregiver_provider on caregiver (provider_id, id);

create table certificate (
    caregiver_id uuid not null references caregiver (id),
    number text not null,
    qualification text not null references qualification (code),
    issuer text not null,
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    revoked_at timestamptz,
    revocation_reason text,
    constraint certificate_number primary key (caregiver_id, number)
);
