package org.linli.emergency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.emergency.domain.SignalKind;

/** Settings of emergency-intake, all under {@code linli.emergency}. */
@ConfigMapping(prefix = "linli.emergency")
public interface EmergencyConfig {

    /** The vault of raw messages, notes and emergency cards. */
    Vault vault();

    /** The registry, which has the emergency cards. */
    Registry registry();

    /** Messages on their way in. */
    Intake intake();

    /** Doors of device clouds and other machines that have no account. */
    Doors doors();

    /** The TCP port of watches. */
    Watch watch();

    /** Messages that the database does not take. */
    Journal journal();

    /** Devices that publish to an MQTT broker. */
    Mqtt mqtt();

    /** Claims of operators. */
    Claim claim();

    /** The contact ladder. */
    Ladder ladder();

    /** Ladders of divisions that have their own times and languages, by division code without trailing zeros; the longest match counts. */
    Map<String, Ladder> ladders();

    /** Those who could be sent to a door. */
    Responders responders();

    /** The service matching, which knows the roads. */
    Matching matching();

    /** The softphones at the desks. */
    Telephony telephony();

    /** Follow-ups. */
    FollowUp followUp();

    /** The live feed. */
    Feed feed();

    /** Devices. */
    Devices devices();

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

        /** How many messages are read at once; what comes beyond that waits, and after the patience is read later. */
        @WithDefault("12")
        int readers();

