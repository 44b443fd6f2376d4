package org.linli.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.linli.matching.match.domain.Policy;
import org.linli.matching.match.domain.Walking;

/** Makes the domain's policy of the settings. */
@ApplicationScoped
class PolicyBean {

    @Produces
    @Singleton
    Walking walking(MatchingConfig config) {
        return new Walking(
                config.walking().minutes(),
                config.walking().widestMinutes(),
                config.walking().wayPoints(),
                config.walking().placesPoints());
    }

    @Produces
    @Singleton
    Policy policy(MatchingConfig config) {
        return new Policy(
                config.circle().minutes(),
                config.circle().widestMinutes(),
                config.availability().travelMargin(),
                config.availability().fullDayVisits(),
                new Policy.Weights(
                        config.score().travel(),
                        config.score().continuity(),
                        config.score().fairness(),
                        config.score().level()));
    }
}
