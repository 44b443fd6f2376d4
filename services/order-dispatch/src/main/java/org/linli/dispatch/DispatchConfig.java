package org.linli.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of order-dispatch, all under {@code linli.dispatch}. */
@ConfigMapping(prefix = "linli.dispatch")
public interface DispatchConfig {

    /** Offers to providers. */
    Offers offers();

    /** Questions to matching. */
    Matching matching();

    /** Check-ins at the door. */
    CheckIn checkIn();

    /** Photos kept as proof. */
    Photos photos();

    /** The event stream for phones. */
    Stream stream();

    /** Offers to providers. */
    interface Offers {
        /** How long a provider may think about a planned order. */
        @WithDefault("PT15M")
        Duration answerWithinPlanned();

        /** How long a provider may think about an urgent order. */
        @WithDefault("PT2M")
        Duration answerWithinUrgent();
    }

    /** Questions to matching. */
    interface Matching {
        /** How long an answer is waited for before the order is queued for a dispatcher. */
        @WithDefault("PT30S")
        Duration patience();
    }

    /** Check-ins at the door. */
    interface CheckIn {
        /** Metres from the home point within which a check-in is unremarkable. */
        @WithDefault("100")
        int radiusM();

        /** Time before and after the agreed window within which a check-in is unremarkable. */
        @WithDefault("PT30M")
        Duration tolerance();
    }

    /** Photos kept as proof. */
    interface Photos {
        /** Folder in which they are kept when no S3 is configured. */
        @WithDefault("data/photos")
        String folder();

        /** S3 store; used instead of the folder when an endpoint is given. */
        S3 s3();
    }

    /** S3 store. */
    interface S3 {
        /** URL such as {@code https://s3.example.org}. */
        Optional<String> endpoint();

        /** Region, where the store has regions. */
        Optional<String> region();

        /** Bucket; it must exist. */
        @WithDefault("linli-photos")
        String bucket();

        /** Access key. */
        Optional<String> accessKey();

        /** Secret key. */
        Optional<String> secretKey();
    }

    /** The event stream for phones. */
    interface Stream {
        /** How often a replica with listeners looks for changes of other replicas; its own wake it at once. */
        @WithDefault("PT0.5S")
        Duration poll();

        /** How often a comment keeps an idle connection alive. */
        @WithDefault("PT15S")
        Duration heartbeat();
    }
}
