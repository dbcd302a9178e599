package greenbridge.chance;

import greenbridge.match.Candidate;
import greenbridge.match.Hop;
import greenbridge.match.Matches;
import greenbridge.product.Product;
import greenbridge.product.Products;
import greenbridge.tenants.Tenant;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Knows whom a candidate concerns: who holds it, and the bank of a finance product. */
@Singleton
class Holders {
    private final HolderRows rows;
    private final Products products;

    Holders(HolderRows rows, Products products) {
        this.rows = rows;
        this.products = products;
    }

    /** Of the first of each hop, by public id. */
    Map<String, Long> of(Tenant viewer, Matches matches, int first) {
        var asked = new HashSet<String>();
        var found = new HashMap<String, Long>();
        for (Hop hop : Hop.values()) {
            matches.hop(hop).stream().limit(first).map(Candidate::publicId).forEach(asked::add);
        }
        if (!matches.hop(Hop.FINANCE).isEmpty()) {
            for (Product product : products.current(viewer)) {
                if (asked.remove(product.publicId())) {
                    found.put(product.publicId(), product.organisationId());
                }
            }
        }
        if (!asked.isEmpty()) {
            rows.of(viewer.id(), asked).forEach(holder -> found.put(holder.publicId(), holder.organisationId()));
        }
        return found;
    }
}
