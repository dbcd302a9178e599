package greenbridge.site;

import greenbridge.tenants.Tenant;
import greenbridge.tenants.Tenants;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller declare a {@link Tenant} or a {@link Site} as a parameter. */
final class Arguments {
    private Arguments() {}

    @Singleton
    static final class OfTenant implements TypedRequestArgumentBinder<Tenant> {
        @Override
        public Argument<Tenant> argumentType() {
            return Argument.of(Tenant.class);
        }

        @Override
        public BindingResult<Tenant> bind(ArgumentConversionContext<Tenant> context, HttpRequest<?> request) {
            return () -> request.getAttribute(Arrival.TENANT, Tenant.class);
        }
    }

    @Singleton
    static final class OfSite implements TypedRequestArgumentBinder<Site> {
        private final Sites sites;
        private final Tenants tenants;

        OfSite(Sites sites, Tenants tenants) {
            this.sites = sites;
            this.tenants = tenants;
        }

        @Override
        public Argument<Site> argumentType() {
            return Argument.of(Site.class);
        }

        @Override
        public BindingResult<Site> bind(ArgumentConversionContext<Site> context, HttpRequest<?> request) {
            return () -> Optional.of(sites.of(request, Arrival.tenant(request, tenants)));
        }
    }
}
