package greenbridge.recommendation;

import greenbridge.consent.Bank;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of a project that it finds excellent.
 *
 * @param project public id in the library, where it is there
 */
record Proposal(
        Bank bank,
        @Nullable String project,
        long organisationId,
        String organisationName,
        String title,
        @Nullable String area,
        @Nullable String industry,
        String opinion) {}
