package org.linli.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.kernel.CitizenId;

/** Residents who are registered by a community worker; invented, as the demo city's people are, in a county of their own. */
public final class Newcomers {

    /** Who registers them. */
    public static final String COMMUNITY_WORKER = "community-worker";

    private static final String PATH = "/api/resident-registry/v1/residents";
    private static final int SERIALS = 1_000;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1930;

    private final Client client;
    private final Tokens tokens;
    private final String division;
    private final AtomicInteger count = new AtomicInteger();

    /** @param division community in which they live */
    public Newcomers(Client client, Tokens tokens, String division) {
        this.client = client;
        this.tokens = tokens;
        this.division = division;
    }

    /** Registers the next one. */
    public CompletableFuture<Reply> register() {
        int number = count.incrementAndGet();
        Map<String, String> headers = new HashMap<>(tokens.header(COMMUNITY_WORKER));
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return client.post(PATH, headers, """
            {"identityNumber":"%s","name":"邻里","phones":[{"number":"154%08d"}],"address":{"divisionCode":"%s",\
            "street":"邻里示范小区","building":"3","unit":"1","room":"502"},\
            "homePoint":{"lon":113.62,"lat":34.75,"coordSystem":"WGS84"},"livingSituation":"ALONE",\
            "contacts":[],"mobilityGroup":"SLOW"}""".formatted(identityNumber(number), number, division));
    }

    /** Another one for each number, in a county code that was never assigned. */
    static String identityNumber(int number) {
        int day = number / SERIALS % DAYS + 1;
        int month = number / SERIALS / DAYS % MONTHS + 1;
        int year = FIRST_YEAR + number / SERIALS / DAYS / MONTHS;
        String first17 = "410199%04d%02d%02d%03d".formatted(year, month, day, number % SERIALS);
        return first17 + CitizenId.checkCharacter(first17);
    }
}
