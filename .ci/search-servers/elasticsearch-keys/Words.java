import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/** What the build for integration tests lacks, and its own index of API keys names: nobody searches in it, so that words may stay as they are. */
public class Words extends Plugin implements AnalysisPlugin {
  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of("pattern_capture", unchanged(), "unique", unchanged());
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of("uax_url_email", (index, environment, name, settings) -> TokenizerFactory.newFactory(name, StandardTokenizer::new));
  }

  static AnalysisProvider<TokenFilterFactory> unchanged() {
    return (index, environment, name, settings) ->
        new TokenFilterFactory() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public TokenStream create(TokenStream stream) {
            return stream;
          }
        };
  }
}
