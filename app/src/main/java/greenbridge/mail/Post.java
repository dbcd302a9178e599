package greenbridge.mail;

import greenbridge.tenants.Tenant;

/** Whoever takes the mails away. Answers in every case and throws nothing: one bad mail must not hold up the others. */
interface Post {
    Answer deliver(Mail mail, Tenant tenant);

    /** Whether the text of a delivered mail is to be kept. */
    boolean keeps();

    record Answer(Kind kind, String words) {
        static final Answer TAKEN = new Answer(Kind.TAKEN, "");

        enum Kind {
            TAKEN,
            /** Not this one, not now. */
            LATER,
            /** None at all for the moment: nobody is there. */
            AWAY,
            /** This one never, whoever it is for. */
            MESSAGE_REFUSED,
            /** Nobody lives there. */
            ADDRESS_REFUSED
        }
    }
}
