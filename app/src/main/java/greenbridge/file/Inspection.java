package greenbridge.file;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/**
 * Looks through a file before it is kept. What it is is read from the content; the ending has to agree, because programs of those
 * who open it go by that. Only so many at a time as there are processors.
 */
@Singleton
final class Inspection {
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    Finding look(Path path, String name, Slot slot) throws IOException {
        var said = Kind.ofName(name).filter(slot.kinds()::contains);
        if (said.isEmpty()) {
            return new Finding.Unsound(Fault.KIND);
        }
        turns.acquireUninterruptibly();
        try {
            return look(path, said.get(), slot.pages());
        } finally {
            turns.release();
        }
    }

    private static Finding look(Path path, Kind kind, int pages) throws IOException {
        var edges = Edges.of(path);
        if (edges.looksLikeMarkup() || edges.hidesPdf()) {
            return new Finding.Unsound(Fault.DISAGREES);
        }
        return switch (kind) {
            case DOCX, XLSX, OFD -> Packed.look(path, kind, edges);
            case PDF -> edges.hidesZip() ? new Finding.Unsound(Fault.DISAGREES) : Pdf.look(path, edges, pages);
            case PNG, JPEG, WEBP ->
                edges.hidesZip() ? new Finding.Unsound(Fault.DISAGREES) : Picture.look(path, kind, edges);
            case CSV, TXT -> Text.look(path, kind);
        };
    }
}
