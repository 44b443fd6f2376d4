-- Where the responders' desk and the grid worker of a division are called. Every change is a line; the last one of a division
-- and desk counts, one without a number takes it away. number_sealed is authenticated with "duty_number|number|<division>|<desk>".
create table duty_number (
    position bigint generated always as identity primary key,
    division text not null check (division ~ '^[0-9]{12}$'),
    desk text not null check (desk in ('RESPONDER', 'GRID_WORKER')),
    number_sealed text,
    changed_by text not null,
    changed_at timestamptz not null
);

create index duty_number_last on duty_number (division, desk, position desc);
