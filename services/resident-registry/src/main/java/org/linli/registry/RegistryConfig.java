package org.linli.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Settings of the registry. */
@ConfigMapping(prefix = "linli.registry")
public interface RegistryConfig {

    /** The personal-data vault. */
    Vault vault();

    /** Limits of unmasking. */
    Unmasking unmasking();

    /** When a visit opens the address. */
    Visit visit();

    /** Emergency cards. */
    EmergencyCards emergencyCards();

    /** Pace of republishing. */
    Republish republish();

    /** Pace of rotating vault keys. */
    Rotation rotation();

    /** The chain of the access log. */
    AccessLog accessLog();

    /** Ability assessments. */
    Assessment assessment();

    /** The personal-data vault. */
    interface Vault {
        /** AES-256 keys as {@code id:base64,…}; new values use the first. */
        String keys();

        /** Key of the blind indexes in Base64, at least 32 bytes, none of the keys above. */
        String indexKey();
    }

    /** Limits of unmasking. */
    interface Unmasking {
        /** Requests of one caller within a minute. */
        @WithDefault("30")
        int perMinute();
    }

    /** When a visit opens the address. */
    interface Visit {
        /** Before the planned start. */
        @WithDefault("PT60M")
        Duration opensBefore();

        /** After the planned end. */
        @WithDefault("PT60M")
        Duration closesAfter();
    }

    /** Emergency cards. */
    interface EmergencyCards {
        /** Sign-in name of the one account that gets them; no other machine sees personal data. */
        @WithDefault("service-account-linli-emergency-intake")
        String reader();
    }

    /** Pace of republishing. */
    interface Republish {
        /** How often a run is looked for. */
        @WithDefault("PT1S")
        Duration every();

        /** Residents per unit of work. */
        @WithDefault("500")
        int batch();

        /** Pause while this many events wait for Kafka. */
        @WithDefault("2000")
        int mostWaiting();
    }

    /** Pace of rotating vault keys. */
    interface Rotation {
        /** How often a run is looked for. */
        @WithDefault("PT1S")
        Duration every();

        /** Residents' keys per unit of work. */
        @WithDefault("500")
        int batch();
    }

    /** The chain of the access log. */
    interface AccessLog {
        /** How often new lines are sealed. */
        @WithDefault("PT1S")
        Duration sealEvery();

        /** How often a verification is looked for. */
        @WithDefault("PT1S")
        Duration verifyEvery();

        /** How often lines that were kept long enough are looked for. */
        @WithDefault("PT1H")
        Duration cutEvery();
    }

    /** Ability assessments. */
    interface Assessment {

        /** Versions of the scale, as paths or resources; each is in force from its day until that of the next. */
        @WithDefault("scales/gbt-42195-2022.1.json")
        List<String> scales();

        /** How long before its end a level is due for reassessment when a list names no day. */
        @WithDefault("P30D")
        Period dueWithin();
    }
}
