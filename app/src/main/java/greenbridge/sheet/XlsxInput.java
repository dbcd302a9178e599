package greenbridge.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Of a formula its last result is read, for the formula itself is nobody's data. */
final class XlsxInput implements SheetInput {
    /** As many digits as a spreadsheet shows: 0.1 + 0.2 is 0.3 to whoever looks at it. */
    private static final MathContext DIGITS = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;
    private final Limits limits;

    private XlsxInput(ReadableWorkbook workbook, Iterator<Row> rows, Limits limits) {
        this.workbook = workbook;
        this.rows = rows;
        this.limits = limits;
    }

    static XlsxInput open(Path file, Limits limits) throws IOException, Unreadable {
        Parts.check(file, limits);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            var rows = workbook.getFirstSheet().openStream().iterator();
            return new XlsxInput(workbook, rows, limits);
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw new Unreadable("sheet.broken");
        }
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public Optional<Line> next() throws Unreadable {
        Row row;
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            row = rows.next();
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Unreadable("sheet.broken");
        }
        if (row.getRowNum() > limits.rows() + 1) {
            throw new Unreadable("sheet.tooManyRows", limits.rows());
        }
        var cells = new ArrayList<@Nullable Object>();
        for (Cell cell : row) {
            if (cell == null || cell.getValue() == null) {
                continue;
            }
            if (cell.getColumnIndex() >= limits.columns()) {
                throw new Unreadable("sheet.tooManyColumns", row.getRowNum(), limits.columns());
            }
            while (cells.size() < cell.getColumnIndex()) {
                cells.add(null);
            }
            Object value = value(cell);
            if (value instanceof String text && text.length() > limits.cell()) {
                throw new Unreadable("sheet.cellTooLong", row.getRowNum(), limits.cell());
            }
            cells.add(value);
        }
        return Optional.of(new Line(row.getRowNum(), cells));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static @Nullable Object value(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate() : number(cell.getRawValue());
            case FORMULA -> result(cell.getRawValue());
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "是" : "否";
            case STRING, ERROR -> cell.getRawValue();
            case EMPTY -> null;
        };
    }

    private static @Nullable Object result(@Nullable String raw) {
        try {
            return raw == null ? null : number(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static BigDecimal number(String raw) {
        var number = new BigDecimal(raw).round(DIGITS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A date is a number that is shown as one. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.contains("y") || (letters.contains("d") && letters.contains("m"));
    }
}
