package greenbridge.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as people and attackers make them. */
public final class Papers {
    static final String TYPES = "[Content_Types].xml";
    static final String WORD = "word/document.xml";

    private Papers() {}

    public static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    static byte[] pdf(int pages, Consumer<PDDocument> more) {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            more.accept(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hung where nobody looks for it, under the information about the document. */
    static void action(PDDocument document, String kind) {
        var action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName(kind));
        action.setItem(COSName.getPDFName("F"), new COSString("x"));
        document.getDocumentInformation().getCOSObject().setItem(COSName.getPDFName("Odd"), action);
    }

    static void holding(PDDocument document) {
        var files = new COSDictionary();
        files.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Names"), files);
    }

    static Map<String, byte[]> word() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(TYPES, text("<Types><Override PartName=\"/word/document.xml\" ContentType=\"main+xml\"/></Types>"));
        parts.put(WORD, text("<document><body>示例</body></document>"));
        return parts;
    }

    static byte[] word(String name, byte[] part) {
        var parts = word();
        parts.put(name, part);
        return zip(parts);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Some kilobytes that become sixty megabytes. */
    static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : word().entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
            out.putNextEntry(new ZipEntry("word/media/image1.bin"));
            fill(out, 60);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        byte[] nothing = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(nothing);
        }
    }

    static byte[] picture(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The head of one says forty thousand pixels across; nothing has to be painted for that. */
    static byte[] wide() {
        byte[] picture = picture("png", 10, 10);
        ByteBuffer.wrap(picture).putInt(16, 40_000);
        return picture;
    }

    static byte[] webp() {
        String head = "RIFF\u0016\u0000\u0000\u0000WEBPVP8X\n\u0000\u0000\u0000\u0000\u0000\u0000\u0000";
        return (head + "c\u0000\u00001\u0000\u0000").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }
}
