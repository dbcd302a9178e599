package greenbridge.editor;

import greenbridge.programme.Drafts;
import greenbridge.programme.Programmes;
import greenbridge.tenants.Tenant;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds a version by what stands in an address. */
@Singleton
class Opening {
    private final Programmes programmes;
    private final Drafts drafts;

    Opening(Programmes programmes, Drafts drafts) {
        this.programmes = programmes;
        this.drafts = drafts;
    }

    @ReadOnly
    public Optional<Draft> of(Tenant tenant, String programme, String version) {
        if (!version.matches("[1-9]\\d{0,5}")) {
            return Optional.empty();
        }
        return programmes
                .find(tenant, programme)
                .flatMap(found ->
                        drafts.find(tenant, found, Integer.parseInt(version)).map(each -> new Draft(found, each)));
    }
}
