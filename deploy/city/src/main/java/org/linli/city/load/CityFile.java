package org.linli.city.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * Who is who after loading: ids given by the services, names of the accounts. No personal data.
 *
 * @param middle a home in the middle of the city
 * @param providers those with accounts
 * @param caregivers those with accounts
 * @param residents the first ones, at most some thousands
 */
public record CityFile(
        long seed,
        String size,
        Middle middle,
        List<ProviderEntry> providers,
        List<CaregiverEntry> caregivers,
        List<UUID> residents) {

    /** A point round which the bathing teams are. */
    public record Middle(double lon, double lat, String coordSystem, String divisionCode) {}

    /** A provider and the account of its administrator. */
    public record ProviderEntry(String account, UUID id, String name, UUID facilityId, List<String> kinds) {}

    /** A caregiver and her account. */
    public record CaregiverEntry(String account, UUID id, UUID providerId, String sex, List<String> qualifications) {}

    /** Writes it as JSON, whole or not at all. */
    public void write(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Files.createDirectories(target.resolveSibling(""));
        Path half = Files.createTempFile(folder, "city", ".part");
        Files.writeString(half, Json.pretty(this));
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
