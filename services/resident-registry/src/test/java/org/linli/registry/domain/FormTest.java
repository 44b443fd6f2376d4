package org.linli.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

class FormTest {

    private enum Colour {
        RED,
        GREEN
    }

    private final Form form = new Form();

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        // Given
        form.requiredText("name", " ", 10);
        form.requiredWord("colour", "BLUE", Colour.class);
        form.requiredValue("count", "many", Integer::valueOf);

        // When
        Refusal refusal = catchThrowableOfType(Refusal.class, form::refuseIfWrong);

        // Then
        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("name", "colour", "count");
        assertThat(refusal.violations().get(1).message()).isEqualTo("must be one of RED, GREEN");
    }

    @Test
    void whatIsRightIsReadAndRefusesNothing() {
        assertThat(form.text("name", " 王 ", 10)).isEqualTo("王");
        assertThat(form.text("name", "  ", 10)).isNull();
        assertThat(form.word("colour", "RED", Colour.class)).isEqualTo(Colour.RED);
        assertThat(form.list("members", List.of("a"), 1)).containsExactly("a");
        assertThatCode(form::refuseIfWrong).doesNotThrowAnyException();
    }

    @Test
    void aMaskedTextIsNotStoredOverTheClearOne() {
        form.text("name", "王*", 10);

        assertThat(refused())
                .containsExactly(new Violation("name", "holds the stars of a mask, the clear value is needed"));
    }

    @Test
    void tooLongTextsControlCharactersAndLongListsAreWrong() {
        form.text("a", "12345", 4);
        form.text("b", "1\n2", 4);
        form.list("c", List.of(1, 2), 1);
        form.list("d", Arrays.asList(1, null), 2);

        assertThat(refused()).extracting(Violation::field).containsExactly("a", "b", "c", "d");
    }

    private List<Violation> refused() {
        return catchThrowableOfType(Refusal.class, form::refuseIfWrong).violations();
    }
}
