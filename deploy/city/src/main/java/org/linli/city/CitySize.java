package org.linli.city;

/** How big a demo city is. */
public enum CitySize {
    /** One evening's demo: 2,000 residents on six kilometres. */
    S(10, 2_000, 40, 120),
    /** A county town: 50,000 residents on twelve kilometres. */
    M(20, 50_000, 500, 2_060),
    /** A metropolis: 2,000,000 residents on forty-five kilometres. */
    L(75, 2_000_000, 5_000, 20_000);

    private final int blocks;
    private final int residents;
    private final int providers;
    private final int caregivers;

    CitySize(int blocks, int residents, int providers, int caregivers) {
        this.blocks = blocks;
        this.residents = residents;
        this.providers = providers;
        this.caregivers = caregivers;
    }

    /** Blocks a side of the invented road network, about 600 m each. */
    public int blocks() {
        return blocks;
    }

    /** Residents. */
    public int residents() {
        return residents;
    }

    /** Providers, each with a facility. */
    public int providers() {
        return providers;
    }

    /** Caregivers of all providers together. */
    public int caregivers() {
        return caregivers;
    }

    /** Whether its providers have larger teams than those of {@link #S}. */
    public boolean hasLargeTeams() {
        return this != S;
    }
}
