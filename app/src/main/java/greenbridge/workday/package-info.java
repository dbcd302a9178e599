/**
 * Working days of China: weekends, statutory holidays and the weekend days that are worked for them, as the State Council gives them
 * each year. A year whose notice is not here has weekends only, and says so. The same for every tenant; it knows nobody.
 */
@NullMarked
package greenbridge.workday;

import org.jspecify.annotations.NullMarked;
