-- Categories of residents (对象类别): data, because every city has its own.
create table category (
    code text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    name text not null,
    position int not null
);

insert into category (code, name, position) values
    ('THREE_WITHOUT', '三无', 10),
    ('EXTREME_POVERTY', '特困', 20),
    ('MINIMUM_LIVING', '低保', 30),
    ('LOW_INCOME', '低收入', 40),
    ('LIVING_ALONE', '独居', 50),
    ('EMPTY_NEST', '空巢', 60),
    ('LEFT_BEHIND', '留守', 70),
    ('BEREAVED_PARENT', '失独（计划生育特殊家庭）', 80),
    ('ADVANCED_AGE', '高龄', 90),
    ('SEVERE_DISABILITY', '重残', 100);

-- One file per person. Columns named *_sealed hold AES-256-GCM ciphertext "keyId:base64", authenticated with
-- "resident|<column without _sealed>|<id>"; *_index are HMAC-SHA256 of the normalised value, for equality only.
create table resident (
    id uuid primary key,
    version bigint not null,
    status text not null check (status in ('ACTIVE', 'MOVED_AWAY', 'DECEASED')),
    division text collate "C" not null references division,
    sex text not null check (sex in ('MALE', 'FEMALE')),
    birth_date date not null,
    living_situation text not null,
    mobility_group text not null,
    categories text[] not null,
    name_sealed text not null,
    identity_number_sealed text,
    identity_number_index text constraint resident_identity_number unique,
    phones_sealed text not null,
    phone_indexes text[] not null,
    address_sealed text not null,
    door_note_sealed text,
    home_point_sealed text,
    contacts_sealed text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

-- Lists run along this: a division prefix is a range of it.
create index resident_division on resident (division, id);
-- No pending list: it would be scanned by every search and emptied by an unlucky insert.
create index resident_phone on resident using gin (phone_indexes) with (fastupdate = off);
