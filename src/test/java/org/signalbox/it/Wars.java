package org.signalbox.it;

import java.io.File;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archives that tests deploy: always the one that Maven built. */
final class Wars {

  private Wars() {}

  /** {@code target/signalbox.war} as it is. */
  static WebArchive signalbox() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/signalbox.war"));
  }

  /** The same with settings of its own. */
  static WebArchive with(Map<String, String> settings) {
    String lines =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining("\n"));
    return signalbox().addAsResource(new StringAsset(lines), "signalbox.properties");
  }

  /** The same with test classes in it, for tests that call the EJBs inside the server. */
  static WebArchive with(Class<?>... testClasses) {
    return signalbox().addClasses(testClasses);
  }
}
