/**
 * Commands for whoever runs the platform: the index, and which tenants are switched on.
 * A command says what it did and how it ended; it asks nothing.
 * Calls greenbridge.search and greenbridge.tenants; called by the command line.
 */
@NullMarked
package greenbridge.operation;

import org.jspecify.annotations.NullMarked;
