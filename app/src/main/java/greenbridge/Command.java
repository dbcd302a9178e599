package greenbridge;

import java.util.List;

/** What can be asked for on the command line besides serving; a bean. {@link Commands} lists all of them. */
public interface Command {

    /** As typed. */
    String name();

    /** The exit code: 0 done, 1 not done, 2 asked wrongly. */
    int run(List<String> arguments) throws Exception;
}
