package org.linli.city.load;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.linli.city.CitySize;
import org.linli.city.DemoCity;
import org.linli.city.load.CityFile.CaregiverEntry;
import org.linli.city.load.CityFile.ProviderEntry;
import org.linli.city.people.Resident;
import org.linli.city.people.Residents;
import org.linli.city.supply.Caregiver;
import org.linli.city.supply.CatalogueItem;
import org.linli.city.supply.Provider;

/** Loads a city step by step. Every create carries a key made of the seed, so a repeat continues and doubles nothing. */
public final class CityLoader {

    private static final String PROVIDERS = "/api/provider-registry/v1";
    private static final String RESIDENTS = "/api/resident-registry/v1/residents";
    private static final String CIVIL_AFFAIRS = "civil-affairs";
    private static final String COMMUNITY_WORKER = "community-worker";
    private static final String CITY = "4101";
    private static final int ATTEMPTS = 30;
    /** More residents than this come in files. */
    private static final int ONE_BY_ONE = 5_000;

    private static final int FILE_ROWS = 20_000;
    private static final String SOURCE = "linli-demo-";
    /** These providers have accounts, and those so near to the middle. */
    private static final int FIRST_PROVIDERS = 40;

    private static final double NEAR_M = 5_000;

    private final Door door;
    private final Accounts accounts;
    private final Clock clock;
    private final PrintStream out;
    private final String keys;
    private final long seed;
    private final CitySize size;

    private final Map<Integer, ProviderEntry> providerEntries = new ConcurrentHashMap<>();
    private final Map<Integer, CaregiverEntry> caregiverEntries = new ConcurrentHashMap<>();
    private final Map<Integer, UUID> residentIds = new ConcurrentHashMap<>();

    /** Loads the city of {@code seed} and {@code size} into the platform at {@code target}; tells {@code out} how far it is. */
    public CityLoader(Target target, long seed, CitySize size, Clock clock, PrintStream out) {
        Web web = new Web(ATTEMPTS);
        this.door = new Door(web, new Tokens(web, target.door() + "/auth", clock), target.door());
        this.accounts = new Accounts(
                web, new Tokens(web, target.keycloak(), clock), target.keycloak(), target.accountsSecret());
        this.clock = clock;
        this.out = out;
        this.seed = seed;
        this.size = size;
        this.keys = "city-" + seed + "-" + size + "-";
    }

    /**
     * A running platform.
     *
     * @param door address of the gateway
     * @param keycloak address of Keycloak, ends in {@code /auth}
     * @param accountsSecret secret of the client that makes accounts
     */
    public record Target(String door, String keycloak, String accountsSecret) {}

    /** Loads everything; {@link LoadFailed} when it cannot. */
    public CityFile load(DemoCity city) {
        step("catalogue", city.catalogue(), this::loadItem);
        step("providers", city.providers(), provider -> loadProvider(provider, isKnown(provider, city)));
        step("accounts", accountsOf(), accounts::ensure);
        List<UUID> residents = loadResidents(city.residents());
        return new CityFile(
                seed,
                size.name(),
                new CityFile.Middle(
                        city.middle().lon(),
                        city.middle().lat(),
                        "WGS84",
                        city.middleDivision().value()),
                inOrder(providerEntries),
                inOrder(caregiverEntries),
                residents);
    }

    private <T> void step(String what, List<T> all, Consumer<T> action) {
        Progress progress = new Progress(out, clock, what, all.size());
        Crowd.each(all, one -> {
            action.accept(one);
            progress.one();
        });
    }

    private void loadItem(CatalogueItem item) {
        door.create(CIVIL_AFFAIRS, PROVIDERS + "/catalogue/items", keys + item.code(), item);
    }

    /** Whether it and its caregivers get accounts: all of a small city, of a large one those whom a demo meets. */
    private static boolean isKnown(Provider provider, DemoCity city) {
        return provider.number() <= FIRST_PROVIDERS
                || provider.facility().point().metresTo(city.middle()) <= NEAR_M;
    }

    private void loadProvider(Provider provider, boolean known) {
        String name = numbered("provider", 2, provider.number());
        UUID id = Door.id(door.create(CIVIL_AFFAIRS, PROVIDERS + "/providers", keys + name, Bodies.of(provider)));
        String path = PROVIDERS + "/providers/" + id;
        UUID facility = Door.id(door.create(
                CIVIL_AFFAIRS, path + "/facilities", keys + name + "-facility", Bodies.of(provider.facility())));
        for (Provider.Contract contract : provider.contracts()) {
            door.create(CIVIL_AFFAIRS, path + "/contracts", keys + name + "-contract", Bodies.of(contract));
        }
        for (Caregiver caregiver : provider.caregivers()) {
            loadCaregiver(caregiver, id, facility, known);
        }
        if (known) {
            providerEntries.put(
                    provider.number(), new ProviderEntry(name, id, provider.name(), facility, provider.kinds()));
        }
    }

    private void loadCaregiver(Caregiver caregiver, UUID provider, UUID facility, boolean known) {
        String name = numbered("caregiver", 3, caregiver.number());
        UUID id = Door.id(door.create(
                CIVIL_AFFAIRS,
                PROVIDERS + "/providers/" + provider + "/caregivers",
                keys + name,
                Bodies.of(caregiver, facility)));
        List<String> qualifications = caregiver.certificates().stream()
                .map(Caregiver.Certificate::qualification)
                .toList();
        if (known) {
            caregiverEntries.put(
                    caregiver.number(),
                    new CaregiverEntry(name, id, provider, caregiver.sex().name(), qualifications));
        }
    }

    private List<UUID> loadResidents(Residents residents) {
        if (residents.count() <= ONE_BY_ONE) {
            step("residents", residents.stream().toList(), this::loadResident);
            return inOrder(residentIds);
        }
        return loadInFiles(residents, FILE_ROWS);
    }

    /** Loads residents in files of so many rows, however few they are; the ids of the first thousands. */
    public List<UUID> loadInFiles(Residents residents, int rows) {
        Progress progress = new Progress(out, clock, "residents", residents.count());
        return new ResidentFiles(door, keys, SOURCE + seed, rows, progress).load(residents.stream());
    }

    private void loadResident(Resident resident) {
        residentIds.put(
                resident.number(),
                Door.id(door.create(
                        COMMUNITY_WORKER, RESIDENTS, keys + "resident-" + resident.number(), Bodies.of(resident))));
    }

    private List<Accounts.Account> accountsOf() {
        Stream<Accounts.Account> administrators = inOrder(providerEntries).stream()
                .map(provider -> new Accounts.Account(
                        provider.account(),
                        "provider-admin",
                        Map.of("provider_id", provider.id().toString(), "division", CITY)));
        Stream<Accounts.Account> caregivers = inOrder(caregiverEntries).stream()
                .map(caregiver -> new Accounts.Account(
                        caregiver.account(),
                        "caregiver",
                        Map.of(
                                "provider_id", caregiver.providerId().toString(),
                                "caregiver_id", caregiver.id().toString(),
                                "division", CITY)));
        return Stream.concat(administrators, caregivers).toList();
    }

    private static <T> List<T> inOrder(Map<Integer, T> numbered) {
        List<T> ordered = new ArrayList<>();
        numbered.keySet().stream().sorted().map(numbered::get).forEach(ordered::add);
        return ordered;
    }

    private static String numbered(String what, int digits, int number) {
        return String.format(Locale.ROOT, "%s-%0" + digits + "d", what, number);
    }
}
