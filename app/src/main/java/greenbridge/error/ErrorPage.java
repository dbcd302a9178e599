package greenbridge.error;

import greenbridge.site.Page;
import greenbridge.site.Site;

/** What went wrong in plain words, what to do now, and the number to quote. */
record ErrorPage(Site site, int code, String kind, String requestId) implements Page {}
