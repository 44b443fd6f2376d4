package org.linli.sample.good.order.adapter.messaging;

import org.linli.contracts.sample.SampleContract;
import org.linli.sample.good.order.domain.GoodOrder;

/** The place where contracts are known. */
class GoodTranslator {

    SampleContract translated(GoodOrder order) {
        return new SampleContract(order.id());
    }
}
