package org.linli.registry.assessment.adapter.scale;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.registry.assessment.application.AssessmentSettings;
import org.linli.registry.assessment.application.Scales;
import org.linli.registry.assessment.domain.Scale;

/** Reads the scale's versions once, at start; a file that is missing or contradicts itself keeps the service from starting. */
@Startup
@ApplicationScoped
public class JsonScales implements Scales {

    private final List<Scale> newestFirst;

    JsonScales(AssessmentSettings settings, ObjectMapper json) {
        this.newestFirst = settings.scales().stream()
                .map(name -> read(name, json))
                .sorted(Comparator.comparing(Scale::inForceFrom).reversed())
                .toList();
        Set<Object> seen = new HashSet<>();
        newestFirst.forEach(scale -> {
            if (!seen.add(scale.version()) || !seen.add(scale.inForceFrom())) {
                throw new IllegalArgumentException("two scales have the version " + scale.version() + " or the day "
                        + scale.inForceFrom() + "\nMaybe a file is named twice.");
            }
        });
        if (newestFirst.isEmpty()) {
            throw new IllegalArgumentException("no scale is set\nMaybe linli.registry.assessment.scales is empty.");
        }
    }

    @Override
    public List<Scale> all() {
        return newestFirst;
    }

    private static Scale read(String name, ObjectMapper json) {
        try (InputStream file = open(name.strip())) {
            return json.readerFor(Scale.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the scale " + name + " cannot be read", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        if (Files.exists(Path.of(name))) {
            return Files.newInputStream(Path.of(name));
        }
        InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new FileNotFoundException(name + " is neither a file nor a resource");
        }
        return resource;
    }
}
