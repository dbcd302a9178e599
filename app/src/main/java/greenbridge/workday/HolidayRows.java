package greenbridge.workday;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HolidayRows extends GenericRepository<Holiday, LocalDate> {
    @Query(
            "INSERT INTO holiday (day, notice, working, name_zh, name_en) VALUES (:day, :notice, :working, :nameZh, :nameEn)")
    void insert(List<Holiday> holidays);

    @Query("SELECT * FROM holiday WHERE day BETWEEN :from AND :to")
    List<Holiday> between(LocalDate from, LocalDate to);

    @Query("SELECT DISTINCT notice FROM holiday")
    List<Integer> notices();
}
