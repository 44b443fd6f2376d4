package org.linli.registry.resident.adapter.persistence;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;
import org.jspecify.annotations.Nullable;

/** How characters are read in Mandarin: syllables without tones, {@code ü} as {@code v}. Ready when the service starts. */
@Startup
@Singleton
class Pinyin {

    private static final int FIRST = 0x4e00;
    private static final int LAST = 0x9fff;
    private static final int LONGEST = 6;
    /** Of surnames, and not in the table of readings. */
    private static final Map<Integer, String> MORE = Map.of((int) '黑', "he", (int) '洗', "xian", (int) '那', "nuo");

    private final TreeSet<String> syllables = new TreeSet<>();

    Pinyin() {
        IntStream.rangeClosed(FIRST, LAST).mapToObj(Pinyin::tabled).forEach(syllables::addAll);
    }

    /**
     * All readings of a character, the usual one first; {@code ü} also as {@code u}. A letter reads as itself, what cannot
     * be read has none.
     */
    List<String> readings(int character) {
        if (!Character.isIdeographic(character)) {
            return List.of(Character.toString(character));
        }
        return Stream.concat(tabled(character).stream(), Stream.ofNullable(MORE.get(character)))
                .flatMap(syllable -> Stream.of(syllable, syllable.replace('v', 'u')))
                .distinct()
                .toList();
    }

    /** All syllables that begin so. */
    Collection<String> beginningWith(String letters) {
        return syllables.subSet(letters, letters + Character.MAX_VALUE);
    }

    /** Whether the letters are a row of whole syllables. */
    boolean spells(String letters) {
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int from = 0; from < letters.length(); from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(letters.length(), from + LONGEST); to++) {
                reached[to] |= syllables.contains(letters.substring(from, to));
            }
        }
        return reached[letters.length()];
    }

    private static List<String> tabled(int character) {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        try {
            @Nullable
            String @Nullable [] found = Character.isBmpCodePoint(character)
                    ? PinyinHelper.toHanyuPinyinStringArray((char) character, format)
                    : null;
            return Stream.ofNullable(found)
                    .flatMap(Stream::of)
                    .flatMap(Stream::ofNullable)
                    .filter(Pinyin::isSyllable)
                    .distinct()
                    .toList();
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException("the format of the readings contradicts itself", e);
        }
    }

    /** Interjections without a vowel, which nobody is called, would make every row of letters a row of syllables. */
    private static boolean isSyllable(String reading) {
        return reading.matches("[a-z]*[aeiouv][a-z]*");
    }
}
