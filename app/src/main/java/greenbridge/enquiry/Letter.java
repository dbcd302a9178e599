package greenbridge.enquiry;

import org.jspecify.annotations.Nullable;

/** What the seeker wants to know, whoever is asked. */
record Letter(
        Mode mode,
        long person,
        @Nullable Long seeker,
        String name,
        String contact,
        String subject,
        String words,
        boolean passOn) {
    static Letter of(Enquiry enquiry) {
        return new Letter(
                enquiry.mode(),
                enquiry.seekerPerson(),
                enquiry.seekerId(),
                enquiry.seekerName(),
                enquiry.contact(),
                enquiry.subject(),
                enquiry.words(),
                enquiry.passOn());
    }
}
