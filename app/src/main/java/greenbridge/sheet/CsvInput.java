package greenbridge.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Csv as Chinese offices write it: UTF-8 with or without a mark at the start, or GB18030; comma, semicolon or tab. */
final class CsvInput implements SheetInput {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int PEEK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Charset charset;
    private final Limits limits;
    private int number;

    private CsvInput(CsvReader<CsvRecord> reader, Charset charset, Limits limits) {
        this.reader = reader;
        this.records = reader.iterator();
        this.charset = charset;
        this.limits = limits;
    }

    static CsvInput open(Path file, Limits limits) throws IOException, Unreadable {
        Charset charset = charset(file);
        Reader reader = new BufferedReader(reader(file, charset), PEEK);
        char separator = separator(reader);
        var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(1 << 22, limits.cell() * 2))
                .ofCsvRecord(reader);
        return new CsvInput(csv, charset, limits);
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public Charset charset() {
        return charset;
    }

    @Override
    public Optional<Line> next() throws Unreadable {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            List<String> fields = records.next().getFields();
            number++;
            if (number > limits.rows() + 1) {
                throw new Unreadable("sheet.tooManyRows", limits.rows());
            }
            if (fields.size() > limits.columns()) {
                throw new Unreadable("sheet.tooManyColumns", number, limits.columns());
            }
            for (String field : fields) {
                if (field.length() > limits.cell()) {
                    throw new Unreadable("sheet.cellTooLong", number, limits.cell());
                }
            }
            return Optional.of(new Line(number, new ArrayList<@Nullable Object>(fields)));
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Unreadable("sheet.brokenAfter", number);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Text that is valid UTF-8 from end to end is UTF-8: by chance that does not happen. */
    private static Charset charset(Path file) throws IOException, Unreadable {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (isWritten(file, charset)) {
                return charset;
            }
        }
        throw new Unreadable("sheet.unknownCharacters");
    }

    private static boolean isWritten(Path file, Charset charset) throws IOException {
        try (Reader reader = reader(file, charset)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), charset.newDecoder());
    }

    /** The one that the header has most of; leaves the reader behind the byte order mark. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(PEEK);
        var start = new char[PEEK];
        int length = Math.max(0, reader.read(start, 0, PEEK - 1));
        reader.reset();
        if (length > 0 && start[0] == BYTE_ORDER_MARK) {
            reader.skip(1);
        }
        String header =
                new String(start, 0, length).lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
