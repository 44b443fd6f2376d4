package org.linli.registry.domain;

import org.linli.kernel.ErrorCode;
import org.linli.kernel.ErrorKind;

/** Reasons of the registry to say no, beside those every service shares. */
public enum RegistryError implements ErrorCode {
    /** The identity number is registered already; which file it is, only those hear who may see it. */
    RESIDENT_EXISTS(ErrorKind.CONFLICT, "该证件号码已登记"),
    /** The account is the own account of another resident. */
    ACCOUNT_TAKEN(ErrorKind.CONFLICT, "该账号已是其他老年人的本人账号"),
    /** None of the caller's roles may look at these fields for this purpose. */
    PURPOSE_NOT_ALLOWED(ErrorKind.FORBIDDEN, "您的角色不能以该目的查看所选信息"),
    /** A caregiver sees an address only shortly before, during and shortly after the own visit. */
    OUTSIDE_VISIT_WINDOW(ErrorKind.FORBIDDEN, "不在上门服务时间范围内"),
    /** The resident moved away or died, so that nothing new is recorded or shown. */
    RESIDENT_NOT_ACTIVE(ErrorKind.CONFLICT, "老年人已迁出或去世"),
    /** The resident is served, or has not withdrawn the consent, so that personal data cannot be deleted yet. */
    RESIDENT_STILL_SERVED(ErrorKind.CONFLICT, "老年人仍在服务中，不能删除个人信息"),
    /** An assessment cannot be scored or recorded as it is; {@code errors[]} names each item and field. */
    ASSESSMENT_REFUSED(ErrorKind.REFUSED, "评估表不完整或不符合评估规范"),
    /** The total or level that came along differs from what the answers come to. */
    ASSESSMENT_RESULT_DIFFERS(ErrorKind.REFUSED, "提交的评估结果与计算结果不一致"),
    /** Another assessment has taken the place of this one already. */
    ASSESSMENT_SUPERSEDED(ErrorKind.CONFLICT, "该评估已被更正或复评"),
    /** There is no such consent text, or it is not in force yet. */
    CONSENT_TEXT_UNKNOWN(ErrorKind.REFUSED, "同意书版本不存在或尚未生效"),
    /** This version of the consent text exists already; a text is never changed. */
    CONSENT_TEXT_EXISTS(ErrorKind.CONFLICT, "该同意书版本已存在");

    private final ErrorKind kind;
    private final String title;

    RegistryError(ErrorKind kind, String title) {
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
