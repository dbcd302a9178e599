package greenbridge.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and until when. */
class ClocksTest {
    private static final LocalDate ACKNOWLEDGE = LocalDate.of(2026, 11, 24);
    private static final LocalDate CONTACT = LocalDate.of(2026, 11, 27);

    @Test
    void theProviderHasTheFirstTwoTurns() {
        assertThat(in(State.NEW, null).dueOn()).isEqualTo(ACKNOWLEDGE);
        assertThat(in(State.ACKNOWLEDGED, null).dueOn()).isEqualTo(CONTACT);
        assertThat(in(State.ACKNOWLEDGED, null).turn()).isEqualTo(Side.PROVIDER);
    }

    @Test
    void theLastGoodDayIsNotLate() {
        assertThat(in(State.NEW, null).late(ACKNOWLEDGE)).isFalse();
        assertThat(in(State.NEW, null).lapsed(ACKNOWLEDGE.plusDays(1))).isTrue();
    }

    @Test
    void whoHasAnsweredWaitsForTheSeeker() {
        var waiting = in(State.CONTACTED, CONTACT);
        assertThat(waiting.turn()).isEqualTo(Side.SEEKER);
        assertThat(waiting.late(CONTACT.plusDays(1))).isTrue();
        assertThat(waiting.lapsed(CONTACT.plusDays(1))).isFalse();
        assertThat(in(State.CONTACTED, null).dueOn()).isNull();
    }

    @Test
    void whatIsOverHasNoDay() {
        for (State state : State.values()) {
            if (!state.open()) {
                assertThat(in(state, CONTACT).dueOn()).as(state.name()).isNull();
                assertThat(in(state, CONTACT).lapsed(CONTACT.plusYears(1))).isFalse();
            }
        }
    }

    private static Enquiry in(State state, @Nullable LocalDate answerDue) {
        return new Enquiry(
                14,
                1,
                "e",
                About.Kind.ENTRY,
                "a",
                "示例锅炉",
                null,
                Mode.ONE,
                "e",
                1,
                0,
                1,
                null,
                "示例",
                "电话",
                2L,
                "示例公司",
                false,
                "主题",
                "内容",
                true,
                null,
                null,
                state,
                0,
                false,
                LocalDateTime.of(2026, 11, 22, 9, 0),
                ACKNOWLEDGE,
                CONTACT,
                null,
                null,
                answerDue,
                null,
                null,
                null,
                null,
                null);
    }
}
