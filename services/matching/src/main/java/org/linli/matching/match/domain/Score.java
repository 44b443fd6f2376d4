package org.linli.matching.match.domain;

import java.util.ArrayList;
import java.util.List;
import org.linli.matching.match.domain.Justification.Code;

/** Turns what is good about a crew into points, each with its sentence. */
record Score(Errand errand, Policy policy) {

    private static final int HIGHEST_STEPS = 4;

    /** What one member adds, apart from travel, before dividing by the size of the crew. */
    double ownPoints(Worker worker) {
        return continuity(worker) + fairness(worker) + level(worker);
    }

    /** What a crew is worth, unrounded. */
    double points(List<Worker> crew) {
        double slowest = crew.stream().mapToDouble(Worker::minutes).max().orElse(0);
        double own = crew.stream().mapToDouble(this::ownPoints).average().orElse(0);
        return travelPoints(slowest) + own;
    }

    private double travelPoints(double minutes) {
        return policy.weights().travel() * Math.max(0, 1 - minutes / policy.circleMinutes());
    }

    List<Justification> justify(List<Worker> crew) {
        List<Justification> reasons = new ArrayList<>();
        reasons.add(travel(crew));
        double known = crew.stream().mapToDouble(this::continuity).sum() / crew.size();
        if (known > 0) {
            reasons.add(new Justification(Code.CONTINUITY, acquaintance(crew), known));
        }
        int busiest = crew.stream().mapToInt(Worker::visitsThatDay).max().orElse(0);
        reasons.add(new Justification(
                Code.FAIR_LOAD,
                busiest == 0 ? "当日尚无其他上门服务" : "当日每人已排至多%d次上门服务".formatted(busiest),
                crew.stream().mapToDouble(this::fairness).sum() / crew.size()));
        double level = crew.stream().mapToDouble(this::level).sum() / crew.size();
        if (level > 0) {
            reasons.add(new Justification(Code.LEVEL_ABOVE_NEED, "证书等级高于项目要求", level));
        }
        return reasons;
    }

    private Justification travel(List<Worker> crew) {
        Worker slowest = crew.getFirst();
        for (Worker worker : crew) {
            slowest = worker.minutes() > slowest.minutes() ? worker : slowest;
        }
        return new Justification(Code.TRAVEL_TIME, way(slowest, crew.size()), travelPoints(slowest.minutes()));
    }

    private static String way(Worker slowest, int size) {
        return switch (slowest.travel()) {
            case Travel.NoWay none -> none.reason();
            case Travel.Way way -> (size > 1 ? "最远一人" : "") + way.text();
        };
    }

    private static String acquaintance(List<Worker> crew) {
        long known =
                crew.stream().filter(worker -> worker.visitsToResident() > 0).count();
        int visits = crew.stream().mapToInt(Worker::visitsToResident).sum();
        return "%d人曾为该老人服务，共%d次".formatted(known, visits);
    }

    private double continuity(Worker worker) {
        return worker.visitsToResident() > 0 ? policy.weights().continuity() : 0;
    }

    private double fairness(Worker worker) {
        return policy.weights().fairness() * Math.max(0, 1 - (double) worker.visitsThatDay() / policy.fullDayVisits());
    }

    private double level(Worker worker) {
        int steps = errand.terms()
                .qualification()
                .map(required ->
                        worker.caregiver().stepsAbove(required, errand.demand().firstDay()))
                .orElse(0);
        return policy.weights().level() * Math.min(steps, HIGHEST_STEPS) / HIGHEST_STEPS;
    }
}
