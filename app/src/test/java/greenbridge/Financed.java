package greenbridge;

import greenbridge.file.Papers;
import greenbridge.membership.Acting;
import greenbridge.organisation.Units;
import greenbridge.project.Projected;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A published project of one portal of whoever owns the organisations of {@link Belonging}, with a dossier and a paper, and open to the
 * bank of {@link Boxed}: so that every page of it can be opened.
 *
 * @param project public id
 * @param paper public id of its file
 */
record Financed(String project, String paper) {
    private static final Map<String, Financed> KNOWN = new ConcurrentHashMap<>();

    static Financed of(String portal) {
        return KNOWN.computeIfAbsent(portal, Financed::make);
    }

    static boolean knows(String route) {
        return route.contains("/finance/projects/{")
                || route.contains("/workbench/projects/{")
                || route.contains("/workbench/dossiers/{");
    }

    /** For each variable of the route in turn, parted by slashes. */
    List<String> idsFor(String route) {
        return List.of(route.contains("/papers/") ? project + "/" + paper : project);
    }

    private static Financed make(String portal) {
        String name = portal.equals("gansu") ? Given.CANARY : "测试";
        var belonging = Belonging.of(portal);
        var unit = TestPortal.bean(Units.class)
                .find(Projected.tenant(portal), belonging.verified())
                .orElseThrow();
        var project = Projected.published(portal, unit, name + "余热利用项目");
        String desk = portal + "/" + project.deskPath();
        Acting.post(belonging.owner(), desk, "revision", "0", "investment", "500", "reputation", name + "信誉良好");
        Sent.form("x", "y")
                .file("paper-feasibility", name + "可研.pdf", Papers.pdf(1))
                .to(belonging.owner(), desk + "/papers");
        Acting.post(
                belonging.owner(),
                desk + "/consents",
                "bank",
                Boxed.of(portal).bank(),
                "purpose",
                name + "贷前调查",
                "part-figures",
                "on",
                "part-papers",
                "on",
                "until",
                Given.today().plusDays(30).toString());
        String paper = Tables.read(
                        "SELECT file FROM project_paper WHERE tenant_id = ? AND project_id = ?",
                        Given.tenant(portal),
                        project.publicId())
                .getFirst();
        return new Financed(project.publicId(), paper);
    }
}