        /** Within this time the same content from the same device is the same message, when nothing else tells. */
        @WithDefault("PT10S")
        Duration sameContentWithin();
    }

    /** Doors of device clouds and other machines that have no account; one whose secret is not set is shut. */
    interface Doors {
        /** Machines that sign what they send, by name. */
        Map<String, Sender> senders();

        /** How far the clock of a machine that signs may differ from ours. */
        @WithDefault("PT5M")
        Duration window();

        /** SCAIP requests that a SIP gateway hands on. */
        Scaip scaip();

        /** Pushes of China Mobile's OneNET. */
        OneNet onenet();

        /** Pushes of China Telecom's CTWing. */
        CtWing ctwing();

        /** What names in the models of products mean, beside the usual ones. */
        Map<String, SignalKind> names();
    }

    /** Pushes of China Mobile's OneNET. */
    interface OneNet {
        /** The token of the push instance. */
        Optional<String> token();

        /** The key of 16 characters when the instance encrypts. */
        Optional<String> aesKey();
    }

    /** Pushes of China Telecom's CTWing, which signs nothing. */
    interface CtWing {
        /** The parameter {@code key} of the address that is given to CTWing. */
        Optional<String> key();
    }

    /** A machine that signs what it sends. */
    interface Sender {
        /** What it signs with. */
        Optional<String> secret();
    }

    /** SCAIP requests that a SIP gateway hands on. */
    interface Scaip {
        /** Number of the call centre that a unit is told to call; without one it calls the receiver it knows. */
        Optional<String> callNumber();
    }

    /** The TCP port of watches. */
    interface Watch {
        /** Where the service listens; 0 for any free port. */
        @WithDefault("8205")
        int port();

        /** Silence after which a connection is closed; watches send a heartbeat every five to eight minutes. */
        @WithDefault("PT20M")
        Duration idle();

        /** How long a frame may take from its first byte to its last. */
        @WithDefault("PT30S")
        Duration frameTimeout();

        /** Largest content of a frame in bytes; a connection that sends more is closed. */
        @WithDefault("4096")
        @Min(512)
        int longestFrame();

        /** Connections at the most. */
        @WithDefault("20000")
        int mostConnections();
    }

    /** Messages that the database does not take. */
    interface Journal {
        /** Folder in which they are kept until it does; must survive the process, may be shared by replicas of one machine. */
        @WithDefault("data/journal")
        String folder();
    }

    /** Devices that publish to an MQTT broker. */
    interface Mqtt {
        /** Host and port of the broker; without one nothing is listened to. */
        Optional<String> broker();

        /** Whether the connection is encrypted. */
        @WithDefault("false")
        boolean tls();

        /** Name at the broker. */
        Optional<String> user();

        /** Password at the broker. */
        Optional<String> password();

        /** Under which name the broker keeps messages for all replicas; the service's name without one. */
        Optional<String> clientId();

        /** The topics of devices; the level that is {@code +} is the number of the device. */
        @WithDefault("linli/devices/+/signals")
        String topic();
    }

    /** Claims of operators. */
    interface Claim {
        /** Silence of the operator's console after which a claim turns amber. */
        @WithDefault("PT30S")
        Duration staleAfter();
    }

    /** By when, counted from the call, each stage must have led to somebody, and what is spoken at the desk. */
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

        /** What is spoken at the desk, in the registrars' words: contacts who speak it are called before those who do not. */
        @WithDefault("普通话")
        Set<String> languages();
    }

    /** Those who could be sent to a door. */
    interface Responders {
        /** Kind of service that they do. */
        @WithDefault("URGENT")
        String kind();

        /** Who needs longer is not looked for. */
        @WithDefault("45")
        int withinMinutes();

        /** How many are looked for. */
        @WithDefault("60")
        int asked();

        /** How many are shown, after those who are off duty are left out. */
        @WithDefault("20")
        int shown();
    }

    /** The service matching. */
    interface Matching {
        /** The public door before it. */
        @WithDefault("http://localhost:8080")
        URI url();

        /** How long it is waited for; then the straight line serves. */
        @WithDefault("PT0.3S")
        Duration patience();
    }

    /** The softphones at the desks. */
    interface Telephony {
        /** The address that makes one call, with {@code {number}} and {@code {leg}}. */
        @WithDefault("softphone://call?number={number}&leg={leg}")
        String clickToCall();

        /** What they sign their news with. */
        String secret();
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

    /** Devices. */
    interface Devices {
        /** How long Redis may take before it counts as down; no call for help waits for it. */
        @WithDefault("PT0.5S")
        Duration redisTimeout();

        /**
         * After how long without a sweep nothing counts that was silent meanwhile; shorter than any interval, so that a shorter
         * gap hides one heartbeat at the most.
         */
        @WithDefault("PT1M")
        Duration deafAfter();

        /** At how much charge or less a heartbeat says that the battery is nearly empty. */
        @WithDefault("15")
        int batteryLowPercent();

        /** Flags in reports, which are repeated for as long as they are set. */
        Flags flags();

        /** When many silent devices are one outage. */
        Outage outage();
    }

    /** When a flag that is set again is a call again. In doubt it is. */
    interface Flags {
        /**
         * How long the last report of a flag speaks for it: two intervals of a radar that reports every minute; most do every
         * few seconds. Not longer, since a detector may tell of every fall and never that one is over.
         */
        @WithDefault("PT2M")
        Duration holds();

        /**
         * For how long the report that called speaks for a flag of a button, which may tell of every press and never of a
         * release; those that repeat it do not prolong it. As long as the same content is the same message.
         */
        @WithDefault("PT10S")
        Duration pressHolds();

        /**
         * A sensor that says for less than this that its flag is cleared flickers; shorter than the five seconds at which
         * radars report, so that one whole report counts. Who releases a button releases it.
         */
        @WithDefault("PT3S")
        Duration flicker();

        /**
         * After how long without an open incident a flag that stays set rings again: somebody may still lie there. As long as
         * a visit to the door may take (practice §4.2), so that nobody is called away from one.
         */
        @WithDefault("PT30M")
        Duration longest();
    }

    /** When many silent devices are one outage. */
    interface Outage {
        /**
         * Which share of the devices of a class in a network; on an ordinary day far less than one in a hundred falls silent
         * within the window.
         */
        @WithDefault("0.05")
        double share();

        /** How many at least, so that the devices of one building are no outage. */
        @WithDefault("20")
        int atLeast();

        /** Within how long; the longest interval of those that say something many times a day. */
        @WithDefault("PT10M")
        Duration window();
    }
}
