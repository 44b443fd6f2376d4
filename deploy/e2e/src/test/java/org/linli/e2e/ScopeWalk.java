package org.linli.e2e;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.e2e.LinliCity.Running;
import org.linli.e2e.ScopeTable.Line;

/** Asks as an account of a role and compares the answer with what the table says; a difference is a sentence. */
final class ScopeWalk {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private final Door door;
    private final Knock knock;
    private final Set<String> elsewhere = new HashSet<>();

    ScopeWalk(Running linli) {
        this.door = linli.door();
        this.knock = new Knock(linli.door().address());
        linli.residents().forEach(id -> elsewhere.add(id.toString()));
        linli.city().providers().keySet().forEach(id -> elsewhere.add(id.toString()));
        linli.city().caregivers().keySet().forEach(id -> elsewhere.add(id.toString()));
    }

    /** A question of the walk; answers with a difference from the table or with nothing. */
    interface Step extends Callable<Stream<String>> {}

    /** Everything a role of a town can ask in a line: about its own things, another town's, and both mixed. */
    List<Step> steps(Line line, String role, Town mine, Town other) {
        List<Step> steps = new ArrayList<>();
        steps.add(() -> own(line, role, mine, other));
        if (asksForOthers(line, role, mine, other)) {
            steps.add(() -> foreign(line, role, mine, other));
        }
        if (line.guard(role).divides() && line.names().size() > 1) {
            for (String parameter : line.names().keySet()) {
                if (!mine.thing(line.names().get(parameter), role)
                        .equals(other.thing(line.names().get(parameter), role))) {
                    steps.add(() -> mixed(line, role, mine, other, parameter));
                }
            }
        }
        return steps;
    }

    Heard ask(Ask ask, @Nullable String account) {
        return knock.send(ask, account == null ? null : door.token(account));
    }

    Heard askWith(Ask ask, @Nullable String token) {
        return knock.send(ask, token);
    }

    private Stream<String> own(Line line, String role, Town mine, Town other) {
        Heard heard = ask(Asks.of(line, mine, role), mine.account(role));
        Stream<String> status = switch (line.guard(role)) {
            case CLOSED, RECORDED -> unless(heard, "403");
            case NOTHING -> unless(heard, "404");
            case SIGNATURE -> unless(heard, "401");
            default ->
                line.more().containsKey("own")
                        ? unless(heard, line.more().get("own"))
                        : unless(
                                heard,
                                Set.of(401, 403, 404).contains(heard.status()) || heard.status() >= 500,
                                "let in");
        };
        Stream<String> missing = line.guard(role).divides() && line.more().containsKey("holds")
                ? unless(
                        heard,
                        heard.names(Set.of(mine.thing(line.more().get("holds"), role)))
                                .isEmpty(),
                        "its own " + line.more().get("holds"))
                : Stream.empty();
        return said(line, role, "own", Stream.of(status, missing, leaks(line, heard, other), form(heard)));
    }

    private Stream<String> foreign(Line line, String role, Town mine, Town other) {
        Heard heard = ask(Asks.of(line, other, role), mine.account(role));
        Stream<String> status = switch (line.guard(role)) {
            case CLOSED, RECORDED -> unless(heard, "403");
            default -> unless(heard, line.more().getOrDefault("foreign", "404"));
        };
        return said(
                line,
                role,
                "foreign",
                Stream.of(status, heard.isOk() ? leaks(line, heard, other) : Stream.empty(), form(heard)));
    }

    /** One parameter names another town's thing, the rest one's own. */
    private Stream<String> mixed(Line line, String role, Town mine, Town other, String foreign) {
        Ask ask = Asks.of(line, parameter -> parameter.equals(foreign) ? other : mine, mine, role);
        Heard heard = ask(ask, mine.account(role));
        Stream<String> status = line.operation().isRead()
                ? unless(heard, "404")
                : unless(heard, heard.status() < 400 || heard.status() >= 500, "a refusal");
        return said(line, role, "own but for " + foreign, Stream.of(status, form(heard)));
    }

    private static boolean asksForOthers(Line line, String role, Town mine, Town other) {
        Ask own = Asks.of(line, mine, role);
        Ask foreign = Asks.of(line, other, role);
        Guard guard = line.guard(role);
        return (guard.divides() || guard == Guard.CLOSED || guard == Guard.RECORDED) && !own.asksTheSameAs(foreign);
    }

    private Stream<String> leaks(Line line, Heard heard, Town other) {
        Set<String> seen = heard.names(other.secrets(line.publicThings()));
        if (!line.publicThings().contains("provider")) {
            seen.addAll(heard.names(elsewhere));
        }
        return seen.isEmpty() ? Stream.empty() : Stream.of("names things from elsewhere: " + seen + " in " + heard);
    }

    private static Stream<String> form(Heard heard) {
        return heard.status() < 400 || heard.isProblem() ? Stream.empty() : Stream.of("is no problem: " + heard);
    }

    private static Stream<String> unless(Heard heard, String status) {
        return unless(heard, heard.status() != Integer.parseInt(status), status);
    }

    private static Stream<String> unless(Heard heard, boolean differs, String wanted) {
        return differs ? Stream.of("wants " + wanted + ", heard " + heard) : Stream.empty();
    }

    private static Stream<String> said(Line line, String role, String whose, Stream<Stream<String>> differences) {
        return differences
                .flatMap(found -> found)
                .map(difference -> "%s by %s, %s: %s".formatted(line.operation(), role, whose, difference));
    }

    /** Takes the steps, so many at once; what differs, in order. */
    static List<String> take(List<? extends Step> steps, int atOnce) throws InterruptedException {
        Semaphore free = new Semaphore(atOnce);
        List<Future<List<String>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Step step : steps) {
                answers.add(threads.submit(() -> {
                    free.acquire();
                    try {
                        return step.call().toList();
                    } finally {
                        free.release();
                    }
                }));
            }
        }
        List<String> differences = new ArrayList<>();
        for (Future<List<String>> answer : answers) {
            try {
                differences.addAll(answer.get());
            } catch (ExecutionException e) {
                differences.add(String.valueOf(e.getCause()));
            }
        }
        return differences.stream().sorted().toList();
    }

    /** The operations that a service says it has. */
    Set<Operation> served(String service) {
        Set<Operation> operations = new HashSet<>();
        Ask ask = new Ask("GET", Operation.root(service) + "/openapi?format=json", Map.of(), new byte[0]);
        for (var path : knock.send(ask, null).json().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(
                            service,
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey().substring(Operation.root(service).length())));
                }
            }
        }
        return operations;
    }
}
