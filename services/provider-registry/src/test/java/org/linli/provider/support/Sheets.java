package org.linli.provider.support;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files as clerks send them: a header and rows that are right, to be made wrong one cell at a time. */
public final class Sheets {

    private Sheets() {}

    public static String providers(String... rows) {
        return sheet("统一社会信用代码,名称,服务类别", List.of(rows));
    }

    public static String provider(String creditCode) {
        return creditCode + ",示范居家养老服务中心,助浴；CLEANING";
    }

    /** Rows of so many providers nobody had before. */
    public static String[] someProviders(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> provider(Samples.creditCode()))
                .toArray(String[]::new);
    }

    public static String facilities(String... rows) {
        return sheet("外部编号,服务商信用代码,站点名称,区划代码,经度,纬度,坐标系,服务类别,营业时间,每日容量,分类容量", List.of(rows));
    }

    public static String facility(String creditCode, String externalRef, String name) {
        return String.join(
                ",",
                externalRef,
                creditCode,
                name,
                "410105001001",
                "113.6301",
                "34.7502",
                "WGS84",
                "助餐；日间照料",
                "周一至周五 08:00-12:00 13:00-17:00；周六 09:00-12:00",
                "60",
                "助餐=80");
    }

    public static String caregivers(String... rows) {
        return sheet(
                "外部编号,服务商信用代码,姓名,性别,电话,出发站点,出行方式,服务类别,"
                        + "证书1名称,证书1编号,证书1发证机构,证书1开始日期,证书1截止日期,"
                        + "证书3名称,证书3编号,证书3发证机构,证书3开始日期,证书3截止日期",
                List.of(rows));
    }

    public static String caregiver(String creditCode, String externalRef, String base) {
        return String.join(
                ",",
                externalRef,
                creditCode,
                "欧阳春花",
                "女",
                "138 0000 1234",
                base,
                "电动车",
                "助浴",
                "养老护理员四级（中级工）",
                "S410100001",
                "郑州市人力资源和社会保障局",
                "2024/5/1",
                "长期",
                "",
                "",
                "",
                "",
                "");
    }

    /** A reference nobody used before. */
    public static String ref() {
        return "renshi:" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String sheet(String header, List<String> rows) {
        return Stream.concat(Stream.of(header), rows.stream()).collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
