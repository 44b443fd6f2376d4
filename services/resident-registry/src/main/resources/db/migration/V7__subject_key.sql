-- One key per resident: AES-256, random, wrapped by the vault key named, authenticated with
-- "data-key|<key_id>|resident|<resident_id>". Every sealed column about a resident (resident.*_sealed,
-- consent.signer_sealed, access_log.note_sealed) is sealed with it, so that deleting the row shreds them all, copies in
-- backups included once the backups of this table have expired. Rotating the vault key touches this table only.
do $$
begin
    if exists (select from resident) then
        raise exception 'residents stored before version 7 have no keys of their own and cannot be read; '
            'begin with a new database (make reset)';
    end if;
end
$$;

create table subject_key (
    resident_id uuid primary key references resident,
    key_id text not null,
    wrapped text not null
);
