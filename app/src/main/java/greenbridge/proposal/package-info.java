/**
 * What proposals of energy-service companies (合同能源管理) are worth to both sides, under assumptions that are the same for all of
 * them: price path, output, discount rate, years. The benefit of a year is divided and never made: what one side gets the other
 * side pays, so both present values add up to that of the project. Pure; it keeps nothing, whoever offers something keeps the fields.
 */
@NullMarked
package greenbridge.proposal;

import org.jspecify.annotations.NullMarked;
