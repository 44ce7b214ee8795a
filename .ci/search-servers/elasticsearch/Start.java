import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** Runs one node of Elasticsearch 9 out of its jars: Start FOLDER [setting=value …]. */
public class Start {
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Settings.Builder given = Settings.builder().put("path.home", folder);
    for (int at = 1; at < arguments.length; at++) {
      String[] setting = arguments[at].split("=", 2);
      given.put(setting[0], setting[1]);
    }
    Settings settings = given.build();
    String name = settings.get("node.name");
    LogConfigurator.registerErrorListener();
    LogConfigurator.configureESLogging();
    LogConfigurator.setNodeName(name);
    LogConfigurator.configureWithoutConfig(settings);
    var environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), folder.resolve("config"), () -> name);
    var modules = PluginsLoader.loadModulesBundles(environment.modulesDir(), false);
    var plugins = PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false);
    new Node(environment, PluginsLoader.createPluginsLoader(modules, plugins, Map.of(), false)).start();
    new CountDownLatch(1).await();
  }
}
