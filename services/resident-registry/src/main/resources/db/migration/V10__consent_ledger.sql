-- What somebody may agree to: data, because cities add their own. Sensitive ones need a consent of their own (PIPL art. 29).
create table consent_purpose (
    code text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    name text not null,
    sensitive boolean not null,
    position int not null
);

insert into consent_purpose (code, name, sensitive, position) values
    ('DATA_PROCESSING', '个人信息处理', false, 10),
    ('HEALTH_DATA', '健康信息处理', true, 20),
    ('RELATIVE_ACCESS', '家属查看', true, 30),
    ('LOCATION', '位置与行踪', true, 40),
    ('PHOTO', '服务拍照留证', true, 50),
    ('EMERGENCY_CARD_SHARING', '急救卡共享', true, 60),
    ('SMART_DEVICE', '智能设备数据', true, 70);

-- The texts that people sign. A changed text is another version; none is ever changed.
create table consent_text (
    purpose text not null references consent_purpose,
    version text not null,
    in_force_from date not null,
    body text not null,
    sha256 text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (purpose, version)
);

create trigger consent_text_append_only before update or delete or truncate on consent_text
    for each statement execute function refuse_change();

insert into consent_text (purpose, version, in_force_from, body, sha256, recorded_by, recorded_at)
select code, '2026-1', date '2026-01-01',
       body, encode(sha256(convert_to(body, 'UTF8')), 'hex'), 'linli', timestamptz '2026-01-01 00:00:00+08'
  from (select code, '本人同意平台为“' || name || '”的目的处理本人的个人信息，已知晓处理的必要性、对本人的影响和保存期限。本人可以随时撤回，撤回与给予同样方便，'
           || '撤回不影响此前已进行的处理。' as body
          from consent_purpose) first;

-- The ledger of consents for relatives becomes that of all purposes; a relative's access is the case with a subject.
alter table consent
    add column purpose text not null default 'RELATIVE_ACCESS',
    add column signer_kind text not null default 'SELF' check (signer_kind in ('SELF', 'AGENT')),
    add column agent_sealed text,
    alter column subject drop not null,
    alter column relation drop not null,
    alter column level drop not null,
    add constraint consent_of_relative check (
        num_nulls(subject, relation, level) = case purpose when 'RELATIVE_ACCESS' then 0 else 3 end),
    add constraint consent_text_signed foreign key (purpose, text_version) references consent_text (purpose, version);

create index consent_ledger on consent (resident_id, position desc);
