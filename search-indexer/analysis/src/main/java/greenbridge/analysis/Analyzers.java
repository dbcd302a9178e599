package greenbridge.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzers the server finds by name. The names are used in index settings: a change needs a rebuild of every index. */
public final class Analyzers {

    private Analyzers() {}

    /** Fine, for writing: every word, the terms of the trade whole and in parts. */
    @NamedComponent("greenbridge_index")
    public static final class Index implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return of(new Words(Lexicon.DOMAIN, true));
        }
    }

    /** Coarse, for asking: the longest term wins. */
    @NamedComponent("greenbridge_query")
    public static final class Query implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return of(new Words(Lexicon.DOMAIN, false));
        }
    }

    /** Pairs of characters, for both: finds what no lexicon knows, and exact phrases. */
    @NamedComponent("greenbridge_bigram")
    public static final class Bigram implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return of(new Bigrams());
        }
    }

    /** The whole value, for both: document numbers, models, credit codes. */
    @NamedComponent("greenbridge_keyword")
    public static final class Keyword implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return of(new Identifier());
        }
    }

    /** Beginnings of words, for writing suggestions. */
    @NamedComponent("greenbridge_prefix")
    public static final class Prefix implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return of(new Prefixes(true));
        }
    }

    /** Words between spaces, for asking for suggestions. */
    @NamedComponent("greenbridge_word")
    public static final class Word implements AnalyzerFactory {
        @Override
        public Analyzer create() {
            return of(new Prefixes(false));
        }
    }

    private static Analyzer of(Cut cut) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new CutTokenizer(cut));
            }
        };
    }
}
