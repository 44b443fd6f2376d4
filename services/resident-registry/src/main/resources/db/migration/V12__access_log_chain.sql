-- The chain of the access log. A line is written without waiting for others and waits in access_log_unsealed, put there
-- by the database itself; one sealer at a time gives what is committed the next numbers of the chain. seq has no gaps;
-- hash is SHA-256, in hexadecimal, over the hash before it, seq and every column of the line.
create table access_log_seal (
    seq bigint primary key,
    position bigint not null unique,
    hash text not null check (length(hash) = 64)
);

create trigger access_log_seal_append_only before update or delete or truncate on access_log_seal
    for each statement execute function refuse_change();

create table access_log_unsealed (
    position bigint primary key
);

create function leave_for_sealing() returns trigger language plpgsql as $$
begin
    insert into access_log_unsealed (position) values (new.position);
    return null;
end
$$;

create trigger access_log_leave_for_sealing after insert on access_log
    for each row execute function leave_for_sealing();

insert into access_log_unsealed (position) select position from access_log;

-- Reading the whole chain again, some hundred lines at a time; survives a restart.
create table access_log_verification (
    id uuid primary key,
    started_at timestamptz not null,
    started_by text not null,
    reached bigint not null,
    reached_hash text not null,
    last bigint not null,
    expected_seq bigint,
    expected_hash text,
    finding text,
    found_seq bigint,
    found_position bigint,
    finished_at timestamptz
);

create unique index access_log_verification_running on access_log_verification ((true)) where finished_at is null;
