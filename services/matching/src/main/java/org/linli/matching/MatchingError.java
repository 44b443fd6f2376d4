package org.linli.matching;

import org.linli.kernel.ErrorCode;
import org.linli.kernel.ErrorKind;

/** Why matching says no. A shortfall is no error: it is an answer. */
public enum MatchingError implements ErrorCode {
    /** The road graph is still being loaded after the start. */
    ROADS_LOADING(ErrorKind.UNAVAILABLE, "路网加载中，请稍后重试"),
    /** Without a home point there is no circle. */
    HOME_NOT_LOCATED(ErrorKind.REFUSED, "老年人住址尚未定位"),
    /** The resident moved away or died: there is no home to set off from. */
    NO_LONGER_RESIDENT(ErrorKind.REFUSED, "老年人已迁出或去世"),
    /** Redis does not answer; planned orders do not need it. */
    POSITIONS_UNAVAILABLE(ErrorKind.UNAVAILABLE, "实时位置服务暂不可用，请稍后重试"),
    /** A position lies too far in the past, or in the future. */
    POSITION_NOT_CURRENT(ErrorKind.REFUSED, "位置时间不在有效范围内");

    private final ErrorKind kind;
    private final String title;

    MatchingError(ErrorKind kind, String title) {
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
