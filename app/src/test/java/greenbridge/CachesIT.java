package greenbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.cache.CacheManager;
import io.micronaut.cache.annotation.Cacheable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachesIT {
    /** The framework makes a cache for any name it is asked for, and that one keeps everything for ever. */
    @Test
    void nothingIsKeptForEverOrWithoutEnd() {
        List<String> names = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("greenbridge").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Cacheable.class))
                        .flatMap(CachesIT::names)
                        .distinct()
                        .toList();
        assertThat(names).isNotEmpty();
        for (String name : names) {
            var policy = ((Cache<?, ?>)
                            TestPortal.bean(CacheManager.class).getCache(name).getNativeCache())
                    .policy();
            assertThat(policy.expireAfterWrite()).as(name).isPresent();
            assertThat(policy.eviction()).as(name).isPresent();
        }
    }

    private static java.util.stream.Stream<String> names(JavaMethod method) {
        return Arrays.stream(method.getAnnotationOfType(Cacheable.class).value());
    }
}
