package org.linli.e2e;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * The story of one order, told through the public door of a running platform with the demo city: {@code StoryOrder
 * [--door http://localhost:8080] [--city .linli/city/city.json]}. Exit code 1 when anything deviates.
 */
public final class StoryOrder {

    private final Door door;
    private final City city;
    private final PrintStream out;

    public StoryOrder(Door door, City city, PrintStream out) {
        this.door = door;
        this.city = city;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Door door = new Door(URI.create(Options.of(arguments, "--door", "http://localhost:8080")));
            City city = City.read(Path.of(Options.of(arguments, "--city", ".linli/city/city.json")));
            new StoryOrder(door, city, out).tell();
        } catch (Deviation deviation) {
            out.println("The story deviates. " + deviation.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            System.exit(1);
        }
    }

    /** Tells it from the registration to the rating; the id of the order. */
    public String tell() {
        long began = System.nanoTime();
        Stage stage = new Stage(door, city, new Teller(out), new SecureRandom());
        out.printf("One order through %s%n   duration    event%n", door.address());
        Requesting requesting = new Requesting(stage, Clock.systemUTC());
        FollowedOrder order = requesting.tell();
        List<String> crew = new Offering(stage, order).tell();
        new Visiting(stage, order, requesting.newcomer(), crew).tell();
        new Rating(stage, order).tell();
        out.printf(
                Locale.ROOT, "order %s %s in %.1f s%n", order.id(), order.state(), (System.nanoTime() - began) / 1e9);
        return order.id();
    }
}
