package greenbridge.site;

import java.util.Locale;

/**
 * What a template shows: a record whose components are the variables of the template. Controllers return it, alone or as the
 * body of a response with another status.
 */
public interface Page {
    Site site();

    /** The template, by the name of the record: CatalogEntriesPage is shown by catalog-entries. */
    default String view() {
        String name = getClass().getSimpleName().replaceFirst("Page$", "");
        return name.replaceAll("(?<=.)(?=\\p{Upper})", "-").toLowerCase(Locale.ROOT);
    }
}
