package org.linli.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void oneWildRoundMovesTheMedianLittle() {
        assertThat(Spread.of(5, 900, 4, 6, 5)).isEqualTo(new Spread(5, 4, 900, 5));
    }

    @Test
    void ofAnEvenNumberItIsTheMiddleOfTheTwo() {
        assertThat(Spread.of(4, 1, 2, 3).value()).isEqualTo(2.5);
    }

    @Test
    void theRatioIsThatOfTheValues() {
        assertThat(Spread.of(30).over(Spread.of(40))).isEqualTo(0.75);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThatThrownBy(Spread::of).isInstanceOf(IllegalArgumentException.class);
    }
}
