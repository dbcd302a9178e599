package greenbridge.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Opens a pdf for its pages and goes through every object of it, wherever it hangs: what can run does not have to be in its place. */
final class Pdf {
    private static final Pattern END = Pattern.compile("%%EOF[\\s\\x00]*$");
    private static final int MOST_OBJECTS = 2_000_000;
    private static final List<COSName> RUNS = List.of(
            COSName.JS, COSName.getPDFName("JavaScript"), COSName.getPDFName("XFA"), COSName.getPDFName("RichMedia"));
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "Rendition",
            "RichMediaExecute",
            "Movie",
            "Sound");
    private static final List<COSName> HOLDS = List.of(COSName.EF, COSName.getPDFName("EmbeddedFiles"));

    private Pdf() {}

    static Finding look(Path path, Edges edges, int mostPages) throws IOException {
        if (!edges.begins(Edges.PDF)) {
            return new Finding.Unsound(Fault.DISAGREES);
        }
        if (!END.matcher(edges.tail()).find()) {
            return new Finding.Unsound(Fault.BROKEN);
        }
        try (var channel = FileChannel.open(path)) {
            if (Deflated.outOfProportion(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()))) {
                return new Finding.Unsound(Fault.BOMB);
            }
        }
        try (var document = Loader.loadPDF(path.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                return new Finding.Unsound(Fault.PROTECTED);
            }
            Fault fault = fault(document.getDocument());
            int pages = document.getNumberOfPages();
            if (fault == null) {
                fault = pages < 1 ? Fault.BROKEN : pages > mostPages ? Fault.PAGES : null;
            }
            return fault == null ? new Finding.Sound(Kind.PDF, pages) : new Finding.Unsound(fault);
        } catch (InvalidPasswordException e) {
            return new Finding.Unsound(Fault.PROTECTED);
        } catch (IOException | RuntimeException e) {
            return new Finding.Unsound(Fault.BROKEN); // The reader fails in many ways over what is no document.
        }
    }

    private static @Nullable Fault fault(COSDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<COSBase>();
        open.add(document.getTrailer());
        document.getXrefTable().keySet().forEach(key -> open.add(document.getObjectFromPool(key)));
        while (!open.isEmpty()) {
            COSBase each = open.pop();
            if (!seen.add(each)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                return Fault.BOMB;
            }
            switch (each) {
                case COSObject reference -> add(open, reference.getObject());
                case COSArray array -> array.forEach(item -> add(open, item));
                case COSDictionary dictionary -> {
                    Fault fault = fault(dictionary);
                    if (fault != null) {
                        return fault;
                    }
                    dictionary.getValues().forEach(value -> add(open, value));
                }
                default -> throw new IllegalStateException("Nothing is below " + each);
            }
        }
        return null;
    }

    private static @Nullable Fault fault(COSDictionary dictionary) {
        @Nullable COSName action = dictionary.getCOSName(COSName.S);
        if ((action != null && ACTIONS.contains(action.getName()))
                || RUNS.stream().anyMatch(dictionary::containsKey)) {
            return Fault.ACTIVE;
        }
        return HOLDS.stream().anyMatch(dictionary::containsKey) ? Fault.NESTED : null;
    }

    /** Numbers, names and texts have nothing below them. */
    private static void add(ArrayDeque<COSBase> open, @Nullable COSBase each) {
        if (each instanceof COSObject || each instanceof COSArray || each instanceof COSDictionary) {
            open.add(each);
        }
    }
}
