-- Publishing every resident's snapshots again, some hundreds at a time; survives a restart.
create table republish_job (
    id uuid primary key,
    started_at timestamptz not null,
    started_by text not null,
    total bigint not null,
    done bigint not null,
    reached uuid,
    finished_at timestamptz
);

create unique index republish_job_running on republish_job ((true)) where finished_at is null;
