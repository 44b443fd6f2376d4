package org.linli.registry.resident.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.registry.resident.domain.FoldedName;

/**
 * What a resident is found by, as blind tokens: every beginning of the name in characters, in pinyin up to the end of a
 * syllable, and in initials, for every reading; and the categories. What is asked for may end inside a syllable: then all
 * syllables that go on so are looked for.
 */
@ApplicationScoped
class Tokens {

    private static final String CHARACTERS = "name";
    private static final String SYLLABLES = "pinyin";
    private static final String INITIALS = "initials";
    private static final String CATEGORY = "category";
    /** Characters of a name that count. */
    private static final int DEPTH = 16;
    /** Ways to read one name; beyond them, further characters are read in the usual way only. */
    private static final int MOST_SPELLINGS = 32;

    private final Vault vault;
    private final Pinyin pinyin;

    Tokens(Vault vault, Pinyin pinyin) {
        this.vault = vault;
        this.pinyin = pinyin;
    }

    private record Spelling(String syllables, String initials) {
        Spelling and(String syllable) {
            return new Spelling(syllables + syllable, initials + syllable.charAt(0));
        }
    }

    /** All tokens of a resident. */
    Set<Long> of(String name, Collection<String> categories) {
        Set<Long> tokens = new LinkedHashSet<>();
        int[] characters = FoldedName.of(name).text().codePoints().limit(DEPTH).toArray();
        for (int length = 1; length <= characters.length; length++) {
            tokens.add(vault.token(CHARACTERS, new String(characters, 0, length)));
        }
        Set<Spelling> spellings = Set.of(new Spelling("", ""));
        for (int character : characters) {
            spellings = read(spellings, pinyin.readings(character));
            spellings.forEach(spelling -> {
                tokens.add(vault.token(SYLLABLES, spelling.syllables()));
                tokens.add(vault.token(INITIALS, spelling.initials()));
            });
        }
        categories.forEach(code -> tokens.add(category(code)));
        return tokens;
    }

    /** Tokens of which every resident has one whose name begins so. */
    Set<Long> ofBeginning(FoldedName name) {
        String text = name.text();
        if (name.hasCharacters()) {
            int[] characters = text.codePoints().limit(DEPTH).toArray();
            return Set.of(vault.token(CHARACTERS, new String(characters, 0, characters.length)));
        }
        Set<Long> tokens = new LinkedHashSet<>();
        tokens.add(vault.token(INITIALS, text));
        tokens.add(vault.token(SYLLABLES, text));
        for (int end = text.length() - 1; end >= 0 && text.length() > 1; end--) {
            String whole = text.substring(0, end);
            Collection<String> last = pinyin.beginningWith(text.substring(end));
            if (!last.isEmpty() && pinyin.spells(whole)) {
                last.forEach(syllable -> tokens.add(vault.token(SYLLABLES, whole + syllable)));
            }
        }
        return tokens;
    }

    long category(String code) {
        return vault.token(CATEGORY, code);
    }

    /** A character nobody can read ends the pinyin of a name. */
    private static Set<Spelling> read(Set<Spelling> spellings, List<String> readings) {
        List<String> counted = spellings.size() * readings.size() <= MOST_SPELLINGS ? readings : readings.subList(0, 1);
        return spellings.stream()
                .flatMap(spelling -> counted.stream().map(spelling::and))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
