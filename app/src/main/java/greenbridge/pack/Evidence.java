package greenbridge.pack;

import io.micronaut.serde.annotation.Serdeable;

/** A place for documents in a form. */
@Serdeable
public record Evidence(String key, String zh, String en, boolean required) {
    public String label(boolean english) {
        return english ? en : zh;
    }
}
