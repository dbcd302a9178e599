package greenbridge.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Office files are zips. Every part is unpacked once, counted and looked at; none is written anywhere. */
final class Packed {
    private static final int MOST_PARTS = 3000;
    private static final int MAGIC = 8;
    private static final Pattern ESCAPING = Pattern.compile("^[/\\\\]|[:\\\\]|(?:^|/)\\.\\.(?:/|$)|[\\p{Cc}\\p{Cf}]");
    private static final Pattern RUNS =
            Pattern.compile("(?:^|/)(?:vbaproject\\.bin|vbadata\\.xml|activex/.*)$|\\.(?:js|vbs|exe|dll)$");
    private static final Pattern HOLDS = Pattern.compile("(?:^|/)embeddings/|(?:^|/)attachs?/.*(?<!\\.xml)$");
    private static final Pattern XML = Pattern.compile("\\.(?:xml|rels|vml)$");
    private static final Pattern OFD_PAGE = Pattern.compile(".*/pages/page_\\d+/content\\.xml$");
    /** Packed files, old office files, programs. */
    private static final List<String> FILES = List.of(
            Edges.ZIP,
            Edges.PDF,
            "Rar!",
            "7z\u00bc\u00af",
            "\u001f\u008b",
            "\u00d0\u00cf\u0011\u00e0",
            "MZ",
            "\u007fELF");

    private Packed() {}

    static Finding look(Path path, Kind kind, Edges edges) throws IOException {
        if (!edges.begins(Edges.ZIP) || !edges.endsAsZip()) {
            return new Finding.Unsound(Fault.DISAGREES);
        }
        long size = Files.size(path);
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_PARTS) {
                return new Finding.Unsound(Fault.BOMB);
            }
            return look(zip, kind, new Unpacking(size));
        } catch (Unpacking.Endless e) {
            return new Finding.Unsound(Fault.BOMB);
        } catch (IOException | IllegalArgumentException e) {
            return new Finding.Unsound(Fault.BROKEN);
        }
    }

    private static Finding look(ZipFile zip, Kind kind, Unpacking unpacking) throws IOException {
        var names = new HashSet<String>();
        int pages = 0;
        for (ZipEntry part : zip.stream().toList()) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                return new Finding.Unsound(Fault.BROKEN);
            }
            Fault fault = named(name);
            if (fault == null && !part.isDirectory()) {
                try (var in = new BufferedInputStream(unpacking.counted(zip.getInputStream(part)))) {
                    fault = held(name, in);
                }
            }
            if (fault != null) {
                return new Finding.Unsound(fault);
            }
            pages += OFD_PAGE.matcher("/" + name).matches() ? 1 : 0;
        }
        boolean agrees = switch (kind) {
            case DOCX -> names.contains("[content_types].xml") && names.contains("word/document.xml");
            case XLSX -> names.contains("[content_types].xml") && names.contains("xl/workbook.xml");
            case OFD -> names.contains("ofd.xml");
            case PDF, PNG, JPEG, WEBP, CSV, TXT -> false;
        };
        return agrees
                ? new Finding.Sound(kind, kind == Kind.OFD ? (Integer) pages : null)
                : new Finding.Unsound(Fault.DISAGREES);
    }

    private static @Nullable Fault named(String name) {
        if (ESCAPING.matcher(name).find()) {
            return Fault.OUTSIDE;
        }
        if (RUNS.matcher(name).find()) {
            return Fault.ACTIVE;
        }
        return HOLDS.matcher(name).find() ? Fault.NESTED : null;
    }

    private static @Nullable Fault held(String name, InputStream part) throws IOException {
        part.mark(MAGIC);
        String magic = new String(part.readNBytes(MAGIC), StandardCharsets.ISO_8859_1);
        part.reset();
        if (FILES.stream().anyMatch(magic::startsWith)) {
            return Fault.NESTED;
        }
        if (XML.matcher(name).find()) {
            return Markup.look(part);
        }
        part.transferTo(OutputStream.nullOutputStream());
        return null;
    }
}
