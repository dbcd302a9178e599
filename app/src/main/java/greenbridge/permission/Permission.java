package greenbridge.permission;

/** Everything that not everybody may do. */
public enum Permission {
    /** One's own account, its sessions and second factor: what every person has who signed in. */
    OWN_ACCOUNT,
    /** The place after sign-in with one's tasks, organisations and messages. */
    WORKBENCH,
    /** To see the inner data of an organisation that one belongs to. */
    ORGANISATION_SEE,
    ORGANISATION_EDIT,
    /** To bind it towards others: to open its dossier to a bank, to accept an offer. Nobody from outside does that for it. */
    ORGANISATION_BIND,
    /** To invite, to give roles, to let go. */
    ORGANISATION_MEMBERS,
    /** To decide for the tenant that an organisation is what it says. */
    ORGANISATION_VERIFY,
    QUEUE,
    /** To bring tables into the catalogs of the tenant. */
    CATALOG_EDIT,
    /** To keep the words that search understands. */
    WORDS_EDIT,
    /** To draft packs of rules and calls. */
    PROGRAMME_EDIT,
    /** To release what somebody else drafted. */
    PROGRAMME_RELEASE,
    /** To look through applications at a county or city, and recommend, return or decline them. */
    APPLICATION_CHECK,
    /** To choose for the province within its quota, to show the list and decide on objections. */
    APPLICATION_SELECT,
    /** To enter what was decided elsewhere. */
    APPLICATION_RECORD,
    /** To score as an expert what one was drawn for. */
    APPLICATION_SCORE,
    /** To inspect what is listed, to suspend and revoke. */
    SUPERVISE,
    /** To look into what somebody complained of in one's area, and answer. */
    COMPLAINT_ANSWER,
    /** To bring green projects in one's area together with money, and to see the figures of the market. */
    FINANCE,
    /** To work for a verified bank: its products, what is recommended or opened to it. */
    BANK_WORK,
    GRANTS_SEE,
    GRANTS_GIVE,
    AUDIT_SEE,
    AUDIT_EXPORT;

    /** The key of what it lets one do. */
    public String key() {
        return "permission." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
