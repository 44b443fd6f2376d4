package org.linli.emergency.incident.application;

import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.incident.domain.Place;
import org.linli.emergency.incident.domain.Responder;
import org.linli.emergency.incident.domain.ladder.Outcome;
import org.linli.emergency.incident.domain.ladder.Rung;

/** What codes are called on paper. */
final class ChineseWords {

    private ChineseWords() {}

    static String of(SignalKind kind) {
        return switch (kind) {
            case SOS -> "紧急按钮";
            case FALL -> "跌倒";
            case SMOKE -> "烟雾";
            case GAS -> "燃气";
            case CARBON_MONOXIDE -> "一氧化碳";
            case FLOOD -> "水浸";
            case INACTIVITY -> "长时间无活动";
            case WANDERING -> "走失、离开电子围栏";
            case OUT_OF_BED -> "离床未归";
            case VITAL_SIGNS -> "体征异常";
            case HOTLINE -> "热线来电";
            case UNKNOWN_ALARM -> "未知报警";
            case CANCELLED, RESET -> "撤回";
            case BATTERY_LOW,
                    BATTERY_FAILED,
                    MAINS_LOST,
                    MAINS_RESTORED,
                    TAMPER,
                    LINK_LOST,
                    LINK_RESTORED,
                    TAKEN_OFF,
                    SENSOR_FAULT -> "设备告警";
            case HEARTBEAT, PERIODIC_TEST, POSITION -> "设备上报";
        };
    }

    static String of(Rung rung) {
        return switch (rung.kind()) {
            case TERMINAL -> "通过终端呼叫老年人";
            case RESIDENT_PHONE -> "拨打老年人电话";
            case CONTACT -> "拨打第" + rung.rank() + "联系人" + (rung.keyHolder() ? "（持钥匙）" : "");
            case RESPONDER -> "联络应急响应人员";
            case GRID_WORKER -> "联络网格员";
            case AMBULANCE -> "拨打120";
        };
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> "已接通";
            case WITH_RESIDENT -> "对方在老年人身边";
            case NO_ANSWER -> "无人接听";
            case BUSY -> "占线";
            case WRONG_NUMBER -> "号码有误";
            case UNABLE -> "拒绝或不能前往";
            case SILENT -> "接通后无声";
        };
    }

    static String of(Responder.Kind kind) {
        return switch (kind) {
            case RESPONDER -> "应急响应人员";
            case CAREGIVER -> "养老护理员";
            case GRID_WORKER -> "网格员";
            case CONTACT -> "联系人";
            case AMBULANCE -> "120救护车";
            case FIRE_BRIGADE -> "119消防";
            case POLICE -> "110民警";
        };
    }

    static String of(Place.Source source) {
        return switch (source) {
            case GNSS -> "卫星定位";
            case MANUAL -> "人工填写";
            case WIFI -> "无线网络定位";
            case CELL -> "基站定位";
            case HOME -> "登记住址";
        };
    }
}
