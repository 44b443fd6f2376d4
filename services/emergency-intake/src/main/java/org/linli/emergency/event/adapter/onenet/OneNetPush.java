package org.linli.emergency.event.adapter.onenet;

import io.vertx.core.json.JsonObject;
import org.linli.emergency.event.adapter.JsonForm;
import org.linli.emergency.event.domain.Body;

/**
 * A push: {@code {msg, nonce, signature, time, id}}. Only {@code msg} and {@code nonce} are signed.
 *
 * @param msg what devices say, as a text that holds JSON or is encrypted; empty when it is none
 * @param nonce random characters
 * @param signature proof of both
 */
record OneNetPush(String msg, String nonce, String signature) {

    static OneNetPush of(Body body) {
        JsonObject json = JsonForm.objectOrEmpty(body);
        return new OneNetPush(text(json, "msg"), text(json, "nonce"), text(json, "signature"));
    }

    private static String text(JsonObject json, String member) {
        return json.getValue(member) instanceof String text ? text : "";
    }
}
