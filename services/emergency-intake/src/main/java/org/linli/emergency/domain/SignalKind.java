package org.linli.emergency.domain;

/** What a message of a device or a person says, whatever protocol it came in. */
public enum SignalKind {
    /** 紧急按钮. */
    SOS(Group.CALL, Priority.HIGH),
    /** 跌倒. */
    FALL(Group.CALL, Priority.HIGH),
    /** 烟雾. */
    SMOKE(Group.CALL, Priority.CRITICAL),
    /** 燃气. */
    GAS(Group.CALL, Priority.CRITICAL),
    /** 一氧化碳. */
    CARBON_MONOXIDE(Group.CALL, Priority.CRITICAL),
    /** 水浸. */
    FLOOD(Group.CALL, Priority.NORMAL),
    /** 长时间无活动. */
    INACTIVITY(Group.CALL, Priority.NORMAL),
    /** 走失、离开电子围栏. */
    WANDERING(Group.CALL, Priority.NORMAL),
    /** 离床未归. */
    OUT_OF_BED(Group.CALL, Priority.NORMAL),
    /** 体征异常. */
    VITAL_SIGNS(Group.CALL, Priority.HIGH),
    /** 热线来电. */
    HOTLINE(Group.CALL, Priority.HIGH),
    /** An alarm whose code nobody knows: rings, since it may be one that matters. */
    UNKNOWN_ALARM(Group.CALL, Priority.NORMAL),

    /** The sender takes the call back; it never closes an incident. */
    CANCELLED(Group.WITHDRAWAL, Priority.LOW),
    /** The device was reset; it never closes an incident. */
    RESET(Group.WITHDRAWAL, Priority.LOW),

    /** 低电量. */
    BATTERY_LOW(Group.TECHNICAL, Priority.NORMAL),
    /** 电池故障. */
    BATTERY_FAILED(Group.TECHNICAL, Priority.NORMAL),
    /** 断电. */
    MAINS_LOST(Group.TECHNICAL, Priority.NORMAL),
    /** 恢复供电. */
    MAINS_RESTORED(Group.TECHNICAL, Priority.LOW),
    /** 防拆. */
    TAMPER(Group.TECHNICAL, Priority.NORMAL),
    /** 通信中断. */
    LINK_LOST(Group.TECHNICAL, Priority.NORMAL),
    /** 通信恢复. */
    LINK_RESTORED(Group.TECHNICAL, Priority.LOW),
    /** 摘下. */
    TAKEN_OFF(Group.TECHNICAL, Priority.LOW),
    /** 传感器故障. */
    SENSOR_FAULT(Group.TECHNICAL, Priority.NORMAL),

    /** 心跳. */
    HEARTBEAT(Group.LIFE, Priority.LOW),
    /** 定期自检. */
    PERIODIC_TEST(Group.LIFE, Priority.LOW),
    /** 位置上报. */
    POSITION(Group.LIFE, Priority.LOW);

    private final Group group;
    private final Priority priority;

    SignalKind(Group group, Priority priority) {
        this.group = group;
        this.priority = priority;
    }

    /** What becomes of a signal. */
    public enum Group {
        /** Opens an incident, or belongs to the open one. */
        CALL,
        /** Is noted in the open incident. */
        WITHDRAWAL,
        /** Goes to the queue of technical alarms. */
        TECHNICAL,
        /** Says that the device is alive. */
        LIFE
    }

    /** What becomes of it. */
    public Group group() {
        return group;
    }

    /** How soon somebody must look at one of these. */
    public Priority priority() {
        return priority;
    }

    /** The more urgent kind of two; the earlier one when both are alike. */
    public SignalKind upgradedBy(SignalKind other) {
        return other.priority.compareTo(priority) < 0 ? other : this;
    }
}
