/**
 * Figures of the market: exact for officials within their areas and for banks about themselves, coarse for everybody else.
 * What everybody reads gives away no small number, neither alone nor together with other figures or with what a bank knows of itself.
 * Counts what other packages keep and changes nothing there; its own are only the ratings of banks and the trainings of the authority.
 */
@NullMarked
package greenbridge.statistics;

import org.jspecify.annotations.NullMarked;
