package greenbridge.analysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** The tokenizers the server finds by name, for whoever wants to build an analyzer of their own. */
public final class Tokenizers {

    private Tokenizers() {}

    /** See {@link Analyzers.Index}. */
    @NamedComponent("greenbridge_index")
    public static final class Index implements TokenizerFactory {
        @Override
        public Tokenizer create() {
            return new CutTokenizer(new Words(Lexicon.DOMAIN, true));
        }
    }

    /** See {@link Analyzers.Query}. */
    @NamedComponent("greenbridge_query")
    public static final class Query implements TokenizerFactory {
        @Override
        public Tokenizer create() {
            return new CutTokenizer(new Words(Lexicon.DOMAIN, false));
        }
    }
}
