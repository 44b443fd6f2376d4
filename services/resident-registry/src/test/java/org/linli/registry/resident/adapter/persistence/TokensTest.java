package org.linli.registry.resident.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.DataKeys;
import org.linli.persistence.KeyRing;
import org.linli.registry.resident.domain.FoldedName;

class TokensTest {

    private final Tokens tokens = tokens("i");

    @ParameterizedTest
    @CsvSource({
        // Characters, from the first on
        "王秀英, 王",
        "王秀英, 王秀",
        "王秀英, 王秀英",
        // Pinyin while it is typed, and initials
        "王秀英, w",
        "王秀英, wa",
        "王秀英, wan",
        "王秀英, wang",
        "王秀英, wangx",
        "王秀英, wangxi",
        "王秀英, wangxiuyi",
        "王秀英, wangxiuying",
        "王秀英, Wang Xiuying",
        "王秀英, wxy",
        // Surnames that are read in their own way, and characters with several readings
        "单玉兰, shanyulan",
        "单玉兰, dan",
        "曾秀英, zeng",
        "曾秀英, ceng",
        "仇春花, qiuchunhua",
        "仇春花, chouchunh",
        "解桂珍, xie",
        "解桂珍, jgz",
        "区桂珍, ou",
        "区桂珍, qu",
        "查桂珍, zha",
        "查桂珍, cha",
        "盖桂珍, ge",
        "盖桂珍, gai",
        "朴桂珍, piao",
        "覃桂珍, qin",
        "黑桂珍, he",
        "那桂珍, nuo",
        "翟长乐, zhaichangle",
        "翟长乐, dizhangyue",
        // Two characters
        "尉迟敬, yuchijing",
        "尉迟敬, weichi",
        "欧阳建国, ouyangj",
        "欧阳建国, oyjg",
        "万俟雪, moqi",
        // ü
        "吕秀兰, lv",
        "吕秀兰, lü",
        "吕秀兰, lu",
        "吕秀兰, lyuxiu",
        "吕秀兰, lvxiulan",
        "略秀兰, lve",
        // Where one syllable ends can be read in two ways
        "席安, xian",
        "先, xian",
        "席安, xi'an",
        // Minorities, letters, and characters nobody can read
        "买买提·吐尔逊, 买买提吐",
        "买买提·吐尔逊, 买买提·吐尔逊",
        "买买提·吐尔逊, maimaitituer",
        "买买提·吐尔逊, mmttex",
        "John Smith, johns",
        "王𬱖, 王𬱖",
        "王𬱖, wang"
    })
    void aNameIsFoundByItsBeginning(String name, String asked) {
        assertThat(tokens.ofBeginning(FoldedName.of(asked))).containsAnyElementsOf(tokens.of(name, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "王秀英, 秀英",
        "王秀英, 王英",
        "王秀英, xiuying",
        "王秀英, wangying",
        "王秀英, xy",
        "王秀英, wxyz",
        "王秀英, wangxiuyingx",
        "王秀英, huang",
        "卢秀英, lv",
        "王秀英, zhang"
    })
    void aNameThatBeginsOtherwiseIsNotFound(String name, String asked) {
        assertThat(tokens.ofBeginning(FoldedName.of(asked))).doesNotContainAnyElementsOf(tokens.of(name, List.of()));
    }

    @Test
    void anOrdinaryNameHasNineTokensAndEveryCategoryOneMore() {
        assertThat(tokens.of("王秀英", List.of())).hasSize(9);
        assertThat(tokens.of("王秀英", List.of("LIVING_ALONE", "ADVANCED_AGE")))
                .hasSize(11)
                .contains(tokens.category("ADVANCED_AGE"));
    }

    @Test
    void manyReadingsAndLongNamesStayWithinBounds() {
        assertThat(tokens.of("单长乐行重会单长乐行重会单长乐行重会", List.of())).hasSizeLessThan(16 * (1 + 2 * 32));
        assertThat(tokens.of("王".repeat(50), List.of())).isEqualTo(tokens.of("王".repeat(16), List.of()));
        assertThat(tokens.ofBeginning(FoldedName.of("王".repeat(50))))
                .isEqualTo(tokens.ofBeginning(FoldedName.of("王".repeat(16))));
    }

    @Test
    void aSearchLooksForFewTokens() {
        assertThat(tokens.ofBeginning(FoldedName.of("w"))).hasSize(2);
        assertThat(tokens.ofBeginning(FoldedName.of("王秀"))).hasSize(1);
        assertThat(tokens.ofBeginning(FoldedName.of("wangz"))).hasSizeLessThan(50);
        assertThat(tokens.ofBeginning(FoldedName.of("q".repeat(50)))).hasSize(2);
    }

    @Test
    void tokensOfAnotherKeyAreOthers() {
        assertThat(tokens("j").of("王秀英", List.of("LIVING_ALONE")))
                .doesNotContainAnyElementsOf(tokens.of("王秀英", List.of("LIVING_ALONE")));
    }

    @Test
    void charactersLettersAndCategoriesNeverMeet() {
        assertThat(tokens.of("A", List.of("A"))).hasSize(4);
    }

    private static Tokens tokens(String key) {
        String vaultKey = Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.UTF_8));
        return new Tokens(
                new Vault(
                        new DataKeys(KeyRing.parse("k1:" + vaultKey)),
                        new BlindIndex(key.repeat(32).getBytes(StandardCharsets.UTF_8)),
                        new JsonMapper()),
                new Pinyin());
    }
}
