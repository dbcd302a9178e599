/**
 * Calls: a programme asks for applications, from a minute to a minute, under one version of its pack for ever.
 * Dates are stored, what a call is today follows from them. Applications belong to greenbridge.application.
 */
@NullMarked
package greenbridge.call;

import org.jspecify.annotations.NullMarked;
