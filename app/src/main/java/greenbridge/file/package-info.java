/**
 * What people hand in. Nothing is kept that was not looked through: size, name, content that agrees with its ending, nothing in it
 * that runs, unpacks without end or reaches outside; with a scanner nothing is given out before the scanner has said that it is
 * clean. Bytes lie in a folder, the same content once for each tenant. Who may see a file is asked of the feature that uses it,
 * through {@link greenbridge.file.Owner}; who saw it is written down.
 */
@NullMarked
package greenbridge.file;

import org.jspecify.annotations.NullMarked;
