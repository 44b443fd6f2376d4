package org.linli.city.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.city.load.CityFile.CaregiverEntry;
import org.linli.city.load.CityFile.ProviderEntry;
import org.linli.city.supply.Caregiver;
import org.linli.city.supply.Provider;

/** Providers and caregivers that get accounts, and what these are called. Thread safe. */
final class Known {

    private static final String CITY = "4101";

    private final Map<Integer, ProviderEntry> providers = new ConcurrentHashMap<>();
    private final Map<Integer, CaregiverEntry> caregivers = new ConcurrentHashMap<>();

    void add(Provider provider, UUID id, UUID facility) {
        providers.put(
                provider.number(), new ProviderEntry(name(provider), id, provider.name(), facility, provider.kinds()));
    }

    void add(Caregiver caregiver, UUID id, UUID provider) {
        List<String> qualifications = caregiver.certificates().stream()
                .map(Caregiver.Certificate::qualification)
                .toList();
        caregivers.put(
                caregiver.number(),
                new CaregiverEntry(
                        name(caregiver), id, provider, caregiver.sex().name(), qualifications));
    }

    List<ProviderEntry> providers() {
        return inOrder(providers);
    }

    List<CaregiverEntry> caregivers() {
        return inOrder(caregivers);
    }

    List<Accounts.Account> accounts() {
        Stream<Accounts.Account> administrators = providers().stream()
                .map(provider -> new Accounts.Account(
                        provider.account(),
                        "provider-admin",
                        Map.of("provider_id", provider.id().toString(), "division", CITY)));
        Stream<Accounts.Account> workers = caregivers().stream()
                .map(caregiver -> new Accounts.Account(
                        caregiver.account(),
                        "caregiver",
                        Map.of(
                                "provider_id", caregiver.providerId().toString(),
                                "caregiver_id", caregiver.id().toString(),
                                "division", CITY)));
        return Stream.concat(administrators, workers).toList();
    }

    /** The name of a provider's account. */
    static String name(Provider provider) {
        return String.format(Locale.ROOT, "provider-%02d", provider.number());
    }

    /** The name of a caregiver's account. */
    static String name(Caregiver caregiver) {
        return String.format(Locale.ROOT, "caregiver-%03d", caregiver.number());
    }

    /** What has numbers, in their order. */
    static <T> List<T> inOrder(Map<Integer, T> numbered) {
        List<T> ordered = new ArrayList<>();
        numbered.keySet().stream().sorted().map(numbered::get).forEach(ordered::add);
        return ordered;
    }
}
