package org.linli.emergency.outage.application;

/** What can fail, and what that means for calls, as operators read it. */
public enum Part {
    /** Messages are not stored or not in time; the journal keeps them. */
    DATABASE("数据库不可用：呼救已在本机留存，恢复后自动补录；界面可能不是最新"),
    /** Acknowledged messages lie in the journal: nobody sees them yet. */
    BACKLOG("有已应答的呼救尚未显示，正在补录"),
    /** The journal cannot be written: what the database does not take is refused. */
    JOURNAL("本机留存不可用：数据库故障时呼救将被退回，请准备其他接听方式"),
    /** Other services hear of incidents later. */
    KAFKA("消息总线不可用：接警不受影响，其他系统暂时收不到通知"),
    /** Nobody can sign in; whoever is signed in works on. */
    KEYCLOAK("登录服务不可用：接警不受影响，请勿退出登录；暂时无法重新登录"),
    /** Emergency cards are as they were. */
    REGISTRY("老人档案不可用：接警不受影响，应急卡可能不是最新"),
    /** Acknowledged messages that can never be stored lie beside the journal; somebody has to look at them. */
    ASIDE("有呼救无法自动入库，已另存在本机，请立即通知技术值班人工处理"),
    /** Devices that publish to the MQTT broker are not heard; it keeps what they say. */
    MQTT("物联网消息代理不可用：经它上报的设备呼救会延迟到达，请准备其他接听方式"),
    /** Heartbeats are not kept: nobody learns that a device has fallen silent. */
    REDIS("设备心跳无法记录：接警不受影响，暂时不能发现设备离线");

    private final String text;

    Part(String text) {
        this.text = text;
    }

    /** What operators read. */
    public String text() {
        return text;
    }
}
