-- When operators' consoles were last heard of, on any replica.
create table operator_presence (
    operator text primary key,
    username text not null,
    role text not null,
    division text not null,
    seen_at timestamptz not null
);
