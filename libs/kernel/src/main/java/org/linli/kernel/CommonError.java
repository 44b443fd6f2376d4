package org.linli.kernel;

/** The error codes every service shares. */
public enum CommonError implements ErrorCode {
    /** A field of the request is wrong; {@code errors[]} names it. */
    INVALID_INPUT(ErrorKind.INVALID, "提交的内容有误"),
    /** The caller's role, division or provider does not allow it. */
    NOT_ALLOWED(ErrorKind.FORBIDDEN, "没有权限"),
    /** Nothing there that this caller may know of. */
    NOT_FOUND(ErrorKind.NOT_FOUND, "未找到"),
    /** Somebody else changed it in the meantime. */
    CHANGED_MEANWHILE(ErrorKind.PRECONDITION_FAILED, "内容已被他人修改，请刷新后重试"),
    /** A change needs {@code If-Match} with the ETag last read. */
    IF_MATCH_REQUIRED(ErrorKind.PRECONDITION_REQUIRED, "缺少 If-Match 版本号"),
    /** A create needs an {@code Idempotency-Key}. */
    IDEMPOTENCY_KEY_REQUIRED(ErrorKind.PRECONDITION_REQUIRED, "缺少 Idempotency-Key"),
    /** The same {@code Idempotency-Key} came with another request. */
    IDEMPOTENCY_KEY_REUSED(ErrorKind.REFUSED, "Idempotency-Key 已用于另一请求"),
    /** What the request refers to was made a moment ago and has not arrived here; try again. */
    NOT_YET_KNOWN(ErrorKind.UNAVAILABLE, "引用的资料尚未同步，请稍后重试"),
    /** Keycloak does not answer, and the action must not be allowed without asking it. */
    SIGN_IN_UNAVAILABLE(ErrorKind.UNAVAILABLE, "身份认证服务暂不可用，请稍后重试"),
    /** Too many requests. */
    TOO_MANY_REQUESTS(ErrorKind.BUSY, "请求过于频繁"),
    /** Our fault; the trace id finds it in the logs. */
    INTERNAL_ERROR(ErrorKind.INTERNAL, "系统内部错误");

    private final ErrorKind kind;
    private final String title;

    CommonError(ErrorKind kind, String title) {
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
