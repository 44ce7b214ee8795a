import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/** Runs one node of OpenSearch 2 out of its jars: Start FOLDER [setting=value …]. */
public class Start extends Node {
  Start(Environment environment) {
    super(environment, List.of(Netty4Plugin.class), true);
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
