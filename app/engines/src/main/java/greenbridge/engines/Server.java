package greenbridge.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A kind of server that we can run: how it is laid out on disk, how it is called and how one sees that it answers. */
sealed interface Server permits MariaDb, MySql, Elasticsearch {

    String title();

    /** Everything it keeps; at the same time its mark, see {@link Marked}. */
    Path folder();

    /** Unpacks, creates what the first start needs and tells how to call it. Nothing half made stays behind. */
    Launch prepare(int port) throws IOException;

    boolean answers(int port);

    /** A command with its surroundings. */
    record Launch(List<String> command, Map<String, String> environment, Path directory, Path output) {}
}
