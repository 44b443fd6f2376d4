-- What residents are found by: the first 8 bytes of the HMAC-SHA256 of every beginning of the name, in characters, in
-- pinyin and in its initials, and of every category. A list of one token is a range in the order of all lists, division and
-- id. Written in the transaction of the resident; no foreign key, because checking it would cost an import more than the
-- rows themselves. Deleting by resident_id removes all there is.
-- Residents stored before this version get their tokens from POST /republish, and are found by neither until then.
create table resident_token (
    token bigint not null,
    resident_id uuid not null,
    division text collate "C" not null,
    primary key (token, division, resident_id)
);

create index resident_token_resident on resident_token (resident_id);

-- Lists of one value, in the same order.
create index resident_ability_level on resident (ability_level, division, id) where ability_level is not null;
create index resident_living_situation on resident (living_situation, division, id);
create index resident_inactive on resident (status, division, id) where status <> 'ACTIVE';
