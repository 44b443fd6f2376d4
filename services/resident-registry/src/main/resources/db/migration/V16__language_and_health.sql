-- What operators and responders must know before they speak to a resident: languages as a JSON array of texts, and what
-- responders must know of her health. Both sealed; absent in rows from before.
alter table resident
    add column languages_sealed text,
    add column health_note_sealed text,
    add constraint resident_erased_is_silent
        check (erased_at is null or num_nonnulls(languages_sealed, health_note_sealed) = 0);
