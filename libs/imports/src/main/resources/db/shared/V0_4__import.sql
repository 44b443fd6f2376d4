-- Uploaded files on their way in. Personal data stands in import_piece.content only, sealed, and leaves with the piece.
create table import_job (
    id uuid primary key,
    version bigint not null default 0,
    kind text not null,
    dry_run boolean not null,
    state text not null check (state in ('RECEIVING', 'WAITING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED')),
    subject text not null,
    scope text not null,
    idempotency_key text not null,
    request_hash text,
    columns text[] not null,
    total bigint not null default 0,
    pieces int not null default 0,
    next_piece int not null default 0,
    accepted bigint not null default 0,
    rejected bigint not null default 0,
    duplicate bigint not null default 0,
    attempts int not null default 0,
    created_at timestamptz not null,
    touched_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    unique (subject, idempotency_key)
);

create index import_job_open on import_job (next_piece, created_at) where state in ('WAITING', 'RUNNING');
create index import_job_subject on import_job (subject, id desc);

-- Some hundred rows of a file: content until it is processed, results from then on.
create table import_piece (
    job_id uuid not null references import_job on delete cascade,
    seq int not null,
    content text,
    results text,
    primary key (job_id, seq)
);

-- Sealed text does not compress.
alter table import_piece alter column content set storage external;

-- Keyed hashes of who was met in a dry run, so that the file's own twins are found without storing anybody.
create table import_seen (
    job_id uuid not null references import_job on delete cascade,
    key text not null,
    id uuid not null,
    primary key (job_id, key)
);

-- Beside the job, because the job is locked while a piece is processed.
create table import_cancellation (
    job_id uuid primary key references import_job on delete cascade
);
