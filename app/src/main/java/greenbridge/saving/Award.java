package greenbridge.saving;

import greenbridge.need.Need;
import greenbridge.need.Response;

/**
 * A need and the answer that was taken, for somebody who may act for one of both.
 *
 * @param company whether that is the one that answered
 */
public record Award(Need need, Response response, boolean company) {
    public String path() {
        return "workbench/savings/new?need=" + need.publicId();
    }
}
