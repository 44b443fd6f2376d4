package org.linli.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may see whom. */
final class LayerRules {

    private static final List<String> SERVICES = List.of(
            "org.linli.registry",
            "org.linli.provider",
            "org.linli.dispatch",
            "org.linli.matching",
            "org.linli.scheduling",
            "org.linli.emergency",
            "org.linli.accounts",
            "org.linli.gateway");

    private LayerRules() {}

    static Stream<Rule> all(String root) {
        return Stream.of(
                domainIsPlain(root),
                applicationSeesNoTechnology(),
                adaptersAreStrangers(),
                featuresMeetInApplication(root),
                noOtherService(root),
                contractsStayInMessaging());
    }

    private static Rule domainIsPlain(String root) {
        return new Rule(
                "domain-is-plain",
                classes()
                        .that()
                        .resideInAPackage("..domain..")
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.linli.kernel..")
                                .or(resideInAPackage(root + "..").and(resideInAPackage("..domain..")))));
    }

    private static Rule applicationSeesNoTechnology() {
        return new Rule(
                "application-sees-no-adapter",
                noClasses()
                        .that()
                        .resideInAPackage("..application..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "..adapter..",
                                "jakarta.ws.rs..",
                                "jakarta.persistence..",
                                "org.hibernate..",
                                "io.quarkus.hibernate..",
                                "io.vertx..",
                                "org.apache.kafka..",
                                "org.eclipse.microprofile.reactive.messaging..",
                                "com.fasterxml.jackson..",
                                "org.linli.contracts.."));
    }

    private static Rule adaptersAreStrangers() {
        return new Rule(
                "adapters-never-meet",
                slices().matching("(**).adapter.(*)..").should().notDependOnEachOther());
    }

    private static Rule featuresMeetInApplication(String root) {
        return new Rule("features-meet-in-application", classes().should(new KeepOutOfOtherFeatures(root)));
    }

    static Rule noOtherService(String root) {
        String[] others = Stream.concat(
                        SERVICES.stream().filter(service -> !service.equals(root)),
                        Stream.of("org.linli.city", "org.linli.testkit", "org.linli.parts"))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return new Rule(
                "no-other-service",
                noClasses()
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(others).and(DescribedPredicate.not(resideInAPackage(root + "..")))));
    }

    /** While an adapter is still one package, its messaging half may see contracts too. */
    private static Rule contractsStayInMessaging() {
        return new Rule(
                "contracts-stay-in-messaging",
                noClasses()
                        .that(DescribedPredicate.not(resideInAnyPackage("..adapter.messaging..", "..adapter")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.linli.contracts.."));
    }

    /** A feature is the package below the root; its domain and adapters are its own. */
    private static final class KeepOutOfOtherFeatures extends ArchCondition<JavaClass> {

        private final Pattern inside;
        private final Pattern ownFeature;

        private KeepOutOfOtherFeatures(String root) {
            super("use another feature through its application package only");
            this.ownFeature = Pattern.compile(Pattern.quote(root) + "\\.(?<feature>[^.]+).*");
            this.inside = Pattern.compile(Pattern.quote(root) + "\\.(?<feature>[^.]+)\\.(?<ring>[^.]+).*");
        }

        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            Matcher from = ownFeature.matcher(origin.getPackageName());
            if (!from.matches()) {
                return;
            }
            String own = from.group("feature");
            origin.getDirectDependenciesFromSelf().forEach(dependency -> {
                Matcher to = inside.matcher(dependency.getTargetClass().getPackageName());
                if (to.matches()
                        && !to.group("feature").equals(own)
                        && (to.group("ring").equals("domain")
                                || to.group("ring").equals("adapter"))) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            });
        }
    }
}
