package greenbridge.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks an xlsx file once to nowhere, before a parser sees it: how large it is shows only then. */
final class Parts {
    private static final int MOST = 500;
    private static final int START = 4096;

    private Parts() {}

    static void check(Path file, Limits limits) throws IOException, Unreadable {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST) {
                throw new Unreadable("sheet.broken");
            }
            long left = limits.unpacked();
            var buffer = new byte[1 << 16];
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                long most = entry.getName().endsWith("sharedStrings.xml") ? Math.min(left, limits.strings()) : left;
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= size(in, buffer, most);
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw new Unreadable("sheet.broken");
        }
    }

    private static long size(InputStream in, byte[] buffer, long most) throws IOException, Unreadable {
        byte[] start = in.readNBytes(START);
        refuseDeclarations(start);
        long size = start.length;
        int read = in.read(buffer);
        while (read >= 0) {
            size += read;
            if (size > most) {
                throw new Unreadable("sheet.unpacksTooLarge", most >> 20);
            }
            read = in.read(buffer);
        }
        return size;
    }

    /** No program writes entities into a workbook; who does means to harm. Zeros go, in case it is UTF-16. */
    private static void refuseDeclarations(byte[] start) throws Unreadable {
        String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Unreadable("sheet.broken");
        }
    }
}
