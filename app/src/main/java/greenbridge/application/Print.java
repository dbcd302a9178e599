package greenbridge.application;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A submission in the words that its hash is taken of.
 *
 * @param content a {@link Printed} as JSON, to the letter
 */
@MappedEntity("submission_print")
record Print(int tenantId, @Id long applicationId, int number, String content) {}
