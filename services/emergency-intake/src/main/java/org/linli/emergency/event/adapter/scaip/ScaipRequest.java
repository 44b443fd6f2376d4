package org.linli.emergency.event.adapter.scaip;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** The texts of a request {@code mrq}, by tag. */
record ScaipRequest(Map<String, String> texts) {

    private static final Pattern CODE = Pattern.compile("[0-9]{1,4}");
    private static final int LONGEST_ECHO = 64;

    /** What a message is about ({@code mty}). */
    enum Type {
        /** An alarm; also what a message without a type is, since that is safer. */
        ME,
        /** The unit was reset, the alarm withdrawn. */
        RE,
        /** Information. */
        IN,
        /** Heartbeat. */
        PI
    }

    ScaipRequest {
        texts = Map.copyOf(texts);
    }

    /** Reads a body; {@link UnreadableMessage} when it is not XML, or lacks one of the tags that every request has. */
    static ScaipRequest read(Body body) {
        ScaipRequest request = new ScaipRequest(ScaipXml.read(body));
        if (request.ref().isEmpty()
                || request.unit().isEmpty()
                || request.text("dty").isEmpty()) {
            throw new UnreadableMessage(Fault.PART_MISSING, "one of the tags ref, cid and dty is missing");
        }
        return request;
    }

    /** What can be read of a body, nothing when it is not XML. */
    static ScaipRequest tried(Body body) {
        try {
            return new ScaipRequest(ScaipXml.read(body));
        } catch (UnreadableMessage e) {
            return new ScaipRequest(Map.of());
        }
    }

    Optional<String> text(String tag) {
        return Optional.ofNullable(texts.get(tag)).filter(text -> !text.isBlank());
    }

    /** What the unit calls this request, to be echoed; of a very long one the beginning. */
    String ref() {
        return text("ref")
                .map(ref -> ref.substring(0, Math.min(ref.length(), LONGEST_ECHO)))
                .orElse("");
    }

    /** Id of the controller, the unit that sends. */
    String unit() {
        return text("cid").orElse("");
    }

    Type type() {
        try {
            return text("mty")
                    .map(type -> Type.valueOf(type.toUpperCase(Locale.ROOT)))
                    .orElse(Type.ME);
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessage(Fault.WRONG_CONTENT, "the message type is none of ME, RE, IN and PI");
        }
    }

    /** A code of one to four digits with leading zeros; empty when it is none. */
    String code(String tag) {
        return text(tag)
                .filter(code -> CODE.matcher(code).matches())
                .map(code -> "0".repeat(4 - code.length()) + code)
                .orElse("");
    }

    /** Whether the unit can be talked to: it says how it is called, other than {@code no-voice:}. */
    boolean voice() {
        return text("crd")
                .filter(how -> !how.toLowerCase(Locale.ROOT).startsWith("no-voice"))
                .isPresent();
    }

    /** Whether the centre is to call the unit, instead of the unit the centre. */
    boolean wantsCallback() {
        return text("cha").filter("1"::equals).isPresent();
    }
}
