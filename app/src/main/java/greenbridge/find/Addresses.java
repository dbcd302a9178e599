package greenbridge.find;

import greenbridge.search.Facet;
import greenbridge.search.Parameters;
import greenbridge.search.Query;

/** Addresses of the same search with one thing changed. */
record Addresses(String path, Query query) {
    public String of(Query other) {
        String parameters = Address.of(Parameters.of(other));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    public String page(int number) {
        return of(query.onPage(number));
    }

    public String after(String token) {
        return of(query.after(token));
    }

    /** The same page with all choices of a facet, and the reader before them. */
    public String whole(Facet facet) {
        String address = of(query);
        return address + (address.equals(path) ? "?" : "&") + Boxes.WHOLE + "=" + facet.parameter() + "#facet-"
                + facet.parameter();
    }

    /** The same search as a file. */
    public String export(String format) {
        String parameters = Address.of(Parameters.of(query));
        return path + "/export." + format + (parameters.isEmpty() ? "" : "?" + parameters);
    }
}
