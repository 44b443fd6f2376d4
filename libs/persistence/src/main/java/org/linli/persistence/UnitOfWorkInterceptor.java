package org.linli.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

@UnitOfWork
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class UnitOfWorkInterceptor {

    @AroundInvoke
    @Nullable
    Object inTransaction(InvocationContext call) throws Exception {
        if (!Uni.class.isAssignableFrom(call.getMethod().getReturnType()) || AfterCommit.isOpen()) {
            return call.proceed();
        }
        return Uni.createFrom().deferred(() -> {
            AfterCommit.open();
            return Panache.withTransaction(() -> proceed(call))
                    .onItem()
                    .invoke(AfterCommit::fire)
                    .onTermination()
                    .invoke(AfterCommit::close);
        });
    }

    private static Uni<?> proceed(InvocationContext call) {
        try {
            return (Uni<?>) call.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
