package org.linli.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which transition exists in which state; what is not listed cannot be written. */
class TransitionsTest {

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(Requested.class, Set.of("fund", "cancel")),
                Arguments.of(Funded.class, Set.of("askMatching", "cancel")),
                Arguments.of(
                        Matching.class, Set.of("ranked", "shortfall", "unanswered", "offerTo", "askAgain", "cancel")),
                Arguments.of(
                        Offered.class,
                        Set.of("accept", "acceptAt", "decline", "lapse", "offerTo", "askAgain", "cancel")),
                Arguments.of(Queued.class, Set.of("ranked", "shortfall", "offerTo", "askAgain", "cancel")),
                Arguments.of(
                        Accepted.class,
                        Set.of("depart", "checkIn", "attend", "miss", "report", "notice", "decide", "cancel")),
                Arguments.of(
                        InService.class,
                        Set.of(
                                "depart",
                                "checkIn",
                                "checkOut",
                                "attend",
                                "miss",
                                "leave",
                                "report",
                                "notice",
                                "decide",
                                "cancel")),
                Arguments.of(Completed.class, Set.of("rate")),
                Arguments.of(Cancelled.class, Set.of()),
                Arguments.of(Failed.class, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStatePermitsExactlyTheseTransitions(Class<?> state, Set<String> transitions) {
        Set<String> found = Arrays.stream(state.getMethods())
                .filter(method -> method.getReturnType() == Step.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(transitions));
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateOfTheTableIsAState(Class<?> state, Set<String> transitions) {
        assertThat(leaves(ServiceOrder.class)).contains(state).hasSize(10);
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }
}
