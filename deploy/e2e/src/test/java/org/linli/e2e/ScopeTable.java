package org.linli.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code scope-table.txt}: who may do what with whose things. Its head explains the signs. */
final class ScopeTable {

    /** The roles of the realm in the order of the table's columns. */
    static final List<String> ROLES = List.of(
            "resident",
            "family",
            "caregiver",
            "provider-admin",
            "dispatcher",
            "operator",
            "supervisor",
            "assessor",
            "community-worker",
            "responder",
            "civil-affairs",
            "integration");

    private static final String SENSITIVE = "sensitive";

    private ScopeTable() {}

    /**
     * A line.
     *
     * @param operation what is asked for
     * @param guards what guards it against each role
     * @param names the thing that each parameter of the path names
     * @param more exceptions, such as {@code foreign=403}, and {@code sensitive}
     */
    record Line(Operation operation, Map<String, Guard> guards, Map<String, String> names, Map<String, String> more) {

        Line {
            guards = Map.copyOf(guards);
            names = Map.copyOf(names);
            more = Map.copyOf(more);
        }

        Guard guard(String role) {
            return Objects.requireNonNull(guards.get(role));
        }

        /** Roles that are let in. */
        List<String> letIn() {
            return ROLES.stream().filter(role -> guard(role) != Guard.CLOSED).toList();
        }

        boolean isSensitive() {
            return more.containsKey(SENSITIVE);
        }

        /** Things that everybody near may know of. */
        Set<String> publicThings() {
            return Arrays.stream(more.getOrDefault("public", "").split(",")).collect(Collectors.toSet());
        }
    }

    /** Every line; {@link IllegalArgumentException} when one is not of the right form or stands there twice. */
    static List<Line> read() {
        Map<Operation, Line> lines = new TreeMap<>();
        String service = "";
        for (String text : resource()) {
            if (text.startsWith("[")) {
                service = text.substring(1, text.length() - 1);
            } else {
                Line line = line(service, text);
                if (lines.put(line.operation(), line) != null) {
                    throw new IllegalArgumentException(line.operation() + " stands there twice");
                }
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static Line line(String service, String text) {
        String[] columns = text.split("\\|", -1);
        List<String> words = Arrays.asList(columns[0].strip().split("\\s+"));
        if (words.size() != 2 + ROLES.size()) {
            throw new IllegalArgumentException("a line has a method, a path and a sign for each role: " + text);
        }
        Operation operation = new Operation(service, words.get(0), words.get(1));
        Map<String, Guard> guards = new TreeMap<>();
        for (int i = 0; i < ROLES.size(); i++) {
            guards.put(ROLES.get(i), Guard.of(words.get(2 + i), ROLES.get(i)));
        }
        return new Line(operation, guards, pairs(columns[1]), columns.length > 2 ? pairs(columns[2]) : Map.of());
    }

    private static Map<String, String> pairs(String column) {
        return Arrays.stream(column.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toMap(
                        word -> word.split("=", 2)[0], word -> word.contains("=") ? word.split("=", 2)[1] : ""));
    }

    private static List<String> resource() {
        try (InputStream file = Objects.requireNonNull(ScopeTable.class.getResourceAsStream("/scope-table.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Operations of these lines. */
    static Set<Operation> operations(List<Line> lines) {
        return lines.stream().map(Line::operation).collect(Collectors.toCollection(TreeSet::new));
    }
}
