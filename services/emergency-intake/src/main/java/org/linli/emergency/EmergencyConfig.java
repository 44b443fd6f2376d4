package org.linli.emergency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/** Settings of emergency-intake, all under {@code linli.emergency}. */
@ConfigMapping(prefix = "linli.emergency")
public interface EmergencyConfig {

    /** The vault of raw messages, notes and emergency cards. */
    Vault vault();

    /** The registry, which has the emergency cards. */
    Registry registry();

    /** Messages on their way in. */
    Intake intake();

    /** Claims of operators. */
    Claim claim();

    /** The contact ladder. */
    Ladder ladder();

    /** Ladders of divisions that have their own times, by division code without trailing zeros; the longest match counts. */
    Map<String, Ladder> ladders();

    /** Follow-ups. */
    FollowUp followUp();

    /** The live feed. */
    Feed feed();

    /** The vault of raw messages, notes and emergency cards. */
    interface Vault {
        /** AES-256 keys as {@code id:base64,…}; new values use the first. */
        String keys();

        /** Key of the blind indexes in Base64, at least 32 bytes, none of the keys above. */
        String indexKey();
    }

    /** The registry, which has the emergency cards. */
    interface Registry {
        /** Where it answers: its own address, or the public door's. */
        @WithDefault("http://localhost:8080")
        URI url();

        /** How long it may take for the cards of two hundred residents. */
        @WithDefault("PT8S")
        Duration patience();
    }

    /** Messages on their way in. */
    interface Intake {
        /** How long an acknowledgement waits for the incident; the message is stored by then. */
        @WithDefault("PT2S")
        Duration patience();

        /** Within this time the same content from the same device is the same message, when nothing else tells. */
        @WithDefault("PT10S")
        Duration sameContentWithin();
    }

    /** Claims of operators. */
    interface Claim {
        /** Silence of the operator's console after which a claim turns amber. */
        @WithDefault("PT30S")
        Duration staleAfter();
    }

    /** By when, counted from the call, each stage must have led to somebody. */
    interface Ladder {
        /** Through the device. */
        @WithDefault("PT30S")
        Duration terminal();

        /** By the resident's phone. */
        @WithDefault("PT60S")
        Duration phone();

        /** By contacts. */
        @WithDefault("PT90S")
        Duration contacts();

        /** By somebody who goes to the door; then 120 is due. */
        @WithDefault("PT180S")
        Duration help();
    }

    /** Follow-ups. */
    interface FollowUp {
        /** When on the next day somebody asks after the resident, Beijing time. */
        @WithDefault("10:00")
        LocalTime at();
    }

    /** The live feed. */
    interface Feed {
        /** How often a replica with listeners looks for changes of other replicas; its own wake it at once. */
        @WithDefault("PT0.2S")
        Duration poll();

        /** How often the service says that it is alive. */
        @WithDefault("PT10S")
        Duration heartbeat();
    }
}
