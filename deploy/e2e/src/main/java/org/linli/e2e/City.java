package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which account belongs to whom, as the loader of the demo city wrote it down.
 *
 * @param lon longitude of the middle of the city, WGS-84 degrees
 * @param lat latitude of it
 * @param divisionCode community round the middle
 * @param providers accounts of the providers' administrators
 * @param caregivers accounts of the caregivers
 */
public record City(
        double lon, double lat, String divisionCode, Map<UUID, String> providers, Map<UUID, String> caregivers) {

    public City {
        providers = Map.copyOf(providers);
        caregivers = Map.copyOf(caregivers);
    }

    /** Reads {@code city.json}. */
    public static City read(Path file) {
        try {
            JsonNode city = new JsonMapper().readTree(file.toFile());
            JsonNode middle = city.path("middle");
            return new City(
                    middle.path("lon").asDouble(),
                    middle.path("lat").asDouble(),
                    middle.path("divisionCode").asText(),
                    accounts(city.path("providers")),
                    accounts(city.path("caregivers")));
        } catch (IOException e) {
            throw new Deviation("%s cannot be read\nMaybe let make run load the demo city first.".formatted(file), e);
        }
    }

    /** Account of a provider's administrator. */
    public String administratorOf(String provider) {
        return account(providers, provider);
    }

    /** Account of a caregiver. */
    public String accountOf(String caregiver) {
        return account(caregivers, caregiver);
    }

    private static String account(Map<UUID, String> accounts, String id) {
        String account = accounts.get(UUID.fromString(id));
        if (account == null) {
            throw new Deviation(id + " is not of the demo city\nMaybe give the right one with --city.");
        }
        return account;
    }

    private static Map<UUID, String> accounts(JsonNode entries) {
        Map<UUID, String> accounts = new TreeMap<>();
        entries.forEach(entry -> accounts.put(
                UUID.fromString(entry.path("id").asText()),
                entry.path("account").asText()));
        return accounts;
    }
}
