package greenbridge;

import greenbridge.demonstration.Demonstrations;
import greenbridge.id.Ids;
import greenbridge.relation.Relation;
import greenbridge.relation.Relations;
import greenbridge.showing.Showing.Kind;
import java.util.List;

/** What an organisation of a test holds. */
public final class Holdings {
    private Holdings() {}

    /** An entry, a case, and a link to the entry; beside the sample data, which has to come first and is left alone. */
    public static void of(String slug, long organisation) {
        Given.sampleData();
        int tenant = Given.tenant(slug);
        var entry = Given.entry(slug, "L02", "测试条目" + organisation);
        Tables.change(
                "UPDATE entry SET holder_tenant_id = ?, holder_id = ? WHERE tenant_id = ? AND id = ?",
                tenant,
                organisation,
                tenant,
                entry.id());
        TestPortal.bean(Demonstrations.class).addAll(List.of(Given.demonstration(tenant, organisation, "测试案例")));
        var made = new Relation(
                tenant,
                Ids.next(),
                Relation.Type.MAKES,
                Kind.organisation,
                tenant,
                organisation,
                Kind.entry,
                tenant,
                entry.id(),
                Given.today().minusDays(1),
                null);
        TestPortal.bean(Relations.class).addAll(List.of(made));
    }
}
