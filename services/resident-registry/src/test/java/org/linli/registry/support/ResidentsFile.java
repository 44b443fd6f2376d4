package org.linli.registry.support;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.testkit.CsvImports;

/** A file of residents as a clerk would send it. */
public record ResidentsFile(List<String> lines) {

    public static final String HEADER =
            "外部编号,身份证号,姓名,电话1,区划代码,街道门牌,居住情况,对象类别,经度,纬度,坐标系,联系人1姓名,联系人1关系,联系人1电话,联系人1持有钥匙,性别,出生日期";
    private static final String RESIDENTS = "residents";

    public ResidentsFile {
        lines = List.copyOf(lines);
    }

    /** A file whose rows are all right. */
    public static ResidentsFile ofPeople(int count) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < count; i++) {
            lines.add(person("", People.identityNumber()));
        }
        return new ResidentsFile(lines);
    }

    public static ResidentsFile of(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Arrays.asList(rows));
        return new ResidentsFile(lines);
    }

    /** A row that is right. */
    public static String person(String externalRef, String identityNumber) {
        return personOf(People.COMMUNITY, externalRef, identityNumber);
    }

    public static String personOf(String community, String externalRef, String identityNumber) {
        return String.join(
                ",",
                externalRef,
                identityNumber,
                People.NAME,
                People.phone(),
                community,
                People.STREET,
                "独居",
                "独居；高龄",
                Double.toString(People.LON),
                Double.toString(People.LAT),
                "WGS84",
                People.CONTACT_NAME,
                "儿子",
                People.CONTACT_PHONE,
                "是",
                identityNumber.isEmpty() ? "女" : "",
                identityNumber.isEmpty() ? "1941-03-28" : "");
    }

    public ResidentsFile with(String... rows) {
        List<String> more = new ArrayList<>(lines);
        more.addAll(Arrays.asList(rows));
        return new ResidentsFile(more);
    }

    public String text() {
        return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    public ValidatableResponse sentBy(Api sender, boolean dryRun) {
        return imports(sender).send(RESIDENTS, dryRun, text());
    }

    public static ValidatableResponse sent(Api sender, String key, boolean dryRun, byte[] body, String type) {
        return imports(sender).send(RESIDENTS, dryRun, key, body, type);
    }

    /** Sends it and waits for the end; the import. */
    public Map<String, Object> imported(Api sender, boolean dryRun) {
        return imports(sender).imported(RESIDENTS, dryRun, text());
    }

    /** The import when it has come to an end. */
    public static Map<String, Object> finished(Api sender, String id) {
        return imports(sender).finished(id);
    }

    /** The lines of the results without the header. */
    public static List<String> results(Api sender, @Nullable Object id, String query) {
        return imports(sender).results(id, query);
    }

    private static CsvImports imports(Api sender) {
        return new CsvImports(Api.ROOT + "/imports", sender.token());
    }
}
