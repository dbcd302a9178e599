package greenbridge.product;

import greenbridge.tenants.Tenant;
import java.math.BigDecimal;
import java.util.Optional;

/** How an organisation answers those who write to it; told by the feature that counts it. */
public interface Responsiveness {
    /**
     * Figures of one organisation.
     *
     * @param inTimePercent of those received, how many were answered within the clock
     * @param won how many led to a contract
     */
    record Figures(int received, int inTimePercent, BigDecimal medianDays, int won) {}

    /** Nothing where too little was received to say anything. */
    Optional<Figures> of(Tenant tenant, long organisationId);
}
