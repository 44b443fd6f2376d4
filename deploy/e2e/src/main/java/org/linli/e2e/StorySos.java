package org.linli.e2e;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The story of two calls for help, told through the public door of a running platform with the demo city: {@code StorySos
 * [--door http://localhost:8080] [--city .linli/city/city.json]}. Exit code 1 when anything deviates.
 */
public final class StorySos {

    private final Door door;
    private final City city;
    private final PrintStream out;

    public StorySos(Door door, City city, PrintStream out) {
        this.door = door;
        this.city = city;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Door door = new Door(URI.create(Options.of(arguments, "--door", "http://localhost:8080")));
            City city = City.read(Path.of(Options.of(arguments, "--city", ".linli/city/city.json")));
            new StorySos(door, city, out).tell();
        } catch (Deviation deviation) {
            out.println("The story deviates. " + deviation.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            System.exit(1);
        }
    }

    /** Tells it from the press to the closed case, then that of the silent call; the id of its incident. */
    public String tell() {
        Stage stage = new Stage(door, city, new Teller(out), new SecureRandom());
        out.printf("Two calls for help through %s%n   duration    event%n", door.address());
        try (OperatorFeed feed = OperatorFeed.open(door, FollowedIncident.OPERATOR)) {
            new Rescue(stage, feed).tell();
            FollowedIncident incident = new SilentCall(stage, feed).tell();
            out.printf(
                    "incident %s %s %s%n",
                    incident.id(),
                    incident.state(),
                    incident.view().at("/closure/disposition").asText());
            return incident.id();
        }
    }
}
