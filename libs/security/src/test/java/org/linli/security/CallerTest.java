package org.linli.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Refusal;

class CallerTest {

    private static final UUID SOME_ID = UUID.fromString("019a9f3e-7c00-7000-8000-000000000001");

    @Test
    void anAreaRoleSeesItsDivision() {
        assertThat(caller(Roles.DISPATCHER, "4101", null, null).scope()).isEqualTo(new Scope.Area("4101"));
    }

    @Test
    void anAreaRoleWithoutDivisionSeesNothing() {
        assertThatThrownBy(() -> caller(Roles.OPERATOR, null, null, null).scope())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("division");
    }

    @Test
    void aProviderAdminSeesTheOwnProviderOnly() {
        assertThat(caller(Roles.PROVIDER_ADMIN, "4101", SOME_ID, null).scope())
                .isEqualTo(new Scope.OfProvider(SOME_ID));
        assertThatThrownBy(
                        () -> caller(Roles.PROVIDER_ADMIN, "4101", null, null).scope())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("provider_id");
    }

    @Test
    void aCaregiverSeesTheOwnVisitsOnly() {
        assertThat(caller(Roles.CAREGIVER, null, SOME_ID, SOME_ID).scope()).isEqualTo(new Scope.OfCaregiver(SOME_ID));
    }

    @Test
    void aResidentAndARelativeSeeWhatTheirAccountIsLinkedTo() {
        assertThat(caller(Roles.RESIDENT, null, null, null).scope()).isEqualTo(new Scope.OfResident("sub"));
        assertThat(caller(Roles.FAMILY, null, null, null).scope()).isEqualTo(new Scope.OfRelative("sub"));
    }

    @Test
    void anAccountWithoutRoleSeesNothing() {
        assertThatThrownBy(
                        () -> caller("offline_access", "4101", SOME_ID, SOME_ID).scope())
                .isInstanceOf(Refusal.class);
    }

    private static Caller caller(
            String role, @Nullable String division, @Nullable UUID provider, @Nullable UUID caregiver) {
        return new Caller("sub", "someone", Set.of(role), division, provider, caregiver);
    }
}
