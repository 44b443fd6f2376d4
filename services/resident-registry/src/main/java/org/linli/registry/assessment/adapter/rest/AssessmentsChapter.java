package org.linli.registry.assessment.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.kernel.ResidentId;
import org.linli.registry.assessment.application.ReadAssessments;
import org.linli.registry.unmasking.application.Chapter;
import org.linli.security.Scope;

/** All assessments of a resident with their sheets, in an export. */
@ApplicationScoped
class AssessmentsChapter implements Chapter {

    private final ReadAssessments read;

    AssessmentsChapter(ReadAssessments read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public Uni<List<AssessmentView>> about(ResidentId resident, Scope scope) {
        return read.all(resident, scope)
                .map(all -> all.stream().map(AssessmentView::of).toList());
    }
}
