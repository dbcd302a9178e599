/**
 * The figures of an organisation, each once with its year, unit and source, so that it is asked for once and used in every form.
 * Rows are only added; of one figure of one year the newest counts, and what was there before stays readable.
 * greenbridge.application fills forms from it and writes back what was handed in.
 */
@NullMarked
package greenbridge.fact;

import org.jspecify.annotations.NullMarked;
