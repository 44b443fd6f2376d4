package org.linli.matching.match.domain;

/**
 * How the figures of a decision were made; stands beside every one of them.
 *
 * @param method road search or straight line
 * @param mode travel profile id
 * @param metresPerSecond speed of the profile
 * @param fixedMinutes what every trip costs besides the way
 * @param graphVersion road graph, empty for a straight line
 */
public record Basis(Method method, String mode, double metresPerSecond, double fixedMinutes, String graphVersion) {

    /** How a travel time was found. */
    public enum Method {
        /** Shortest time on the road network. */
        ROAD("路网"),
        /** An estimate that knows neither rivers nor walls; every text says so. */
        STRAIGHT_LINE("直线估算");

        private final String title;

        Method(String title) {
            this.title = title;
        }

        /** Chinese word for people. */
        public String title() {
            return title;
        }
    }

    /** What travelling by this mode is called in Chinese. */
    public String verb() {
        return switch (mode) {
            case "ebike" -> "骑行";
            case "wheelchair" -> "轮椅出行";
            default -> "步行";
        };
    }

    /** A text for people with the warning that its figures are estimates, where they are. */
    public String mark(String text) {
        return method == Method.STRAIGHT_LINE ? text + "（" + method.title() + "）" : text;
    }
}
