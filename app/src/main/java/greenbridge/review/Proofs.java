package greenbridge.review;

import greenbridge.file.Files;
import greenbridge.oversight.Case;
import greenbridge.site.Site;
import jakarta.inject.Singleton;
import java.util.List;

/** The evidence that was handed in with an application. */
@Singleton
class Proofs {
    /** As greenbridge.application calls its files. */
    private static final String FILES = "application";

    private final Files files;

    Proofs(Files files) {
        this.files = files;
    }

    /** A document with the words of its place in the form. */
    record Proof(String label, Files.Placed placed) {}

    /** Of the submission that is looked at. */
    List<Proof> of(Site site, Case found) {
        String subject =
                found.application().publicId() + "." + found.application().submission();
        return files.placed(site.tenant(), FILES, subject).stream()
                .map(placed -> new Proof(label(site, found, placed.slot()), placed))
                .toList();
    }

    private static String label(Site site, Case found, String slot) {
        return found.pack().evidence().stream()
                .filter(each -> each.key().equals(slot))
                .map(each -> each.label(site.english()))
                .findFirst()
                .orElse(slot);
    }
}
