package org.linli.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.linli.imports.PieceSeal;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.DataKeys;
import org.linli.persistence.Expiring;
import org.linli.persistence.KeyRing;
import org.linli.registry.assessment.application.AssessmentSettings;
import org.linli.registry.resident.application.RepublishPace;
import org.linli.registry.resident.application.RotationPace;
import org.linli.registry.unmasking.domain.CardReader;
import org.linli.registry.unmasking.domain.UnmaskingRules;

/** Turns settings into the values that the features use. */
@ApplicationScoped
class RegistryRules {

    private final RegistryConfig config;

    RegistryRules(RegistryConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    DataKeys keys() {
        return new DataKeys(KeyRing.parse(config.vault().keys()));
    }

    @Produces
    @Singleton
    PieceSeal pieces() {
        return new PieceSeal(KeyRing.parse(config.vault().keys()));
    }

    @Produces
    @Singleton
    BlindIndex index() {
        return new BlindIndex(Base64.getDecoder().decode(config.vault().indexKey()));
    }

    @Produces
    @Singleton
    UnmaskingRules unmasking() {
        return new UnmaskingRules(
                config.unmasking().perMinute(),
                config.visit().opensBefore(),
                config.visit().closesAfter());
    }

    @Produces
    @Singleton
    CardReader cardReader() {
        return new CardReader(config.emergencyCards().reader());
    }

    @Produces
    @Singleton
    RepublishPace republishing() {
        return new RepublishPace(config.republish().batch(), config.republish().mostWaiting());
    }

    @Produces
    @Singleton
    RotationPace rotating() {
        return new RotationPace(config.rotation().batch());
    }

    /** The registry needs a visit only while it opens an address; its policy is dated, in the database. */
    @Produces
    @Singleton
    Expiring endedVisits() {
        return new Expiring(
                "VISIT_ENDED",
                "visit_access",
                "planned_end",
                "(select p.keep from retention_in_force p where p.data_class = 'VISIT_ENDED')",
                "ended",
                "retention_policy");
    }

    @Produces
    @Singleton
    AssessmentSettings assessing() {
        return new AssessmentSettings(
                config.assessment().scales(), config.assessment().dueWithin());
    }
}
