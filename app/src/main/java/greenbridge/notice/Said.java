package greenbridge.notice;

import org.jspecify.annotations.Nullable;

/** What somebody objects to, and why. */
record Said(
        int place,
        boolean confidential,
        @Nullable Long personId,
        String name,
        @Nullable String contact,
        String grounds) {}
