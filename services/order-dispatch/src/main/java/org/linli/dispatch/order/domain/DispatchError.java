package org.linli.dispatch.order.domain;

import org.linli.kernel.ErrorCode;
import org.linli.kernel.ErrorKind;

/** Why dispatch says no. */
public enum DispatchError implements ErrorCode {
    /** Public money needs the accounts service, which does not exist yet. */
    FUNDING_NOT_AVAILABLE(ErrorKind.REFUSED, "暂不支持该支付方式"),
    /** The resident moved away or died, or the file is gone. */
    RESIDENT_LEFT(ErrorKind.REFUSED, "老年人已迁出或去世"),
    /** Without a home point nothing can be matched. */
    RESIDENT_NOT_LOCATED(ErrorKind.REFUSED, "老年人住址尚未定位"),
    /** The catalogue has no terms for that day. */
    ITEM_NOT_OFFERED(ErrorKind.REFUSED, "该服务项目当日不可预约"),
    /** The window is in the past, too far away, too short or too long. */
    WINDOW_NOT_POSSIBLE(ErrorKind.REFUSED, "预约时间不符合要求"),
    /** The offer was answered, lapsed or withdrawn, or there is none. */
    OFFER_NOT_OPEN(ErrorKind.CONFLICT, "派单邀约已失效"),
    /** The provider declined this order, let it lapse, or is not wanted by the resident. */
    PROVIDER_NOT_TO_ASK(ErrorKind.REFUSED, "该服务商已拒绝或被排除"),
    /** No contract for item, division and day. */
    PROVIDER_NOT_UNDER_CONTRACT(ErrorKind.REFUSED, "服务商无相应服务合同"),
    /** The order waits neither for matching, nor a provider, nor a dispatcher. */
    NOT_WAITING(ErrorKind.CONFLICT, "工单当前状态不能派单"),
    /** Completed, cancelled or failed: nothing more can happen. */
    ORDER_ENDED(ErrorKind.CONFLICT, "工单已结束"),
    /** A dispatcher must name a facility for a service there, and none for a service at home. */
    FACILITY_NEEDED(ErrorKind.REFUSED, "到站服务须指定站点，上门服务不指定站点"),
    /** The facility is closed or suspended that day, offers other services, or is another provider's. */
    FACILITY_NOT_SERVING(ErrorKind.REFUSED, "该站点当日不提供此项服务"),
    /** All places of the day are taken. */
    FACILITY_FULL(ErrorKind.CONFLICT, "站点当日名额已满"),
    /** The service is delivered at the home: nobody attends anywhere. */
    NOT_AT_FACILITY(ErrorKind.CONFLICT, "该工单为上门服务，无到站记录"),
    /** The resident comes to a facility: there is no crew and no visit. */
    AT_FACILITY(ErrorKind.CONFLICT, "该工单为到站服务，不需派出人员"),
    /** The till's transaction proves another order. */
    TILL_TRANSACTION_USED(ErrorKind.CONFLICT, "该收银流水已用于其他工单"),
    /** The crew is smaller than the item needs. */
    CREW_TOO_SMALL(ErrorKind.REFUSED, "服务人员数量不足"),
    /** The same caregiver twice. */
    CREW_NAMED_TWICE(ErrorKind.REFUSED, "服务人员重复"),
    /** Not an active caregiver of this provider. */
    CAREGIVER_NOT_OF_PROVIDER(ErrorKind.REFUSED, "该人员不是本服务商在岗人员"),
    /** The caregiver does not work in this kind of service. */
    CAREGIVER_LACKS_KIND(ErrorKind.REFUSED, "该人员不从事此类服务"),
    /** The certificate needed is missing, expired, revoked, or expires before the day. */
    CERTIFICATE_NOT_VALID(ErrorKind.REFUSED, "证书无效或已过期"),
    /** The crew does not meet the sex rule of the item. */
    SEX_RULE_NOT_MET(ErrorKind.REFUSED, "不符合性别要求"),
    /** The planned start lies outside the window. */
    START_OUTSIDE_WINDOW(ErrorKind.REFUSED, "计划开始时间不在预约时间内"),
    /** The caregiver is booked for another visit at that time. */
    CAREGIVER_BOOKED(ErrorKind.CONFLICT, "服务人员该时段已有安排"),
    /** The order has no visits under way. */
    NOT_UNDER_WAY(ErrorKind.CONFLICT, "工单当前没有进行中的上门服务"),
    /** The visit was given to somebody else or planned anew. */
    VISIT_REASSIGNED(ErrorKind.CONFLICT, "该上门任务已改派"),
    /** En route twice, or after the check-in. */
    ALREADY_EN_ROUTE(ErrorKind.CONFLICT, "已出发"),
    /** There is one check-in per visit. */
    ALREADY_CHECKED_IN(ErrorKind.CONFLICT, "已签到"),
    /** There is one check-out per visit. */
    ALREADY_CHECKED_OUT(ErrorKind.CONFLICT, "已签退"),
    /** A check-out comes after a check-in. */
    NOT_CHECKED_IN(ErrorKind.CONFLICT, "尚未签到"),
    /** The check-in is flagged and must say why. */
    REASON_REQUIRED(ErrorKind.REFUSED, "签到异常，请填写原因"),
    /** The time given lies in the future, or before what it follows. */
    TIME_NOT_POSSIBLE(ErrorKind.REFUSED, "时间不合理"),
    /** A check-out needs a photo, and a signature or the reason why there is none. */
    PROOF_REQUIRED(ErrorKind.REFUSED, "缺少服务凭证"),
    /** A photo of the proof was not uploaded for this order. */
    PHOTO_UNKNOWN(ErrorKind.REFUSED, "照片不存在"),
    /** What arrived is not what {@code Repr-Digest} says. */
    DIGEST_MISMATCH(ErrorKind.REFUSED, "照片校验失败，请重新上传"),
    /** Larger than allowed. */
    PHOTO_TOO_LARGE(ErrorKind.REFUSED, "照片过大"),
    /** Not JPEG, PNG or WebP. */
    PHOTO_FORMAT(ErrorKind.REFUSED, "照片格式不支持"),
    /** The exception was decided before. */
    EXCEPTION_DECIDED(ErrorKind.CONFLICT, "该异常已处理"),
    /** Only a completed order can be rated. */
    NOT_COMPLETED(ErrorKind.CONFLICT, "工单尚未完成"),
    /** One rating per order. */
    ALREADY_RATED(ErrorKind.CONFLICT, "已评价");

    private final ErrorKind kind;
    private final String title;

    DispatchError(ErrorKind kind, String title) {
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
