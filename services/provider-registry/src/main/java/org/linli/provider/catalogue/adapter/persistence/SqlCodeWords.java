package org.linli.provider.catalogue.adapter.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.linli.imports.Words;
import org.linli.provider.catalogue.application.CodeWords;

@ApplicationScoped
class SqlCodeWords implements CodeWords {

    private final Words kinds;
    private final Words qualifications;

    SqlCodeWords(AgroalDataSource dataSource, Clock clock) {
        kinds = new Words(dataSource, clock, "select name, code from service_kind");
        qualifications = new Words(dataSource, clock, "select name, code from qualification");
    }

    @Override
    public Words kinds() {
        return kinds;
    }

    @Override
    public Words qualifications() {
        return qualifications;
    }
}
