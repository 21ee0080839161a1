package io.chatplatform.persistence;

import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/// Reads a page of a short list, oldest first, with its total.
public final class Pages {
  private Pages() {}

  /// A table, the column that orders it (then by id), and which of the tenant's rows: fixed text of
  /// SQL, its parameters bound by the caller.
  public record Source(String table, String orderedBy, String condition) {
    /// With a further condition, which begins with `and`, or none.
    public String oldestFirst(String columns, String further) {
      return "select "
          + columns
          + " from "
          + table
          + " where tenant_id = :tenantId and "
          + condition
          + further
          + " order by "
          + orderedBy
          + ", id";
    }
  }

  public static <T> Page<T> oldestFirst(
      TenantDb db,
      Source source,
      String columns,
      PageRequest page,
      UnaryOperator<Query> binding,
      Function<Query, ResultIterable<T>> mapping,
      Function<T, Keyset> key) {
    Query query =
        db.query(
            source.oldestFirst(
                    columns,
                    page.after().isPresent()
                        ? " and (" + source.orderedBy() + ", id) > (:afterAt, :afterId)"
                        : "")
                + cut(page));
    page.after().ifPresent(after -> query.bind("afterAt", after.at()).bind("afterId", after.id()));
    List<T> rows = mapping.apply(binding.apply(query)).list();
    return Page.cut(rows, total(db, source, page, rows.size(), binding), page, key);
  }

  /// The end of a statement: so many rows and one more, which shows whether there are more. Written
  /// out, because the planner keeps no plan whose number of rows it does not know.
  public static String cut(PageRequest page) {
    return " limit "
        + (page.limit() + 1)
        + (page.after().isPresent() || page.offset() == 0 ? "" : " offset " + page.offset());
  }

  /// A first page that holds everything has counted it.
  private static long total(
      TenantDb db, Source source, PageRequest page, int rows, UnaryOperator<Query> binding) {
    if (page.after().isEmpty() && page.offset() == 0 && rows <= page.limit()) {
      return rows;
    }
    Query query =
        db.query(
            "select count(*) from (select 1 from "
                + source.table()
                + " where tenant_id = :tenantId and "
                + source.condition()
                + " limit "
                + Page.TOTAL_MAX
                + ") as counted");
    return binding.apply(query).mapTo(Long.class).one();
  }
}
