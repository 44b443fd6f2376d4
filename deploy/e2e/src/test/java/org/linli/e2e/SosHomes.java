package org.linli.e2e;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.linli.e2e.LinliCity.Running;

/** Residents of the demo city who get buttons; each time another one. */
final class SosHomes {

    private static final String DEVICES = Operation.root("emergency-intake") + "/devices";
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final Running linli;

    SosHomes(Running linli) {
        this.linli = linli;
    }

    /** A resident and the buttons that are hers. */
    record Home(UUID resident, List<String> buttons) {
        Home {
            buttons = List.copyOf(buttons);
        }

        String button() {
            return buttons.getFirst();
        }
    }

    /** Somebody who has had no incident yet gets so many buttons. */
    Home equip(int buttons) {
        UUID resident = linli.residents().get(TAKEN.getAndIncrement());
        return new Home(
                resident, Stream.generate(() -> button(resident)).limit(buttons).toList());
    }

    private String button(UUID resident) {
        String name = "e2e-" + UUID.randomUUID();
        linli.door()
                .create(
                        "integration",
                        DEVICES,
                        Map.of(
                                "source",
                                "api",
                                "number",
                                name,
                                "kind",
                                "SOS_BUTTON",
                                "voice",
                                true,
                                "division",
                                linli.city().divisionCode(),
                                "residentId",
                                resident))
                .expect(201);
        return name;
    }
}
