package greenbridge.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A table that is read once, from the first row to the last. */
public sealed interface SheetInput extends AutoCloseable permits CsvInput, XlsxInput {

    Format format();

    /** In which a copy should be written, so that the sender's program opens it as it opened the original. */
    Charset charset();

    /** The next row that is there; rows without anything may be left out, numbers count them all the same. */
    Optional<Line> next() throws Unreadable;

    @Override
    void close() throws IOException;

    /** What a file is shows in its first bytes; its name proves nothing. */
    static SheetInput open(Path file, Limits limits) throws IOException, Unreadable {
        if (Files.size(file) > limits.bytes()) {
            throw new Unreadable("sheet.tooLarge", limits.bytes() >> 20);
        }
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (start.length == 0) {
            throw new Unreadable("sheet.empty");
        }
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K') {
            return XlsxInput.open(file, limits);
        }
        if (start.length == 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
            throw new Unreadable("sheet.oldFormat");
        }
        return CsvInput.open(file, limits);
    }
}
