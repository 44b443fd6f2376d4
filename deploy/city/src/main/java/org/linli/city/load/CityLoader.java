package org.linli.city.load;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.linli.city.CitySize;
import org.linli.city.DemoCity;
import org.linli.city.load.SupplyCsv.Employed;
import org.linli.city.people.Resident;
import org.linli.city.people.Residents;
import org.linli.city.supply.Caregiver;
import org.linli.city.supply.CatalogueItem;
import org.linli.city.supply.Provider;

/** Loads a city step by step. Every create carries a key made of the seed, so a repeat continues and doubles nothing. */
public final class CityLoader {

    private static final String PROVIDERS = "/api/provider-registry/v1";
    private static final String RESIDENTS = "/api/resident-registry/v1";
    private static final String CIVIL_AFFAIRS = "civil-affairs";
    private static final String COMMUNITY_WORKER = "community-worker";
    private static final int ATTEMPTS = 30;
    /** With more residents than this a city comes in files. */
    private static final int ONE_BY_ONE = 5_000;

    private static final int FILE_ROWS = 20_000;
    /** Fewer, so that every worker has some of the providers. */
    private static final int SUPPLY_ROWS = 1_000;
    /** Residents whose ids are told. */
    private static final int SAMPLE = 2_000;

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

    private final Known known = new Known();
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
        loadProviders(city);
        step("accounts", known.accounts(), accounts::ensure);
        List<UUID> residents = loadResidents(city.residents());
        return new CityFile(
                seed,
                size.name(),
                new CityFile.Middle(
                        city.middle().lon(),
                        city.middle().lat(),
                        "WGS84",
                        city.middleDivision().value()),
                known.providers(),
                known.caregivers(),
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

    private void loadProviders(DemoCity city) {
        if (city.residents().count() <= ONE_BY_ONE) {
            step("providers", city.providers(), provider -> loadProvider(provider, isKnown(provider, city)));
        } else {
            loadInFiles(city.providers(), SUPPLY_ROWS, provider -> isKnown(provider, city));
        }
    }

    private void loadProvider(Provider provider, boolean isKnown) {
        String name = Known.name(provider);
        UUID id = Door.id(door.create(CIVIL_AFFAIRS, PROVIDERS + "/providers", keys + name, Bodies.of(provider)));
        UUID facility = Door.id(door.create(
                CIVIL_AFFAIRS, pathOf(id) + "/facilities", keys + name + "-facility", Bodies.of(provider.facility())));
        loadContracts(provider, id);
        for (Caregiver caregiver : provider.caregivers()) {
            UUID employed = Door.id(door.create(
                    CIVIL_AFFAIRS,
                    pathOf(id) + "/caregivers",
                    keys + Known.name(caregiver),
                    Bodies.of(caregiver, facility)));
            if (isKnown) {
                known.add(caregiver, employed, id);
            }
        }
        if (isKnown) {
            known.add(provider, id, facility);
        }
    }

    private void loadContracts(Provider provider, UUID id) {
        for (Provider.Contract contract : provider.contracts()) {
            door.create(
                    CIVIL_AFFAIRS,
                    pathOf(id) + "/contracts",
                    keys + Known.name(provider) + "-contract",
                    Bodies.of(contract));
        }
    }

    /**
     * Loads providers, their facilities and caregivers in files of so many rows, however few they are, and their contracts,
     * for which there is no file, one by one; the ids of the providers.
     */
    public List<UUID> loadInFiles(List<Provider> providers, int rows, Predicate<Provider> isKnown) {
        SupplyCsv csv = new SupplyCsv(SOURCE + seed);
        List<UUID> ids = load(supply("providers", SupplyCsv.PROVIDERS, SupplyCsv::row), providers, rows);
        List<UUID> facilities = load(supply("facilities", SupplyCsv.FACILITIES, csv::facility), providers, rows);
        List<Integer> places = IntStream.range(0, providers.size()).boxed().toList();
        step("contracts", places, place -> loadContracts(providers.get(place), ids.get(place)));
        List<Employed> staff = providers.stream()
                .flatMap(provider -> provider.caregivers().stream().map(one -> new Employed(one, provider)))
                .toList();
        Iterator<UUID> caregivers = load(supply("caregivers", SupplyCsv.caregivers(), csv::caregiver), staff, rows)
                .iterator();
        for (int place : places) {
            Provider provider = providers.get(place);
            boolean meets = isKnown.test(provider);
            if (meets) {
                known.add(provider, ids.get(place), facilities.get(place));
            }
            for (Caregiver caregiver : provider.caregivers()) {
                UUID id = caregivers.next();
                if (meets) {
                    known.add(caregiver, id, ids.get(place));
                }
            }
        }
        return ids;
    }

    private <T> List<UUID> load(FileKind<T> kind, List<T> all, int rows) {
        Progress progress = new Progress(out, clock, kind.name(), all.size());
        return new ImportFiles<>(door, kind, keys, rows, progress).load(all.stream(), all.size());
    }

    private static <T> FileKind<T> supply(String name, String header, Function<T, String> row) {
        return new FileKind<>(CIVIL_AFFAIRS, PROVIDERS, name, header, row, true);
    }

    private static String pathOf(UUID provider) {
        return PROVIDERS + "/providers/" + provider;
    }

    private List<UUID> loadResidents(Residents residents) {
        if (residents.count() <= ONE_BY_ONE) {
            step("residents", residents.stream().toList(), this::loadResident);
            return Known.inOrder(residentIds);
        }
        return loadInFiles(residents, FILE_ROWS);
    }

    /** Loads residents in files of so many rows, however few they are; the ids of the first thousands. */
    public List<UUID> loadInFiles(Residents residents, int rows) {
        FileKind<Resident> kind = new FileKind<>(
                COMMUNITY_WORKER,
                RESIDENTS,
                "residents",
                ResidentCsv.header(),
                new ResidentCsv(SOURCE + seed)::row,
                false);
        Progress progress = new Progress(out, clock, kind.name(), residents.count());
        return new ImportFiles<>(door, kind, keys, rows, progress).load(residents.stream(), SAMPLE);
    }

    private void loadResident(Resident resident) {
        residentIds.put(
                resident.number(),
                Door.id(door.create(
                        COMMUNITY_WORKER,
                        RESIDENTS + "/residents",
                        keys + "resident-" + resident.number(),
                        Bodies.of(resident))));
    }
}
