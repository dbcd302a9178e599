package greenbridge.match;

import static org.assertj.core.api.Assertions.assertThat;

import greenbridge.Statements;
import greenbridge.TestPortal;
import greenbridge.demo.Demo;
import greenbridge.search.indexing.Rebuild;
import greenbridge.search.wording.Thesaurus;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MatchIT {
    private static final int RIGHT = 36;

    @BeforeAll
    static void samples() throws SQLException {
        TestPortal.bean(Demo.class).load();
        TestPortal.bean(Rebuild.class).run();
        TestPortal.bean(Thesaurus.class).refresh();
    }

    /** One for each kind of thing, whether there are five candidates or a hundred. */
    @Test
    void statementsDoNotGrowWithTheCandidates() {
        var many = MatchTable.needs().getFirst();
        assertThat(Statements.during(() -> MatchTable.answer(many))).isLessThanOrEqualTo(12);
    }

    @Test
    void theFirstThreeHoldARightTechnologyAndARightCompany() {
        var answers = MatchTable.needs().stream().map(MatchTable::answer).toList();
        String table = MatchTable.printed(answers);
        System.out.println(table);
        assertThat(answers).hasSize(40);
        assertThat(answers.stream().filter(MatchTable.Answer::technology))
                .as(table)
                .hasSizeGreaterThanOrEqualTo(RIGHT);
        assertThat(answers.stream().filter(MatchTable.Answer::company))
                .as(table)
                .hasSizeGreaterThanOrEqualTo(RIGHT);
    }
}
