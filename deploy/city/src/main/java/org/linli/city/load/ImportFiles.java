package org.linli.city.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Brings things of one kind into a registry as files, one after the other, each made when it is its turn; while some are
 * being stored the next ones are sent. A repeat sends the same files with the same keys, so that it goes on where it was.
 */
final class ImportFiles<T> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Files that are sent and not yet stored: enough for every worker to have one and the next. */
    private static final int AHEAD = 4;

    private static final int ID = 2;
    private static final int REASONS = 5;

    private final Door door;
    private final FileKind<T> kind;
    private final String keys;
    private final int rows;
    private final Progress progress;
    private final Deque<Sent> open = new ArrayDeque<>();
    private final Map<Integer, List<UUID>> ids = new TreeMap<>();
    private long finished;

    /** Files of so many {@code rows}; {@code keys} makes the city's keys its own. */
    ImportFiles(Door door, FileKind<T> kind, String keys, int rows, Progress progress) {
        this.door = door;
        this.kind = kind;
        this.keys = keys;
        this.rows = rows;
        this.progress = progress;
    }

    private record Sent(int number, String path) {}

    /** Loads all of them; the ids of the first {@code told} in their order. */
    List<UUID> load(Stream<T> things, int told) {
        Iterator<T> all = things.iterator();
        for (int number = 1; all.hasNext(); number++) {
            open.add(send(number, file(all)));
            while (open.size() >= AHEAD) {
                look(told);
            }
        }
        while (!open.isEmpty()) {
            look(told);
        }
        return ids.values().stream().flatMap(Collection::stream).limit(told).toList();
    }

    private byte[] file(Iterator<T> things) {
        StringBuilder file = new StringBuilder(kind.header());
        for (int row = 0; row < rows && things.hasNext(); row++) {
            file.append(kind.row().apply(things.next()));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Sent send(int number, byte[] file) {
        JsonNode job = door.send(
                kind.account(),
                kind.imports() + "?of=" + kind.name(),
                keys + kind.name() + "-" + rows + "-" + number,
                "text/csv",
                file);
        return new Sent(number, kind.imports() + "/" + job.path("id").asText());
    }

    /** Asks how far the open files are, and waits a little when none has come to its end. */
    private void look(int told) {
        long underway = 0;
        boolean waiting = true;
        for (Sent sent : List.copyOf(open)) {
            JsonNode job = door.get(kind.account(), sent.path());
            switch (job.path("state").asText()) {
                case "COMPLETED" -> {
                    finish(sent, job, told);
                    waiting = false;
                }
                case "FAILED", "CANCELLED" ->
                    throw new LoadFailed("The registry has given up file %d of the %s (%s). Maybe its log tells more."
                            .formatted(sent.number(), kind.name(), sent.path()));
                default -> underway += job.path("done").asLong();
            }
        }
        progress.at(finished + underway);
        if (waiting) {
            Web.rest(LOOK_EVERY);
        }
    }

    private void finish(Sent sent, JsonNode job, int told) {
        refuse(sent, "REJECTED", "rejects", job.path("rejected").asLong());
        if (kind.isNew()) {
            refuse(sent, "DUPLICATE", "already has", job.path("duplicate").asLong());
        }
        open.remove(sent);
        finished += job.path("rows").asLong();
        if ((sent.number() - 1L) * rows < told) {
            ids.put(
                    sent.number(),
                    door.lines(kind.account(), sent.path() + "/results")
                            .skip(1)
                            .limit(told)
                            .map(line -> UUID.fromString(line.split(",", -1)[ID]))
                            .toList());
        }
    }

    /** The first lines of the results say code and column, nothing about a person. */
    private void refuse(Sent sent, String outcome, String does, long count) {
        if (count > 0) {
            StringBuilder lines = new StringBuilder();
            door.lines(kind.account(), sent.path() + "/results?outcome=" + outcome)
                    .skip(1)
                    .limit(REASONS)
                    .forEach(line -> lines.append("  ").append(line).append('\n'));
            throw new LoadFailed(
                    "The registry %s %d %s:%n%sMaybe another demo city is loaded already; `make reset` clears it."
                            .formatted(does, count, kind.name(), lines));
        }
    }
}
