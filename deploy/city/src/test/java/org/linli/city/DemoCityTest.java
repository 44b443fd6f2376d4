package org.linli.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.city.people.Marginals;
import org.linli.city.people.Resident;
import org.linli.city.roads.OsmData;
import org.linli.city.roads.RoadNetwork;
import org.linli.city.supply.Caregiver;
import org.linli.city.supply.CatalogueItem;
import org.linli.city.supply.Provider;
import org.linli.kernel.CitizenId;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.DivisionCode.Level;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.Sex;

class DemoCityTest {

    private static final DemoCity CITY = city(Options.DEFAULT_SEED);
    private static final List<Resident> RESIDENTS = CITY.residents().stream().toList();
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}");

    @Test
    void theSameSeedGivesTheSameCityAndAnotherSeedAnother() {
        DemoCity again = city(Options.DEFAULT_SEED);
        DemoCity other = city(1);

        assertThat(again.residents().stream()).containsExactlyElementsOf(RESIDENTS);
        assertThat(again.providers()).isEqualTo(CITY.providers());
        assertThat(other.residents().stream()).doesNotContainAnyElementsOf(RESIDENTS);
        assertThat(other.providers()).isNotEqualTo(CITY.providers());
    }

    @Test
    void residentsAreTheSameEveryTimeTheyAreMade() {
        assertThat(CITY.residents().stream()).containsExactlyElementsOf(RESIDENTS);
        assertThat(CITY.residents().count()).isEqualTo(RESIDENTS.size());
    }

    @Test
    void sizeSIsAsPromised() {
        assertThat(RESIDENTS).hasSize(2_000);
        assertThat(CITY.providers()).hasSize(40);
        assertThat(caregivers()).hasSize(120);
        assertThat(CITY.providers().stream()
                        .filter(provider -> !provider.caregivers().isEmpty()))
                .hasSizeBetween(20, 25);
        assertThat(CITY.catalogue()).hasSizeBetween(20, 34);
    }

    @Test
    void identityNumbersAreValidUniqueConsistentAndNobodys() {
        Set<String> counties = new HashSet<>();
        Bundled.csv("/divisions/zhengzhou-areas.csv").forEach(row -> counties.add(row[0]));
        Set<String> numbers = new HashSet<>();
        for (Resident resident : RESIDENTS) {
            if (resident.identityNumber() != null) {
                CitizenId id = CitizenId.parse(resident.identityNumber(), DemoCity.AS_OF);
                assertThat(numbers.add(id.value())).isTrue();
                assertThat(id.birthDate()).isEqualTo(resident.birthDate());
                assertThat(id.sex()).isEqualTo(resident.sex());
                assertThat(counties).doesNotContain(id.region());
            }
        }
        assertThat(numbers).hasSizeBetween(1_950, 1_999);
    }

    @Test
    void phonesAreValidUniqueAndNobodys() {
        List<String> phones = Stream.concat(
                        RESIDENTS.stream()
                                .flatMap(resident -> Stream.concat(
                                        resident.phones().stream(),
                                        resident.contacts().stream().map(Resident.Contact::phone))),
                        caregivers().stream().map(Caregiver::phone))
                .toList();

        assertThat(phones).doesNotHaveDuplicates().allMatch(phone -> phone.startsWith("154"));
        assertThat(phones).allMatch(PhoneNumber::isValid);
    }

    @Test
    void creditCodesAreValidUniqueAndNobodys() {
        List<String> codes = CITY.providers().stream().map(Provider::creditCode).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(CreditCode::isValid);
        assertThat(codes).allMatch(code -> code.startsWith("410199", 2));
    }

    @Test
    void namesAreChinese() {
        assertThat(RESIDENTS)
                .allMatch(resident -> CHINESE_NAME.matcher(resident.name()).matches());
        assertThat(RESIDENTS.stream().map(Resident::name).distinct()).hasSizeGreaterThan(1_500);
    }

    @Test
    void agesSexesLivingAndMobilityFollowTheirShares() {
        Marginals marginals = Marginals.bundled();
        marginals
                .ages()
                .forEach(band -> assertShare(band.share(), resident -> {
                    int age = resident.birthDate().until(DemoCity.AS_OF).getYears();
                    return age >= band.from() && age <= band.to();
                }));
        marginals
                .living()
                .forEach((living, share) -> assertShare(
                        share, resident -> resident.livingSituation().equals(living)));
        marginals
                .categories()
                .forEach((category, share) ->
                        assertShare(share, resident -> resident.categories().contains(category)));
        assertShare(0.52, resident -> resident.sex() == Sex.FEMALE);
        assertThat(RESIDENTS)
                .allMatch(resident -> resident.livingSituation().equals("ALONE")
                        == resident.categories().contains("LIVING_ALONE"));
    }

    @Test
    void mostSpeakTheLanguageOfTheCityAndSomeHaveAHealthNote() {
        assertShare(0.79, resident -> resident.languages().contains("河南话"));
        assertShare(0.1, resident -> resident.languages().isEmpty());
        assertShare(0.35, resident -> resident.healthNote() != null);
        assertThat(RESIDENTS)
                .allSatisfy(resident -> assertThat(resident.languages())
                        .hasSizeLessThanOrEqualTo(5)
                        .doesNotHaveDuplicates());
        assertThat(RESIDENTS.stream().flatMap(resident -> resident.contacts().stream()))
                .extracting(Resident.Contact::language)
                .contains("河南话", "普通话", null);
    }

    @Test
    void everybodyLivesInARealCommunityOfFourDistrictsOnTheMap() {
        Set<String> known = new HashSet<>();
        Bundled.csv("/divisions/zhengzhou-villages.csv").forEach(row -> known.add(row[0]));

        assertThat(RESIDENTS)
                .allMatch(resident -> resident.address().division().level() == Level.COMMUNITY
                        && known.contains(resident.address().division().value()));
        assertThat(RESIDENTS.stream()
                        .map(resident -> resident.address().division().value().substring(0, 6))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Divisions.DISTRICTS);
        assertThat(RESIDENTS.stream()
                        .map(resident -> resident.address().division())
                        .distinct())
                .hasSizeGreaterThan(50);
        assertThat(RESIDENTS.stream().map(Resident::home).filter(home -> home == null))
                .hasSizeBetween(5, 40);
        assertThat(RESIDENTS)
                .allMatch(resident -> resident.home() == null
                        || resident.home()
                                        .system()
                                        .toWgs84(
                                                resident.home().lon(),
                                                resident.home().lat())
                                        .metresTo(RoadNetwork.CENTRE)
                                < 4_400);
    }

    @Test
    void contractsNameItemsOfTheCatalogueAndPlacesOfTheCity() {
        List<String> items = CITY.catalogue().stream().map(CatalogueItem::code).toList();

        assertThat(items).doesNotHaveDuplicates();
        assertThat(CITY.providers().stream().flatMap(provider -> provider.contracts().stream()))
                .allMatch(contract -> !contract.itemCodes().isEmpty() && items.containsAll(contract.itemCodes()))
                .allMatch(contract -> contract.divisions().stream().allMatch(DivisionCode::isValid));
    }

    @Test
    void someCertificatesHaveExpiredAndSomeAreAboutTo() {
        List<Caregiver.Certificate> certificates = caregivers().stream()
                .flatMap(caregiver -> caregiver.certificates().stream())
                .toList();

        assertThat(certificates.stream().filter(each -> each.validTo().isBefore(DemoCity.AS_OF)))
                .isNotEmpty();
        assertThat(certificates.stream()
                        .filter(each -> !each.validTo().isBefore(DemoCity.AS_OF)
                                && each.validTo().isBefore(DemoCity.AS_OF.plusDays(60))))
                .isNotEmpty();
    }

    private static void assertShare(double share, Predicate<Resident> property) {
        double found = RESIDENTS.stream().filter(property).count() / (double) RESIDENTS.size();
        assertThat(Math.abs(found - share)).isLessThan(0.03);
    }

    private static List<Caregiver> caregivers() {
        return CITY.providers().stream()
                .flatMap(provider -> provider.caregivers().stream())
                .toList();
    }

    private static DemoCity city(long seed) {
        try {
            return DemoCity.on(OsmData.of(RoadNetwork.generate(seed, 10)), seed, CitySize.S);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
