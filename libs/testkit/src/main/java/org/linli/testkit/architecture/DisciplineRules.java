package org.linli.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What main code never does, whoever it is. */
final class DisciplineRules {

    private static final String UNI = "io.smallrye.mutiny.Uni";
    private static final String MULTI = "io.smallrye.mutiny.Multi";

    private DisciplineRules() {}

    static Stream<Rule> all(String root) {
        return Stream.of(
                new Rule(
                        "time-and-ids-are-given",
                        noClasses()
                                .that(DescribedPredicate.not(isClockOrIds()))
                                .should(callAnyOf(
                                        "java.time.Instant.now",
                                        "java.time.LocalDate.now",
                                        "java.time.LocalDateTime.now",
                                        "java.time.LocalTime.now",
                                        "java.time.OffsetDateTime.now",
                                        "java.time.ZonedDateTime.now",
                                        "java.time.YearMonth.now",
                                        "java.time.Year.now",
                                        "java.time.Clock.systemUTC",
                                        "java.time.Clock.systemDefaultZone",
                                        "java.time.Clock.system",
                                        "java.lang.System.currentTimeMillis",
                                        "java.util.UUID.randomUUID"))),
                new Rule(
                        "no-parallel-unis-near-a-session",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..application..", "..adapter.persistence..", "..adapter")
                                .should(callAnyOf(UNI + ".join", UNI + ".combine"))),
                new Rule(
                        "no-waiting",
                        noClasses()
                                .should(callAnyOf(
                                        UNI + ".await",
                                        UNI + ".awaitUsing",
                                        UNI + ".subscribe",
                                        UNI + ".subscribeAsCompletionStage",
                                        MULTI + ".subscribe",
                                        "java.lang.Thread.sleep",
                                        "java.util.concurrent.TimeUnit.sleep"))),
                new Rule("no-synchronized", classes().should(new HoldNoMonitor())),
                new Rule(
                        "no-field-injection",
                        noFields()
                                .should()
                                .beAnnotatedWith("jakarta.inject.Inject")
                                .orShould()
                                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                                .orShould()
                                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
                                .orShould()
                                .beAnnotatedWith("jakarta.ws.rs.core.Context")),
                new Rule(
                        "names-say-what-it-is",
                        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Base)")),
                new Rule("packages-are-null-marked", classes().should(new LieInNullMarkedPackages(root))));
    }

    private static DescribedPredicate<JavaClass> isClockOrIds() {
        return DescribedPredicate.describe(
                "is a clock or ids bean", type -> type.getSimpleName().matches("Clock(Bean)?|Ids"));
    }

    /** Calls and method references alike; each method is its class and its name. */
    private static ArchCondition<JavaClass> callAnyOf(String... methods) {
        Set<String> banned = Arrays.stream(methods).collect(Collectors.toSet());
        return new ArchCondition<>("call " + String.join(", ", methods)) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (JavaAccess<?> access : origin.getAccessesFromSelf()) {
                    String target = access.getTargetOwner().getName() + "." + access.getName();
                    boolean calls = banned.contains(target);
                    events.add(new SimpleConditionEvent(access, calls, access.getDescription()));
                }
            }
        };
    }

    /** A package that holds a class has a {@code package-info} with {@code @NullMarked}. */
    private static final class LieInNullMarkedPackages extends ArchCondition<JavaClass> {

        private final String root;

        private LieInNullMarkedPackages(String root) {
            super("lie in a package whose package-info says @NullMarked");
            this.root = root;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.getPackageName().startsWith(root)
                    && !type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                events.add(SimpleConditionEvent.violated(
                        type, "package " + type.getPackageName() + " of " + type.getName() + " is not @NullMarked"));
            }
        }
    }
}
