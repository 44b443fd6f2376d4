package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"王秀英, 王*", "李明, 李*", "欧阳建国, 欧*", "𠮷田, 𠮷*", "阿依古丽·买买提, 阿*", "' ', *"})
    void onlyTheFirstCharacterIsLeft(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }
}
