package org.linli.city.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.city.people.Resident;

/** Files sent to a door that behaves as the registry's imports do. */
class ImportFilesTest {

    private static final String IMPORTS = "/api/resident-registry/v1/imports";

    private final Map<String, List<String>> files = new TreeMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final List<String> outcomesAsked = new ArrayList<>();
    private final List<Integer> openWhenSent = new ArrayList<>();
    private final Map<String, Integer> asked = new TreeMap<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final HttpServer server = started();
    private String state = "COMPLETED";
    private int rejected;
    private int duplicate;

    @BeforeEach
    void serve() {
        server.createContext("/auth", exchange -> answer(exchange, "{\"access_token\":\"t\",\"expires_in\":300}"));
        server.createContext(IMPORTS, this::imports);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everybodyIsSentOnceInFilesOfSoManyRows() {
        List<UUID> ids = files(3, 7).load(residents(7), 5);

        assertThat(kinds).containsOnly("of=residents");
        assertThat(files.keySet()).containsExactly("k-residents-3-1", "k-residents-3-2", "k-residents-3-3");
        assertThat(files.values().stream().map(List::size)).containsExactly(4, 4, 2);
        assertThat(files.values()).allMatch(lines -> lines.getFirst().startsWith("externalRef,identityNumber,name,"));
        assertThat(ids).containsExactly(id(1, 2), id(1, 3), id(1, 4), id(2, 2), id(2, 3));
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("residents         7 of 7");
    }

    @Test
    void noMoreThanAFewFilesAreAheadOfTheRegistry() {
        files(1, 12).load(residents(12), 12);

        assertThat(openWhenSent).hasSize(12).allMatch(open -> open <= 3, "at most three besides the one that is sent");
    }

    @Test
    void rejectedRowsEndTheLoadingWithTheReason() {
        rejected = 1;

        assertThatThrownBy(() -> files(5, 5).load(residents(5), 5))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("rejects 1 residents")
                .hasMessageContaining("2,REJECTED,,区划代码,UNKNOWN_DIVISION,")
                .hasMessageContaining("make reset");
    }

    @Test
    void whatMustBeNewAndIsThereAlreadyEndsTheLoading() {
        duplicate = 2;

        assertThatThrownBy(() -> files(5, 5, true).load(residents(5), 5))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("already has 2 residents")
                .hasMessageContaining("make reset");
        assertThat(outcomesAsked).containsExactly("outcome=DUPLICATE");
    }

    @Test
    void whatNeedNotBeNewIsToldByTheIdItHas() {
        duplicate = 5;

        assertThat(files(5, 5).load(residents(5), 1)).containsExactly(id(1, 2));
    }

    @Test
    void anImportThatWasGivenUpEndsTheLoading() {
        state = "FAILED";

        assertThatThrownBy(() -> files(5, 5).load(residents(5), 5))
                .isInstanceOf(LoadFailed.class)
                .hasMessageContaining("given up file 1");
    }

    private ImportFiles<Resident> files(int rows, int total) {
        return files(rows, total, false);
    }

    private ImportFiles<Resident> files(int rows, int total, boolean isNew) {
        String address = "http://localhost:" + server.getAddress().getPort();
        Web web = new Web(2);
        Door door = new Door(web, new Tokens(web, address + "/auth", Clock.systemUTC()), address);
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        FileKind<Resident> kind = new FileKind<>(
                "community-worker",
                "/api/resident-registry/v1",
                "residents",
                ResidentCsv.header(),
                new ResidentCsv("demo")::row,
                isNew);
        return new ImportFiles<>(door, kind, "k-", rows, new Progress(out, Clock.systemUTC(), "residents", total));
    }

    private static Stream<Resident> residents(int count) {
        return Stream.generate(() -> ResidentCsvTest.resident(1, "富源街12号")).limit(count);
    }

    /** A file is stored when it is asked for the second time. */
    private synchronized void imports(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            kinds.add(exchange.getRequestURI().getQuery());
            openWhenSent.add(Math.toIntExact(
                    files.keySet().stream().filter(sent -> asked(sent) < 2).count()));
            files.put(
                    key,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
            answer(exchange, "{\"id\":\"%s\"}".formatted(key));
        } else if (path.endsWith("/results")) {
            Optional.ofNullable(exchange.getRequestURI().getQuery()).ifPresent(outcomesAsked::add);
            answer(exchange, results(path.substring(IMPORTS.length() + 1, path.length() - "/results".length())));
        } else {
            String key = path.substring(IMPORTS.length() + 1);
            asked.merge(key, 1, Integer::sum);
            int rows = files.getOrDefault(key, List.of()).size() - 1;
            answer(
                    exchange,
                    "{\"state\":\"%s\",\"rows\":%d,\"done\":%d,\"rejected\":%d,\"duplicate\":%d}"
                            .formatted(asked(key) < 2 ? "RUNNING" : state, rows, rows / 2, rejected, duplicate));
        }
    }

    private int asked(String key) {
        return asked.getOrDefault(key, 0);
    }

    private String results(String key) {
        StringBuilder results = new StringBuilder("行号 line,结果 outcome,编号 id,列 field,代码 code,原因 reason\n");
        if (rejected > 0) {
            return results.append("2,REJECTED,,区划代码,UNKNOWN_DIVISION,不存在\n").toString();
        }
        for (int line = 2; line <= files.getOrDefault(key, List.of()).size(); line++) {
            results.append("%d,ACCEPTED,%s,,,\n".formatted(line, id(key.charAt(key.length() - 1) - '0', line)));
        }
        return results.toString();
    }

    private static UUID id(int file, int line) {
        return new UUID(file, line);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new AssertionError(noPort);
        }
    }
}
