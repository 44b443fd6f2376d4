package org.linli.emergency.event.adapter.ctwing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.Settings;
import org.linli.emergency.event.adapter.ThingModel;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.Signal.Flag;
import org.linli.emergency.event.domain.UnreadableMessage;

class CtWingReaderTest {

    @Test
    void aReportSaysEverythingThatIsOn() {
        List<Signal> signals = read("dataReport", """
                "payload":{"serviceId":"notification","serviceData":\
                {"Smoke_Alarm":1,"Tamper-Alarm":true,"Fall_flag":0,"Battery_Level":7}}""");
        assertThat(signals)
                .extracting(Signal::kind)
                .containsExactly(SignalKind.SMOKE, SignalKind.TAMPER, SignalKind.HEARTBEAT);
        assertThat(signals)
                .extracting(Signal::flag)
                .containsExactly(
                        Optional.of(new Flag("smokealarm", true)),
                        Optional.empty(),
                        Optional.of(new Flag("fallflag", false)));
        assertThat(signals).allSatisfy(signal -> {
            assertThat(signal.sender()).isEqualTo(new Sender.OfDevice("d1", false));
            assertThat(signal.occurredAt()).contains(Instant.ofEpochMilli(1_650_554_828_842L));
            assertThat(signal.batteryPercent()).isEqualTo(OptionalInt.of(7));
        });
    }

    @Test
    void aReportInWhichNothingIsOnSaysThatTheDeviceIsAlive() {
        assertThat(read("dataReport", "\"payload\":{\"liquid_level\":402,\"sos\":0}"))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.HEARTBEAT);
    }

    @Test
    void anEventThatNobodyKnowsRings() {
        List<Signal> signals = read("eventReport", "\"eventType\":2,\"eventContent\":{\"quake\":1}");
        assertThat(signals).extracting(Signal::kind).containsExactly(SignalKind.UNKNOWN_ALARM);
        assertThat(signals.getFirst().statusCode()).contains("1001");
        assertThat(read("eventReport", "\"eventType\":2,\"eventContent\":\"nothing\""))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.UNKNOWN_ALARM);
    }

    @Test
    void anEventMayBeWrittenAsAText() {
        assertThat(read("eventReport", "\"eventType\":2,\"eventContent\":\"{\\\"gas_alarm\\\":1}\""))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.GAS);
        assertThat(read("eventReport", "\"eventType\":2,\"eventContent\":{\"gas_alarm\":1}"))
                .extracting(Signal::flag)
                .containsExactly(Optional.empty());
    }

    @Test
    void anAlarmThatIsOverIsNoAlarm() {
        assertThat(read("eventReport", "\"eventType\":2,\"eventContent\":{\"gas_alarm\":0}"))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.HEARTBEAT);
    }

    @Test
    void onlineAndOfflineAreTheLineOfTheDevice() {
        assertThat(read("deviceOnlineOfflineReport", "\"eventType\":0"))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.LINK_LOST);
        assertThat(read("deviceOnlineOfflineReport", "\"eventType\":1"))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.LINK_RESTORED);
    }

    @Test
    void settingsTeachTheNamesOfAProduct() {
        CtWingReader reader = new CtWingReader(new ThingModel(Settings.of(Map.of(
                "linli.emergency.doors.names.call-bell", "SOS", "linli.emergency.doors.names.sos", "HEARTBEAT"))));
        assertThat(reader.read(message("dataReport", "\"payload\":{\"Call_Bell\":1}")))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.SOS);
        assertThat(reader.read(message("dataReport", "\"payload\":{\"sos\":1}")))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.HEARTBEAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"messageType\":\"dataReport\"}",
                "{\"messageType\":7}",
                "{\"messageType\":\"dance\",\"deviceId\":\"d1\"}"
            })
    void whatIsNoReportIsUnreadable(String body) {
        assertThatThrownBy(() -> reader().read(message(body))).isInstanceOf(UnreadableMessage.class);
    }

    private static List<Signal> read(String type, String members) {
        return reader().read(message(type, members));
    }

    private static CtWingReader reader() {
        return new CtWingReader(new ThingModel(Settings.of(Map.of())));
    }

    private static RawMessage message(String type, String members) {
        return message("""
                {"upPacketSN":-1,"upDataSN":-1,"timestamp":1650554828842,"serviceId":1001,"protocol":"lwm2m",\
                "messageType":"%s","deviceId":"d1",%s}""".formatted(type, members));
    }

    private static RawMessage message(String body) {
        return new RawMessage(
                "ctwing",
                "d1",
                new RawMessage.Identity.TimedContent(),
                "application/json",
                Body.of(body),
                Optional.empty(),
                Instant.EPOCH);
    }
}
