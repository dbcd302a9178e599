package greenbridge.permission;

import static greenbridge.permission.Permission.AUDIT_EXPORT;
import static greenbridge.permission.Permission.AUDIT_SEE;
import static greenbridge.permission.Permission.GRANTS_GIVE;
import static greenbridge.permission.Permission.GRANTS_SEE;
import static greenbridge.permission.Permission.ORGANISATION_EDIT;
import static greenbridge.permission.Permission.ORGANISATION_MEMBERS;
import static greenbridge.permission.Permission.ORGANISATION_SEE;
import static greenbridge.permission.Permission.ORGANISATION_VERIFY;
import static greenbridge.permission.Permission.OWN_ACCOUNT;
import static greenbridge.permission.Permission.QUEUE;
import static greenbridge.permission.Permission.WORKBENCH;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a grant gives. The kind says over what it reaches and how carefully its holder has to sign in. */
public enum Role {
    /** Every person with an account, without any grant. */
    PERSON(Kind.PERSON, OWN_ACCOUNT, WORKBENCH),

    ORGANISATION_OWNER(Kind.ORGANISATION, ORGANISATION_SEE, ORGANISATION_EDIT, ORGANISATION_MEMBERS),
    ORGANISATION_EDITOR(Kind.ORGANISATION, ORGANISATION_SEE, ORGANISATION_EDIT),
    ORGANISATION_VIEWER(Kind.ORGANISATION, ORGANISATION_SEE),
    /** Somebody from outside with a dated mandate; reviewers see that it was not the organisation itself. */
    HELPER(Kind.ORGANISATION, ORGANISATION_SEE, ORGANISATION_EDIT),

    BANK_USER(Kind.BANK),
    EXPERT(Kind.OFFICIAL, QUEUE),
    EDITOR(Kind.OFFICIAL, QUEUE),
    COUNTY_REVIEWER(Kind.OFFICIAL, QUEUE, ORGANISATION_VERIFY),
    CITY_REVIEWER(Kind.OFFICIAL, QUEUE, ORGANISATION_VERIFY),
    PROVINCE_REVIEWER(Kind.OFFICIAL, QUEUE, ORGANISATION_VERIFY),
    PROVINCE_ADMIN(Kind.OFFICIAL, QUEUE, ORGANISATION_VERIFY, GRANTS_SEE, GRANTS_GIVE, AUDIT_SEE, AUDIT_EXPORT),
    NATIONAL_REVIEWER(Kind.OFFICIAL, QUEUE, ORGANISATION_VERIFY),
    NATIONAL_ADMIN(Kind.OFFICIAL, QUEUE, ORGANISATION_VERIFY, GRANTS_SEE, GRANTS_GIVE, AUDIT_SEE, AUDIT_EXPORT),
    /** Runs the house, not its decisions: gives administrators their grants and reads what was done. */
    PLATFORM_ADMIN(Kind.PLATFORM, GRANTS_SEE, GRANTS_GIVE, AUDIT_SEE, AUDIT_EXPORT);

    /** Over what a role reaches. */
    public enum Kind {
        PERSON,
        /** One organisation. */
        ORGANISATION,
        BANK,
        /** A tenant, or an area of it. */
        OFFICIAL,
        /** Every tenant; given in the national one. */
        PLATFORM
    }

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, and nobody else holds it.
    private final Set<Permission> permissions;

    Role(Kind kind, Permission... permissions) {
        this.kind = kind;
        var set = EnumSet.noneOf(Permission.class);
        Collections.addAll(set, permissions);
        this.permissions = Collections.unmodifiableSet(set);
    }

    public Kind kind() {
        return kind;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Officials, banks and administrators prove twice who they are. */
    public boolean needsSecondFactor() {
        return kind == Kind.BANK || kind == Kind.OFFICIAL || kind == Kind.PLATFORM;
    }

    /** The key of its name. */
    public String key() {
        return "role." + name().toLowerCase(Locale.ROOT);
    }
}
