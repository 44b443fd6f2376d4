package org.linli.bench.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.kernel.TimeWindow;

/** Orders of household help for residents of the city, placed by an operator. */
public final class Orders {

    /** Where they are placed. */
    public static final String PATH = "/api/order-dispatch/v1/orders";

    /** Who places them. */
    public static final String OPERATOR = "operator";

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 17;
    private static final int DAYS = 28;

    private final Client client;
    private final Tokens tokens;
    private final List<String> residents;

    /** @param residents ids, of which each order picks one by chance */
    public Orders(Client client, Tokens tokens, List<String> residents) {
        this.client = client;
        this.tokens = tokens;
        this.residents = List.copyOf(residents);
    }

    /** Places one. */
    public CompletableFuture<Reply> place() {
        Map<String, String> headers = new HashMap<>(tokens.header(OPERATOR));
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return client.post(PATH, headers, body());
    }

    /** Text of one, for two hours on one of the next days. */
    public String body() {
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        Instant start = LocalDate.now(TimeWindow.BUSINESS_ZONE)
                .plusDays(1 + dice.nextInt(DAYS))
                .atTime(LocalTime.of(dice.nextInt(FIRST_HOUR, LAST_HOUR), 0))
                .atZone(TimeWindow.BUSINESS_ZONE)
                .toInstant();
        return """
            {"residentId":"%s","itemCode":"CLEAN-HOME-01","window":{"start":"%s","end":"%s"},"urgency":"PLANNED",\
            "funding":"SELF_PAY","channel":"PHONE","answerWithin":"PT2H","note":"擦窗，带梯子"}""".formatted(residents.get(dice.nextInt(residents.size())), start, start.plus(2, ChronoUnit.HOURS));
    }
}
