package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.e2e.LinliCity.Running;
import org.linli.e2e.ScopeTable.Line;
import org.linli.e2e.ScopeWalk.Step;
import org.linli.testkit.Accounts;

/** Every endpoint, every role, own things and foreign ones, good tokens and bad, compared with {@code scope-table.txt}. */
@ExtendWith(LinliCity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeWalkTest {

    private static final int AT_ONCE = 32;
    private static final Path SERVICES = Path.of("../../services");
    private static final List<Line> TABLE = ScopeTable.read();

    private List<Town> towns = List.of();

    @BeforeAll
    void foundTwoTowns(Running linli) {
        towns = Towns.two(linli);
    }

    @Test
    void theTableHasALineForEveryOperationThatIsServedAndNoOther(Running linli) throws IOException {
        ScopeWalk walk = new ScopeWalk(linli);
        Set<Operation> served = new TreeSet<>();
        try (Stream<Path> folders = Files.list(SERVICES)) {
            folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("gateway"))
                    .forEach(service -> served.addAll(walk.served(service)));
        }

        assertThat(ScopeTable.operations(TABLE)).containsExactlyElementsOf(served);
        assertThat(Asks.superfluous(served)).isEmpty();
    }

    @Test
    void everyRoleIsLetInWhereTheTableSaysAndSeesItsOwnOnly(Running linli) throws Exception {
        ScopeWalk walk = new ScopeWalk(linli);
        List<Step> steps = new ArrayList<>();
        for (Line line : TABLE) {
            for (String role : ScopeTable.ROLES) {
                steps.addAll(walk.steps(line, role, towns.getFirst(), towns.getLast()));
            }
        }

        List<String> differences = timed("roles", steps);

        assertThat(differences).isEmpty();
    }

    @Test
    void noTokenButARightOneOpensAnything(Running linli) throws Exception {
        // Given
        Town town = towns.getFirst();
        Realm realm = new Realm(linli.platform().keycloakUrl());
        String everybody = accountWithEveryRole(linli, realm, town);
        Map<String, String> bad = new BadTokens(realm).of(everybody);
        ScopeWalk walk = new ScopeWalk(linli);

        // When
        List<Step> steps = new ArrayList<>();
        for (Line line : TABLE) {
            String role = line.letIn().getLast();
            bad.forEach((name, token) ->
                    steps.add(() -> shut(line, name, walk.askWith(Asks.of(line, town, role), token))));
            steps.add(() -> shut(line, "none", walk.askWith(Asks.of(line, town, role), null)));
            if (!line.operation().method().equals("DELETE") && line.guard(role) != Guard.SIGNATURE) {
                steps.add(() -> open(line, walk.ask(Asks.of(line, town, role), everybody)));
            }
        }
        List<String> differences = timed("tokens", steps);

        // Then
        assertThat(bad).hasSize(11);
        assertThat(differences).isEmpty();
    }

    /** Doors that no role opens: whoever adds one is asked by this list. */
    @Test
    void theseAreTheOnlyDoorsThatASignatureOpensInsteadOfAToken() {
        List<String> doors = TABLE.stream()
                .filter(line -> line.guard("integration") == Guard.SIGNATURE)
                .map(line -> line.operation().toString())
                .toList();

        assertThat(doors)
                .containsExactly(
                        "GET /api/emergency-intake/v1/doors/onenet",
                        "POST /api/emergency-intake/v1/doors/ctwing",
                        "POST /api/emergency-intake/v1/doors/onenet",
                        "POST /api/emergency-intake/v1/doors/scaip",
                        "POST /api/emergency-intake/v1/doors/signals");
        assertThat(TABLE)
                .allSatisfy(line -> assertThat(ScopeTable.ROLES.stream()
                                .map(role -> line.guard(role) == Guard.SIGNATURE)
                                .distinct())
                        .hasSize(1));
    }

    private static List<String> timed(String what, List<Step> steps) throws InterruptedException {
        long began = System.nanoTime();
        List<String> differences = ScopeWalk.take(steps, AT_ONCE);
        System.out.printf(
                "scope walk, %s: %d steps in %.1f s, %d differences%n",
                what, steps.size(), (System.nanoTime() - began) / 1e9, differences.size());
        return differences;
    }

    private static String accountWithEveryRole(Running linli, Realm realm, Town town) {
        Accounts accounts = Accounts.at(linli.platform().keycloakUrl());
        String name = "scope-everybody-%016x".formatted(System.nanoTime());
        accounts.create(
                name,
                "operator",
                Map.of(
                        "division", town.thing("division", ""),
                        "provider_id", town.thing("provider", ""),
                        "caregiver_id", town.thing("caregiver", "")));
        realm.grant(accounts.find(name).path("id").asText(), ScopeTable.ROLES);
        return name;
    }

    private static Stream<String> shut(Line line, String token, Heard heard) {
        return heard.status() == 401 && heard.isProblem()
                ? Stream.empty()
                : Stream.of("%s with a token %s: heard %s".formatted(line.operation(), token, heard));
    }

    /**
     * The same account with its good token, so that the bad ones are not refused for something else; what is refused to some on
     * record may be refused to it too. It deletes nothing: the walk of the roles needs it.
     */
    private static Stream<String> open(Line line, Heard heard) {
        return heard.status() == 401
                        || (heard.status() == 403
                                && line.letIn().stream().noneMatch(role -> line.guard(role) == Guard.RECORDED))
                ? Stream.of("%s with a good token: heard %s".formatted(line.operation(), heard))
                : Stream.empty();
    }
}
