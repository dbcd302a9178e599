/**
 * Sample data: invented firms, entries and demonstrations over the five portals, so that a new installation can be looked at.
 * Everything is marked （示例）, is the same on every machine, and is written through the verbs that officials use.
 * Calls entry, organisation, demonstration, relation, application, showing and the market; nothing calls it but the command line and the first start.
 */
@NullMarked
package greenbridge.demo;

import org.jspecify.annotations.NullMarked;
