-- What residents are called in the systems their files were imported from: HMAC-SHA256 of "system:number", so that the
-- same file again finds who it is about. Deleted with the resident's personal data.
create table resident_external_ref (
    ref_index text primary key,
    resident_id uuid not null references resident
);

create index resident_external_ref_resident on resident_external_ref (resident_id);
