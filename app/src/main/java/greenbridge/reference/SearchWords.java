package greenbridge.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The national synonyms, corrections and words with a role to begin with; from then on editors keep them in the database. */
@Singleton
class SearchWords {
    private static final int NATIONAL = 1;

    private final Synonyms synonyms;
    private final Corrections corrections;
    private final QuestionWords questionWords;

    SearchWords(Synonyms synonyms, Corrections corrections, QuestionWords questionWords) {
        this.synonyms = synonyms;
        this.corrections = corrections;
        this.questionWords = questionWords;
    }

    @Transactional
    void load() {
        if (synonyms.count(NATIONAL) == 0) {
            synonyms.insert(rows("synonyms.csv").stream()
                    .map(row -> new Synonym(
                            NATIONAL,
                            row.getField("kind"),
                            row.getField("head"),
                            List.of(row.getField("terms").split("\\|", -1)),
                            row.getField("source")))
                    .toList());
        }
        if (corrections.count(NATIONAL) == 0) {
            corrections.insert(rows("corrections.csv").stream()
                    .map(row -> new Correction(
                            NATIONAL, row.getField("wrong"), row.getField("right"), row.getField("source")))
                    .toList());
        }
        if (questionWords.count(NATIONAL) == 0) {
            questionWords.insert(rows("question_words.csv").stream()
                    .map(row -> new QuestionWord(
                            NATIONAL,
                            row.getField("word"),
                            row.getField("role"),
                            codes(row.getField("codes")),
                            row.getField("source")))
                    .toList());
        }
    }

    /** kind:emc|agency */
    private static Map<String, List<String>> codes(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Map.of()
                : Map.of(
                        text.substring(0, colon),
                        List.of(text.substring(colon + 1).split("\\|", -1)));
    }

    private static List<NamedCsvRecord> rows(String name) {
        String resource = "greenbridge/search/" + name;
        var in = Objects.requireNonNull(SearchWords.class.getClassLoader().getResourceAsStream(resource), resource);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<NamedCsvRecord>();
            reader.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MappedEntity("synonym_set")
    record Synonym(
            int tenantId,
            String kind,
            @Id String head,
            @TypeDef(type = DataType.JSON) List<String> terms,
            String source) {}

    @MappedEntity("correction")
    record Correction(int tenantId, @Id String wrong, String rightForm, String source) {}

    @MappedEntity("question_word")
    record QuestionWord(
            int tenantId,
            @Id String word,
            String role,
            @TypeDef(type = DataType.JSON) Map<String, List<String>> codes,
            String source) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Synonyms extends GenericRepository<Synonym, String> {
        @Query("""
                INSERT INTO synonym_set (tenant_id, kind, head, terms, source)
                VALUES (:tenantId, :kind, :head, :terms, :source)
                """)
        void insert(List<Synonym> synonyms);

        @Query("SELECT COUNT(*) FROM synonym_set WHERE tenant_id = :tenantId")
        long count(int tenantId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Corrections extends GenericRepository<Correction, String> {
        @Query("""
                INSERT INTO correction (tenant_id, wrong, right_form, source)
                VALUES (:tenantId, :wrong, :rightForm, :source)
                """)
        void insert(List<Correction> corrections);

        @Query("SELECT COUNT(*) FROM correction WHERE tenant_id = :tenantId")
        long count(int tenantId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface QuestionWords extends GenericRepository<QuestionWord, String> {
        @Query("""
                INSERT INTO question_word (tenant_id, word, role, codes, source)
                VALUES (:tenantId, :word, :role, :codes, :source)
                """)
        void insert(List<QuestionWord> words);

        @Query("SELECT COUNT(*) FROM question_word WHERE tenant_id = :tenantId")
        long count(int tenantId);
    }
}
