package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The items of OWASP ASVS 5.0.0 that this portal is held to; each has a test that says so. */
class AsvsTest {
    private static final Set<String> ITEMS = items(
            "1.2.1 1.2.3 1.2.4 1.2.9 1.3.1 1.3.5 1.3.6 1.3.7 1.3.11 1.5.1",
            "2.2.1 2.2.2 2.3.1 2.3.3 2.3.4 2.4.1",
            "3.3.1 3.3.2 3.3.3 3.3.4 3.4.1 3.4.3 3.4.4 3.4.5 3.4.6 3.5.1 3.5.3 3.7.2",
            "4.1.3 5.2.1 5.2.2 5.2.3 5.3.2 5.4.1 5.4.3",
            "6.2.1 6.2.4 6.2.9 6.2.12 6.3.1 6.3.2 6.3.3 6.4.1 6.4.3 6.5.1 6.5.5",
            "7.2.4 7.3.1 7.3.2 7.4.1 7.4.2 7.4.3 7.5.2 8.2.1 8.2.2 8.2.3 8.4.1",
            "9.1.2 9.2.1 9.2.3 11.4.2 13.4.2 13.4.5 14.2.1 14.3.2 15.3.1 15.3.3",
            "16.2.5 16.3.1 16.3.2 16.4.1 16.5.2 16.5.3");

    @Test
    void everyItemIsHeldByATest() {
        var held = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("greenbridge")
                .forEach(type -> type.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Asvs.class))
                        .forEach(method -> held.addAll(Arrays.asList(
                                method.getAnnotationOfType(Asvs.class).value()))));
        assertThat(held).containsExactlyInAnyOrderElementsOf(ITEMS);
    }

    private static Set<String> items(String... lines) {
        var items = new TreeSet<String>();
        for (String line : lines) {
            items.addAll(Arrays.asList(line.split(" ", -1)));
        }
        return items;
    }
}
