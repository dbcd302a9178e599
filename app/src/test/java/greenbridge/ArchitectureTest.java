package greenbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.http.annotation.Controller;

/** How the house is laid out; a wall that moves by accident fails here. */
@AnalyzeClasses(packages = "greenbridge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("greenbridge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule tenantsKnowNobody = noClasses()
            .that()
            .resideInAPackage("greenbridge.tenants")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("greenbridge.search", "greenbridge.entry", "greenbridge.site", "greenbridge.catalog");

    @ArchTest
    static final ArchRule searchKnowsOnlyTenants = noClasses()
            .that()
            .resideInAPackage("greenbridge.search")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("greenbridge.entry", "greenbridge.site", "greenbridge.catalog", "greenbridge.find");

    @ArchTest
    static final ArchRule onlySearchKnowsElasticsearch = noClasses()
            .that()
            .resideOutsideOfPackages("greenbridge.search", "greenbridge.bench")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..");

    @ArchTest
    static final ArchRule nobodyIsCalledAfterNothing =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Mapper)");

    @ArchTest
    static final ArchRule controllersStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .and()
            .haveNameNotMatching(".*\\$.*")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule onlyNewsOfShowingsIsWrittenByAll = classes()
            .that()
            .areAnnotatedWith(JdbcRepository.class)
            .and()
            .resideOutsideOfPackage("greenbridge.showing")
            .and()
            .haveNameNotMatching(".*\\$.*")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule noTenantIsAmbient = noFields().should().haveRawType(ThreadLocal.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackages("greenbridge.engines", "greenbridge.id", "greenbridge.bench")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");
}
