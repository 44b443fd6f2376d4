package org.linli.dispatch.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.dispatch.order.domain.Fixture.FIRST;
import static org.linli.dispatch.order.domain.Fixture.NOW;
import static org.linli.dispatch.order.domain.Fixture.SECOND;
import static org.linli.dispatch.order.domain.Fixture.TODAY;
import static org.linli.dispatch.order.domain.Fixture.caregiver;
import static org.linli.dispatch.order.domain.OfferingTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Sex;

class CrewRuleTest {

    private static final LocalDate LATER = TODAY.plusYears(1);

    private static Crew.Task task(SexRule rule) {
        return Crew.Task.of(Fixture.request(rule, Funding.SELF_PAY), FIRST, Sex.FEMALE, NOW);
    }

    private static void refusedCrew(DispatchError error, SexRule rule, Caregiver... crew) {
        refused(error, () -> new Crew(List.of(crew)).require(task(rule)));
    }

    @Test
    void twoQualifiedWomenMayBatheAWoman() {
        Crew crew = new Crew(List.of(caregiver(Sex.FEMALE, LATER), caregiver(Sex.FEMALE, LATER)));
        assertThat(crew.require(task(SexRule.SAME_SEX_ALL))).isEqualTo(crew);
    }

    @Test
    void oneIsTooFewForTwo() {
        refusedCrew(DispatchError.CREW_TOO_SMALL, SexRule.NONE, caregiver(Sex.FEMALE, LATER));
    }

    @Test
    void nobodyCountsTwice() {
        Caregiver same = caregiver(Sex.FEMALE, LATER);
        refusedCrew(DispatchError.CREW_NAMED_TWICE, SexRule.NONE, same, same);
    }

    @Test
    void everyoneWorksForTheProviderThatAccepts() {
        Caregiver mine = caregiver(Sex.FEMALE, LATER);
        Caregiver lent = new Caregiver(mine.id(), SECOND, mine.sex(), true, mine.kinds(), mine.certificates());
        refusedCrew(DispatchError.CAREGIVER_NOT_OF_PROVIDER, SexRule.NONE, lent, caregiver(Sex.FEMALE, LATER));
    }

    @Test
    void whoIsOnLeaveIsNotSent() {
        Caregiver mine = caregiver(Sex.FEMALE, LATER);
        Caregiver away = new Caregiver(mine.id(), FIRST, mine.sex(), false, mine.kinds(), mine.certificates());
        refusedCrew(DispatchError.CAREGIVER_NOT_OF_PROVIDER, SexRule.NONE, caregiver(Sex.FEMALE, LATER), away);
    }

    @Test
    void everyoneWorksInTheKindOfService() {
        Caregiver cook = caregiver(Sex.FEMALE, LATER);
        Caregiver other = new Caregiver(cook.id(), FIRST, cook.sex(), true, Set.of("MEAL"), cook.certificates());
        refusedCrew(DispatchError.CAREGIVER_LACKS_KIND, SexRule.NONE, caregiver(Sex.FEMALE, LATER), other);
    }

    @Test
    void aCertificateThatEndsBeforeTheVisitIsNotEnough() {
        refusedCrew(
                DispatchError.CERTIFICATE_NOT_VALID,
                SexRule.NONE,
                caregiver(Sex.FEMALE, LATER),
                caregiver(Sex.FEMALE, TODAY));
    }

    @Test
    void aRevokedCertificateIsNone() {
        Caregiver mine = caregiver(Sex.FEMALE, LATER);
        Caregiver.Certificate held = mine.certificates().getFirst();
        Caregiver without = new Caregiver(
                mine.id(),
                FIRST,
                mine.sex(),
                true,
                mine.kinds(),
                List.of(new Caregiver.Certificate(held.qualification(), held.valid(), true)));
        refusedCrew(DispatchError.CERTIFICATE_NOT_VALID, SexRule.NONE, without, caregiver(Sex.FEMALE, LATER));
    }

    @Test
    void theSexRuleIsSeenFromTheResident() {
        Caregiver man = caregiver(Sex.MALE, LATER);
        Caregiver woman = caregiver(Sex.FEMALE, LATER);
        refusedCrew(DispatchError.SEX_RULE_NOT_MET, SexRule.SAME_SEX_ALL, man, woman);
        refusedCrew(DispatchError.SEX_RULE_NOT_MET, SexRule.SAME_SEX_ONE, man, caregiver(Sex.MALE, LATER));
        Crew mixed = new Crew(List.of(man, woman));
        assertThat(mixed.require(task(SexRule.SAME_SEX_ONE))).isEqualTo(mixed);
    }
}
