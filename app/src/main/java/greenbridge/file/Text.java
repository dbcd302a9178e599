package greenbridge.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text is a text when it can be read as one: in UTF-8, or as the spreadsheets of our readers write it. */
final class Text {
    private static final List<Charset> WRITTEN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private Text() {}

    static Finding look(Path path, Kind kind) throws IOException {
        for (Charset charset : WRITTEN) {
            if (readable(path, charset)) {
                return new Finding.Sound(kind, null);
            }
        }
        return new Finding.Unsound(Fault.DISAGREES);
    }

    private static boolean readable(Path path, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(path), strict)) {
            char[] buffer = new char[8192];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && "\t\r\n\f".indexOf(buffer[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
