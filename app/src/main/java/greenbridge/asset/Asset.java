package greenbridge.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file for the browser that is never changed under its address: the address carries a digest of what is in it. */
final class Asset {
    private final String path;
    private final byte[] plain;
    private final byte[] zipped;

    /** css/frame.css becomes css/frame-3f0a91c2e4.css. */
    Asset(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        path = name.substring(0, dot) + "-" + digest(bytes) + name.substring(dot);
        plain = bytes;
        zipped = zip(bytes);
    }

    String path() {
        return path;
    }

    String url() {
        return "/assets/" + path;
    }

    byte[] plain() {
        return plain;
    }

    byte[] zipped() {
        return zipped;
    }

    String type() {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "webp" -> "image/webp";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
