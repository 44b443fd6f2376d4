package org.linli.registry.resident.adapter.rest;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.Account;

/** Whose account is linked. */
@Schema(name = "AccountLink")
record LinkBody(
        @Schema(type = SchemaType.STRING, implementation = Account.Relation.class, required = true) @Nullable
        String relation) {

    Account read(String subject) {
        Form form = new Form();
        String checked = Subjects.read(form, subject);
        Account.Relation read = form.requiredWord("relation", relation, Account.Relation.class);
        form.refuseIfWrong();
        return new Account(Objects.requireNonNull(checked), Objects.requireNonNull(read));
    }
}
