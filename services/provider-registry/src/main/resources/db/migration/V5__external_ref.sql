-- What the systems that files come from call things, "system:number"; each provider's references are its own.
create table facility_external_ref (
    provider_id uuid not null references provider (id),
    ref text not null,
    facility_id uuid not null references facility (id),
    primary key (provider_id, ref)
);

create index facility_external_ref_facility on facility_external_ref (facility_id);

create table caregiver_external_ref (
    provider_id uuid not null references provider (id),
    ref text not null,
    caregiver_id uuid not null references caregiver (id),
    primary key (provider_id, ref)
);
