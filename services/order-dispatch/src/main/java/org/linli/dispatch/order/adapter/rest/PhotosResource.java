package org.linli.dispatch.order.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;
import static org.linli.security.Roles.DISPATCHER;
import static org.linli.security.Roles.FAMILY;
import static org.linli.security.Roles.PROVIDER_ADMIN;
import static org.linli.security.Roles.RESIDENT;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.ReadPhotos;
import org.linli.dispatch.order.application.UploadPhotos;
import org.linli.dispatch.order.domain.DispatchError;
import org.linli.dispatch.order.domain.Photo;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.kernel.OrderId;
import org.linli.kernel.Refusal;
import org.linli.security.Sensitive;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;

/** Photos as proof of service: uploaded by the crew, shown to whoever may look at the order. */
@Path(Answers.ROOT)
@Tag(name = "photos", description = "服务凭证照片")
public class PhotosResource {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final UploadPhotos uploads;
    private final ReadPhotos photos;
    private final IdempotentWrites writes;
    private final Callers callers;

    PhotosResource(UploadPhotos uploads, ReadPhotos photos, IdempotentWrites writes, Callers callers) {
        this.uploads = uploads;
        this.photos = photos;
        this.writes = writes;
        this.callers = callers;
    }

    /** Keeps one photo: raw bytes, JPEG, PNG or WebP, at most 10 MiB. */
    @POST
    @Path("orders/{id}/photos")
    @Consumes({"image/jpeg", "image/png", "image/webp", "application/octet-stream"})
    @Cancellable(false)
    @RolesAllowed({CAREGIVER, PROVIDER_ADMIN})
    @Operation(summary = "上传照片 Upload a photo; needs Repr-Digest and Idempotency-Key")
    public Uni<RestResponse<PhotoView>> upload(
            @PathParam("id") UUID id,
            @HeaderParam("Repr-Digest") @Nullable String digest,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte[] body) {
        By by = callers.by();
        if (body.length > LARGEST) {
            throw Refusal.of(DispatchError.PHOTO_TOO_LARGE, "a photo has at most " + LARGEST + " bytes");
        }
        String sha256 = ReprDigest.verified(digest, body);
        Write write = new Write(
                by.actor().subject(), "photos.upload/" + id, key, Map.of("order", id.toString(), "sha256", sha256));
        return uploads.keep(by, new OrderId(id), body, sha256)
                .chain(kept -> writes.once(
                        write,
                        PhotoView.class,
                        () -> uploads.enter(kept, by.actor()).map(PhotoView::of)))
                .map(view -> created(id, view));
    }

    /** One photo. */
    @GET
    @Sensitive
    @Path("orders/{id}/photos/{photoId}")
    @RolesAllowed({DISPATCHER, SUPERVISOR, PROVIDER_ADMIN, FAMILY, RESIDENT})
    @Operation(summary = "查看照片 The bytes of a photo")
    public Uni<RestResponse<byte[]>> read(@PathParam("id") UUID id, @PathParam("photoId") UUID photo) {
        return photos.find(new OrderId(id), new PhotoId(photo), callers.by().scope())
                .chain(found -> photos.bytes(found).map(bytes -> shown(found, bytes)));
    }

    private static RestResponse<PhotoView> created(UUID order, PhotoView view) {
        return ResponseBuilder.<PhotoView>created(
                        URI.create(Answers.ROOT + "/orders/" + order + "/photos/" + view.photoId()))
                .entity(view)
                .build();
    }

    private static RestResponse<byte[]> shown(Photo photo, byte[] bytes) {
        return ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, photo.format().mediaType())
                .header("Repr-Digest", ReprDigest.header(photo.sha256()))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
