package greenbridge.pack;

import io.micronaut.serde.annotation.Serdeable;

/** A text in both languages. */
@Serdeable
public record Words(String zh, String en) {
    public String text(boolean english) {
        return english ? en : zh;
    }
}
