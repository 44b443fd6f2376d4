package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.testkit.parts.CannotStart;
import org.linli.testkit.parts.Folders;
import org.linli.testkit.parts.PartProcess;
import org.linli.testkit.parts.ProjectFolder;
import org.linli.testkit.parts.RunFolder;

/** The demo city: its road network before the services start, its people through the public door after it. */
final class DemoCity {
    private static final String ROADS = "org.linli.city.WriteRoadNetwork";
    private static final String PEOPLE = "org.linli.city.LoadDemoCity";

    private static final Duration TELL_EVERY = Duration.ofSeconds(10);

    private final RunFolder run;
    private final Path folder;
    private final CityChoice size;

    DemoCity(RunFolder run, CityChoice size) {
        this.run = run;
        this.size = size;
        this.folder = Folders.create(folder(run.path()));
        size.keep(folder);
    }

    /** Where a state keeps what it knows of its city. */
    static Path folder(Path state) {
        return state.resolve("city");
    }

    /** The extract named by {@code LINLI_ROADS}, else the invented network, written when it is not there yet. */
    Path roads(Map<String, String> environment) {
        Optional<Path> own = Optional.ofNullable(environment.get("LINLI_ROADS"))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text).toAbsolutePath());
        if (own.isPresent()) {
            return own.filter(Files::isReadable)
                    .orElseThrow(() -> new CannotStart(
                            "LINLI_ROADS names %s, which cannot be read. Maybe give the path of an .osm, .osm.gz or .osm.pbf file."
                                    .formatted(own.get())));
        }
        Path invented = folder.resolve("roads.osm");
        if (!Files.exists(invented)
                && run(ROADS, List.of(invented.toString(), "--size", size.name()), line -> {}) != 0) {
            throw new CannotStart("The demo city's roads cannot be written. Maybe the log says why: " + log());
        }
        return invented;
    }

    boolean isLoaded() {
        return Files.exists(stamp());
    }

    /** Loads the people through the door; true when all of them are in. Is told now and then how far it is. */
    boolean load(URI door, String keycloakUrl, Path roads, Consumer<String> progress) {
        List<String> arguments = List.of(
                "--door",
                door.toString(),
                "--keycloak",
                keycloakUrl,
                "--roads",
                roads.toString(),
                "--size",
                size.name(),
                "--out",
                folder.resolve("city.json").toString());
        if (run(PEOPLE, arguments, progress) != 0) {
            return false;
        }
        try {
            Files.writeString(stamp(), roads.toString());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this build carries the loader. */
    static boolean hasLoader() {
        return DemoCity.class.getResource("/" + PEOPLE.replace('.', '/') + ".class") != null;
    }

    Path log() {
        return run.log("city");
    }

    private Path stamp() {
        return folder.resolve("loaded");
    }

    private int run(String main, List<String> arguments, Consumer<String> progress) {
        List<String> command = new ArrayList<>(List.of(
                PartProcess.java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(arguments);
        LogTail said = LogTail.after(log());
        PartProcess process = PartProcess.start(run, "city", ProjectFolder.find(), command, Map.of());
        while (!process.hasEndedWithin(TELL_EVERY)) {
            said.news().ifPresent(progress);
        }
        return process.awaitEnd();
    }
}
