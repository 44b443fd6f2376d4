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

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read read only";

    @AroundInvoke
    @Nullable
    Object inTransaction(InvocationContext call) throws Exception {
        if (!Uni.class.isAssignableFrom(call.getMethod().getReturnType()) || AfterCommit.isOpen()) {
            return call.proceed();
        }
        boolean readOnly = call.getInterceptorBinding(UnitOfWork.class).readOnly();
        return Uni.createFrom().deferred(() -> {
            AfterCommit.open();
            return Panache.withTransaction(() -> readOnly ? atOneMoment(call) : proceed(call))
                    .onItem()
                    .invoke(AfterCommit::fire)
                    .onTermination()
                    .invoke(AfterCommit::close);
        });
    }

    private static Uni<Object> atOneMoment(InvocationContext call) {
        return Panache.getSession()
                .invoke(session -> session.setDefaultReadOnly(true))
                .chain(session -> session.createNativeQuery(ONE_MOMENT).executeUpdate())
                .chain(() -> proceed(call));
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext call) {
        try {
            return (Uni<Object>) call.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
