package org.linli.dispatch.order.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.domain.Candidate;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.FacilityId;
import org.linli.kernel.ProviderId;

/** A ranking as JSON text: it is only ever read and written together with its order. */
@ApplicationScoped
class CandidatesText {

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final ObjectMapper json;

    CandidatesText(ObjectMapper json) {
        this.json = json;
    }

    private record Entry(
            int rank,
            UUID provider,
            List<UUID> crew,
            double minutes,
            int metres,
            @Nullable UUID facility) {}

    String write(List<Candidate> candidates) {
        try {
            return json.writeValueAsString(
                    candidates.stream().map(CandidatesText::entry).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("candidates could not be written as JSON", e);
        }
    }

    List<Candidate> read(String text) {
        try {
            return json.readValue(text, ENTRIES).stream()
                    .map(CandidatesText::candidate)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored candidates are not readable", e);
        }
    }

    private static Entry entry(Candidate candidate) {
        return new Entry(
                candidate.rank(),
                candidate.provider().value(),
                candidate.crew().stream().map(CaregiverId::value).toList(),
                candidate.minutes(),
                candidate.metres(),
                candidate.facility().map(FacilityId::value).orElse(null));
    }

    private static Candidate candidate(Entry entry) {
        return new Candidate(
                entry.rank(),
                new ProviderId(entry.provider()),
                entry.crew().stream().map(CaregiverId::new).toList(),
                entry.minutes(),
                entry.metres(),
                Optional.ofNullable(entry.facility()).map(FacilityId::new));
    }
}
