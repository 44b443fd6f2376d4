package org.linli.city.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.city.people.Resident;

/**
 * Brings residents into the registry as files, one after the other, each made when it is its turn; while some are being
 * stored the next ones are sent. A repeat sends the same files with the same keys, so that it goes on where it was.
 */
final class ResidentFiles {

    private static final String ACCOUNT = "community-worker";
    private static final String IMPORTS = "/api/resident-registry/v1/imports";
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Files that are sent and not yet stored: enough for every worker to have one and the next. */
    private static final int AHEAD = 4;
    /** Residents whose ids are told. */
    private static final int SAMPLE = 2_000;

    private static final int REASONS = 5;

    private final Door door;
    private final ResidentCsv csv;
    private final String keys;
    private final int rows;
    private final Progress progress;
    private final Deque<Sent> open = new ArrayDeque<>();
    private final List<UUID> ids = new ArrayList<>();
    private long finished;

    /** Files of so many {@code rows}; {@code keys} and {@code source} make the city's keys and references its own. */
    ResidentFiles(Door door, String keys, String source, int rows, Progress progress) {
        this.door = door;
        this.csv = new ResidentCsv(source);
        this.keys = keys;
        this.rows = rows;
        this.progress = progress;
    }

    private record Sent(int number, String path) {}

    /** Loads all of them; the ids of the first two thousand in their order. */
    List<UUID> load(Stream<Resident> residents) {
        Iterator<Resident> all = residents.iterator();
        for (int number = 1; all.hasNext(); number++) {
            open.add(send(number, file(all)));
            while (open.size() >= AHEAD) {
                look();
            }
        }
        while (!open.isEmpty()) {
            look();
        }
        return List.copyOf(ids);
    }

    private byte[] file(Iterator<Resident> residents) {
        StringBuilder file = new StringBuilder(ResidentCsv.header());
        for (int row = 0; row < rows && residents.hasNext(); row++) {
            file.append(csv.row(residents.next()));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Sent send(int number, byte[] file) {
        JsonNode job = door.send(
                ACCOUNT, IMPORTS + "?of=residents", keys + "residents-" + rows + "-" + number, "text/csv", file);
        return new Sent(number, IMPORTS + "/" + job.path("id").asText());
    }

    /** Asks how far the open files are, and waits a little when none has come to its end. */
    private void look() {
        long underway = 0;
        boolean waiting = true;
        for (Sent sent : List.copyOf(open)) {
            JsonNode job = door.get(ACCOUNT, sent.path());
            switch (job.path("state").asText()) {
                case "COMPLETED" -> {
                    finish(sent, job);
                    waiting = false;
                }
                case "FAILED", "CANCELLED" ->
                    throw new LoadFailed(
                            "The registry has given up file %d of the residents (%s). Maybe its log tells more."
                                    .formatted(sent.number(), sent.path()));
                default -> underway += job.path("done").asLong();
            }
        }
        progress.at(finished + underway);
        if (waiting) {
            Web.rest(LOOK_EVERY);
        }
    }

    private void finish(Sent sent, JsonNode job) {
        if (job.path("rejected").asLong() > 0) {
            throw new LoadFailed(
                    "The registry rejects %d residents:%n%sMaybe another demo city is loaded already; `make reset` clears it."
                            .formatted(job.path("rejected").asLong(), reasons(sent)));
        }
        open.remove(sent);
        finished += job.path("rows").asLong();
        if (sent.number() == 1) {
            door.lines(ACCOUNT, sent.path() + "/results")
                    .skip(1)
                    .limit(SAMPLE)
                    .map(line -> UUID.fromString(line.split(",", -1)[2]))
                    .forEach(ids::add);
        }
    }

    /** The first lines of the results say code and column, nothing about a person. */
    private String reasons(Sent sent) {
        StringBuilder reasons = new StringBuilder();
        door.lines(ACCOUNT, sent.path() + "/results?outcome=REJECTED")
                .skip(1)
                .limit(REASONS)
                .forEach(line -> reasons.append("  ").append(line).append('\n'));
        return reasons.toString();
    }
}
