package org.linli.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.ErrorKind;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

/** Turns whatever is thrown into a {@link Problem}. */
@ApplicationScoped
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String DOCS = "/docs/error-codes#";

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal, UriInfo uri) {
        return response(refusal, uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException failure, UriInfo uri) {
        List<Violation> errors = failure.getConstraintViolations().stream()
                .map(violation -> new Violation(
                        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                                .skip(2)
                                .map(Object::toString)
                                .collect(Collectors.joining(".")),
                        violation.getMessage()))
                .toList();
        String detail = errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return response(CommonError.INVALID_INPUT, detail, errors, uri);
    }

    @ServerExceptionMapper(
            value = {
                MismatchedInputException.class,
                InvalidFormatException.class,
                UnrecognizedPropertyException.class,
                ValueInstantiationException.class,
                JsonMappingException.class,
                JsonParseException.class
            },
            priority = Priorities.USER - 100)
    RestResponse<Problem> unreadable(JsonProcessingException failure, UriInfo uri) {
        if (failure instanceof JsonMappingException mapping) {
            Optional<Refusal> cause = Causes.find(mapping, Refusal.class);
            if (cause.isPresent()) {
                return response(cause.get(), uri);
            }
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            String message = expectation(mapping);
            return response(
                    CommonError.INVALID_INPUT, path + ": " + message, List.of(new Violation(path, message)), uri);
        }
        return response(CommonError.INVALID_INPUT, "the body is not JSON", List.of(), uri);
    }

    private static String expectation(JsonMappingException failure) {
        if (failure instanceof InvalidFormatException form
                && form.getTargetType().isEnum()) {
            return "must be one of " + Arrays.toString(form.getTargetType().getEnumConstants());
        }
        return Causes.find(failure, IllegalArgumentException.class)
                .map(IllegalArgumentException::getMessage)
                .orElse("is not of the right form");
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class})
    RestResponse<Problem> stale(RuntimeException failure, UriInfo uri) {
        return response(CommonError.CHANGED_MEANWHILE, "read it again and repeat the change", List.of(), uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> storage(PersistenceException failure, UriInfo uri) {
        Optional<Refusal> refusal = Causes.find(failure, Refusal.class);
        if (refusal.isPresent()) {
            return response(refusal.get(), uri);
        }
        return Causes.find(failure, StaleObjectStateException.class).isPresent()
                ? stale(failure, uri)
                : unexpected(failure, uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 100)
    RestResponse<Problem> known(WebApplicationException failure, UriInfo uri) {
        Optional<Refusal> refusal = Causes.find(failure, Refusal.class);
        if (refusal.isPresent()) {
            return response(refusal.get(), uri);
        }
        Optional<JsonProcessingException> json = Causes.find(failure, JsonProcessingException.class);
        if (json.isPresent()) {
            return unreadable(json.get(), uri);
        }
        int status = failure.getResponse().getStatus();
        CommonError code = switch (status) {
            case 401, 403 -> CommonError.NOT_ALLOWED;
            case 404 -> CommonError.NOT_FOUND;
            default -> status < 500 ? CommonError.INVALID_INPUT : CommonError.INTERNAL_ERROR;
        };
        return response(
                code,
                status,
                String.valueOf(failure.getResponse().getStatusInfo().getReasonPhrase()),
                List.of(),
                uri);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 100)
    RestResponse<Problem> anonymous(UnauthorizedException failure, UriInfo uri) {
        return challenge(uri);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 100)
    RestResponse<Problem> badToken(AuthenticationFailedException failure, UriInfo uri) {
        return challenge(uri);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 100)
    RestResponse<Problem> forbidden(ForbiddenException failure, UriInfo uri) {
        return response(CommonError.NOT_ALLOWED, "none of the caller's roles may do this", List.of(), uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Exception failure, UriInfo uri) {
        LOG.errorf(failure, "unexpected failure at %s", uri.getPath());
        return response(CommonError.INTERNAL_ERROR, "unexpected failure", List.of(), uri);
    }

    private static RestResponse<Problem> challenge(UriInfo uri) {
        RestResponse<Problem> response =
                response(CommonError.NOT_ALLOWED, 401, "a valid bearer token is needed", List.of(), uri);
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return response;
    }

    private static RestResponse<Problem> response(Refusal refusal, UriInfo uri) {
        RestResponse<Problem> response = response(refusal.code(), refusal.detail(), refusal.violations(), uri);
        refusal.retryAfter()
                .ifPresent(wait ->
                        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        if (refusal.code().kind() == ErrorKind.UNAUTHENTICATED) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Signature");
        }
        return response;
    }

    private static RestResponse<Problem> response(ErrorCode code, String detail, List<Violation> errors, UriInfo uri) {
        return response(code, code.kind().status(), detail, errors, uri);
    }

    private static RestResponse<Problem> response(
            ErrorCode code, int status, String detail, List<Violation> errors, UriInfo uri) {
        Problem problem = new Problem(
                DOCS + code.name(), code.title(), status, detail, uri.getPath(), code.name(), traceId(), errors);
        return RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(problem)
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .build();
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
