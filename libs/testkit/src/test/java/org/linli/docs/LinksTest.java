package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.parts.ProjectFolder;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Path ROOT = ProjectFolder.find();

    @Test
    void everyLinkToAFileOfTheProjectLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
                    dead.add(ROOT.relativize(page) + " -> " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void theTourHasTenStopsAndEachShowsCode() throws IOException {
        List<String> stops = Files.readAllLines(ROOT.resolve("docs/tour.md")).stream()
                .filter(line -> line.matches("\\d+\\. .*"))
                .toList();

        assertThat(stops).hasSize(10);
        assertThat(stops).allMatch(stop -> LINK.matcher(stop).find());
    }

    @Test
    void everyServiceSaysWhatItOwnsHearsAndSays() throws IOException {
        try (Stream<Path> services = Files.list(ROOT.resolve("services"))) {
            for (Path service : services.filter(Files::isDirectory).toList()) {
                assertThat(Files.readString(service.resolve("README.md")).toLowerCase(java.util.Locale.ROOT))
                        .as(service.getFileName().toString())
                        .contains("owns", "listens to", "says", "start reading at");
            }
        }
    }

    @Test
    void everyDependencyNamedInThePomsHasItsLine() throws IOException {
        String known = Files.readString(ROOT.resolve("docs/dependencies.md"));
        Pattern dependency = Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)<");
        List<String> unexplained = new ArrayList<>();
        for (Path pom : poms()) {
            Matcher named = dependency.matcher(Files.readString(pom));
            while (named.find()) {
                String group = named.group(1);
                if (!group.equals("org.linli")
                        && !group.startsWith("io.quarkus")
                        && !known.contains(group)
                        && !known.contains(named.group(2))) {
                    unexplained.add(ROOT.relativize(pom) + ": " + group + ":" + named.group(2));
                }
            }
        }
        assertThat(unexplained).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("docs", "services", "libs", "deploy")) {
            pages.addAll(below(ROOT.resolve(folder), ".md"));
        }
        try (Stream<Path> top = Files.list(ROOT)) {
            pages.addAll(top.filter(page -> page.toString().endsWith(".md")).toList());
        }
        return pages;
    }

    private static List<Path> poms() throws IOException {
        List<Path> poms = new ArrayList<>(List.of(ROOT.resolve("pom.xml")));
        for (String folder : List.of("services", "libs", "deploy")) {
            poms.addAll(below(ROOT.resolve(folder), "pom.xml"));
        }
        return poms;
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/node_modules/"))
                    .toList();
        }
    }
}
