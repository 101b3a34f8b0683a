package org.signalbox.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles hold what the code says, in every language. */
class BundlesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/signalbox");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
  private static final Pattern PHRASE = Pattern.compile("Phrase\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z_]{4,})\"");

  private static final ResourceBundle ENGLISH = bundle("en");

  @ParameterizedTest
  @ValueSource(strings = {"nb", "sv", "da", "de", "nl", "fr"})
  void everyLanguageSaysTheSameSentencesOfTheSameThings(String language) throws IOException {
    ResourceBundle bundle = bundle(language);

    assertThat(bundle.getLocale().getLanguage()).isEqualTo(language);
    assertThat(own("_" + language)).isEqualTo(own(""));
    for (String key : ENGLISH.keySet()) {
      assertThat(placeholders(bundle.getString(key)))
          .as(language + " " + key)
          .isEqualTo(placeholders(ENGLISH.getString(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "sv", "da", "de", "nl", "fr"})
  void apostrophesAreWrittenTwice(String language) {
    ResourceBundle bundle = bundle(language);

    for (String key : bundle.keySet()) {
      assertThat(bundle.getString(key).replace("''", "")).as(key).doesNotContain("'");
    }
  }

  @Test
  void everyPhraseInTheCodeIsInTheBundle() throws IOException {
    assertThat(ENGLISH.keySet()).containsAll(found(PHRASE, sources("")));
  }

  @Test
  void everyFindingOfTheEngineIsInTheBundle() throws IOException {
    Set<String> codes = found(CODE, sources("workflow/engine"));
    codes.remove("INV_CRITERION"); // the criterion itself tells what is wrong

    assertThat(codes).hasSizeGreaterThan(30);
    assertThat(ENGLISH.keySet())
        .containsAll(
            codes.stream()
                .map(code -> "finding-" + code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  @Test
  void noLanguageFallsBackToThatOfTheMachine() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Phrase.of("post-it").in(Locale.forLanguageTag("pl")))
          .isEqualTo("A post-it note has no completion.");
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static ResourceBundle bundle(String language) {
    return Phrase.bundle(Phrase.BUNDLE, Locale.forLanguageTag(language));
  }

  /** Without what the language only inherits from English. */
  private static Set<String> own(String suffix) throws IOException {
    Properties own = new Properties();
    try (InputStream file = Phrase.class.getResourceAsStream("Messages" + suffix + ".properties");
        Reader text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
      own.load(text);
    }
    return own.stringPropertyNames();
  }

  private static Set<String> placeholders(String pattern) {
    return new TreeSet<>(PLACEHOLDER.matcher(pattern).results().map(MatchResult::group).toList());
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static Set<String> found(Pattern pattern, List<Path> files) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      pattern
          .matcher(Files.readString(file))
          .results()
          .map(hit -> hit.group(1))
          .forEach(found::add);
    }
    return found;
  }
}
