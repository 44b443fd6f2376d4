package org.linli.dispatch.order.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Sex;
import org.linli.kernel.TimeWindow;

/** The caregivers a provider names when it accepts. All or nothing: each of them must be allowed to do it. */
public record Crew(List<Caregiver> members) {

    public Crew {
        members = List.copyOf(members);
    }

    /** Against what a crew is checked: the order, the provider that names it, the resident's sex, and today. */
    public record Task(Request request, ProviderId provider, Sex residentSex, LocalDate today) {

        /** As of {@code at}. */
        public static Task of(Request request, ProviderId provider, Sex residentSex, Instant at) {
            return new Task(request, provider, residentSex, LocalDate.ofInstant(at, TimeWindow.BUSINESS_ZONE));
        }
    }

    /** Refused by the first rule of {@link CrewRule#ALL} that is broken. */
    public Crew require(Task task) {
        CrewRule.ALL.forEach(rule -> rule.require(this, task));
        return this;
    }
}
