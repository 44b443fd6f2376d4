package org.linli.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ErrorKind;

/** Every error code of the platform, read from the enums in the sources, and the page that explains them. */
final class ErrorCodes {

    private static final Pattern CONSTANT = Pattern.compile(
            "(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?([A-Z][A-Z0-9_]+)\\(\\s*ErrorKind\\.([A-Z_]+),\\s*(?:(\\d{3}),\\s*)?\"([^\"]*)\"",
            Pattern.DOTALL);

    private ErrorCodes() {}

    /**
     * One code.
     *
     * @param name the code
     * @param status HTTP status
     * @param title Chinese sentence
     * @param meaning English Javadoc of the constant
     */
    record Code(String name, int status, String title, String meaning) {}

    /** Codes by the folder of their service; those of all services under {@code kernel}. */
    static Map<String, List<Code>> ofThePlatform(Path project) throws IOException {
        Map<String, List<Code>> codes = new TreeMap<>();
        for (Path file : errorEnums(project)) {
            String source = Files.readString(file);
            if (source.contains("implements ErrorCode")) {
                codes.computeIfAbsent(project.relativize(file).getName(1).toString(), owner -> new ArrayList<>())
                        .addAll(codesIn(source));
            }
        }
        return codes;
    }

    private static List<Path> errorEnums(Path project) throws IOException {
        try (Stream<Path> shared = Files.walk(project.resolve("libs/kernel/src/main/java"));
                Stream<Path> own = Files.walk(project.resolve("services"))) {
            return Stream.concat(shared, own)
                    .filter(file -> file.toString().endsWith("Error.java"))
                    .filter(file -> file.toString().contains("src/main/java"))
                    .sorted()
                    .toList();
        }
    }

    static String page(Map<String, List<Code>> codes) {
        String tables = codes.entrySet().stream()
                .map(owner -> "<h2>%s</h2>\n%s"
                        .formatted(
                                owner.getKey().equals("kernel") ? "全部服务" : "<code>" + owner.getKey() + "</code>",
                                table(owner.getValue())))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>邻里 · 错误码</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/door.css">
                </head>
                <body>
                <header>
                <h1>错误码</h1>
                <p>每个拒绝都是 <code>application/problem+json</code>（RFC 9457），其中 <code>code</code> 稳定不变，可用于程序判断；<code>traceId</code> 可在日志中找到该请求。</p>
                </header>
                <main>
                %s
                <p><a href="/">返回首页</a></p>
                </main>
                </body>
                </html>
                """.formatted(tables);
    }

    private static String table(List<Code> codes) {
        return codes.stream()
                .map(code ->
                        "<tr id=\"%s\"><td><code>%s</code></td><td>%d</td><td>%s<br><span lang=\"en\">%s</span></td></tr>"
                                .formatted(
                                        code.name(),
                                        code.name(),
                                        code.status(),
                                        escaped(code.title()),
                                        escaped(code.meaning())))
                .collect(Collectors.joining("\n", """
                        <div class="scroll" role="region" aria-label="错误码" tabindex="0">
                        <table>
                        <thead><tr><th scope="col">code</th><th scope="col">HTTP</th><th scope="col">含义</th></tr></thead>
                        <tbody>
                        """, "\n</tbody>\n</table>\n</div>"));
    }

    private static List<Code> codesIn(String source) {
        Matcher found = CONSTANT.matcher(source);
        return found.results()
                .map(constant -> new Code(
                        constant.group(2),
                        constant.group(4) == null
                                ? ErrorKind.valueOf(constant.group(3)).status()
                                : Integer.parseInt(constant.group(4)),
                        constant.group(5),
                        prose(constant.group(1))))
                .toList();
    }

    private static String prose(@Nullable String javadoc) {
        return javadoc == null
                ? ""
                : javadoc.replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                        .replaceAll("\\{@(?:code|link) #?([^}]*)}", "$1")
                        .strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
