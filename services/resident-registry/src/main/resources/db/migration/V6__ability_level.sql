-- What the last ability assessment (GB/T 42195-2022) said, 0 intact to 4 total loss; null while there was none.
alter table resident
    add column ability_level smallint check (ability_level between 0 and 4),
    add column ability_assessed_on date,
    add column ability_level_valid_until date,
    add column ability_rule_version text,
    add constraint resident_ability_whole check (
        num_nulls(ability_level, ability_assessed_on, ability_level_valid_until, ability_rule_version) in (0, 4));
