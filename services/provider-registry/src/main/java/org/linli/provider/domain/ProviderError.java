package org.linli.provider.domain;

import org.linli.kernel.ErrorCode;
import org.linli.kernel.ErrorKind;

/** Why this service says no. */
public enum ProviderError implements ErrorCode {
    /** Another provider has this credit code. */
    CREDIT_CODE_TAKEN(ErrorKind.CONFLICT, "该统一社会信用代码已登记"),
    /** The provider has left for good; a new admission is needed. */
    PROVIDER_EXITED(ErrorKind.REFUSED, "服务商已退出"),
    /** A contract only ever ends earlier; a longer term is a new contract. */
    CONTRACT_NOT_EXTENDABLE(ErrorKind.REFUSED, "合同只能提前终止，延长请另签合同"),
    /** What held on past days does not change. */
    PAST_IS_FIXED(ErrorKind.REFUSED, "不能更改过去的内容"),
    /** An item keeps its kind for life. */
    KIND_IS_FIXED(ErrorKind.REFUSED, "服务项目的类别不能更改"),
    /** An edition begins on or before the day on which the former one begins. */
    EDITION_OVERLAPS(ErrorKind.CONFLICT, "服务项目的版本日期重叠"),
    /** The code names something already. */
    CODE_TAKEN(ErrorKind.CONFLICT, "代码已被使用"),
    /** The caregiver has a certificate with this number. */
    CERTIFICATE_EXISTS(ErrorKind.CONFLICT, "该证书编号已登记"),
    /** The certificate has been revoked before. */
    CERTIFICATE_REVOKED(ErrorKind.CONFLICT, "该证书已被撤销"),
    /** The caregiver has left for good; employ anew. */
    CAREGIVER_LEFT(ErrorKind.REFUSED, "护理员已离职");

    private final ErrorKind kind;
    private final String title;

    ProviderError(ErrorKind kind, String title) {
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
