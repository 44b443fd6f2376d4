package org.linli.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.sample.bad.order.application.OrderHelper;

class ArchitectureRulesTest {

    @Test
    void theGoodServiceBreaksNothing() {
        assertThat(rulesOver("org.linli.sample.good").violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "domain-is-plain, domain.ReactiveOrder",
        "application-sees-no-adapter, application.SeesAdapter",
        "application-sees-no-adapter, application.KnowsContract",
        "adapters-never-meet, adapter.rest.CarelessResource",
        "features-meet-in-application, roster.application.Trespasser",
        "no-other-service, application.KnowsForeignService",
        "contracts-stay-in-messaging, application.KnowsContract",
        "time-and-ids-are-given, Instant.now()",
        "time-and-ids-are-given, UUID.randomUUID()",
        "no-parallel-unis-near-a-session, application.JoinsUnis",
        "no-waiting, Uni.await()",
        "no-waiting, Thread.sleep(long)",
        "no-synchronized, Locked.byModifier()",
        "no-synchronized, Locked.byBlock",
        "no-field-injection, CarelessResource.orders",
        "names-say-what-it-is, application.OrderHelper",
        "packages-are-null-marked, bad.unmarked",
        "writes-finish-when-the-caller-hangs-up, CarelessResource.cancelledByDefault()",
        "writes-finish-when-the-caller-hangs-up, CarelessResource.cancelledByDeclaration()",
        "every-endpoint-names-its-roles, CarelessResource.openToAll()",
        "open-doors-are-listed, CarelessResource.openOnPurpose()"
    })
    void eachRuleFindsTheSampleThatBreaksIt(String rule, String culprit) {
        assertThat(rulesOver("org.linli.sample.bad").violations())
                .anyMatch(line -> line.startsWith(rule + ": ") && line.contains(culprit));
    }

    @Test
    void everyRuleHasASampleThatBreaksIt() {
        ArchitectureRules rules = rulesOver("org.linli.sample.bad");
        Set<String> broken = rules.violations().stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toSet());

        assertThat(broken).isEqualTo(rules.ruleNames());
    }

    @Test
    void anExemptionLetsOneClassBreakOneRule() {
        ArchitectureRules rules = rulesOver("org.linli.sample.bad")
                .allowing("names-say-what-it-is", OrderHelper.class, "it is the sample of this test");

        assertThat(rules.violations()).noneMatch(line -> line.startsWith("names-say-what-it-is"));
    }

    @Test
    void anExemptionNeedsARuleAndAReason() {
        assertThatThrownBy(() -> rulesOver("org.linli.sample.bad").allowing("no-such-rule", OrderHelper.class, "why"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rulesOver("org.linli.sample.bad").allowing("no-waiting", OrderHelper.class, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMisspeltRootPackageIsNoSuccess() {
        assertThatThrownBy(
                        () -> ArchitectureRules.forService("org.linli.nowhere").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("misspelt");
    }

    private static ArchitectureRules rulesOver(String root) {
        return ArchitectureRules.over(new ClassFileImporter().importPackages(root), root);
    }
}
