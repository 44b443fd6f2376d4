-- Whether people of ours are on duty, as they or a desk said; on_until is empty for who is off duty.
create table responder_duty (
    caregiver_id uuid primary key,
    on_until timestamptz,
    callable_off_duty boolean not null,
    changed_by text not null,
    changed_at timestamptz not null
);

-- Who does what emergencies need.
create index snapshot_caregiver on snapshot using gin (body jsonb_path_ops) where topic = 'linli.provider.caregiver';
