-- Erasure (PIPL art. 47): of the file stays a stub that the ledgers refer to, with the county and nothing about the person.
-- Her key goes from subject_key, and with it everything sealed about her here and in the ledgers.
alter table resident
    add column erased_at timestamptz,
    alter column status drop not null,
    alter column sex drop not null,
    alter column birth_date drop not null,
    alter column living_situation drop not null,
    alter column mobility_group drop not null,
    alter column name_sealed drop not null,
    alter column phones_sealed drop not null,
    alter column address_sealed drop not null,
    alter column contacts_sealed drop not null,
    add constraint resident_whole_or_erased check (
        case when erased_at is null
             then num_nulls(status, sex, birth_date, living_situation, mobility_group, name_sealed, phones_sealed,
                            address_sealed, contacts_sealed) = 0
             else num_nonnulls(status, sex, birth_date, living_situation, mobility_group, name_sealed,
                               identity_number_sealed, identity_number_index, phones_sealed, address_sealed,
                               door_note_sealed, home_point_sealed, contacts_sealed, ability_level) = 0
                  and phone_indexes = '{}' and categories = '{}'
        end);

create table erasure (
    resident_id uuid primary key references resident,
    reason text not null,
    legal_basis text not null,
    erased_by text not null,
    erased_at timestamptz not null
);

create trigger erasure_append_only before update or delete or truncate on erasure
    for each statement execute function refuse_change();
