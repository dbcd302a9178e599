/**
 * Chinese analysis inside Elasticsearch: cuts texts and questions into words, with the terms of energy saving and environmental
 * protection known as terms. A stable plugin, so it opens no file, network or thread; its word lists are resources of the jar.
 * Index settings of greenbridge.search name its analyzers; nothing in Java calls it.
 */
@NullMarked
package greenbridge.analysis;

import org.jspecify.annotations.NullMarked;
