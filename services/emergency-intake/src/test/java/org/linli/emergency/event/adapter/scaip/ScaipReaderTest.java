package org.linli.emergency.event.adapter.scaip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;

class ScaipReaderTest {

    private static final Instant AT = Instant.parse("2026-11-25T19:12:00Z");

    @Test
    void theExampleOfTheRulesIsAManualAlarmOfAUnitThatCanBeTalkedTo() {
        Signal signal = read("""
                <mrq><ref>00001883</ref><cha>0</cha><mty>ME</mty><cid>26317</cid><dty>02</dty><did>00</did>
                 <crd>gsm:+37284463906</crd><stc>010</stc></mrq>""");
        assertThat(signal.sender()).isEqualTo(new Sender.OfDevice("26317", true));
        assertThat(signal.kind()).isEqualTo(SignalKind.SOS);
        assertThat(signal.statusCode()).contains("0002/0010");
    }

    @ParameterizedTest
    @CsvSource({
        "0003, 0009, SOS",
        "5, 9, FALL",
        "005, 0010, SOS",
        "0010, 0009, INACTIVITY",
        "0012, 0009, OUT_OF_BED",
        "0021, 0009, GAS",
        "0023, 0009, SMOKE",
        "0026, 9, CARBON_MONOXIDE",
        "0033, 0009, FLOOD",
        "0015, 0009, WANDERING",
        "0041, 0009, UNKNOWN_ALARM",
        "0099, 0009, UNKNOWN_ALARM",
        "0003, 0777, UNKNOWN_ALARM",
        "0003, help, SOS",
        "0002, 0110, SOS",
        "0002, 0111, RESET",
        "0003, 0019, CANCELLED",
        "0003, 0014, BATTERY_FAILED",
        "0003, 0016, BATTERY_LOW",
        "0002, 0023, LINK_LOST",
        "0002, 0112, LINK_RESTORED",
        "0002, 0024, LINK_LOST",
        "0002, 0113, LINK_RESTORED",
        "0002, 0052, LINK_LOST",
        "0002, 0085, MAINS_LOST",
        "0002, 0086, MAINS_RESTORED",
        "0003, 0123, SENSOR_FAULT",
        "0003, 0125, TAMPER"
    })
    void typesOfDevicesAndStatusCodesMeanThis(String device, String status, SignalKind kind) {
        assertThat(read("<mrq><ref>1</ref><cid>1</cid><mty>ME</mty><dty>" + device + "</dty><stc>" + status
                                + "</stc></mrq>")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void anAlarmWithoutATypeOrAStatusRings() {
        assertThat(read("<mrq><ref>1</ref><cid>1</cid><dty>0003</dty></mrq>").kind())
                .isEqualTo(SignalKind.SOS);
    }

    @Test
    void aUnitThatSaysItHasNoVoiceIsNotTalkedTo() {
        Signal signal = read("<mrq><ref>1</ref><cid>1</cid><dty>3</dty><crd>no-voice:</crd></mrq>");
        assertThat(signal.sender()).isEqualTo(new Sender.OfDevice("1", false));
    }

    @Test
    void theRoomIsPartOfTheCode() {
        assertThat(read("<mrq><ref>1</ref><cid>1</cid><dty>3</dty><stc>10</stc><lco>011</lco></mrq>")
                        .statusCode())
                .contains("0003/0010@011");
    }

    @Test
    void aSatelliteFixIsReadAndOneWithoutAFixIsNone() {
        String attached = "<mrq><ref>1</ref><cid>1</cid><dty>0051</dty><lco>035</lco><lge><gga>"
                + "$GPGGA,191130.00,3959.42850,N,11628.88994,E,%s,08,1.0,45.0,M,,M,,*47</gga></lge></mrq>";
        Signal signal = read(attached.formatted("1"));
        assertThat(signal.position()).hasValueSatisfying(position -> {
            assertThat(position.point().lat()).isCloseTo(39.990475, Offset.offset(1e-5));
            assertThat(position.point().lon()).isCloseTo(116.481499, Offset.offset(1e-5));
            assertThat(position.at()).contains(Instant.parse("2026-11-25T19:11:30Z"));
        });
        assertThat(read(attached.formatted("0")).position()).isEmpty();
    }

    @Test
    void aFixOfBeforeMidnightIsOfTheDayBefore() {
        String late = "<mrq><ref>1</ref><cid>1</cid><dty>0051</dty><lge><gga>"
                + "$GPGGA,235950,3959.4,N,11628.8,E,1,08,1.0,45.0,M,,M,,*47</gga></lge></mrq>";
        assertThat(read(late).position())
                .hasValueSatisfying(
                        position -> assertThat(position.at()).contains(Instant.parse("2026-11-24T23:59:50Z")));
    }

    @Test
    void deepWideAndEndlesslyNestedXmlIsRefused() {
        String deep = "<mrq>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</mrq>";
        String wide = "<mrq>" + "<a></a>".repeat(5000) + "</mrq>";
        String laughs = "<!DOCTYPE mrq [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><mrq><ref>&b;</ref></mrq>";
        for (String body : new String[] {deep, wide, laughs, "", "SOS", "<mrs><ref>1</ref></mrs>"}) {
            assertThatThrownBy(() -> read(body))
                    .isInstanceOf(UnreadableMessage.class)
                    .extracting(why -> ((UnreadableMessage) why).fault())
                    .isEqualTo(UnreadableMessage.Fault.INVALID_FORM);
        }
    }

    @Test
    void aUnitThatCountsFromTheBeginningAgainIsHeardAnHourLater() {
        Identity first = ScaipResource.identity("01", AT);
        assertThat(ScaipResource.identity("01", AT.plusSeconds(60))).isEqualTo(first);
        assertThat(ScaipResource.identity("01", AT.plusSeconds(3600))).isNotEqualTo(first);
    }

    private static Signal read(String xml) {
        return new ScaipReader()
                .read(new RawMessage(
                        "scaip",
                        "1",
                        new Identity.Content(),
                        "application/scaip+xml",
                        Body.of(xml),
                        Optional.empty(),
                        AT))
                .getFirst();
    }
}
