package greenbridge.project;

import greenbridge.file.Stored;
import java.time.LocalDateTime;

/**
 * A file of a dossier.
 *
 * @param checkedAt when the owner last said that it still holds, or handed it in
 */
public record Paper(PaperKind kind, LocalDateTime checkedAt, Stored file) {}
