/**
 * Consent (授权): an enterprise opens parts of the dossier of a project to one bank, for a purpose, until a day, and takes it back with
 * one click. Every opening is written down and the enterprise reads it. Knows projects by their public ids alone; what is in a dossier is
 * greenbridge.project's.
 */
@NullMarked
package greenbridge.consent;

import org.jspecify.annotations.NullMarked;
