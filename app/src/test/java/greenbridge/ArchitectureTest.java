package greenbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.http.annotation.Controller;
import org.junit.jupiter.api.Test;

/** How the house is laid out; a wall that moves by accident fails here. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("greenbridge");

    @Test
    void featuresDoNotGoInCircles() {
        holds(slices().matching("greenbridge.(*)..").should().beFreeOfCycles());
    }

    @Test
    void tenantsKnowNobody() {
        holds(noClasses()
                .that()
                .resideInAPackage("greenbridge.tenants")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "greenbridge.search", "greenbridge.entry", "greenbridge.site", "greenbridge.catalog"));
    }

    @Test
    void searchKnowsOnlyTenants() {
        holds(noClasses()
                .that()
                .resideInAPackage("greenbridge.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "greenbridge.entry", "greenbridge.site", "greenbridge.catalog", "greenbridge.find"));
    }

    @Test
    void onlySearchKnowsElasticsearch() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("greenbridge.search..", "greenbridge.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("co.elastic.."));
    }

    @Test
    void onlyRulesKnowTheLanguageOfExpressions() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("greenbridge.rule..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cel.."));
    }

    /** They come with the language of expressions and are none of ours. */
    @Test
    void nobodyUsesWhatAnotherLibraryBrings() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.common..", "com.google.protobuf.."));
    }

    @Test
    void nobodyIsCalledAfterNothing() {
        holds(noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Mapper)"));
    }

    @Test
    void controllersStayInTheirPackage() {
        holds(classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .and()
                .haveNameNotMatching(".*\\$.*")
                .should()
                .bePackagePrivate());
    }

    @Test
    void onlyNewsOfShowingsIsWrittenByAll() {
        holds(classes()
                .that()
                .areAnnotatedWith(JdbcRepository.class)
                .and()
                .resideOutsideOfPackage("greenbridge.showing")
                .and()
                .haveNameNotMatching(".*\\$.*")
                .should()
                .bePackagePrivate());
    }

    @Asvs("1.3.6")
    @Test
    void noAddressThatSomebodyTypedIsFetched() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("greenbridge.engines", "greenbridge.search.cluster")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http", "io.micronaut.http.client..")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection"));
    }

    @Test
    void noTenantIsAmbient() {
        holds(noFields().should().haveRawType(ThreadLocal.class));
    }

    @Test
    void timeComesFromTheClock() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("greenbridge.engines", "greenbridge.id", "greenbridge.bench")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now"));
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }
}
