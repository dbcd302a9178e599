package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://host:3307/portal",
                "mariadb://host:3307/portal",
                "jdbc:mysql://host:3307/portal",
                "jdbc:mariadb://host:3307/portal"
            })
    void allWaysOfWritingAnAddressMeanTheSame(String written) {
        assertThat(DatabaseUrl.parse(written).jdbc()).startsWith("jdbc:mysql://host:3307/portal?");
        assertThat(DatabaseUrl.parse(written).user()).isNull();
    }

    @Test
    void userAndPasswordAreTakenOutAndDecoded() {
        var url = DatabaseUrl.parse("mysql://green:p%40ss+word@host/portal");
        assertThat(url.jdbc()).startsWith("jdbc:mysql://host/portal?").doesNotContain("p@ss", "p%40ss");
        assertThat(url.user()).isEqualTo("green");
        assertThat(url.password()).isEqualTo("p@ss+word");
    }

    @Test
    void datesAreChineseUnlessTheAddressSaysOtherwise() {
        assertThat(DatabaseUrl.parse("mysql://host/portal").jdbc())
                .contains("connectionTimeZone=LOCAL", "time_zone%3D%27%2B08:00%27");
        assertThat(DatabaseUrl.parse("mysql://host/portal?connectionTimeZone=UTC&sslMode=VERIFY_CA")
                        .jdbc())
                .contains("connectionTimeZone=UTC", "sslMode=VERIFY_CA")
                .doesNotContain("connectionTimeZone=LOCAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host/portal", "postgres://host/portal", "mysql://host", "mysql:///portal"})
    void anythingElseIsRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> DatabaseUrl.parse(written))
                .hasMessageContaining("mysql://user:password@host:3306/database");
    }
}
