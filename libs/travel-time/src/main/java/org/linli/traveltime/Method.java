package org.linli.traveltime;

/** How a travel time was found. Shown beside every figure. */
public enum Method {
    /** Exact shortest time on the road network. */
    ROAD("路网最短时间"),
    /** Great-circle distance × 1.4: an estimate that knows neither rivers nor walls. */
    STRAIGHT_LINE("直线估算");

    private final String title;

    Method(String title) {
        this.title = title;
    }

    /** Chinese title for people. */
    public String title() {
        return title;
    }
}
