package org.linli.city;

/** How big a demo city is. */
public enum CitySize {
    /** One evening's demo: 2,000 residents. */
    S(10, 2_000, 40, 120);

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
}
