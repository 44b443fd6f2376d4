package org.linli.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All architecture rules over the main classes of one module. A service checks itself with
 * {@code ArchitectureRules.forService("org.linli.dispatch").check()}, a library with {@link #forLibrary}.
 */
public final class ArchitectureRules {

    private final JavaClasses classes;
    private final List<Rule> rules;
    private final List<Exemption> exemptions = new ArrayList<>();

    private ArchitectureRules(JavaClasses classes, List<Rule> rules) {
        this.classes = classes;
        this.rules = rules;
    }

    private record Exemption(String rule, String className) {}

    /** Every rule, for the service whose classes lie under {@code rootPackage}. */
    public static ArchitectureRules forService(String rootPackage) {
        return over(mainClassesOf(rootPackage), rootPackage);
    }

    /** The rules that hold for a library too: no dependency on a service, discipline, names, packages. */
    public static ArchitectureRules forLibrary(String rootPackage) {
        return new ArchitectureRules(
                mainClassesOf(rootPackage),
                Stream.concat(Stream.of(LayerRules.noOtherService(rootPackage)), DisciplineRules.all(rootPackage))
                        .toList());
    }

    static ArchitectureRules over(JavaClasses classes, String rootPackage) {
        return new ArchitectureRules(
                classes,
                Stream.of(LayerRules.all(rootPackage), DisciplineRules.all(rootPackage), RestRules.all())
                        .flatMap(rules -> rules)
                        .toList());
    }

    /**
     * Lets one class break one rule.
     *
     * @param rule name of the rule, as a failure prints it
     * @param type the class that may
     * @param because why; for the reader, there must be one
     */
    public ArchitectureRules allowing(String rule, Class<?> type, String because) {
        if (because.isBlank() || !ruleNames().contains(rule)) {
            throw new IllegalArgumentException("an exemption needs a rule that exists and a reason");
        }
        exemptions.add(new Exemption(rule, type.getName()));
        return this;
    }

    /** Throws an {@link AssertionError} that lists every violation of every rule. */
    public void check() {
        if (classes.isEmpty()) {
            throw new AssertionError("There is no main class to check. Maybe the root package is misspelt.");
        }
        List<String> violations = violations();
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    violations.size() + " breaches of the architecture:\n" + String.join("\n", violations));
        }
    }

    Set<String> ruleNames() {
        return rules.stream().map(Rule::name).collect(Collectors.toSet());
    }

    /** Every violation as {@code rule: what}. */
    List<String> violations() {
        return rules.stream().flatMap(this::violationsOf).toList();
    }

    private Stream<String> violationsOf(Rule rule) {
        EvaluationResult result = rule.check()
                .allowEmptyShould(true)
                .evaluate(classes)
                .filterDescriptionsMatching(line -> exemptions.stream()
                        .noneMatch(exemption ->
                                exemption.rule().equals(rule.name()) && line.contains(exemption.className())));
        return result.getFailureReport().getDetails().stream().map(line -> rule.name() + ": " + line);
    }

    private static JavaClasses mainClassesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(rootPackage);
    }
}
