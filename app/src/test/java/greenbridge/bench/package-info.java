/**
 * What the portal costs over the bare engine, measured on the same engines in the same run.
 * Prints figures, judges nothing; run it on an idle machine.
 * Started by the profile bench; never part of the tests.
 */
@NullMarked
package greenbridge.bench;

import org.jspecify.annotations.NullMarked;
