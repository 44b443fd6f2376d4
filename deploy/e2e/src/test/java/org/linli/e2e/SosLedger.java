package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.e2e.SosButtons.Press;
import org.linli.e2e.SosHomes.Home;
import org.linli.testkit.Db;

/** What came of presses, as emergency-intake's database has it. */
final class SosLedger {

    /** For how long the sweepers leave a message to the replica that stored it. */
    static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);

    /**
     * Every message that took effect, in the order in which it did. What a message makes is made by one transaction, and facts
     * of an incident are numbered while its row is held: their numbers are the order of the effects, whatever clocks say.
     */
    private static final String EFFECTS = """
            select split_part(m.identity, ':', 2) as key, e.incident_id, f.seq, m.received_at, m.read_at,
                   m.try_at, m.attempts
              from sos_event e
              join raw_message m on m.id = e.message_id
              join incident_event f on f.incident_id = e.incident_id and f.changed_in::text = e.xmin::text
                   and f.type in ('opened', 'pressed-again')
             where e.resident_id = ? order by f.seq
            """;

    private final Db db;

    SosLedger(Db db) {
        this.db = db;
    }

    /** What a message did; {@code leftAlone} is until when the sweepers left it to the replica that had stored it. */
    private record Effect(UUID incident, long seq, Instant receivedAt, Instant readAt, Instant leftAlone, int failed) {

        boolean cameFromTheJournal(Press press) {
            return failed == 0 && leftAlone.minus(LEFT_ALONE).isAfter(press.acknowledged());
        }
    }

    /** A press and what came of it. */
    private record Pressed(Press press, Effect effect) {

        /**
         * Whether something that was pressed later may take effect first. Not if this was acknowledged as in effect, nor if both
         * lay in the journal of one replica. Otherwise, if it is of another device; or if this may have lain in a journal and it
         * was read before this was stored (new calls do not wait behind a journal, ADR 0011; of the time only the end of being
         * left alone is on record); or if this had failed to be read.
         */
        boolean mayBeOvertakenBy(Pressed newer, Predicate<Press> journals) {
            boolean sameJournal = press.replica().equals(newer.press.replica())
                    && effect.cameFromTheJournal(press)
                    && newer.effect.cameFromTheJournal(newer.press);
            boolean fromJournal = journals.test(press) || effect.cameFromTheJournal(press);
            boolean sameDevice = press.button().equals(newer.press.button());
            return !press.inEffect()
                    && !sameJournal
                    && (!sameDevice
                            || effect.failed > 0
                            || (fromJournal && newer.effect.readAt.isBefore(effect.leftAlone)));
        }
    }

    /** Waits until these are stored and nothing that is stored is unread. */
    void awaitRead(List<Press> presses) {
        Pause.until(
                "every acknowledged press is stored",
                CAUGHT_UP,
                () -> db.value(
                        "select count(*) from raw_message where split_part(identity, ':', 2) = any (string_to_array(?, ','))",
                        keys(presses)),
                Long.valueOf(presses.size())::equals);
        Pause.until(
                "every press is read",
                CAUGHT_UP,
                () -> db.value("select count(*) from raw_message where state = 'STORED'"),
                Long.valueOf(0)::equals);
    }

    /**
     * Every press of a home took effect once, in one incident, in order, and has the time at which it arrived; {@code journals}
     * tells which presses may have lain in a journal.
     */
    void holds(Home home, List<Press> all, Predicate<Press> journals) {
        List<Press> presses = all.stream()
                .filter(press -> home.buttons().contains(press.button()))
                .toList();
        List<Map<String, @Nullable Object>> rows = db.rows(EFFECTS, home.resident());
        assertThat(rows)
                .extracting(row -> row.get("key"))
                .containsExactlyInAnyOrderElementsOf(
                        presses.stream().map(Press::key).toList());
        Map<String, Effect> effects =
                rows.stream().collect(Collectors.toMap(row -> (String) value(row, "key"), SosLedger::effect));
        List<Pressed> pressed = presses.stream()
                .map(press -> new Pressed(press, Objects.requireNonNull(effects.get(press.key()))))
                .toList();
        UUID incident = incidentOf(home);
        assertThat(pressed).allSatisfy(one -> {
            assertThat(one.effect.incident).isEqualTo(incident);
            assertThat(one.effect.receivedAt).isBetween(one.press.began(), one.press.acknowledged());
        });
        assertThat(db.value("select presses from incident where id = ?", incident))
                .isEqualTo(presses.size());
        inOrder(pressed, journals);
    }

    private static void inOrder(List<Pressed> pressed, Predicate<Press> journals) {
        for (int i = 0; i < pressed.size(); i++) {
            Pressed older = pressed.get(i);
            for (Pressed newer : pressed.subList(i + 1, pressed.size())) {
                assertThat(older.effect.seq < newer.effect.seq || older.mayBeOvertakenBy(newer, journals))
                        .as("%s takes effect before %s", older, newer)
                        .isTrue();
            }
        }
    }

    /** How many of these were stored more than a second after they had arrived. */
    long fromJournals(List<Press> presses) {
        return (long) Objects.requireNonNull(db.value(
                "select count(*) from raw_message where try_at - received_at > interval '6 seconds'"
                        + " and split_part(identity, ':', 2) = any (string_to_array(?, ','))",
                keys(presses)));
    }

    private static String keys(List<Press> presses) {
        return presses.stream().map(Press::key).collect(Collectors.joining(","));
    }

    /** The only incident of a home. */
    UUID incidentOf(Home home) {
        return (UUID)
                Objects.requireNonNull(db.value("select id from incident where resident_id = ?", home.resident()));
    }

    /** The facts about an incident in order: their numbers, and where they lie in the feed. */
    Map<Long, FeedPlace> facts(UUID incident) {
        return db
                .rows(
                        "select seq, changed_in::text::bigint as changed_in from incident_event where incident_id = ?",
                        incident)
                .stream()
                .map(row -> new FeedPlace(number(row, "changed_in"), number(row, "seq")))
                .collect(Collectors.toMap(FeedPlace::seq, Function.identity()));
    }

    private static Effect effect(Map<String, @Nullable Object> row) {
        return new Effect(
                (UUID) value(row, "incident_id"),
                number(row, "seq"),
                time(row, "received_at"),
                time(row, "read_at"),
                time(row, "try_at"),
                (int) value(row, "attempts"));
    }

    private static Object value(Map<String, @Nullable Object> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static long number(Map<String, @Nullable Object> row, String column) {
        return (long) value(row, column);
    }

    private static Instant time(Map<String, @Nullable Object> row, String column) {
        return ((Timestamp) value(row, column)).toInstant();
    }
}
