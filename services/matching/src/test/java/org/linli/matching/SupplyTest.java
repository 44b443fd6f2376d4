package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.kernel.ProviderId;
import org.linli.matching.match.application.City;

/** The supply side in memory, as the snapshots tell it. */
@QuarkusTest
@TestProfile(RiverProfile.class)
class SupplyTest {

    @Inject
    City city;

    private int staffOf(UUID provider) {
        return city.staffOf(new ProviderId(provider)).size();
    }

    @Test
    void a_snapshot_nobody_understands_hides_nothing_behind_it() {
        UUID odd = UUID.randomUUID();
        Broker.snapshot(
                CaregiverSnapshot.TYPE,
                odd.toString(),
                1,
                new CaregiverSnapshot(
                        odd,
                        1,
                        UUID.randomUUID(),
                        "UNHEARD_OF",
                        UUID.randomUUID(),
                        "ebike",
                        List.of(),
                        List.of(),
                        "ACTIVE"));

        Town town = new Town().bathing();
        Town.Provider provider = town.provider(0, 500, "FEMALE", "MALE");

        assertThat(town.settledIn(city).item).isNotBlank();
        assertThat(staffOf(provider.id())).isEqualTo(2);
    }

    @Test
    void a_caregiver_who_changes_the_employer_works_for_one() {
        Town town = new Town().bathing();
        Town.Provider before = town.provider(0, 500, "FEMALE");
        Town.Provider after = town.provider(0, 700, "MALE");
        town.settledIn(city);

        town.employ(before.caregivers().getFirst(), after);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(staffOf(before.id())).isZero();
            assertThat(staffOf(after.id())).isEqualTo(2);
        });
    }

    @Test
    void what_is_gone_is_forgotten() {
        Town town = new Town().bathing();
        Town.Provider provider = town.provider(0, 500, "FEMALE");
        town.settledIn(city);

        Broker.tombstone(ProviderSnapshot.TYPE, provider.id().toString(), 2);
        Broker.tombstone(
                CaregiverSnapshot.TYPE, provider.caregivers().getFirst().toString(), 2);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(city.providers()).noneMatch(known -> known.id().value().equals(provider.id()));
            assertThat(staffOf(provider.id())).isZero();
        });
    }
}
