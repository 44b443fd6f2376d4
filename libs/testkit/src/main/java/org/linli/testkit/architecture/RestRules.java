package org.linli.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every HTTP method carries. */
final class RestRules {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CANCELLABLE = "org.jboss.resteasy.reactive.server.Cancellable";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final List<String> ROLES = List.of(
            "jakarta.annotation.security.RolesAllowed",
            PERMIT_ALL,
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");

    private RestRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule("writes-finish-when-the-caller-hangs-up", methods().should(finishWhatTheyWrite())),
                new Rule("every-endpoint-names-its-roles", methods().should(nameTheirRoles())),
                new Rule("open-doors-are-listed", methods().should(demandARole())));
    }

    /** A service lists its doors that no role opens, with the reason, by {@link ArchitectureRules#allowing}. */
    private static ArchCondition<JavaMethod> demandARole() {
        return new ArchCondition<>("demand a role") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean open = method.isAnnotatedWith(PERMIT_ALL)
                        || (method.getOwner().isAnnotatedWith(PERMIT_ALL)
                                && !method.isAnnotatedWith("jakarta.annotation.security.RolesAllowed"));
                if ((isHttp(method, WRITES) || isHttp(method, READS)) && open) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getDescription() + " is open to everybody"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> finishWhatTheyWrite() {
        return new ArchCondition<>("carry @Cancellable(false) when they write") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (isHttp(method, WRITES) && !isUncancellable(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getDescription() + " writes without @Cancellable(false)"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> nameTheirRoles() {
        return new ArchCondition<>("carry @RolesAllowed, @PermitAll or @Authenticated, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = ROLES.stream()
                        .anyMatch(role -> method.isAnnotatedWith(role)
                                || method.getOwner().isAnnotatedWith(role));
                if ((isHttp(method, WRITES) || isHttp(method, READS)) && !named) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getDescription() + " says nobody who may call it"));
                }
            }
        };
    }

    private static boolean isHttp(JavaMethod method, Set<String> verbs) {
        return verbs.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static boolean isUncancellable(JavaMethod method) {
        return method.isAnnotatedWith(CANCELLABLE)
                ? isFalse(method.getAnnotationOfType(CANCELLABLE))
                : method.getOwner().isAnnotatedWith(CANCELLABLE)
                        && isFalse(method.getOwner().getAnnotationOfType(CANCELLABLE));
    }

    private static boolean isFalse(JavaAnnotation<?> annotation) {
        return annotation.get("value").filter(Boolean.FALSE::equals).isPresent();
    }
}
