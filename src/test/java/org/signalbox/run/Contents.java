package org.signalbox.run;

import java.util.List;
import javax.sql.DataSource;

/** All that a database holds, to be compared: whatever a transaction leaves behind shows. */
public final class Contents {

  /** With the transactions that wrote or locked each row, and how far each sequence has come. */
  private static final String TABLES_AND_SEQUENCES =
      """
      select tablename, md5(cast(query_to_xml(
        format('select t.xmin, t.xmax, t.* from %I t order by t.ctid', tablename),
        true, true, '') as text))
      from pg_tables where schemaname = 'public'
      union all
      select sequencename, cast(last_value as text) from pg_sequences where schemaname = 'public'
      order by 1
      """;

  private Contents() {}

  public static List<String> of(DataSource database) {
    return Rows.of(database, TABLES_AND_SEQUENCES);
  }
}
