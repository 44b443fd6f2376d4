package org.linli.registry.resident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {

    @ParameterizedTest
    @CsvSource({
        "王秀英, 王秀英",
        "' 王 秀英　', 王秀英",
        "买买提·吐尔逊, 买买提吐尔逊",
        "买买提•吐尔逊, 买买提吐尔逊",
        "Wang Xiu-Ying, wangxiuying",
        "xi'an, xian",
        "ＷＸＹ, wxy",
        "wáng xiù yīng, wangxiuying",
        "Lü, lv",
        "lǚ, lv",
        "LYU, lv",
        "jinyu, jinyu",
        "𬱖三, 𬱖三"
    })
    void whatPeopleWriteInDifferentWaysIsOne(String written, String folded) {
        assertThat(FoldedName.of(written).text()).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"·", "-- --", "123", "？"})
    void whatHoldsNoLetterIsEmpty(String written) {
        assertThat(FoldedName.of(written).isEmpty()).isTrue();
    }

    @Test
    void charactersAndLettersAreToldApart() {
        assertThat(FoldedName.of("王").hasCharacters()).isTrue();
        assertThat(FoldedName.of("𬱖").hasCharacters()).isTrue();
        assertThat(FoldedName.of("wang").hasCharacters()).isFalse();
    }

    @Test
    void itsTextFormShowsNoName() {
        assertThat(FoldedName.of("王秀英").toString()).doesNotContain("王", "秀", "英");
    }
}
