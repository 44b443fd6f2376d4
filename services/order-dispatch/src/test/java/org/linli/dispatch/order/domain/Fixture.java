package org.linli.dispatch.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Money;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;
import org.linli.kernel.TimeWindow;

/** Orders in every state, at fixed times. */
final class Fixture {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final OrderId ORDER = new OrderId(UUID.randomUUID());
    static final ProviderId FIRST = new ProviderId(UUID.randomUUID());
    static final ProviderId SECOND = new ProviderId(UUID.randomUUID());
    static final ProviderId UNWANTED = new ProviderId(UUID.randomUUID());
    static final CaregiverId WANG = new CaregiverId(UUID.randomUUID());
    static final CaregiverId LI = new CaregiverId(UUID.randomUUID());
    static final ExceptionId EXCEPTION = new ExceptionId(UUID.randomUUID());
    static final ArrivalRules RULES = new ArrivalRules(100, Duration.ofMinutes(30));

    private Fixture() {}

    static Request request() {
        return request(SexRule.SAME_SEX_ONE, Funding.SELF_PAY);
    }

    static Request request(SexRule rule, Funding funding) {
        return new Request(
                new ResidentId(UUID.randomUUID()),
                new DivisionCode("990105001001"),
                new ItemTerms("BATH", 1, "BATHING", 90, new Money(16_800), Optional.of("CARE-5"), 2, rule, Place.HOME),
                TimeWindow.of(START, Duration.ofHours(3)),
                Urgency.PLANNED,
                funding,
                Channel.PHONE,
                Duration.ofMinutes(15),
                Optional.empty(),
                Set.of(UNWANTED),
                "operator",
                NOW);
    }

    static Matching matching() {
        return ServiceOrder.request(ORDER, request(), NOW)
                .then(requested -> requested.fund(NOW))
                .then(funded -> funded.askMatching(question(), NOW))
                .order();
    }

    static Question question() {
        return new Question(new QuestionId(UUID.randomUUID()), NOW.plusSeconds(30));
    }

    static OfferId offerId() {
        return new OfferId(UUID.randomUUID());
    }

    static List<Candidate> candidates(ProviderId... providers) {
        return Arrays.stream(providers)
                .map(provider -> new Candidate(1, provider, List.of(WANG, LI), 8, 2400))
                .toList();
    }

    static Offered offered(ProviderId... providers) {
        return (Offered)
                matching().ranked(candidates(providers), offerId(), NOW).order();
    }

    static Queued queued() {
        return matching().unanswered(NOW).order();
    }

    static Accepted accepted() {
        return offered(FIRST)
                .accept(List.of(planned(WANG), planned(LI)), START, NOW)
                .order();
    }

    static InService inService() {
        return accepted().checkIn(WANG, claim(30, START), RULES).order();
    }

    static Completed completed() {
        InService both = inService().checkIn(LI, claim(30, START), RULES).order();
        InService one = (InService)
                both.checkOut(WANG, proof(START.plusSeconds(3600)), NOW).order();
        return (Completed) one.checkOut(LI, proof(START.plusSeconds(3600)), NOW).order();
    }

    static Visit.Planned planned(CaregiverId caregiver) {
        return new Visit.Planned(new VisitId(UUID.randomUUID()), caregiver, 1);
    }

    static ArrivalClaim claim(int metres, Instant at) {
        return new ArrivalClaim(at, metres, OptionalInt.of(10), Optional.empty());
    }

    static Proof proof(Instant at) {
        return new Proof(
                new ProofId(UUID.randomUUID()),
                at,
                List.of(new PhotoId(UUID.randomUUID())),
                new Signature.CannotSign("手部不便"),
                Optional.empty(),
                false);
    }

    static UnderWay reported(UnderWay order, ExceptionKind kind) {
        return order.report(EXCEPTION, WANG, kind, Optional.empty(), NOW).order();
    }

    static Caregiver caregiver(Sex sex, LocalDate certificateEnds) {
        return new Caregiver(
                new CaregiverId(UUID.randomUUID()),
                FIRST,
                sex,
                true,
                Set.of("BATHING"),
                List.of(new Caregiver.Certificate(
                        "CARE-5", new DateSpan(TODAY.minusYears(1), Optional.of(certificateEnds)), false)));
    }

    static Provider provider(ProviderId id) {
        return new Provider(
                id,
                true,
                List.of(new Provider.Contract(
                        Set.of("BATH"), List.of("990105"), new DateSpan(TODAY, Optional.empty()))));
    }
}
