package org.linli.bench.floor;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.bench.measure.ClosedLoop;

/**
 * PostgreSQL's own load program with a script of ours, where it is installed.
 *
 * @param address host:port of the server
 * @param script file with the transaction
 */
public record PgBench(String address, Path script) {

    private static final Path PROGRAM = Path.of("/usr/bin/pgbench");
    private static final Pattern PROCESSED = Pattern.compile("transactions actually processed: ([0-9]+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: ([0-9]+)");

    /** Whether it is. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** Runs it with so many connections. */
    public ClosedLoop.Done run(int connections, Duration length) throws IOException, InterruptedException {
        URI server = URI.create("postgresql://" + address);
        long seconds = Math.max(1, length.toSeconds());
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        PROGRAM.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=2",
                        "--time=" + seconds,
                        "--file=" + script,
                        "--host=" + server.getHost(),
                        "--port=" + server.getPort(),
                        "--username=order_dispatch",
                        "order_dispatch"))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "linli-demo");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + said);
        }
        return new ClosedLoop.Done(number(PROCESSED, said), number(FAILED, said), seconds);
    }

    private static long number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
