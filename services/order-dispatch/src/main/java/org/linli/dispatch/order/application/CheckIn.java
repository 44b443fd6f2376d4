package org.linli.dispatch.order.application;

import java.util.Optional;
import java.util.OptionalInt;
import org.linli.kernel.GeoPoint;

/** At the door: where, and why there or then if that is remarkable. */
public record CheckIn(VisitCommand visit, GeoPoint point, OptionalInt accuracyMetres, Optional<String> reason) {}
