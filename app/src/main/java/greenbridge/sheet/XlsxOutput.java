package greenbridge.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Rows leave the memory while they are written; where a sheet is full, the next one goes on. */
public final class XlsxOutput implements SheetOutput {
    private static final int FLUSH_EVERY = 200;
    private static final int LONGEST = 32_767;
    private static final int NAME = 28;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/?*\\[\\]:']");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Workbook workbook;
    private String title;
    private List<String> header = List.of();
    private @Nullable Worksheet sheet;
    private int row;
    private int part = 1;

    XlsxOutput(OutputStream out, String title) {
        workbook = new Workbook(new LeftOpen(out), "Greenbridge", null);
        this.title = title;
    }

    @Override
    public void header(List<String> names) throws IOException {
        header = List.copyOf(names);
        open(name(title, ""));
    }

    /** A further sheet with a header of its own. */
    public void sheet(String name, List<String> names) throws IOException {
        title = name;
        part = 1;
        header(names);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (sheet == null || row >= Worksheet.MAX_ROWS) {
            part++;
            open(name(title, " " + part));
        }
        write(cells);
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            open(name(title, ""));
        }
        finishSheet();
        workbook.finish();
    }

    private void open(String name) throws IOException {
        finishSheet();
        var opened = workbook.newWorksheet(name);
        for (int column = 0; column < header.size(); column++) {
            opened.width(column, Math.clamp(header.get(column).length() * 2L + 4, 12, 40));
        }
        opened.freezePane(0, 1);
        sheet = opened;
        row = 0;
        write(header);
        if (!header.isEmpty()) {
            opened.range(0, 0, 0, header.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
        }
    }

    private void write(List<? extends @Nullable Object> cells) throws IOException {
        var to = sheet;
        if (to == null) {
            throw new IllegalStateException("No sheet is open");
        }
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case BigDecimal number -> to.value(row, column, number);
                case LocalDate date -> {
                    to.value(row, column, date);
                    to.style(row, column).format("yyyy-mm-dd").set();
                }
                case Object other -> {
                    String text = text(other.toString());
                    if (!text.isEmpty()) {
                        to.inlineString(row, column, text);
                    }
                }
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            to.flush();
        }
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    private static String text(String text) {
        String clean = Harmless.of(NOT_IN_XML.matcher(text).replaceAll(""));
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    private static String name(String title, String suffix) {
        String clean = NOT_IN_NAMES.matcher(title).replaceAll(" ").strip();
        return (clean.isEmpty() ? "1" : clean.substring(0, Math.min(NAME, clean.length()))) + suffix;
    }

    /** The caller's stream stays open: it may be a response. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
