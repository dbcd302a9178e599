package greenbridge.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How a file begins and ends, each byte as a character: that is where other programs look for what it is. */
record Edges(String head, String tail) {
    static final String ZIP = "PK\u0003\u0004";
    static final String PDF = "%PDF-";
    private static final String DIRECTORY = "PK\u0005\u0006";
    private static final int DIRECTORY_LENGTH = 22;
    private static final int HEAD = 1024;
    private static final int TAIL = 66 * 1024;
    private static final List<String> MARKUP = List.of("<html", "<!doctype", "<script", "<svg", "<?php");

    static Edges of(Path path) throws IOException {
        try (var channel = FileChannel.open(path)) {
            long size = channel.size();
            return new Edges(read(channel, 0, HEAD), read(channel, Math.max(0, size - TAIL), TAIL));
        }
    }

    boolean begins(String magic) {
        return head.startsWith(magic);
    }

    /** What some other program would take for something else. */
    boolean looksLikeMarkup() {
        String low = head.toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(low::contains);
    }

    boolean hidesPdf() {
        return !begins(PDF) && head.contains(PDF);
    }

    boolean hidesZip() {
        return tail.contains(DIRECTORY);
    }

    /** A zip and nothing behind it. */
    boolean endsAsZip() {
        return tail.lastIndexOf(DIRECTORY) == tail.length() - DIRECTORY_LENGTH;
    }

    private static String read(FileChannel channel, long from, int most) throws IOException {
        var buffer = ByteBuffer.allocate(most);
        long at = from;
        for (int read = channel.read(buffer, at); read > 0; read = channel.read(buffer, at)) {
            at += read;
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
    }
}
