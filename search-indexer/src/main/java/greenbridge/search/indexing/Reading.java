package greenbridge.search.indexing;

import java.util.Map;

/** What was public when it was read, as documents, with the version they all carry; and what could not be made one. */
record Reading(long version, Map<Subject, byte[]> documents, Map<Subject, String> unreadable) {}
