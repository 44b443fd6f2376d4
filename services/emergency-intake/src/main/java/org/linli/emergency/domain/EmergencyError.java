package org.linli.emergency.domain;

import org.linli.kernel.ErrorCode;
import org.linli.kernel.ErrorKind;

/** Why emergency-intake says no. A call for help is never refused. */
public enum EmergencyError implements ErrorCode {
    /** Another operator was faster. */
    ALREADY_CLAIMED(ErrorKind.CONFLICT, "已有坐席接警"),
    /** Only the operator who has the incident may do this. */
    NOT_YOURS(ErrorKind.CONFLICT, "该事件不在您名下"),
    /** Nobody has the incident; it must be claimed first. */
    NOT_CLAIMED(ErrorKind.CONFLICT, "请先接警"),
    /** The incident is closed. A new call opens a new one. */
    INCIDENT_CLOSED(ErrorKind.CONFLICT, "事件已关闭"),
    /** The incident was not offered to this operator. */
    NOT_TRANSFERRED_TO_YOU(ErrorKind.CONFLICT, "该事件未转交给您"),
    /** Whoever gets the incident is not at a desk. */
    OPERATOR_NOT_PRESENT(ErrorKind.REFUSED, "该坐席不在线"),
    /** The resident has another open incident. */
    RESIDENT_HAS_OPEN_INCIDENT(ErrorKind.CONFLICT, "该老年人已有未关闭的事件"),
    /** Nobody knows yet whose incident it is. */
    NOT_IDENTIFIED(ErrorKind.REFUSED, "请先确认老年人身份"),
    /** The resident of the incident is known already. */
    ALREADY_IDENTIFIED(ErrorKind.CONFLICT, "该事件已确认身份"),
    /** The ladder has no such step. */
    NO_SUCH_STEP(ErrorKind.REFUSED, "联络阶梯中没有该步骤"),
    /** No telephone number is known for the step. */
    NO_NUMBER(ErrorKind.REFUSED, "没有可拨打的号码"),
    /** The attempt has its outcome. */
    ATTEMPT_ENDED(ErrorKind.CONFLICT, "该次联络已有结果"),
    /** The outcome does not go with the step. */
    OUTCOME_NOT_POSSIBLE(ErrorKind.REFUSED, "该步骤不能有此结果"),
    /** Every attempt needs its outcome before the incident ends. */
    ATTEMPT_WITHOUT_OUTCOME(ErrorKind.REFUSED, "有联络尚未登记结果"),
    /** The responder is on the way to somebody else. */
    RESPONDER_BUSY(ErrorKind.CONFLICT, "该人员正在处理其他事件"),
    /** The responder is off duty and has not agreed to be called then. */
    RESPONDER_OFF_DUTY(ErrorKind.REFUSED, "该人员不在岗"),
    /** Nobody off duty goes who was not reached by a step of the ladder and agreed. */
    AGREEMENT_NOT_NOTED(ErrorKind.REFUSED, "请先按联络阶梯联系本人并登记结果"),
    /** Nobody knows where the door is, so nobody can be near. */
    DOOR_NOT_LOCATED(ErrorKind.REFUSED, "没有位置，无法查找最近的人员"),
    /** The mission is over or not this far. */
    MISSION_NOT_POSSIBLE(ErrorKind.CONFLICT, "该出动当前不能这样操作"),
    /** Somebody is on the way: whether help arrived must be known before the incident ends. */
    HELP_UNDER_WAY(ErrorKind.REFUSED, "人员尚在途中，请先确认到达或撤回"),
    /** The list of dispositions does not have it. */
    DISPOSITION_UNKNOWN(ErrorKind.REFUSED, "处置结果不存在"),
    /** Nobody spoke with the resident and nobody was at the door. */
    NOBODY_REACHED(ErrorKind.REFUSED, "未与老年人通话、也无人到场，不能关闭"),
    /** The disposition says that somebody was there. */
    NOBODY_ATTENDED(ErrorKind.REFUSED, "该处置结果需要有人到场"),
    /** Only the test of a device ends as a test without anybody reached. */
    NOT_A_TEST(ErrorKind.REFUSED, "该事件不是测试"),
    /** A second person must agree. */
    SECOND_PERSON_NEEDED(ErrorKind.REFUSED, "需由另一人复核"),
    /** There is nothing to agree with or object to. */
    NOTHING_PROPOSED(ErrorKind.CONFLICT, "没有待复核的关闭申请"),
    /** A time lies in the future, or before what it follows. */
    TIME_NOT_POSSIBLE(ErrorKind.REFUSED, "时间不合理"),
    /** The handover has its receipt. */
    HANDOVER_RECEIVED(ErrorKind.CONFLICT, "该移交已登记接收"),
    /** Somebody has taken the shift over. */
    SHIFT_TAKEN_OVER(ErrorKind.CONFLICT, "该班次已有人接班"),
    /** The follow-up is done. */
    FOLLOW_UP_DONE(ErrorKind.CONFLICT, "该回访已完成"),
    /** A device of this source and number is registered. */
    DEVICE_REGISTERED(ErrorKind.CONFLICT, "该设备已登记"),
    /** A device cloud's proof of who it is is missing, wrong or too old. */
    SIGNATURE_WRONG(ErrorKind.UNAUTHENTICATED, "签名无效"),
    /** A case must be taken before it ends. */
    CASE_NOT_TAKEN(ErrorKind.REFUSED, "请先领取该工单"),
    /** Somebody else looks after the case. */
    CASE_TAKEN(ErrorKind.CONFLICT, "该工单已有人处理"),
    /** The case is over. */
    CASE_RESOLVED(ErrorKind.CONFLICT, "该工单已办结"),
    /** The message could be neither stored nor kept in the journal: send it again. */
    NOT_STORED(ErrorKind.UNAVAILABLE, "暂时无法接收，请立即重发或拨打120");

    private final ErrorKind kind;
    private final String title;

    EmergencyError(ErrorKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
