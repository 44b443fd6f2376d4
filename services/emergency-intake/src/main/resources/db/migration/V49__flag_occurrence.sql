-- Flags that devices report for as long as they are set (a fall, smoke): each time they are, from the first report to the latest.
-- Times are those of arrival. whose: "test", a resident, or empty while nobody knows whose call it is.
create table flag_occurrence (
    source text not null,
    device text not null,
    flag text not null,
    since timestamptz not null,
    whose text not null,
    last_at timestamptz not null,
    cleared_at timestamptz,
    attended_at timestamptz not null,
    primary key (source, device, flag, since),
    check (last_at >= since),
    check (cleared_at >= last_at)
);
