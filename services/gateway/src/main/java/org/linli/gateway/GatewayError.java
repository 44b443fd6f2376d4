package org.linli.gateway;

import org.linli.kernel.ErrorCode;
import org.linli.kernel.ErrorKind;

/** What the door itself refuses; everything else is said by the service behind it. */
enum GatewayError implements ErrorCode {
    /** The body is larger than the door lets in. */
    BODY_TOO_LARGE(ErrorKind.INVALID, 413, "提交的内容过大"),
    /** The path holds dots, encoded slashes or other characters that no path of the platform has. */
    PATH_NOT_PLAIN(ErrorKind.INVALID, 400, "路径格式不正确"),
    /** No replica of the service could be reached, or none answered in time. */
    UPSTREAM_UNAVAILABLE(ErrorKind.UNAVAILABLE, 503, "服务暂时不可用，请稍后重试");

    private final ErrorKind kind;
    private final int status;
    private final String title;

    GatewayError(ErrorKind kind, int status, String title) {
        this.kind = kind;
        this.status = status;
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

    /** HTTP status, finer than the kind's. */
    int status() {
        return status;
    }
}
