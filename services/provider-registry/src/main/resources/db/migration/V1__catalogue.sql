-- Words that a city may extend: service kinds (the "N 助" differ from city to city) and qualifications.
create table service_kind (
    code text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name text not null
);

insert into service_kind (code, name) values
    ('MEAL', '助餐'),
    ('BATHING', '助浴'),
    ('CLEANING', '助洁'),
    ('MEDICAL', '助医'),
    ('URGENT', '助急'),
    ('MOBILITY', '助行'),
    ('SHOPPING', '助购'),
    ('OUTING', '助游'),
    ('COMFORT', '精神慰藉'),
    ('REHABILITATION', '康复护理'),
    ('DAY_CARE', '日间照料'),
    ('REPAIR', '维修'),
    ('RENTAL', '器材租赁');

-- includes: who holds this one may do all that the included one allows.
create table qualification (
    code text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name text not null,
    includes text references qualification (code)
);

-- The five grades of caregivers (养老护理员国家职业技能标准, 2019) and what else the catalogue may ask for.
insert into qualification (code, name, includes) values
    ('CAREGIVER_5', '养老护理员五级(初级工)', null),
    ('CAREGIVER_4', '养老护理员四级(中级工)', 'CAREGIVER_5'),
    ('CAREGIVER_3', '养老护理员三级(高级工)', 'CAREGIVER_4'),
    ('CAREGIVER_2', '养老护理员二级(技师)', 'CAREGIVER_3'),
    ('CAREGIVER_1', '养老护理员一级(高级技师)', 'CAREGIVER_2'),
    ('NURSE', '护士执业证书', null),
    ('REHABILITATION_THERAPIST', '康复治疗师', null),
    ('SOCIAL_WORKER', '社会工作者', null),
    ('HEALTH_CERTIFICATE', '从业人员健康证明', null);

create table catalogue_item (
    code text primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    kind text not null references service_kind (code),
    version bigint not null
);

create index catalogue_item_kind on catalogue_item (kind);

create extension if not exists btree_gist;

-- What an item meant from a day on. Deferred, because a new edition is written before the former one is closed.
create table catalogue_edition (
    item_code text not null references catalogue_item (code),
    edition int not null check (edition > 0),
    name text not null,
    unit text not null,
    standard_minutes int not null check (standard_minutes between 1 and 1440),
    price_fen bigint not null check (price_fen >= 0),
    required_qualification text references qualification (code),
    min_crew int not null check (min_crew between 1 and 9),
    sex_rule text not null,
    place text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (item_code, edition),
    constraint catalogue_edition_no_overlap exclude using gist (
        item_code with =, daterange(valid_from, valid_to, '[]') with &&
    ) deferrable initially deferred
);

-- Orders and statements name an edition for years: nothing of it may change but its last day, and that only to an earlier one.
create function catalogue_edition_is_fixed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_to') = (to_jsonb(old) - 'valid_to')
        and (old.valid_to is null or new.valid_to <= old.valid_to) then
        return new;
    end if;
    raise exception 'an edition of the catalogue is fixed: % %', old.item_code, old.edition;
end $$;

create trigger catalogue_edition_is_fixed before update or delete on catalogue_edition
    for each row execute function catalogue_edition_is_fixed();
