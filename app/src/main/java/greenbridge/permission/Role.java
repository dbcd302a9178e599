package greenbridge.permission;

import static greenbridge.permission.Permission.APPLICATION_CHECK;
import static greenbridge.permission.Permission.APPLICATION_RECORD;
import static greenbridge.permission.Permission.APPLICATION_SCORE;
import static greenbridge.permission.Permission.APPLICATION_SELECT;
import static greenbridge.permission.Permission.AUDIT_EXPORT;
import static greenbridge.permission.Permission.AUDIT_SEE;
import static greenbridge.permission.Permission.BANK_WORK;
import static greenbridge.permission.Permission.CATALOG_EDIT;
import static greenbridge.permission.Permission.COMPLAINT_ANSWER;
import static greenbridge.permission.Permission.FINANCE;
import static greenbridge.permission.Permission.GRANTS_GIVE;
import static greenbridge.permission.Permission.GRANTS_SEE;
import static greenbridge.permission.Permission.ORGANISATION_BIND;
import static greenbridge.permission.Permission.ORGANISATION_EDIT;
import static greenbridge.permission.Permission.ORGANISATION_MEMBERS;
import static greenbridge.permission.Permission.ORGANISATION_SEE;
import static greenbridge.permission.Permission.ORGANISATION_VERIFY;
import static greenbridge.permission.Permission.OWN_ACCOUNT;
import static greenbridge.permission.Permission.PROGRAMME_EDIT;
import static greenbridge.permission.Permission.PROGRAMME_RELEASE;
import static greenbridge.permission.Permission.QUEUE;
import static greenbridge.permission.Permission.SUPERVISE;
import static greenbridge.permission.Permission.WORDS_EDIT;
import static greenbridge.permission.Permission.WORKBENCH;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a grant gives. The kind says over what it reaches and how carefully its holder has to sign in. */
public enum Role {
    /** Every person with an account, without any grant. */
    PERSON(Kind.PERSON, OWN_ACCOUNT, WORKBENCH),

    ORGANISATION_OWNER(Kind.ORGANISATION, ORGANISATION_SEE, ORGANISATION_EDIT, ORGANISATION_BIND, ORGANISATION_MEMBERS),
    ORGANISATION_EDITOR(Kind.ORGANISATION, ORGANISATION_SEE, ORGANISATION_EDIT, ORGANISATION_BIND),
    ORGANISATION_VIEWER(Kind.ORGANISATION, ORGANISATION_SEE),
    /** Somebody from outside with a dated mandate; reviewers see that it was not the organisation itself. */
    HELPER(Kind.ORGANISATION, ORGANISATION_SEE, ORGANISATION_EDIT),

