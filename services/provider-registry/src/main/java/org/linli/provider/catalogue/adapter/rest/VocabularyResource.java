package org.linli.provider.catalogue.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.provider.catalogue.application.ExtendVocabulary;
import org.linli.provider.catalogue.domain.Term;
import org.linli.provider.rest.Answers;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;

/** The words the catalogue is written in: service kinds and qualifications, a few dozen each. */
@Path(Answers.ROOT + "/catalogue")
@Tag(name = "catalogue", description = "服务目录 Service catalogue")
public class VocabularyResource {

    private static final long NEVER_CHANGED = 0;

    private final ExtendVocabulary vocabulary;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;

    VocabularyResource(ExtendVocabulary vocabulary, IdempotentWrites writes, CurrentCaller caller) {
        this.vocabulary = vocabulary;
        this.writes = writes;
        this.caller = caller;
    }

    /** All service kinds. */
    @GET
    @Path("kinds")
    @RolesAllowed("**")
    @Operation(summary = "服务类别 Service kinds")
    public Uni<Page<Term>> kinds() {
        return vocabulary.kinds().map(terms -> new Page<>(terms, null));
    }

    /** All qualifications. */
    @GET
    @Path("qualifications")
    @RolesAllowed("**")
    @Operation(summary = "资格证书类型 Qualifications")
    public Uni<Page<Term>> qualifications() {
        return vocabulary.qualifications().map(terms -> new Page<>(terms, null));
    }

    /** Adds a service kind. */
    @POST
    @Path("kinds")
    @Cancellable(false)
    @RolesAllowed(Roles.CIVIL_AFFAIRS)
    @Operation(summary = "新增服务类别 Add a service kind")
    public Uni<RestResponse<Term>> addKind(
            @NotNull @Valid TermBody body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return add("kinds", key, body, vocabulary::addKind);
    }

    /** Adds a qualification. */
    @POST
    @Path("qualifications")
    @Cancellable(false)
    @RolesAllowed(Roles.CIVIL_AFFAIRS)
    @Operation(summary = "新增资格证书类型 Add a qualification")
    public Uni<RestResponse<Term>> addQualification(
            @NotNull @Valid TermBody body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return add("qualifications", key, body, vocabulary::addQualification);
    }

    private Uni<RestResponse<Term>> add(
            String list, @Nullable String key, TermBody body, Function<Term, Uni<Term>> addition) {
        Write write = new Write(caller.get().subject(), "catalogue." + list, key, body);
        return writes.once(write, Term.class, () -> addition.apply(body.toTerm()))
                .map(term -> Answers.created("/catalogue/" + list, NEVER_CHANGED, term));
    }
}
