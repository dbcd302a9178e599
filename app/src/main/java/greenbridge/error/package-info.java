/**
 * Pages and problems for everything that is refused or fails. Each carries a request id, none tells how the house is built, and
 * making one cannot fail. Stands on greenbridge.site; features only throw or answer with a status.
 */
@NullMarked
package greenbridge.error;

import org.jspecify.annotations.NullMarked;
