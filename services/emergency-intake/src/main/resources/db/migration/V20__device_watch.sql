-- Who carries the messages of a device: a mobile operator, a line; the protocol's source stands in where nobody said.
alter table device add column carrier text;
create index device_network on device (coalesce(carrier, source), kind);

-- Kinds of devices with their class; a kind that is not listed is watched as BATTERY, the most patient class.
create table device_kind (
    kind text primary key,
    name text not null,
    class text not null check (class in ('MAINS', 'WATCH', 'BATTERY'))
);

insert into device_kind (kind, name, class) values
    ('GATEWAY', '居家网关', 'MAINS'),
    ('FALL_RADAR', '跌倒雷达', 'MAINS'),
    ('GAS_ALARM', '燃气报警器', 'MAINS'),
    ('BED_MAT', '智能床垫', 'MAINS'),
    ('WATCH', '智能手表', 'WATCH'),
    ('SOS_BUTTON', '紧急按钮', 'BATTERY'),
    ('SMOKE_ALARM', '烟雾报警器', 'BATTERY'),
    ('FLOOD_SENSOR', '水浸传感器', 'BATTERY'),
    ('DOOR_SENSOR', '门磁', 'BATTERY');

-- What silence of a class means from a day on: LATE after one interval, OFFLINE after three, a case for somebody when it has
-- been OFFLINE for so long.
create table supervision (
    class text not null check (class in ('MAINS', 'WATCH', 'BATTERY')),
    valid_from date not null,
    late_seconds int not null check (late_seconds > 0),
    offline_seconds int not null check (offline_seconds >= late_seconds),
    fault_seconds int not null check (fault_seconds >= 0),
    source text not null,
    primary key (class, valid_from)
);

insert into supervision (class, valid_from, late_seconds, offline_seconds, fault_seconds, source) values
    ('MAINS', '2026-01-01', 300, 900, 3600, 'rules §4.2: mains gateway 5 min; offline 3 intervals; fault order mains 1 h'),
    ('WATCH', '2026-01-01', 600, 1800, 172800, 'rules §4.2: watch 5-10 min, the longer; fault order battery 48 h'),
    ('BATTERY', '2026-01-01', 86400, 259200, 172800, 'rules §4.2: NB-IoT battery 24 h; fault order battery 48 h');

-- Since when we have heard without a gap, and who sweeps: the one row is the leader's lease.
create table hearing (
    only_one boolean primary key default true check (only_one),
    mark uuid not null,
    since timestamptz not null,
    last_at timestamptz not null,
    supervised_to uuid not null,
    looked_to uuid not null,
    leader uuid,
    lead_until timestamptz not null
);

insert into hearing (mark, since, last_at, supervised_to, looked_to, lead_until)
values (gen_random_uuid(), now(), now(), '00000000-0000-0000-0000-000000000000',
        '00000000-0000-0000-0000-000000000000', now());

-- Up to which beginning of a silence the sweep of a class has come; counts for this span of hearing only.
create table watch_position (
    class text primary key,
    since timestamptz not null,
    silent_until timestamptz not null
);

-- Whose silence goes unnoticed: lives alone, or has lost abilities severely or totally (GB/T 42195-2022 levels 3 and 4), and
-- lives here. One definition for cases, lists and the handover sheet.
create function at_high_risk(resident uuid) returns boolean stable language sql
return exists (
    select 1 from snapshot s
     where s.topic = 'linli.registry.resident' and s.key = cast(resident as text) and s.body ->> 'status' = 'ACTIVE'
       and (s.body ->> 'livingSituation' = 'ALONE'
            or s.body -> 'categories' @> '["LIVING_ALONE"]'
            or (cast(s.body #>> '{ability,level}' as int) >= 3
                and cast(s.body #>> '{ability,validUntil}' as date) >= cast(now() at time zone 'Asia/Shanghai' as date))));

-- What kinds of cases there are: how urgent, for whom at high risk how urgent, by when, whose first.
create table case_kind (
    kind text primary key,
    priority int not null check (priority between 1 and 4),
    risk_priority int not null check (risk_priority between 1 and 4),
    due_seconds int not null,
    team text not null,
    source text not null
);

insert into case_kind (kind, priority, risk_priority, due_seconds, team, source) values
    ('OUTAGE', 2, 2, 3600, 'SHIFT_SUPERVISOR', 'rules §4.2: one case for one carrier; an hour, as a mains device may be silent'),
    ('TAMPER', 3, 2, 86400, 'DEVICE_MAINTENANCE', 'practice §4.2: 24 h desk; somebody at high risk first'),
    ('MAINS_LOST', 3, 2, 86400, 'DEVICE_MAINTENANCE', 'practice §4.2: 24 h desk'),
    ('OFFLINE', 3, 2, 86400, 'DEVICE_MAINTENANCE', 'practice §4.2: 24 h desk'),
    ('LINK_LOST', 3, 3, 86400, 'DEVICE_MAINTENANCE', 'practice §4.2: 24 h desk'),
    ('SENSOR_FAULT', 3, 3, 86400, 'DEVICE_MAINTENANCE', 'practice §4.2: 24 h desk'),
    ('BATTERY_FAILED', 3, 3, 86400, 'DEVICE_MAINTENANCE', 'practice §4.2: 24 h desk'),
    ('BATTERY_LOW', 4, 3, 172800, 'DEVICE_MAINTENANCE', 'rules §4.2: 48 h for what runs on a battery'),
    ('TAKEN_OFF', 4, 3, 86400, 'DEVICE_MAINTENANCE', 'practice §4.2: 24 h desk');

-- What somebody must look after about devices: technical alarms, silent devices, outages. Never an incident. A case of an
-- outage has source NETWORK and the network as its number. note_sealed is authenticated with "device_case|note|<id>".
create table device_case (
    id uuid primary key,
    version bigint not null,
    kind text not null references case_kind,
    source text not null,
    number text not null,
    device_id uuid references device,
    resident_id uuid,
    division text not null,
    priority int not null check (priority between 1 and 4),
    high_risk boolean not null,
    test boolean not null,
    opened_at timestamptz not null,
    last_at timestamptz not null,
    times int not null,
    due_at timestamptz not null,
    team text not null,
    restored_at timestamptz,
    owner text,
    taken_at timestamptz,
    outcome text,
    resolved_by text,
    resolved_at timestamptz,
    note_sealed text,
    check ((owner is null) = (taken_at is null)),
    check ((outcome is null) = (resolved_at is null))
);

create unique index device_case_one_open on device_case (kind, source, number, test) where resolved_at is null;
create index device_case_open on device_case (priority, due_at, id) where resolved_at is null;
create index device_case_resolved on device_case (resolved_at) where resolved_at is not null;
create index device_case_device on device_case (device_id) where device_id is not null;
create index device_case_resident on device_case (resident_id) where resident_id is not null;

-- Devices whose silence is too long, for as long as they are silent. told: other services know of it.
create table device_offline (
    device_id uuid primary key references device,
    class text not null,
    network text not null,
    silent_since timestamptz not null,
    offline_at timestamptz not null,
    fault_at timestamptz not null,
    told boolean not null default false,
    case_id uuid references device_case
);

create index device_offline_due on device_offline (fault_at) where case_id is null;
create index device_offline_unexplained on device_offline (offline_at) where case_id is null;
create index device_offline_case on device_offline (case_id) where case_id is not null;
