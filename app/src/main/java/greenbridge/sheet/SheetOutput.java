package greenbridge.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row: texts, numbers and dates. Closing it ends the file, not the stream behind it. */
public sealed interface SheetOutput extends AutoCloseable permits CsvOutput, XlsxOutput {

    /** Once, before any row. */
    void header(List<String> names) throws IOException;

    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;

    static SheetOutput to(OutputStream out, Format format, String title) throws IOException {
        return to(out, format, title, StandardCharsets.UTF_8);
    }

    static SheetOutput to(OutputStream out, Format format, String title, Charset charset) throws IOException {
        return switch (format) {
            case CSV -> new CsvOutput(out, charset);
            case XLSX -> new XlsxOutput(out, title);
        };
    }
}
