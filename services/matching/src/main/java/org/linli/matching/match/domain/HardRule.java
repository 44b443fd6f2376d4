package org.linli.matching.match.domain;

/** One rule that nobody gets past. A rule is a value: see {@link HardRules} for all of them. */
interface HardRule {

    /** Its name. */
    Rule rule();

    /** The contender without whom the rule forbids, or removed altogether. */
    Contender apply(Contender contender, Errand errand, Policy policy);

    /** How a rule tells who may stay. */
    @FunctionalInterface
    interface Check {
        /** What remains of the contender. */
        Contender apply(Contender contender, Errand errand, Policy policy);
    }

    /** A rule made of a name and a check. */
    static HardRule of(Rule rule, Check check) {
        return new Named(rule, check);
    }

    /** The only implementation. */
    record Named(Rule rule, Check check) implements HardRule {
        @Override
        public Contender apply(Contender contender, Errand errand, Policy policy) {
            return check.apply(contender, errand, policy);
        }
    }
}
