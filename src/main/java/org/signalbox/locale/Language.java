package org.signalbox.locale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language that a caller may ask for (wire-contract 7.1, 7.4).
 *
 * <p>Every locale in it is one of those that the platform or the bundles have, whatever the caller
 * wrote: platform and bundles remember each locale that they ever met.
 *
 * @param words of the bundles {@code Messages}; English for what nobody translated
 * @param culture how numbers and dates are written
 * @param codes SuperOffice's codes of it, the best one first
 */
record Language(Locale words, Locale culture, List<String> codes) {

  private static final String FALLBACK_CODE = "US";
  private static final Locale FALLBACK_CULTURE = Locale.US;

  private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*");

  private static final Set<String> BUNDLES = Set.of("en", "nb", "sv", "da", "de", "nl", "fr");

  private static final Set<Locale> CULTURES = Set.of(Locale.getAvailableLocales());

  /** SuperOffice's codes, which are no ISO codes; the usual one of a language comes first. */
  private static final Map<String, Locale> BY_CODE = new LinkedHashMap<>();

  static {
    BY_CODE.put(FALLBACK_CODE, FALLBACK_CULTURE);
    BY_CODE.put("NO", Locale.forLanguageTag("nb-NO"));
    BY_CODE.put("SW", Locale.forLanguageTag("sv-SE"));
    BY_CODE.put("DA", Locale.forLanguageTag("da-DK"));
    BY_CODE.put("GE", Locale.GERMANY);
    BY_CODE.put("CH", Locale.forLanguageTag("de-CH"));
    BY_CODE.put("FR", Locale.FRANCE);
    BY_CODE.put("NL", Locale.forLanguageTag("nl-NL"));
    BY_CODE.put("SP", Locale.forLanguageTag("es-ES"));
    BY_CODE.put("IT", Locale.ITALY);
    BY_CODE.put("FI", Locale.forLanguageTag("fi-FI"));
    BY_CODE.put("BR", Locale.forLanguageTag("pt-BR"));
    BY_CODE.put("PL", Locale.forLanguageTag("pl-PL"));
    BY_CODE.put("RU", Locale.forLanguageTag("ru-RU"));
    BY_CODE.put("CZ", Locale.forLanguageTag("cs-CZ"));
    BY_CODE.put("JP", Locale.JAPAN);
    BY_CODE.put("KO", Locale.KOREA);
    BY_CODE.put("CN", Locale.CHINA);
    BY_CODE.put("UK", Locale.forLanguageTag("uk-UA"));
    BY_CODE.put("VI", Locale.forLanguageTag("vi-VN"));
  }

  /** US English: what an unknown language is answered in. */
  static final Language FALLBACK =
      new Language(Locale.ENGLISH, FALLBACK_CULTURE, List.of(FALLBACK_CODE));

  Language {
    codes = List.copyOf(codes);
  }

  static boolean isTag(String text) {
    return TAG.matcher(text).matches();
  }

  /**
   * The language of a tag in any case, or of one of SuperOffice's codes, which win: {@code SW} is
   * Swedish.
   */
  static Language of(String tag) {
    Locale asked =
        Optional.ofNullable(BY_CODE.get(tag.toUpperCase(Locale.ROOT)))
            .orElseGet(() -> bokmal(Locale.forLanguageTag(tag).stripExtensions()));
    return cultures(asked).stream()
        .filter(CULTURES::contains)
        .findFirst()
        .map(culture -> new Language(words(asked), culture, codes(asked)))
        .orElse(FALLBACK);
  }

  /** Norwegian without more is bokmål: {@code no} and {@code nb} are one language for everybody. */
  private static Locale bokmal(Locale asked) {
    return asked.getLanguage().equals("no")
        ? new Locale.Builder().setLanguage("nb").setRegion(asked.getCountry()).build()
        : asked;
  }

  /** The locale itself; else its language in its usual country; else the language alone. */
  private static List<Locale> cultures(Locale asked) {
    List<Locale> cultures = new ArrayList<>();
    if (!asked.getCountry().isEmpty()) {
      cultures.add(asked);
    }
    BY_CODE.values().stream()
        .filter(usual -> usual.getLanguage().equals(asked.getLanguage()))
        .forEach(cultures::add);
    cultures.add(Locale.forLanguageTag(asked.getLanguage()));
    return cultures;
  }

  private static Locale words(Locale asked) {
    String language = written(asked);
    return BUNDLES.contains(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH;
  }

  /** That of the very locale first, then those of its language. */
  private static List<String> codes(Locale asked) {
    List<String> codes = new ArrayList<>();
    BY_CODE.forEach(
        (code, locale) -> {
          if (locale.getLanguage().equals(written(asked))) {
            codes.add(locale.equals(asked) ? 0 : codes.size(), code);
          }
        });
    return codes;
  }

  /** Whoever writes nynorsk reads bokmål. */
  private static String written(Locale asked) {
    return asked.getLanguage().equals("nn") ? "nb" : asked.getLanguage();
  }
}
