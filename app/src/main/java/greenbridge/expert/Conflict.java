package greenbridge.expert;

import java.util.Locale;

/** Why an expert is left out for an applicant. */
enum Conflict {
    /** Belongs to it, or helps it with a mandate. */
    MEMBER,
    /** Had a mandate of it. */
    MANDATE,
    /** Works for it. */
    EMPLOYER,
    /** Has said so in the own profile. */
    DECLARED,
    /** Has said so of this very application. */
    RECUSED;

    public String key() {
        return "expert.conflict." + name().toLowerCase(Locale.ROOT);
    }
}
