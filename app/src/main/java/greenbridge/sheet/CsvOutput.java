package greenbridge.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class CsvOutput implements SheetOutput {
    private final Writer writer;
    private final CsvWriter csv;

    CsvOutput(OutputStream out, Charset charset) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 15);
        if (charset.equals(StandardCharsets.UTF_8)) {
            // Without the mark, Excel takes UTF-8 for the local code page.
            writer.write('\uFEFF');
        }
        csv = CsvWriter.builder().build(writer);
    }

    @Override
    public void header(List<String> names) {
        row(names);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        var texts = new ArrayList<String>(cells.size());
        for (Object cell : cells) {
            texts.add(
                    switch (cell) {
                        case null -> "";
                        case BigDecimal number -> number.toPlainString();
                        case String text -> Harmless.of(text);
                        default -> cell.toString();
                    });
        }
        csv.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
