package org.linli.emergency.event.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.domain.EmergencyError;
import org.linli.emergency.event.application.FallbackJournal.Kept;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;
import org.linli.kernel.Refusal;
import org.linli.persistence.FieldCipher;
import org.linli.persistence.Ids;
import org.linli.persistence.KeyRing;

/** The journal on real files. */
class FileJournalTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String KEY = "k:bGlubGktZGVtbyBlbWVyZ2VuY3kgdmF1bHQga2V5MDE=";

    @TempDir
    Path folder;

    private final List<FileJournal> journals = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (FileJournal journal : journals) {
            journal.stop();
        }
    }

    @Test
    void aMessageComesBackAsItWasWhateverMakesItTheSame() {
        FileJournal journal = journal(folder);
        List<RawMessage> messages = Stream.of(
                        new Identity.VendorId("17"),
                        new Identity.KeyedContent("a key"),
                        new Identity.TimedContent(),
                        new Identity.Content())
                .map(identity -> message(identity, "求助 with\nlines\u0000", Optional.of("10.0.0.7")))
                .toList();
        List<UUID> ids =
                messages.stream().map(message -> keep(journal, message)).toList();
        List<Kept> replayed = replay(journal);
        assertThat(replayed).extracting(Kept::id).isEqualTo(ids);
        for (int i = 0; i < messages.size(); i++) {
            RawMessage back = replayed.get(i).message();
            assertThat(back.body().bytes()).isEqualTo(messages.get(i).body().bytes());
            assertThat(back.identity()).isEqualTo(messages.get(i).identity());
            assertThat(back.receivedAt()).isEqualTo(messages.get(i).receivedAt());
            assertThat(back.source()).isEqualTo("api");
            assertThat(back.device()).isEqualTo("partner");
            assertThat(back.origin()).contains("10.0.0.7");
        }
    }

    @Test
    void whatIsReplayedIsForgottenAndTheFileIsEmpty() throws IOException {
        FileJournal journal = journal(folder);
        keep(journal, message("one"));
        assertThat(journal.isEmpty()).isFalse();
        assertThat(replay(journal)).hasSize(1);
        assertThat(journal.isEmpty()).isTrue();
        assertThat(replay(journal)).isEmpty();
        assertThat(Files.size(files().getFirst())).isZero();
    }

    @Test
    void nothingOfAMessageCanBeReadInTheFile() throws IOException {
        keep(journal(folder), message("860315"));
        assertThat(Files.readString(files().getFirst()))
                .doesNotContain("860315")
                .doesNotContain("partner");
    }

    @Test
    void whatADeadProcessLeftIsReplayedFirstAndInOrder() throws InterruptedException {
        FileJournal dead = journal(folder);
        keep(dead, message("one"));
        keep(dead, message("two"));
        end(dead);
        FileJournal alive = journal(folder);
        keep(alive, message("three"));
        assertThat(texts(replay(alive))).containsExactly("one", "two", "three");
        assertThat(replay(alive)).isEmpty();
    }

    @Test
    void replicasShareAFolderAndLeaveEachOthersFilesAlone() {
        FileJournal one = journal(folder);
        FileJournal other = journal(folder);
        keep(one, message("one's"));
        keep(other, message("other's"));
        assertThat(texts(replay(other))).containsExactly("other's");
        assertThat(texts(replay(one))).containsExactly("one's");
    }

    @Test
    void aReplayThatIsInterruptedGoesOnWhereItWasAndAfterACrashComesAgain() throws InterruptedException {
        // Given
        FileJournal journal = journal(folder);
        IntStream.range(0, 450).forEach(i -> keep(journal, message("m" + i)));
        List<Kept> first = new ArrayList<>();
        // When
        assertThatThrownBy(() -> journal.replay(page -> {
                            if (!first.isEmpty()) {
                                return Uni.createFrom().failure(new IOException("the database is gone"));
                            }
                            first.addAll(page);
                            return Uni.createFrom().voidItem();
                        })
                        .await()
                        .atMost(SOON))
                .hasRootCauseMessage("the database is gone");
        // Then
        assertThat(first).hasSize(200);
        end(journal);
        assertThat(texts(replay(journal(folder))))
                .isEqualTo(IntStream.range(0, 450).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void aLineTornByACrashIsPutAsideAndHoldsUpNothing() throws IOException, InterruptedException {
        FileJournal dead = journal(folder);
        keep(dead, message("whole"));
        keep(dead, message("torn"));
        end(dead);
        Path file = files().getFirst();
        Files.write(file, cut(Files.readAllBytes(file), 30));
        FileJournal alive = journal(folder);
        keep(alive, message("next"));
        assertThat(texts(replay(alive))).containsExactly("whole", "next");
        assertThat(alive.isEmpty()).isTrue();
        assertThat(aside()).hasSize(1);
        assertThat(replay(alive)).isEmpty();
    }

    @Test
    void aByteThatTheDiskHasChangedCostsOneLine() throws IOException, InterruptedException {
        FileJournal dead = journal(folder);
        keep(dead, message("one"));
        keep(dead, message("two"));
        keep(dead, message("three"));
        end(dead);
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        String all = new String(bytes, StandardCharsets.UTF_8);
        bytes[all.indexOf('\n') + 80] ^= 1;
        Files.write(file, bytes);
        assertThat(texts(replay(journal(folder)))).containsExactly("one", "three");
        assertThat(aside()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadHoldsUpNoOtherAndIsNotForgotten() throws IOException {
        FileJournal journal = journal(folder);
        Path unreadable = Files.createDirectory(folder.resolve("0.journal"));
        keep(journal, message("one"));
        assertThat(texts(replay(journal))).containsExactly("one");
        assertThat(journal.isEmpty()).isFalse();
        Files.delete(unreadable);
        assertThat(replay(journal)).isEmpty();
        assertThat(journal.isEmpty()).isTrue();
    }

    @Test
    void aMessageThatCanNeverBeStoredIsPutAside() throws IOException {
        FileJournal journal = journal(folder);
        keep(journal, message("never"));
        journal.replay(page -> journal.putAside(page.getFirst())).await().atMost(SOON);
        assertThat(journal.isEmpty()).isTrue();
        assertThat(aside()).hasSize(1);
        assertThat(Files.readString(aside().getFirst())).doesNotContain("never");
    }

    @Test
    void aFolderThatCannotBeWrittenIsARefusalAndNoLie() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));
        FileJournal journal = journal(file);
        assertThatThrownBy(() -> keep(journal, message("one")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(EmergencyError.NOT_STORED));
        assertThatThrownBy(() -> journal.check().await().atMost(SOON)).isNotNull();
    }

    @Test
    void aFullDiskFailsAndLeavesNothingThatCounts() throws IOException {
        JournalFile full = JournalFile.adopt(Path.of("/dev/full")).orElseThrow();
        assertThatThrownBy(() -> full.append(List.of("line\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
        assertThat(full.isDone()).isTrue();
    }

    @Test
    void manyAtOnceAreAllKept() {
        FileJournal journal = journal(folder);
        List<Uni<Void>> kept = IntStream.range(0, 2000)
                .mapToObj(i -> journal.keep(UUID.randomUUID(), message("m" + i)))
                .toList();
        Uni.join().all(kept).andFailFast().await().atMost(SOON);
        assertThat(texts(replay(journal))).hasSize(2000).doesNotHaveDuplicates();
    }

    private FileJournal journal(Path where) {
        EmergencyConfig config = new SmallRyeConfigBuilder()
                .withMapping(EmergencyConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "linli.emergency.vault.keys",
                                KEY,
                                "linli.emergency.vault.index-key",
                                "i",
                                "linli.emergency.telephony.secret",
                                "t",
                                "linli.emergency.journal.folder",
                                where.toString()),
                        "test",
                        100))
                .build()
                .getConfigMapping(EmergencyConfig.class);
        FileJournal journal = new FileJournal(new JournalSeal(new FieldCipher(KeyRing.parse(KEY))), config, new Ids());
        journals.add(journal);
        return journal;
    }

    private void end(FileJournal journal) throws InterruptedException {
        journal.stop();
        journals.remove(journal);
    }

    private static UUID keep(FileJournal journal, RawMessage message) {
        UUID id = UUID.randomUUID();
        journal.keep(id, message).await().atMost(SOON);
        return id;
    }

    private static List<Kept> replay(FileJournal journal) {
        List<Kept> replayed = new ArrayList<>();
        journal.replay(page -> {
                    replayed.addAll(page);
                    return Uni.createFrom().voidItem();
                })
                .await()
                .atMost(SOON);
        return replayed;
    }

    private static RawMessage message(String text) {
        return message(new Identity.TimedContent(), text, Optional.empty());
    }

    private static RawMessage message(Identity identity, String text, Optional<String> origin) {
        return new RawMessage(
                "api",
                "partner",
                identity,
                "application/json",
                Body.of(text),
                origin,
                Instant.parse("2026-11-26T03:12:00.123456789Z"));
    }

    private static List<String> texts(List<Kept> kept) {
        return kept.stream().map(one -> one.message().body().text()).toList();
    }

    private static byte[] cut(byte[] bytes, int from) {
        return Arrays.copyOf(bytes, bytes.length - from);
    }

    private List<Path> files() throws IOException {
        return files(".journal");
    }

    private List<Path> aside() throws IOException {
        return files(".aside");
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
