package greenbridge.recommendation;

import greenbridge.Tables;
import greenbridge.organisation.Unit;
import greenbridge.project.Projected;

/** What tests of recommendations ask the library and the database. */
final class Greens {
    private Greens() {}

    /** Public id of one in the library that promises to save 1,500,000 kWh a year. */
    static String project(Unit owner, String title, Object... attributes) {
        var more = new Object[attributes.length + 2];
        more[0] = "saving_electricity";
        more[1] = 1_500_000;
        System.arraycopy(attributes, 0, more, 2, attributes.length);
        return Projected.published("shanxi", owner, title, more).publicId();
    }

    /** Which this bank has of a project. */
    static String of(String project, Unit bank) {
        return Tables.read(
                        "SELECT public_id FROM recommendation WHERE tenant_id = ? AND project = ? AND bank_id = ? ORDER BY id DESC",
                        bank.tenantId(),
                        project,
                        bank.id())
                .getFirst();
    }

    /** As a page that is opened now holds it. */
    static String revision(String recommendation) {
        return Tables.read("SELECT revision FROM recommendation WHERE tenant_id > 0 AND public_id = ?", recommendation)
                .getFirst();
    }
}
