import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/** Runs one node of OpenSearch 2 or 3 out of its jars: Start FOLDER [setting=value …]. */
public class Start extends Node {
  @SuppressWarnings({"unchecked", "rawtypes"})
  Start(Environment environment) throws Exception {
    super(environment, (Collection) transport(), true);
  }

  /** 2 takes the class of the transport, 3 a description of it; it is not called the same in both. */
  static List<?> transport() throws Exception {
    if (Version.CURRENT.major < 3) return List.of(Class.forName("org.opensearch.transport.Netty4Plugin"));
    String name = "org.opensearch.transport.Netty4ModulePlugin";
    return List.of(new PluginInfo(name, "HTTP", "NA", Version.CURRENT, "21", name, null, List.of(), false));
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder given = Settings.builder().put("path.home", arguments[0]);
    for (int at = 1; at < arguments.length; at++) {
      String[] setting = arguments[at].split("=", 2);
      given.put(setting[0], setting[1]);
    }
    Settings settings = given.build();
    new Start(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), Path.of(arguments[0], "config"), () -> settings.get("node.name"))).start();
    new CountDownLatch(1).await();
  }
}
