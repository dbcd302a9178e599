package greenbridge.workday;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/**
 * A day that is not what its place in the week says.
 *
 * @param notice year of the notice that gives it
 * @param working a weekend day that is worked for a holiday
 */
@MappedEntity("holiday")
public record Holiday(@Id LocalDate day, int notice, boolean working, String nameZh, String nameEn) {
    public String name(boolean english) {
        return english ? nameEn : nameZh;
    }
}
