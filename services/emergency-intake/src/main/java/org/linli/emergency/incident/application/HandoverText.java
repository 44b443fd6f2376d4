package org.linli.emergency.incident.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.incident.application.HandoverSheet.Done;
import org.linli.emergency.incident.application.HandoverSheet.Person;
import org.linli.emergency.incident.application.HandoverSheet.Situation;
import org.linli.emergency.incident.application.HandoverSheet.ToCall;
import org.linli.emergency.incident.application.HandoverSheet.Where;
import org.linli.kernel.TimeWindow;

/** A handover on paper, in Chinese. */
public final class HandoverText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(TimeWindow.BUSINESS_ZONE);
    private static final String UNKNOWN = "不详";

    private HandoverText() {}

    /** The handover and what it says; the sheet is empty when the resident's data was deleted. */
    public static String of(Handover handover, Optional<HandoverSheet> sheet) {
        List<String> lines = new ArrayList<>();
        lines.add("紧急事件移交单");
        lines.add("移交单号：" + handover.id());
        lines.add("移交对象：" + (handover.kind() == Handover.Kind.AMBULANCE ? "120急救 " : "其他城市 ") + handover.to());
        lines.add("移交时间：" + time(handover.at()) + "　移交坐席：" + handover.by());
        sheet.ifPresentOrElse(known -> write(known, lines), () -> lines.add("（老年人个人信息已删除，内容不再保留）"));
        lines.add("");
        lines.add("【接收】" + handover.receipt().map(HandoverText::receipt).orElse("接收人：________　接收时间：________"));
        return String.join("\n", lines) + "\n";
    }

    private static String receipt(Handover.Receipt receipt) {
        return "接收人：" + receipt.receivedBy() + "　接收时间：" + time(receipt.at());
    }

    private static void write(HandoverSheet sheet, List<String> lines) {
        situation(sheet.situation(), lines);
        person(sheet.person(), lines);
        where(sheet.where(), lines);
        lines.add("");
        lines.add("【联系人】" + (sheet.contacts().isEmpty() ? "无" : ""));
        sheet.contacts().stream().map(HandoverText::contact).forEach(lines::add);
        lines.add("");
        lines.add("【已采取的措施】" + (sheet.done().isEmpty() ? "无" : ""));
        sheet.done().stream().map(HandoverText::done).forEach(lines::add);
    }

    private static void situation(Situation situation, List<String> lines) {
        lines.add("");
        lines.add("【事件】" + situation.kind() + (situation.test() ? "（测试或演练）" : ""));
        lines.add("事件编号：" + situation.incidentId());
        lines.add("首次呼叫：" + time(situation.receivedAt()) + "　呼叫次数：" + situation.presses() + "　最近呼叫："
                + time(situation.lastPressAt()));
        lines.add("语音联系：" + (situation.voice() ? "已与老年人或其身边人员通话" : "未能通话，按真实紧急处置"));
    }

    private static void person(@Nullable Person person, List<String> lines) {
        lines.add("");
        if (person == null) {
            lines.add("【老年人】身份未确认，或无急救卡");
            return;
        }
        lines.add("【老年人】" + person.name() + "　" + person.sex() + "　出生日期 " + person.birthDate());
        lines.add("电话：" + (person.phones().isEmpty() ? UNKNOWN : String.join("、", person.phones())));
        lines.add("住址：" + person.address() + "（区划 " + person.division() + "）");
        lines.add("门锁、钥匙信息不列入本单，另行口头告知");
        lines.add("居住情况：" + person.livingSituation() + "　行动能力：" + person.mobilityGroup() + "　能力等级："
                + (person.abilityLevel() == null ? UNKNOWN : person.abilityLevel()));
        lines.add("语言：" + (person.languages().isEmpty() ? UNKNOWN : String.join("、", person.languages())));
        lines.add("急救须知：" + (person.health() == null ? UNKNOWN : person.health()));
    }

    private static void where(@Nullable Where where, List<String> lines) {
        lines.add("");
        if (where == null) {
            lines.add("【位置】无坐标，以住址为准");
            return;
        }
        lines.add("【位置】来源：" + where.source()
                + (where.at() == null ? "" : "　定位时间：" + time(where.at()))
                + (where.accuracyM() == null ? "" : "　误差约 " + where.accuracyM() + " 米"));
        lines.add("WGS-84：" + degrees(where.lon(), where.lat()));
        lines.add("GCJ-02（高德、腾讯地图）：" + degrees(where.gcj02Lon(), where.gcj02Lat()));
    }

    private static String degrees(double lon, double lat) {
        return String.format(Locale.ROOT, "东经 %.6f，北纬 %.6f", lon, lat);
    }

    private static String contact(ToCall contact) {
        return contact.rank() + ". " + contact.name() + "（" + contact.relation() + "）" + contact.phone()
                + (contact.keyHolder() ? "　持钥匙" : "")
                + Optional.ofNullable(contact.availability())
                        .map(text -> "　" + text)
                        .orElse("")
                + Optional.ofNullable(contact.language())
                        .map(language -> "　讲" + language)
                        .orElse("");
    }

    private static String done(Done done) {
        return time(done.at()) + "　" + done.what()
                + Optional.ofNullable(done.note())
                        .map(note -> "；" + note.lines().collect(Collectors.joining(" ")))
                        .orElse("");
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
