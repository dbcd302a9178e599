package greenbridge.file;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the parts of a picture without painting it: it has to be whole, with nothing behind its end, and not so large that
 * whoever opens it runs out of memory.
 */
final class Picture {
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final int MOST_ACROSS = 15_000;
    private static final long MOST_PIXELS = 60_000_000;

    private Picture() {}

    private record Size(int width, int height) {
        boolean nothing() {
            return width < 1 || height < 1;
        }

        boolean tooLarge() {
            return width > MOST_ACROSS || height > MOST_ACROSS || (long) width * height > MOST_PIXELS;
        }
    }

    static Finding look(Path path, Kind kind, Edges edges) throws IOException {
        boolean agrees = switch (kind) {
            case PNG -> edges.begins(PNG);
            case JPEG -> edges.begins(JPEG);
            case WEBP -> edges.begins("RIFF") && edges.head().startsWith("WEBP", 8);
            case PDF, DOCX, XLSX, OFD, CSV, TXT -> false;
        };
        if (!agrees) {
            return new Finding.Unsound(Fault.DISAGREES);
        }
        try (var channel = FileChannel.open(path)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            Size size = kind == Kind.PNG ? png(bytes) : kind == Kind.JPEG ? jpeg(bytes) : webp(bytes);
            if (size == null || size.nothing()) {
                return new Finding.Unsound(Fault.BROKEN);
            }
            return size.tooLarge() ? new Finding.Unsound(Fault.PIXELS) : new Finding.Sound(kind, null);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return new Finding.Unsound(Fault.BROKEN);
        }
    }

    private static @Nullable Size png(ByteBuffer bytes) {
        bytes.position(PNG.length());
        Size size = null;
        while (true) {
            long length = Integer.toUnsignedLong(bytes.getInt());
            String type = letters(bytes);
            if (size == null) {
                if (!type.equals("IHDR")) {
                    return null;
                }
                size = new Size(bytes.getInt(bytes.position()), bytes.getInt(bytes.position() + 4));
            }
            bytes.position(Math.toIntExact(bytes.position() + length + 4));
            if (type.equals("IEND")) {
                return bytes.hasRemaining() ? null : size;
            }
        }
    }

    /** Cameras write a second picture behind the first: what counts is that the last thing is the end of one. */
    private static @Nullable Size jpeg(ByteBuffer bytes) {
        int last = bytes.limit();
        while (last > 2 && bytes.get(last - 1) == 0) {
            last--;
        }
        if ((bytes.getShort(last - 2) & 0xffff) != 0xffd9) {
            return null;
        }
        bytes.position(2);
        while (true) {
            if ((bytes.get() & 0xff) != 0xff) {
                return null;
            }
            int marker = bytes.get() & 0xff;
            while (marker == 0xff) {
                marker = bytes.get() & 0xff;
            }
            int start = bytes.position();
            int length = bytes.getShort() & 0xffff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return new Size(bytes.getShort(start + 5) & 0xffff, bytes.getShort(start + 3) & 0xffff);
            }
            if (marker == 0xda || length < 2) {
                return null;
            }
            bytes.position(start + length);
        }
    }

    private static @Nullable Size webp(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (Integer.toUnsignedLong(bytes.getInt(4)) + 8 != bytes.limit()) {
            return null;
        }
        bytes.position(12);
        return switch (letters(bytes)) {
            case "VP8 " -> new Size(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case "VP8L" -> {
                int bits = bytes.getInt(21);
                yield new Size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
            }
            case "VP8X" -> new Size((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> null;
        };
    }

    private static String letters(ByteBuffer bytes) {
        byte[] four = new byte[4];
        bytes.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
