package greenbridge.reference;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.pack.Pack;
import greenbridge.pack.Packs;
import greenbridge.reference.ProgrammeFiles.ProgrammeFile;
import greenbridge.rule.Rule;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeFilesTest {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    static Stream<ProgrammeFile> files() {
        return ProgrammeFiles.read(JSON).stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPackIsSound(ProgrammeFile file) {
        assertThat(Packs.problems(file.pack())).isEmpty();
        assertThat(file.nameZh()).isNotBlank();
        assertThat(file.nameEn()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsListedFitsTheCatalog(ProgrammeFile file) throws IOException {
        var listing = file.pack().listing();
        if (listing == null) {
            assertThat(file.catalog()).isNull();
            return;
        }
        var catalogs = read("ledger/catalogs.json", Argument.listOf(CatalogFile.class));
        var schemas = read("ledger/schemas.json", Argument.mapOf(String.class, CatalogFile.SchemaFile.class));
        var catalog = catalogs.stream()
                .filter(each -> each.code().equals(file.catalog()))
                .findFirst()
                .orElseThrow();
        assertThat(catalog.tenants()).containsAll(file.tenants());
        var fields = Objects.requireNonNull(schemas.get(Objects.requireNonNull(catalog.schema())))
                .fields();
        listing.attributes().forEach((attribute, answer) -> {
            var field =
                    fields.stream().filter(each -> each.key().equals(attribute)).findFirst();
            assertThat(field).as(attribute).isPresent();
            var question = file.pack().question(answer).orElseThrow();
            assertThat(question.field().type())
                    .as(attribute)
                    .isEqualTo(field.get().type());
            assertThat(question.field().unit())
                    .as(attribute)
                    .isEqualTo(field.get().unit());
        });
    }

    /** Written and read again it is the same, or hashes and differences of packs would mean nothing. */
    @ParameterizedTest
    @MethodSource("files")
    void aPackSurvivesBeingWritten(ProgrammeFile file) {
        Pack again = Packs.read(Packs.write(file.pack()));
        assertThat(Packs.write(again)).isEqualTo(Packs.write(file.pack()));
        assertThat(Packs.differences(Packs.write(again), Packs.write(file.pack())))
                .isEmpty();
    }

    @Test
    void aTemplateWithoutThresholdsLeavesEverythingToPeople() {
        var template = files().filter(file -> file.code().equals("little-giant-current"))
                .findFirst()
                .orElseThrow();
        assertThat(template.pack().rules())
                .allSatisfy(rule -> assertThat(rule.kind()).isEqualTo(Rule.Kind.J));
        assertThat(Objects.requireNonNull(template.pack().remarks()).zh()).contains("未录入");
    }

    @Test
    void thereIsNoQuotaInAnyFile() {
        assertThat(files().map(file -> file.pack().quota()))
                .contains(Pack.Quota.PROVINCE, Pack.Quota.CALL, Pack.Quota.NONE);
        assertThat(files()).hasSize(13);
    }

    private static <T> T read(String resource, Argument<T> type) throws IOException {
        try (var in = ProgrammeFiles.class.getClassLoader().getResourceAsStream(resource)) {
            return Objects.requireNonNull(JSON.readValue(Objects.requireNonNull(in), type));
        }
    }
}
