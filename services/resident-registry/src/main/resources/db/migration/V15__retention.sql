-- How long classes of data are kept, dated: the last line in force counts. The periods are minimums of the law where there is
-- one; a city adds a later line with its own.
create table retention_policy (
    data_class text not null check (data_class in ('ACCESS_SHOWN', 'ACCESS_REFUSED', 'VISIT_ENDED')),
    in_force_from date not null,
    keep interval not null,
    source text not null,
    primary key (data_class, in_force_from),
    check (data_class <> 'ACCESS_SHOWN' or keep >= interval '3 years'),
    check (data_class <> 'ACCESS_REFUSED' or keep >= interval '6 months')
);

create trigger retention_policy_append_only before update or delete or truncate on retention_policy
    for each statement execute function refuse_change();

insert into retention_policy (data_class, in_force_from, keep, source) values
    ('ACCESS_SHOWN', date '2026-01-01', interval '3 years', '个人信息保护法第五十六条（记录保存至少三年）'),
    ('ACCESS_REFUSED', date '2026-01-01', interval '6 months', '网络安全法（网络日志不少于六个月）'),
    ('VISIT_ENDED', date '2026-01-01', interval '30 days', '个人信息保护法第十九条（最短必要期限）；服务档案由派单服务保存');

create view retention_in_force as
    select distinct on (data_class) data_class, keep, source from retention_policy
     where in_force_from <= cast(now() at time zone 'Asia/Shanghai' as date)
     order by data_class, in_force_from desc;

-- Where the chain of the access log begins once its oldest part has been cut: the last seal that went.
create table access_log_checkpoint (
    seq bigint primary key,
    position bigint not null,
    hash text not null,
    lines bigint not null,
    cut_at timestamptz not null
);

create trigger access_log_checkpoint_append_only before update or delete or truncate on access_log_checkpoint
    for each statement execute function refuse_change();

-- Lines and seals go only behind a checkpoint, lines never before the six months of the law.
drop trigger access_log_append_only on access_log;
drop trigger access_log_seal_append_only on access_log_seal;

create trigger access_log_append_only before update or truncate on access_log
    for each statement execute function refuse_change();
create trigger access_log_seal_append_only before update or truncate on access_log_seal
    for each statement execute function refuse_change();

create function refuse_early_line() returns trigger language plpgsql as $$
begin
    if old.at > now() - interval '6 months' or not exists (
            select 1 from access_log_seal s
             where s.position = old.position and s.seq <= (select max(c.seq) from access_log_checkpoint c)) then
        raise exception 'table % is append-only', tg_table_name;
    end if;
    return old;
end
$$;

create function refuse_early_seal() returns trigger language plpgsql as $$
begin
    if old.seq > coalesce((select max(c.seq) from access_log_checkpoint c), 0)
            or exists (select 1 from access_log l where l.position = old.position) then
        raise exception 'table % is append-only', tg_table_name;
    end if;
    return old;
end
$$;

create trigger access_log_cut before delete on access_log for each row execute function refuse_early_line();
create trigger access_log_seal_cut before delete on access_log_seal for each row execute function refuse_early_seal();

create index visit_access_ended on visit_access (planned_end) where ended;
