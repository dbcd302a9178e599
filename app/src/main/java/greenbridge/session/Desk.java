package greenbridge.session;

import greenbridge.permission.Permission;
import java.util.Arrays;
import java.util.List;

/** The places of the workbench, in the order of its menu; each capability that has one adds it here. */
public enum Desk {
    TASKS("workbench", Permission.WORKBENCH),
    MESSAGES("workbench/messages", Permission.WORKBENCH),
    ORGANISATIONS("workbench/organisations", Permission.WORKBENCH),
    APPLICATIONS("workbench/applications", Permission.WORKBENCH),
    /** What one's organisations look for, and what they answer others. */
    NEEDS("workbench/needs", Permission.ORGANISATION_SEE),
    RESPONSES("workbench/responses", Permission.ORGANISATION_SEE),
    /** What was promised, and what was measured of it. */
    SAVINGS("workbench/savings", Permission.ORGANISATION_SEE),
    /** What one's organisations could do for others. */
    CHANCES("workbench/chances", Permission.WORKBENCH),
    ENQUIRIES("workbench/enquiries", Permission.WORKBENCH),
    QUEUE("workbench/queue", Permission.QUEUE),
    VERIFICATIONS("workbench/verifications", Permission.ORGANISATION_VERIFY),
    PROGRAMMES("workbench/programmes", Permission.PROGRAMME_EDIT),
    CALLS("workbench/calls", Permission.PROGRAMME_EDIT),
    /** In the national portal only. */
    QUOTAS("workbench/quotas", Permission.PROGRAMME_RELEASE),
    REVIEWS("workbench/reviews", Permission.APPLICATION_CHECK),
    SHEETS("workbench/sheets", Permission.APPLICATION_SELECT),
    RESULTS("workbench/results", Permission.APPLICATION_RECORD),
    SCORES("workbench/scores", Permission.APPLICATION_SCORE),
    NOTICES("workbench/notices", Permission.APPLICATION_SELECT),
    SUPERVISION("workbench/supervision", Permission.SUPERVISE),
    COMPLAINTS("workbench/complaints", Permission.COMPLAINT_ANSWER),
    /** Energy users beside technologies. */
    MATCHES("workbench/matches", Permission.FINANCE),
    /** For officials, banks and who owns projects. */
    RECOMMENDATIONS("workbench/recommendations", Permission.WORKBENCH),
    /** Figures of the market: of one's area, or of one's bank. */
    STATISTICS("workbench/statistics", Permission.WORKBENCH),
    /** Where the portal has evaluations. */
    EVALUATIONS("workbench/evaluations", Permission.ORGANISATION_SEE),
    FILINGS("workbench/filings", Permission.APPLICATION_CHECK),
    PRODUCTS("workbench/products", Permission.BANK_WORK),
    PROJECTS("workbench/projects", Permission.WORKBENCH),
    /** What enterprises opened to one's bank. */
    DOSSIERS("workbench/dossiers", Permission.BANK_WORK),
    IMPORTS("workbench/imports", Permission.CATALOG_EDIT),
    WORDS("workbench/words", Permission.WORDS_EDIT),
    FILES("files", Permission.WORKBENCH),
    OFFICIALS("workbench/officials", Permission.GRANTS_SEE),
    ROLES("workbench/roles", Permission.WORKBENCH),
    AUDIT("workbench/audit", Permission.AUDIT_SEE),
    ACCOUNT("account", Permission.OWN_ACCOUNT);

    private final String path;
    private final Permission permission;

    Desk(String path, Permission permission) {
        this.path = path;
        this.permission = permission;
    }

    static List<Desk> of(Actor actor) {
        return Arrays.stream(values())
                .filter(desk -> actor.may(desk.permission))
                .filter(desk -> desk != QUOTAS || actor.roles().stream().anyMatch(role -> !role.at(false)))
                .filter(desk -> desk != RECOMMENDATIONS
                        || actor.may(Permission.FINANCE)
                        || actor.may(Permission.BANK_WORK)
                        || actor.may(Permission.ORGANISATION_SEE))
                .filter(desk -> desk != STATISTICS || actor.may(Permission.FINANCE) || actor.may(Permission.BANK_WORK))
                .toList();
    }

    /** Whether it is only there where the portal has evaluations. */
    public boolean evaluation() {
        return this == EVALUATIONS || this == FILINGS;
    }

    public String path() {
        return path;
    }

    /** The key of its name. */
    public String key() {
        return "desk." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
