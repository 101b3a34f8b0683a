package org.signalbox.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  @Test
  void releaseIsTheOneThatIsBuilt() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(pom)
        .containsPattern("<version>" + Release.VERSION + "(-SNAPSHOT)?</version>")
        .contains("<project.build.outputTimestamp>" + Release.DATE + "T");
  }
}
