package org.linli.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.web.IdempotentWrites;
import org.linli.web.Page;
import org.linli.web.Versions;

/**
 * Files of many rows, as a clerk sends them. Each service extends it with its own path; which of these roles may import
 * what is said by the {@link ImportKind}.
 */
@RolesAllowed({Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.OPERATOR, Roles.PROVIDER_ADMIN})
public abstract class ImportsResource {

    private static final String CSV = "text/csv";
    private static final Set<String> OUTCOMES = Set.of("ACCEPTED", "REJECTED", "DUPLICATE");

    private final Imports imports;
    private final CurrentCaller caller;
    private final String path;

    /** For the service's subclass, which names its own {@code path}. */
    protected ImportsResource(Imports imports, CurrentCaller caller, String path) {
        this.imports = imports;
        this.caller = caller;
        this.path = path;
    }

    /** Takes a file; it is processed afterwards. */
    @POST
    @Consumes(CSV)
    @Cancellable(false)
    @Operation(summary = "导入文件（CSV）；dryRun=true 只检查 Import a CSV file, or only check it")
    public RestResponse<ImportView> receive(
            @QueryParam("of") @Nullable String of,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body) {
        ImportView view =
                imports.receive(caller.get(), of, dryRun, IdempotentWrites.requiredKey(key), charset(type), body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .header(HttpHeaders.LOCATION, path + '/' + view.id())
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }

    /** The caller's imports, the latest first. */
    @GET
    @Operation(summary = "我的导入 The caller's imports, the latest first")
    public Page<ImportView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.of(
                imports.list(caller.get(), after == null ? null : id(after), most + 1),
                most,
                view -> view,
                view -> view.id().toString());
    }

    /** How far an import is. */
    @GET
    @Path("{id}")
    @Operation(summary = "导入进度 State, counts, pace and estimated end of an import")
    public RestResponse<ImportView> get(@PathParam("id") UUID id) {
        return ok(imports.get(id, caller.get()));
    }

    /** What became of every row so far. */
    @GET
    @Path("{id}/results")
    @Produces(CSV)
    @Operation(summary = "下载逐行结果；outcome=REJECTED 只看未通过 Results row by row as CSV")
    public RestResponse<StreamingOutput> results(
            @PathParam("id") UUID id, @QueryParam("outcome") @Nullable String outcome) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "outcome", "must be one of ACCEPTED, REJECTED, DUPLICATE");
        }
        Imports.Results results = imports.results(id, caller.get(), outcome);
        return file("results-" + id, results::writeTo);
    }

    /** A file to fill in. */
    @GET
    @Path("template")
    @Produces(CSV)
    @Operation(summary = "下载模板 The header of a file and a line that explains it")
    public RestResponse<StreamingOutput> template(@QueryParam("of") @Nullable String of) {
        byte[] text = imports.template(caller.get(), of).getBytes(StandardCharsets.UTF_8);
        return file("template-" + of, out -> out.write(text));
    }

    /** Asks an import to stop after the piece in hand; idempotent, and without {@code If-Match} because progress changes the version all the time. */
    @POST
    @Path("{id}/cancellation")
    @Cancellable(false)
    @Operation(summary = "停止导入；已导入的保留 Stop an import after the piece in hand; what was stored stays")
    public RestResponse<ImportView> cancel(@PathParam("id") UUID id) {
        return ok(imports.cancel(id, caller.get()));
    }

    private static RestResponse<ImportView> ok(ImportView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }

    private static RestResponse<StreamingOutput> file(String name, StreamingOutput content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static UUID id(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the next of an earlier page");
        }
    }

    private static Charset charset(@Nullable String type) {
        String named =
                type == null ? null : MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(
                    CommonError.INVALID_INPUT, "Content-Type", "must name a charset such as UTF-8 or GB18030");
        }
    }
}
