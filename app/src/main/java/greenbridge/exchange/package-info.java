/**
 * Catalogs as tables: templates, export and import, from the command line and from the pages.
 * What was exported can be imported again and changes nothing; an import happens whole or not at all, and says of each row what is wrong.
 * Reads and writes through greenbridge.entry and greenbridge.organisation; the files are the business of greenbridge.sheet.
 */
@NullMarked
package greenbridge.exchange;

import org.jspecify.annotations.NullMarked;
