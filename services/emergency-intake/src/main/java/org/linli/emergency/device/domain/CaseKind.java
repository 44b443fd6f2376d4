package org.linli.emergency.device.domain;

/** What a case is about. How urgent each is and by when somebody must have looked is data (table {@code case_kind}). */
public enum CaseKind {
    /** A network carries nothing any more. */
    OUTAGE("大面积离线"),
    /** A device is silent for too long. */
    OFFLINE("设备离线"),
    /** Somebody opened or removed the device. */
    TAMPER("防拆告警"),
    /** No power from the mains. */
    MAINS_LOST("断电"),
    /** The device says that it lost its line. */
    LINK_LOST("通信中断"),
    /** A sensor does not work. */
    SENSOR_FAULT("传感器故障"),
    /** The battery is nearly empty. */
    BATTERY_LOW("低电量"),
    /** The battery does not work. */
    BATTERY_FAILED("电池故障"),
    /** The resident took it off. */
    TAKEN_OFF("摘下");

    private final String title;

    CaseKind(String title) {
        this.title = title;
    }

    /** In Chinese, for people. */
    public String title() {
        return title;
    }
}