    BANK_USER(Kind.BANK, BANK_WORK),
    EXPERT(Kind.OFFICIAL, QUEUE, APPLICATION_SCORE),
    EDITOR(Kind.OFFICIAL, QUEUE, CATALOG_EDIT, WORDS_EDIT, PROGRAMME_EDIT),
    COUNTY_REVIEWER(Kind.OFFICIAL, QUEUE, ORGANISATION_VERIFY, APPLICATION_CHECK, COMPLAINT_ANSWER, FINANCE),
    CITY_REVIEWER(Kind.OFFICIAL, QUEUE, ORGANISATION_VERIFY, APPLICATION_CHECK, COMPLAINT_ANSWER, FINANCE),
    PROVINCE_REVIEWER(
            Kind.OFFICIAL,
            QUEUE,
            ORGANISATION_VERIFY,
            PROGRAMME_RELEASE,
            APPLICATION_CHECK,
            APPLICATION_SELECT,
            APPLICATION_RECORD,
            SUPERVISE,
            COMPLAINT_ANSWER,
            FINANCE),
    PROVINCE_ADMIN(
            Kind.OFFICIAL,
            QUEUE,
            CATALOG_EDIT,
            WORDS_EDIT,
            ORGANISATION_VERIFY,
            PROGRAMME_EDIT,
            PROGRAMME_RELEASE,
            APPLICATION_CHECK,
            APPLICATION_SELECT,
            APPLICATION_RECORD,
            SUPERVISE,
            COMPLAINT_ANSWER,
            FINANCE,
            GRANTS_SEE,
            GRANTS_GIVE,
            AUDIT_SEE,
            AUDIT_EXPORT),
    NATIONAL_REVIEWER(
            Kind.OFFICIAL,
            QUEUE,
            ORGANISATION_VERIFY,
            PROGRAMME_RELEASE,
            APPLICATION_CHECK,
            APPLICATION_SELECT,
            APPLICATION_RECORD,
            SUPERVISE,
            COMPLAINT_ANSWER,
            FINANCE),
    NATIONAL_ADMIN(
            Kind.OFFICIAL,
            QUEUE,
            CATALOG_EDIT,
            WORDS_EDIT,
            ORGANISATION_VERIFY,
            PROGRAMME_EDIT,
            PROGRAMME_RELEASE,
            APPLICATION_CHECK,
            APPLICATION_SELECT,
            APPLICATION_RECORD,
            SUPERVISE,
            COMPLAINT_ANSWER,
            FINANCE,
            GRANTS_SEE,
            GRANTS_GIVE,
            AUDIT_SEE,
            AUDIT_EXPORT),
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

    /** The roles that its holder gives to others; nobody makes another of the own kind. */
    public Set<Role> gives() {
        return switch (this) {
            case PROVINCE_ADMIN -> EnumSet.of(EXPERT, EDITOR, COUNTY_REVIEWER, CITY_REVIEWER, PROVINCE_REVIEWER);
            case NATIONAL_ADMIN -> EnumSet.of(EXPERT, EDITOR, NATIONAL_REVIEWER);
            case PLATFORM_ADMIN -> EnumSet.of(PROVINCE_ADMIN, NATIONAL_ADMIN);
            case PERSON,
                    ORGANISATION_OWNER,
                    ORGANISATION_EDITOR,
                    ORGANISATION_VIEWER,
                    HELPER,
                    BANK_USER,
                    EXPERT,
                    EDITOR,
                    COUNTY_REVIEWER,
                    CITY_REVIEWER,
                    PROVINCE_REVIEWER,
                    NATIONAL_REVIEWER -> EnumSet.noneOf(Role.class);
        };
    }

    /** Whether it is given in the national portal, or in that of a province. */
    public boolean at(boolean national) {
        return switch (this) {
            case COUNTY_REVIEWER, CITY_REVIEWER, PROVINCE_REVIEWER, PROVINCE_ADMIN -> !national;
            case NATIONAL_REVIEWER, NATIONAL_ADMIN, PLATFORM_ADMIN -> national;
            case PERSON,
                    ORGANISATION_OWNER,
                    ORGANISATION_EDITOR,
                    ORGANISATION_VIEWER,
                    HELPER,
                    BANK_USER,
                    EXPERT,
                    EDITOR -> true;
        };
    }

    /** Whether it can be given over this area: a county's over a county, a city's over a city, any other over all of the tenant. */
    public boolean fits(@Nullable String area) {
        return switch (this) {
            case COUNTY_REVIEWER -> area != null && !area.endsWith("00");
            case CITY_REVIEWER -> area != null && area.endsWith("00") && !area.endsWith("0000");
            case PERSON,
                    ORGANISATION_OWNER,
                    ORGANISATION_EDITOR,
                    ORGANISATION_VIEWER,
                    HELPER,
                    BANK_USER,
                    EXPERT,
                    EDITOR,
                    PROVINCE_REVIEWER,
                    PROVINCE_ADMIN,
                    NATIONAL_REVIEWER,
                    NATIONAL_ADMIN,
                    PLATFORM_ADMIN -> area == null;
        };
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
